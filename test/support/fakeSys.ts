/** A host of a few files for calling one utility without the interpreter. What it does not offer throws. */
import type { Bytes } from "../../server/src/core/bytes";
import { closedFailure, Exit, type RawCall, Unmodelled, type Utility } from "../../server/src/core/utilities/utility";
import type { Errno } from "../../server/src/core/world/errno";
import type { Stat } from "../../server/src/core/world/inode";
import type { Sys } from "../../server/src/core/world/sys";

/** Files by path; a directory's path ends in a slash (those above a file are there anyway), `-> ` begins a symlink. */
export type Files = Readonly<Record<string, Bytes>>;

export interface FakeHost {
  readonly files?: Files;
  readonly stdin?: Bytes;
  readonly env?: Readonly<Record<string, Bytes>>;
  /** The locale; UTF-8 where not given. */
  readonly utf8?: boolean;
}

export interface Ran {
  readonly status: number;
  readonly stdout: Bytes;
  readonly stderr: Bytes;
  /** The reason, where the call was not modelled; its status is -1. */
  readonly unmodelled?: string;
  /** Files and links afterwards. */
  readonly files: Files;
}

/** The moment at which the clock stands, and the time of all files. */
export const FAKE_NOW = 1_700_000_000;

/** Runs `NAME ARGUMENT…` by this model. */
export function runUtility(utility: Utility, [name = "", ...argv]: readonly Bytes[], host: FakeHost): Ran {
  const disk = new Map<string, Bytes>(Object.entries(host.files ?? {}));
  const written = { stdout: "", stderr: "" };
  const finish = (status: number) => ({
    status,
    ...written,
    files: Object.fromEntries([...disk].sort(([a], [b]) => (a < b ? -1 : 1))),
  });
  const raw: RawCall = {
    name,
    argv,
    sys: fakeSys(disk, host),
    stdin: inputOf(host.stdin ?? ""),
    stdout: (bytes) => {
      written.stdout += bytes;
    },
    stderr: (bytes) => {
      written.stderr += bytes;
    },
    runCommand: (command) => {
      throw new Unmodelled(`the command ${command.join(" ")}`);
    },
    failure: closedFailure(),
  };
  try {
    return finish(utility.start(raw));
  } catch (thrown) {
    if (thrown instanceof Exit) return finish(thrown.status);
    if (thrown instanceof Unmodelled) return { ...finish(-1), unmodelled: thrown.reason };
    throw thrown;
  }
}

function inputOf(text: Bytes): RawCall["stdin"] {
  let rest = text;
  const take = (end: number) => {
    const taken = rest.slice(0, end);
    rest = rest.slice(end);
    return taken;
  };
  return {
    read: (most = rest.length) => take(most),
    readLine: () => (rest === "" ? null : take(rest.indexOf("\n") + 1 || rest.length)),
    error: () => null,
    seekBack: () => {},
  };
}

function fakeSys(disk: Map<string, Bytes>, { env = {}, utf8 = true }: FakeHost): Sys {
  const disks = new Disk(disk);
  const nothing = () => {};
  const known = {
    exists: (path: Bytes) => disks.type(path) !== null,
    lexists: (path: Bytes) => disks.ltype(path) !== null,
    isFile: (path: Bytes) => disks.type(path) === "file",
    isDirectory: (path: Bytes) => disks.type(path) === "directory",
    isSymlink: (path: Bytes) => disks.ltype(path) === "symlink",
    typeOf: (path: Bytes) => disks.type(path),
    ltypeOf: (path: Bytes) => disks.ltype(path),
    stat: (path: Bytes) => disks.stat(path),
    lstat: (path: Bytes) => disks.stat(path),
    access: (path: Bytes) => (disks.type(path) === null ? "ENOENT" : null),
    realpath: (path: Bytes) => ({ ok: true, value: disks.resolve(path) }),
    readDirectory: (path: Bytes) => disks.list(path),
    readFile: (path: Bytes) => disks.read(path),
    writeFile: (path: Bytes, content: Bytes, how?: { append?: boolean }) =>
      disks.write(path, content, how?.append ? "append" : "replace"),
    unlink: (path: Bytes) => (disk.delete(clean(path)) ? null : "ENOENT"),
    rename: (from: Bytes, to: Bytes) => disks.rename(from, to),
    chmod: () => null,
    chown: () => null,
    cwd: () => "/tmp",
    uid: () => 0,
    env: (name: string) => env[name],
    environment: () => Object.entries(env),
    isTerminal: () => false,
    isUtf8: () => utf8,
    now: () => FAKE_NOW,
    sleep: nothing,
    mayContain: nothing,
    supposeFile: nothing,
    supposeMissing: nothing,
    part: <T>(step: () => T) => step(),
    variable: <T>(_: string, value: T) => ({ value }),
    observe: {
      equal: nothing,
      number: nothing,
      version: nothing,
      affix: nothing,
      pattern: nothing,
      regex: nothing,
      count: nothing,
    },
  };
  return new Proxy(known, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name);
      if (found === undefined) throw new Error(`sys.${String(name)} is not part of this test's host`);
      return found;
    },
  }) as unknown as Sys;
}

type Type = "file" | "directory" | "symlink";

const clean = (path: Bytes) => path.replace(/^(\.\/)+/, "").replace(/\/+$/, "") || (path.startsWith("/") ? "/" : ".");

class Disk {
  constructor(private readonly files: Map<string, Bytes>) {}

  ltype(path: Bytes): Type | null {
    const at = clean(path);
    if (path === "") return null;
    if (at === "." || at === "/" || at === "/tmp") return "directory";
    if ([...this.files.keys()].some((key) => key.startsWith(`${at}/`))) return "directory";
    const content = this.files.get(at);
    if (at === "/dev/null") return "file";
    return content === undefined ? null : content.startsWith("-> ") ? "symlink" : "file";
  }

  type(path: Bytes): Type | null {
    return path === "" ? null : this.ltype(this.resolve(path));
  }

  /** The path behind symlinks. */
  resolve(path: Bytes): Bytes {
    const at = clean(path);
    const content = this.files.get(at);
    if (!content?.startsWith("-> ")) return at;
    const target = content.slice(3);
    const directory = at.includes("/") ? at.slice(0, at.lastIndexOf("/") + 1) : "";
    return this.resolve(target.startsWith("../") ? target.slice(3) : directory + target);
  }

  /** Why a path that is not there is not there. */
  private missing(path: Bytes): Errno | null {
    const parent = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ".";
    const type = parent === "" ? "directory" : this.ltype(parent);
    return type === "directory" ? null : type === "file" ? "ENOTDIR" : "ENOENT";
  }

  stat(path: Bytes) {
    const at = this.resolve(path);
    const type = this.ltype(at);
    if (type === null || path === "") return { ok: false, errno: this.missing(at) ?? "ENOENT" } as const;
    const content = this.files.get(at);
    const value: Stat = {
      type,
      mode: type === "directory" ? 0o755 : 0o644,
      uid: 0,
      gid: 0,
      nlink: 1,
      size: content?.length ?? 4096,
      mtime: FAKE_NOW,
      inode: 1000 + [...this.files.keys()].indexOf(at),
      device: 1,
      rdev: null,
    };
    return { ok: true, value } as const;
  }

  list(path: Bytes) {
    const at = this.resolve(path);
    if (this.ltype(at) !== "directory") return { ok: false, errno: "ENOENT" } as const;
    const prefix = at === "." ? "" : `${at}/`;
    const below = [...this.files.keys()].filter((key) => key.startsWith(prefix) && key !== prefix);
    const names = below.map((key) => key.slice(prefix.length).split("/")[0] ?? "");
    return { ok: true, value: [...new Set(names)].sort() } as const;
  }

  read(path: Bytes) {
    const at = this.resolve(path);
    if (at === "/dev/null") return { ok: true, value: "" } as const;
    const type = path === "" ? null : this.ltype(at);
    if (type === "directory") return { ok: false, errno: "EISDIR" } as const;
    const content = path.endsWith("/") ? undefined : this.files.get(at);
    if (content === undefined) return { ok: false, errno: this.missing(at) ?? "ENOENT" } as const;
    return { ok: true, value: content } as const;
  }

  write(path: Bytes, content: Bytes, how: "append" | "replace"): Errno | null {
    const at = this.resolve(path);
    if (at === "/dev/null") return null;
    if (this.ltype(at) === "directory") return "EISDIR";
    const errno = this.missing(at);
    if (errno) return errno;
    this.files.set(at, (how === "append" ? (this.files.get(at) ?? "") : "") + content);
    return null;
  }

  rename(from: Bytes, to: Bytes): Errno | null {
    const content = this.files.get(clean(from));
    if (content === undefined) return "ENOENT";
    this.files.delete(clean(from));
    this.files.set(clean(to), content);
    return null;
  }
}
