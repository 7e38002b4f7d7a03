/** The files of /proc whose content follows the world: the mount table, the kernel's names, the processes. */
import type { Bytes } from "../bytes";
import type { Sys } from "./sys";

/** The content of a /proc file as this world sees it; undefined where the host's own content counts. */
export function procContent(sys: Sys, path: Bytes): Bytes | undefined {
  switch (path) {
    case "/proc/mounts":
    case "/proc/self/mounts":
      return renderMountLines(sys);
    case "/proc/sys/kernel/hostname":
      return `${sys.hostname()}\n`;
    default:
      return undefined;
  }
}

/** Where a magic link of /proc leads. */
export function procLink(_sys: Sys, path: Bytes): Bytes | undefined {
  return path === "/proc/self/root" ? "/" : undefined;
}

function renderMountLines(sys: Sys): Bytes {
  const escape = (text: string) =>
    text.replace(/[ \t\n\\]/g, (c) => `\\${c.charCodeAt(0).toString(8).padStart(3, "0")}`);
  return sys
    .mounts()
    .map((mount) => `${escape(mount.source)} ${escape(mount.at)} ${mount.type} ${mount.options} 0 0\n`)
    .join("");
}
