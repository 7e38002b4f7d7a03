/**
 * The initial host: what is given of it before a script runs. What is not given is `undefined` here; on an open host
 * that may be asked (question.ts), on a closed host it is absent. Nothing in this file changes; what a script does to
 * the host is in its world.
 */
import type { Bytes } from "../bytes";
import type { FileType, Mount } from "./inode";
import type { Interface, Process, Service } from "./sys";

/** A file, directory or other node of the initial host. */
export interface Entry {
  readonly type: FileType;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Of a symlink. */
  readonly target?: Bytes;
  /** "major:minor" of a device node. */
  readonly rdev?: string;
  /** Size in bytes of a regular file whose content is not held. */
  readonly size?: number;
  readonly mtime?: number;
  /** Another path that is the same file (hard links), where known. */
  readonly sameAs?: Bytes;
}

/** The files of a host. Paths are absolute, without `.`, `..`, doubled slashes, and no component but the last is a symlink. */
export interface FileSource {
  /** What is at the path: an entry, null (nothing is there), or undefined (not given). */
  entry(path: Bytes): Entry | null | undefined;
  /** Names in a directory, or undefined where not given. */
  list(path: Bytes): readonly Bytes[] | undefined;
  /** The content of a regular file; undefined where not given (a program's text in a bundled environment). */
  content(path: Bytes): Bytes | undefined;
}

/** A real root directory, handed in from outside core: read-only, lstat-like, never leads out of the root. Paths as in FileSource. */
export interface HostReader {
  entry(path: Bytes): Entry | null;
  list(path: Bytes): readonly Bytes[];
  content(path: Bytes): Bytes | undefined;
}

/** What is no file. A key that is left out is not given. */
export interface HostFacts {
  /** In mount order. `/proc/mounts` is rendered from it unless `files` gives that file's text. */
  readonly mounts?: readonly Mount[];
  readonly init?: "systemd" | "sysvinit" | "none";
  readonly services?: readonly Service[];
  readonly processes?: readonly Process[];
  /** Exit status of /usr/sbin/policy-rc.d; null: there is none. */
  readonly policyRcD?: number | null;
  readonly kernel?: {
    readonly name?: string;
    readonly release?: string;
    readonly version?: string;
    readonly machine?: string;
    readonly commandLine?: string;
    readonly modules?: readonly string[];
  };
  readonly hostname?: string;
  readonly interfaces?: readonly Interface[];
  readonly chroot?: boolean;
  readonly container?: string | null;
  readonly capabilities?: readonly string[];
  /** Present or not, beyond what the files say. */
  readonly commands?: Readonly<Record<string, boolean>>;
  readonly env?: Readonly<Record<string, Bytes>>;
  readonly user?: { readonly uid: number; readonly gid: number; readonly groups: readonly number[] };
  readonly umask?: number;
  readonly terminal?: boolean;
  /** `C.UTF-8`, `C`, … */
  readonly locale?: string;
  /** Seconds since 1970. */
  readonly clock?: number;
  /** What commands do whatever models them, by a what-if: the name, or the name and its first arguments. Later ones win. */
  readonly commandAnswers?: readonly {
    readonly command: Bytes;
    readonly stdout: Bytes;
    /** 0 to 255. */
    readonly status: number;
  }[];
  readonly outputs?: readonly { readonly argv: readonly Bytes[]; readonly stdout: Bytes; readonly status: number }[];
}

export interface Host {
  /** For people: `debian-12`, a description's name, a root directory. */
  readonly name: string;
  /** May what is not given be asked (open), or is it absent (closed)? */
  readonly open: boolean;
  readonly files: FileSource;
  readonly facts: HostFacts;
  /** On an open host: where a command lies if it is installed; a search of PATH asks only there. */
  readonly commandHome?: (name: Bytes) => Bytes;
  /** On an open host: what a database that every Debian has holds at least; undefined for other files. */
  readonly databaseContent?: (path: Bytes) => Bytes | undefined;
  /** On an open host: is the directory one in which only names are looked for that somebody knows? */
  readonly looksForNames?: (path: Bytes) => boolean;
}
