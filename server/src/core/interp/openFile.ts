/**
 * Open files and descriptors. A descriptor is a number in the shell: negative for a sink (output that somebody
 * collects), positive for the key of an open file in the machine, which subshells share with its offset.
 */
import type { Bytes } from "../bytes";
import type { Attempt } from "../world/attempt";
import type { Errno } from "../world/errno";
import type { MountPoint } from "../world/mountTable";
import type { SystemCalls } from "../world/syscalls";

export type OpenFile =
  | { readonly kind: "text"; readonly text: Bytes; readonly offset: number }
  | {
      readonly kind: "file";
      readonly inode: number;
      readonly path: Bytes;
      readonly mount: MountPoint;
      readonly offset: number;
      readonly append: boolean;
      readonly readable: boolean;
      readonly writable: boolean;
    };

export function sinkOf(descriptor: number): number | null {
  return descriptor < 0 ? -descriptor : null;
}

/** Registers an open file under a key that is free in this world; the same command gets the same key every time. */
export function registerOpenFile(attempt: Attempt, name: string, file: OpenFile): number {
  for (let n = 0; ; n++) {
    const key = attempt.space.key(`o:${name}:${n}`);
    if (attempt.readMachine(key) !== undefined) continue;
    attempt.writeMachine(key, file);
    return key;
  }
}

export function openFileOf(attempt: Attempt, descriptor: number): OpenFile | undefined {
  return descriptor > 0 ? (attempt.readMachine(descriptor) as OpenFile | undefined) : undefined;
}

/** Writes; EBADF where the descriptor is not open for writing. */
export function writeDescriptor(sys: SystemCalls, descriptor: number | undefined, bytes: Bytes): Errno | null {
  const { attempt } = sys;
  if (descriptor === undefined) return "EBADF";
  const sink = sinkOf(descriptor);
  if (sink !== null) {
    attempt.event({ kind: "output", sink, text: bytes });
    return null;
  }
  const file = openFileOf(attempt, descriptor);
  if (file?.kind !== "file" || !file.writable) return "EBADF";
  if (bytes === "") return null;
  const inode = sys.tree.inode(file.inode);
  if (file.append || inode?.type !== "file") return sys.store(file.inode, file, bytes, "append");
  const content = sys.contentOf(file.inode, file.path);
  const before = content.ok ? content.value : "";
  const head =
    before.length < file.offset ? before + "\0".repeat(file.offset - before.length) : before.slice(0, file.offset);
  const errno = sys.store(file.inode, file, head + bytes + before.slice(file.offset + bytes.length), "replace");
  if (!errno) attempt.writeMachine(descriptor, { ...file, offset: file.offset + bytes.length });
  return errno;
}

/** What is left to read, and the function that takes so many bytes of it. Undefined where it is not open for reading. */
export function readDescriptor(
  sys: SystemCalls,
  descriptor: number | undefined,
): { readonly rest: Bytes; readonly take: (bytes: number) => void } | undefined {
  const { attempt } = sys;
  const file = descriptor === undefined ? undefined : openFileOf(attempt, descriptor);
  if (!file || descriptor === undefined) return undefined;
  if (file.kind === "file" && !file.readable) return undefined;
  const take = (bytes: number) => {
    if (bytes > 0) attempt.writeMachine(descriptor, { ...file, offset: file.offset + bytes });
  };
  if (file.kind === "text") return { rest: file.text.slice(file.offset), take };
  const content = sys.contentOf(file.inode, file.path);
  return { rest: content.ok ? content.value.slice(file.offset) : "", take };
}
