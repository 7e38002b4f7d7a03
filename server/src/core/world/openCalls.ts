/**
 * System calls on an open host: each is a part of its own (attempt.ts), so that what it tells apart on the way to the
 * same answer is joined again. `exists` of a path that may hold any of five inodes tells two things apart, not six.
 */
import type { Attempt } from "./attempt";
import type { ProcessView } from "./machineCalls";
import { SystemCalls } from "./syscalls";

/** The calls of a process, as the host needs them. */
export function systemCalls(attempt: Attempt, process: ProcessView): SystemCalls {
  return attempt.space.host.open ? new OpenCalls(attempt, process) : new SystemCalls(attempt, process);
}

class OpenCalls extends SystemCalls {}

/** The calls that look at files or change them. */
const CALLS = [
  "exists",
  "isDirectory",
  "isFile",
  "isSymlink",
  "lexists",
  "typeOf",
  "ltypeOf",
  "stat",
  "lstat",
  "access",
  "readlink",
  "realpath",
  "readDirectory",
  "readFile",
  "contentOf",
  "statfs",
  "writeFile",
  "writeUnknown",
  "open",
  "openForReading",
  "store",
  "mkdir",
  "rmdir",
  "unlink",
  "rename",
  "symlink",
  "link",
  "mknod",
  "chmod",
  "chown",
  "utimes",
  "mount",
  "umount",
  "findCommand",
  "programText",
] as const satisfies readonly (keyof SystemCalls)[];

for (const name of CALLS) {
  const call = SystemCalls.prototype[name] as (this: SystemCalls, ...args: never[]) => unknown;
  Object.defineProperty(OpenCalls.prototype, name, {
    value(this: SystemCalls, ...args: never[]) {
      return this.attempt.part(() => call.apply(this, args));
    },
  });
}
