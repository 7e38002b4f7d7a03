/**
 * The system calls: all that a utility or builtin may ask of the host, and all that it may do to it. The code behind
 * them is the one place that meets an unknown (ARCHITECTURE.md); whoever calls them is straight-line code, written as
 * if the host were fully known.
 *
 * Paths are bytes, absolute or relative to the working directory. Calls that change something return null or an Errno.
 * Prefer the call that tells least apart (`isDirectory` rather than `stat`): on an open host each distinction costs a
 * question.
 */
import type { Bytes } from "../bytes";
import type { Errno } from "./errno";
import type { FileType, Mount, Stat } from "./inode";

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errno: Errno };

export interface StatFs {
  readonly mount: Mount;
  readonly sizeKb: number;
  readonly usedKb: number;
  readonly availableKb: number;
}

export interface Process {
  readonly pid: number;
  readonly ppid: number;
  /** Short name (/proc/PID/comm). */
  readonly name: string;
  /** The program's path. */
  readonly executable: Bytes;
  readonly argv: readonly Bytes[];
  readonly uid: number;
}

export interface Service {
  readonly name: string;
  readonly enabled: boolean;
  readonly running: boolean;
  /** `ADDRESS:PORT` it accepts connections on. */
  readonly listens?: string;
  /** What it answers to whoever connects. */
  readonly answers?: string;
}

export interface Interface {
  readonly name: string;
  readonly up: boolean;
  readonly addresses: readonly string[];
}

/** What a run looks for in a database: the statement that tells of it, and a typical such entry. */
export interface Entry {
  readonly statement: string;
  readonly chunk: Bytes;
}

/** A recorded change that is no file: service started, cache rebuilt, user added … (`effects` of the report). */
export interface Effect {
  readonly name: string;
  readonly subject: string;
  readonly action: string;
}

export interface Sys {
  // --- what is there. Without "l" symlinks are followed in the last component.
  exists(path: Bytes): boolean;
  isDirectory(path: Bytes): boolean;
  isFile(path: Bytes): boolean;
  /** Is the path itself a symbolic link? */
  /** Makes symlinks a topic: on an open host the path may then be one. Use `ltypeOf` where a symlink is only an odd case. */
  isSymlink(path: Bytes): boolean;
  /** Exists without following a last symlink (a dangling link does). */
  lexists(path: Bytes): boolean;
  typeOf(path: Bytes, wanted?: FileType): FileType | null;
  ltypeOf(path: Bytes): FileType | null;
  stat(path: Bytes): Result<Stat>;
  lstat(path: Bytes): Result<Stat>;
  /** access(2) with the effective user, as `test -r -w -x` do. */
  access(path: Bytes, how: "r" | "w" | "x"): Errno | null;
  readlink(path: Bytes): Result<Bytes>;
  /** The path without `.`, `..` and symlinks; every component must exist unless `missing` says otherwise ("last": the last need not; "any": none need). */
  realpath(path: Bytes, missing?: "none" | "last" | "any"): Result<Bytes>;
  /** Names without `.` and `..`, in byte order. */
  readDirectory(path: Bytes): Result<readonly Bytes[]>;
  /** Does something to each name in the directory, in byte order, as a part of its own (`part`); or the error of readDirectory. */
  eachName(path: Bytes, step: (name: Bytes) => void): Errno | null;
  /** `most`: no more than so many bytes are wanted; a device without an end then gives as many. */
  readFile(path: Bytes, most?: number): Result<Bytes>;
  statfs(path: Bytes): Result<StatFs>;
  mounts(): readonly Mount[];

  // --- changing files. Modes given are subject to the umask where the real call's are (mkdir, open, mknod).
  /** open(O_CREAT) and write. `append` keeps what is there; `exclusive` fails with EEXIST; mode is for a new file (default 0o666). */
  writeFile(
    path: Bytes,
    content: Bytes,
    how?: { readonly append?: boolean; readonly exclusive?: boolean; readonly mode?: number },
  ): Errno | null;
  /**
   * Writes a file whose bytes nothing can tell (a cache that a program builds): it is there with exactly this mode
   * (default 0o644), and not empty. Whoever reads it meets something that is not modelled.
   */
  writeUnknown(path: Bytes, mode?: number): Errno | null;
  /** What open(O_CREAT|O_EXCL) with an exact mode does (mktemp, install): the umask does not count. */
  mkdir(path: Bytes, mode?: number): Errno | null;
  rmdir(path: Bytes): Errno | null;
  unlink(path: Bytes): Errno | null;
  /** rename(2): replaces a file, or an empty directory by a directory. */
  rename(from: Bytes, to: Bytes): Errno | null;
  symlink(target: Bytes, path: Bytes): Errno | null;
  link(existing: Bytes, path: Bytes): Errno | null;
  mknod(path: Bytes, type: "fifo" | "char" | "block" | "socket", mode?: number, rdev?: string): Errno | null;
  /** Follows symlinks. */
  chmod(path: Bytes, mode: number): Errno | null;
  /** Null keeps the id. Does not follow a last symlink where `follow` is "no". Clears setuid and setgid bits as Linux does. */
  chown(path: Bytes, uid: number | null, gid: number | null, follow?: "yes" | "no"): Errno | null;
  /** Sets the modification time (seconds since 1970). */
  utimes(path: Bytes, mtime: number, follow?: "yes" | "no"): Errno | null;
  mount(
    mount: Omit<Mount, "sizeKb" | "availableKb"> & { readonly sizeKb?: number },
    how?: { readonly bindFrom?: Bytes; readonly remount?: boolean },
  ): Errno | null;
  umount(path: Bytes): Errno | null;

  // --- the process
  cwd(): Bytes;
  umask(): number;
  uid(): number;
  gid(): number;
  groups(): readonly number[];
  pid(): number;
  /** An exported variable, as the child sees it. */
  env(name: string): Bytes | undefined;
  environment(): readonly (readonly [name: string, value: Bytes])[];
  /** isatty(3). */
  isTerminal(descriptor: number): boolean;
  /** LC_ALL, LC_CTYPE, LANG: does a character take several bytes (UTF-8)? */
  isUtf8(): boolean;
  /** The path of the command in PATH (or the path itself where it holds a slash), null where it is not found: what execvp(3) would run. */
  findCommand(name: Bytes): Bytes | null;

  // --- the machine
  /** Seconds since 1970. */
  now(): number;
  /** Advances the clock. */
  sleep(seconds: number): void;
  kernel(): {
    readonly name: string;
    readonly release: string;
    readonly version: string;
    readonly machine: string;
    readonly commandLine: string;
    readonly modules: readonly string[];
  };
  loadModule(name: string, loaded: boolean): void;
  hostname(): string;
  setHostname(name: string): void;
  init(): "systemd" | "sysvinit" | "none";
  inChroot(): boolean;
  container(): string | null;
  /** capability names in lower case without CAP_: `mknod`, `setfcap`, `sys_admin`. */
  hasCapability(name: string): boolean;
  processes(): readonly Process[];
  /** False on an open host that does not say which run: there one asks by name. */
  knowsProcesses(): boolean;
  /** Those that run under this name, or are this program; on an open host that is a question. */
  processesNamed(name: Bytes): readonly Process[];
  /** Starts a process (start-stop-daemon and the like); its pid. */
  startProcess(process: Omit<Process, "pid" | "ppid">): number;
  killProcess(pid: number): Errno | null;
  service(name: string): Service | undefined;
  /** Is the service running? On an open host that is a question. */
  isRunning(name: string): boolean;
  services(): readonly Service[];
  setService(service: Service): void;
  interfaces(): readonly Interface[];
  setInterface(name: string, state: "up" | "down"): Errno | null;
  /** The status that /usr/sbin/policy-rc.d gives, or null where there is none. */
  policyRcD(): number | null;
  /** /proc/sys as sysctl sees it; null where it is not there. */
  sysctl(name: string): string | null;
  /** A recorded answer of a command that nothing models (`outputs` of the host description). */
  recordedOutput(argv: readonly Bytes[]): { readonly stdout: Bytes; readonly status: number } | undefined;
  /** What a what-if says that the command does, whatever models it. */
  commandAnswer(argv: readonly Bytes[]): { readonly stdout: Bytes; readonly status: number } | undefined;
  /** Notes a change that is no file. */
  effect(effect: Effect): void;

  // --- what an open host may hold. On a closed host these do nothing.
  /**
   * Says that this run looks in the file for the entry `key`, and what a typical such entry is, before reading it:
   * `mayContain("/etc/passwd", "user foo exists", "foo:x:990:990::/nonexistent:/usr/sbin/nologin\n")`.
   * `statement` is the what-if statement that the answer is told with (design/what-if.md).
   */
  mayContain(path: Bytes, statement: string, chunk: Bytes): void;
  /**
   * Reads a database for certain entries, each as `mayContain` is told of it: of a database that nothing is given of,
   * the text as far as these go. Whoever is to write it again reads it whole.
   */
  readFor(path: Bytes, entries: readonly Entry[]): Result<Bytes>;
  /** Says that what the path names is no directory wherever it is there (a conffile, say): then that is not asked, but told. */
  supposeFile(path: Bytes): void;
  /**
   * On an open host: hosts that have something there are not explored, which is told among the assumptions. Where the
   * script has asked for it itself, they are.
   */
  supposeMissing(path: Bytes): void;
  /**
   * Runs a step of which only the result and what it does to the machine matter to the rest: on an open host what it
   * tells apart on the way is joined again at its end, so that what one step asks does not multiply with what the next
   * one asks. When the command is begun again the step is not: it must keep nothing in variables outside of it, but
   * for those of `variable`.
   */
  part<T>(step: () => T): T;
  /** A variable that parts may change. */
  variable<T>(name: string, value: T): { value: T };
  /** Call before comparing values that may have come from the host; see Observer. */
  readonly observe: Observer;
}

/**
 * Hears what a value is compared with. Where the value came from an unknown of the host, the other side of the
 * comparison becomes one more answer to try. Call it with both operands, in any order, before comparing.
 */
export interface Observer {
  equal(a: Bytes, b: Bytes): void;
  /** Numeric comparison: `a` against the limit `b`, either may be the unknown. */
  number(a: Bytes, b: Bytes): void;
  /** Not a comparison: these numbers were counted in the text (wc, grep -c). */
  count(text: Bytes, ...numbers: readonly number[]): void;
  /** Debian version comparison. */
  version(a: Bytes, b: Bytes): void;
  /** fnmatch: `case`, find -name. `matches`: the pattern's own matcher, which this layer does not know. */
  pattern(text: Bytes, pattern: Bytes, matches: (text: Bytes) => boolean): void;
  /** `${x#pattern}` and `${x%pattern}`. */
  affix(text: Bytes, pattern: Bytes): void;
  /** A regular expression is tried on the text; `witness` gives a text that matches, and one that does not. */
  regex(text: Bytes, witness: () => { readonly matching: Bytes | null; readonly other: Bytes | null }): void;
}
