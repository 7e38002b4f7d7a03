/** The files of /proc whose content follows the world rather than the initial host: what a script's own mounts change. */
import type { Bytes } from "../bytes";
import { renderMounts } from "./procfs";
import type { Sys } from "./sys";

/** The content of a /proc file as this world sees it; undefined where the host's own content counts. */
export function procContent(sys: Sys, path: Bytes): Bytes | undefined {
  if (/^\/proc\/(self|[0-9]+)\/mounts$/.test(path)) return renderMounts(sys.mounts());
  if (path === "/proc/sys/kernel/hostname") return `${sys.hostname()}\n`;
  return undefined;
}
