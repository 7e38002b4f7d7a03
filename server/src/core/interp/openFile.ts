/**
 * Open files and descriptors. A descriptor is a number in the shell: negative for a sink (output that somebody
 * collects), positive for the key of an open file in the machine, which subshells share with its offset.
 */
import type { Bytes } from "../bytes";
import type { Attempt } from "../world/attempt";
import type { Errno } from "../world/errno";
import type { MountPoint } from "../world/mountTable";
import type { SystemCalls } from "../world/syscalls";
import { STDERR_SINK, STDOUT_SINK } from "../world/world";

export type OpenFile =
  /** `again`: what comes behind the text again and again, without an end (the output of yes). */
  | { readonly kind: "text"; readonly text: Bytes; readonly offset: number; readonly again?: Bytes }
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
export function writeDescriptor(
  sys: SystemCalls,
  descriptor: number | undefined,
  bytes: Bytes,
  ends: "ends" | "never" = "ends",
): Errno | null {
  const { attempt } = sys;
  if (descriptor === undefined) return "EBADF";
  const sink = sinkOf(descriptor);
  if (sink !== null) {
    if (ends === "never" && (sink === STDOUT_SINK || sink === STDERR_SINK)) saysEndless(attempt);
    attempt.event({ kind: "output", sink, text: bytes, ...(ends === "never" ? { endless: true as const } : {}) });
    return null;
  }
  const file = openFileOf(attempt, descriptor);
  if (file?.kind !== "file" || !file.writable) return "EBADF";
  if (bytes === "") return null;
  if (ends === "never") saysEndless(attempt);
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

/** What a pipe holds of an output without end: more is not made up unless it is asked for. */
const PIPE_BYTES = 65_536;

export interface Readable {
  readonly rest: Bytes;
  readonly take: (bytes: number) => void;
  /** Why reading fails: a directory is open. */
  readonly errno: Errno | null;
}

/**
 * What is left to read, and the function that takes so many bytes of it. Undefined where it is not open for reading.
 * `most`: no more than so many bytes are wanted.
 */
export function readDescriptor(sys: SystemCalls, descriptor: number | undefined, most?: number): Readable | undefined {
  const { attempt } = sys;
  const file = descriptor === undefined ? undefined : openFileOf(attempt, descriptor);
  if (!file || descriptor === undefined) return undefined;
  if (file.kind === "file" && !file.readable) return undefined;
  const take = (bytes: number) => {
    if (bytes > 0) attempt.writeMachine(descriptor, { ...file, offset: file.offset + bytes });
  };
  if (file.kind === "text") {
    if (file.again !== undefined) return readEndless(sys, { ...file, again: file.again }, descriptor, most);
    return { rest: file.text.slice(file.offset), take, errno: null };
  }
  const content = sys.contentOf(file.inode, file.path, most === undefined ? undefined : file.offset + most);
  if (!content.ok) return { rest: "", take, errno: content.errno };
  return { rest: content.value.slice(file.offset), take, errno: null };
}

/** Says that nobody ends a command that writes for ever. */
export function saysEndless(attempt: Attempt): void {
  const reason = "an output that does not end, and that nobody stops reading";
  attempt.event({ kind: "unmodelled", command: "yes", reason, at: attempt.space.place });
}

/** Moves the offset of an open file back; a pipe has none. */
export function seekBack(attempt: Attempt, descriptor: number | undefined, bytes: number): void {
  const file = descriptor === undefined ? undefined : openFileOf(attempt, descriptor);
  if (file?.kind !== "file" || descriptor === undefined || bytes <= 0) return;
  attempt.writeMachine(descriptor, { ...file, offset: Math.max(0, file.offset - bytes) });
}

/** The beginning of an output without end. Whoever wants all of it would wait for ever; that is said. */
function readEndless(
  { attempt }: SystemCalls,
  file: OpenFile & { readonly kind: "text"; readonly again: Bytes },
  descriptor: number,
  most = PIPE_BYTES,
): Readable {
  attempt.space.check("value-bytes", most);
  let rest = file.text.slice(file.offset);
  if (rest.length < most) {
    const into = Math.max(0, file.offset - file.text.length) % file.again.length;
    const turned = file.again.slice(into) + file.again.slice(0, into);
    rest += turned.repeat(Math.ceil((most - rest.length) / turned.length));
  }
  return {
    rest,
    take(bytes) {
      attempt.writeMachine(descriptor, { ...file, offset: file.offset + bytes });
      if (bytes < rest.length || bytes <= most) return;
      const reason = "the output of the command before does not end, and more of it is read than is made up";
      attempt.event({ kind: "unmodelled", command: "|", reason, at: attempt.space.place });
    },
    errno: null,
  };
}
