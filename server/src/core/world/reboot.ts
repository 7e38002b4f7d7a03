/** What a reboot leaves of a machine, and what it starts anew. */
import { decodeUtf8 } from "../bytes";
import { emptyFiles, resolveLinks } from "./fileLayers";
import type { Host, HostFacts } from "./host";
import { HostEditor } from "./hostEditor";
import { firstProcess, initIs } from "./initFiles";
import type { Mount } from "./inode";
import { type MountedTree, mountedFiles, ROOT_MOUNT, treesOf } from "./mountedFiles";
import { isVolatile } from "./procfs";

/**
 * The host after its next boot, before a script of it has run: what lay on persistent storage is there, memory file
 * systems are empty, /run is new, interfaces are down, the first process is all that is seen of processes. Services that
 * start at boot count as running.
 *
 * @param options.as the machine that the files are booted on (an image that was made in a chroot boots as `debian-12`):
 *   its mounts, init, kernel and interfaces count. Left out: the host's own.
 */
export function boot(host: Host, options: { readonly as?: Host } = {}): Host {
  const machine = options.as ?? host;
  const mounts = machine.facts.mounts ?? host.facts.mounts ?? [ROOT_MOUNT];
  const editor = new HostEditor({ ...host, files: persistentFiles(host), facts: factsAtBoot(host, machine) });
  editor.setMounts(mounts.map(emptied));
  if (machine.facts.init !== undefined) initIs(editor, machine.facts.init);
  const name = textOf(editor, "/etc/hostname");
  if (name) editor.facts.hostname = name;
  return editor.host();
}

/** The root and what else is on disk; mounts over it are gone, and with them what they held. */
function persistentFiles(host: Host): Host["files"] {
  const trees = treesOf(host.files, host.facts.mounts);
  const kept = trees.filter(({ mount }) => mount.at === "/" || !isVolatile(mount.type));
  const [root] = trees;
  const fallback: MountedTree = { mount: ROOT_MOUNT, files: root?.files ?? emptyFiles(host.open ? undefined : null) };
  return mountedFiles(kept.some(({ mount }) => mount.at === "/") ? kept : [fallback, ...kept], new Set());
}

/** A memory file system is all free again. */
function emptied(mount: Mount): Mount {
  return isVolatile(mount.type) && mount.sizeKb !== null ? { ...mount, availableKb: mount.sizeKb } : mount;
}

function factsAtBoot(host: Host, machine: Host): HostFacts {
  const { interfaces, kernel, init, container, capabilities } = { ...host.facts, ...machine.facts };
  const services = host.facts.services ?? machine.facts.services;
  return {
    ...host.facts,
    chroot: false,
    container: container ?? null,
    ...(init === undefined ? {} : { init, processes: [firstProcess(init)] }),
    ...(capabilities === undefined ? {} : { capabilities }),
    ...(kernel === undefined ? {} : { kernel: { ...kernel, modules: [] } }),
    ...(interfaces === undefined ? {} : { interfaces: interfaces.map((one) => ({ ...one, up: false })) }),
    ...(services === undefined ? {} : { services: services.map((one) => ({ ...one, running: one.enabled })) }),
  };
}

function textOf(editor: HostEditor, path: string): string | undefined {
  const content = editor.content(resolveLinks(editor, path, "follow") ?? path);
  const line = content?.split("\n").find((one) => one !== "" && !one.startsWith("#"));
  return line === undefined ? undefined : decodeUtf8(line.trim());
}
