/** The primaries of test(1) about files and numbers, as the shells' builtins and coreutils' program have them. */
import type { Bytes } from "../bytes";
import type { Sys } from "../world/sys";

const TYPES = { "-b": "block", "-c": "char", "-p": "fifo", "-S": "socket" } as const;
const BITS = { "-u": 0o4000, "-g": 0o2000, "-k": 0o1000 } as const;

/** A unary primary about a file; undefined where the operator is another one. */
export function fileTest(sys: Sys, operator: string, path: Bytes): boolean | undefined {
  switch (operator) {
    case "-e":
      return sys.exists(path);
    case "-d":
      return sys.isDirectory(path);
    case "-f":
      return sys.isFile(path);
    case "-h":
    case "-L":
      return sys.isSymlink(path);
    case "-b":
    case "-c":
    case "-p":
    case "-S":
      return sys.typeOf(path, TYPES[operator]) === TYPES[operator];
    case "-r":
      return sys.access(path, "r") === null;
    case "-w":
      return sys.access(path, "w") === null;
    case "-x":
      return sys.access(path, "x") === null;
    case "-s": {
      const stat = sys.stat(path);
      return stat.ok && stat.value.size > 0;
    }
    case "-u":
    case "-g":
    case "-k": {
      const stat = sys.stat(path);
      return stat.ok && (stat.value.mode & BITS[operator]) !== 0;
    }
    case "-O":
    case "-G": {
      const stat = sys.stat(path);
      return stat.ok && (operator === "-O" ? stat.value.uid === sys.uid() : stat.value.gid === sys.gid());
    }
    default:
      return undefined;
  }
}

/** -nt and -ot; `missing`: is a file newer than one that is not there? */
export function isNewer(sys: Sys, path: Bytes, than: Bytes, missing: boolean): boolean {
  const [a, b] = [sys.stat(path), sys.stat(than)];
  return a.ok && (b.ok ? a.value.mtime > b.value.mtime : missing);
}

/** -ef */
export function isSameFile(sys: Sys, left: Bytes, right: Bytes): boolean {
  const [a, b] = [sys.stat(left), sys.stat(right)];
  return a.ok && b.ok && a.value.inode === b.value.inode && a.value.device === b.value.device;
}

/** `-eq -ne -gt -ge -lt -le`. */
export function compareNumbers(a: bigint | number, operator: string, b: bigint | number): boolean {
  switch (operator) {
    case "-eq":
      return a === b;
    case "-ne":
      return a !== b;
    case "-gt":
      return a > b;
    case "-ge":
      return a >= b;
    case "-lt":
      return a < b;
    default:
      return a <= b;
  }
}
