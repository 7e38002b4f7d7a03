/** Runs one utility in memory: a handful of files, no processes but those that `commands` knows. */
import type { Bytes } from "../../server/src/core/bytes";
import { type RawCall, Unmodelled, type Utility } from "../../server/src/core/utilities/utility";
import type { Errno } from "../../server/src/core/world/errno";
import type { Stat } from "../../server/src/core/world/inode";
import type { Sys } from "../../server/src/core/world/sys";

/** A call, and what it is given. Directories of `files` end in a slash. */
export interface TextCase {
  readonly argv: readonly Bytes[];
  readonly stdin?: Bytes;
  readonly files?: Readonly<Record<string, Bytes>>;
  readonly env?: Readonly<Record<string, Bytes>>;
}

export interface TextResult {
  readonly status: number;
  readonly stdout: Bytes;
  readonly stderr: Bytes;
  /** Files that were written, with their content. */
  readonly written: Readonly<Record<string, Bytes>>;
  /** Why the call is not modelled. */
  readonly unmodelled?: string;
}

/** The moment at which the fake host's clock stands, and the time of all its files. */
export const FAKE_NOW = 1_700_000_000;

export function runText(utility: Utility, given: TextCase, commands?: RawCall["runCommand"]): TextResult {
  const files = new Map(Object.entries(given.files ?? {}));
  const written: Record<string, Bytes> = {};
  let stdin = given.stdin ?? "";
  let stdout = "";
  let stderr = "";
  const [name = "", ...argv] = given.argv;
  const finish = (status: number) => ({ status, stdout, stderr, written });
  try {
    const status = utility.start({
      name,
      argv,
      sys: fakeSys(files, written, given.env ?? {}),
      stdin: {
        read: () => [stdin, (stdin = "")][0] ?? "",
        readLine: () => {
          if (stdin === "") return null;
          const end = stdin.indexOf("\n") + 1 || stdin.length;
          const line = stdin.slice(0, end);
          stdin = stdin.slice(end);
          return line;
        },
      },
      stdout: (bytes) => {
        stdout += bytes;
      },
      stderr: (bytes) => {
        stderr += bytes;
      },
      runCommand: (command, how) => {
        if (!commands) throw new Unmodelled(`the command ${command.join(" ")}`);
        const finished = commands(command, { ...how, stdin: how?.stdin ?? stdin });
        if (!how?.capture) stdout += finished.stdout;
        return finished;
      },
    });
    return finish(status);
  } catch (thrown) {
    if (!(thrown instanceof Unmodelled)) throw thrown;
    return { ...finish(-1), unmodelled: thrown.reason };
  }
}

function fakeSys(files: Map<string, Bytes>, written: Record<string, Bytes>, env: Readonly<Record<string, Bytes>>): Sys {
  const isDirectory = (path: Bytes) =>
    path === "." ||
    path === "/" ||
    path === "/tmp" ||
    [...files.keys()].some((file) => file.startsWith(`${path.replace(/\/+$/, "")}/`));
  const clean = (path: Bytes) => path.replace(/^\.\//, "");
  const missing = (path: Bytes): Errno | null => {
    const parent = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ".";
    if (files.has(parent)) return "ENOTDIR";
    return parent === "" || isDirectory(parent) ? null : "ENOENT";
  };
  const stat = (raw: Bytes) => {
    const path = clean(raw);
    const content = files.get(path);
    if (content === undefined && !isDirectory(path)) return { ok: false, errno: missing(path) ?? "ENOENT" } as const;
    const value: Stat = {
      type: isDirectory(path) ? "directory" : "file",
      mode: isDirectory(path) ? 0o755 : 0o644,
      uid: 0,
      gid: 0,
      nlink: 1,
      size: content?.length ?? 4096,
      mtime: FAKE_NOW,
      inode: 1000 + [...files.keys()].indexOf(path),
      device: 1,
      rdev: null,
    };
    return { ok: true, value } as const;
  };
  const nothing = () => {};
  const sys = {
    exists: (path: Bytes) => stat(path).ok,
    lexists: (path: Bytes) => stat(path).ok,
    isDirectory: (path: Bytes) => isDirectory(clean(path)),
    isFile: (path: Bytes) => files.has(clean(path)),
    isSymlink: () => false,
    stat,
    lstat: stat,
    access: (path: Bytes) => (stat(path).ok ? null : "ENOENT"),
    readDirectory: (raw: Bytes) => {
      const prefix = `${clean(raw).replace(/\/+$/, "")}/`;
      const names = [...files.keys()].filter((path) => path.startsWith(prefix) && path !== prefix);
      return {
        ok: true,
        value: [...new Set(names.map((path) => path.slice(prefix.length).split("/")[0] ?? ""))].sort(),
      };
    },
    readFile: (raw: Bytes) => {
      const path = clean(raw);
      if (path === "/dev/null") return { ok: true, value: "" };
      if (isDirectory(path)) return { ok: false, errno: "EISDIR" };
      const content = path.endsWith("/") ? undefined : files.get(path);
      if (content !== undefined) return { ok: true, value: content };
      return { ok: false, errno: missing(path) ?? "ENOENT" };
    },
    writeFile: (raw: Bytes, content: Bytes, how?: { append?: boolean }) => {
      const path = clean(raw);
      if (path === "/dev/null") return null;
      if (isDirectory(path)) return "EISDIR";
      const errno = missing(path);
      if (errno) return errno;
      const next = (how?.append ? (files.get(path) ?? "") : "") + content;
      files.set(path, next);
      written[path] = next;
      return null;
    },
    unlink: (path: Bytes) => (files.delete(clean(path)) ? null : "ENOENT"),
    cwd: () => "/tmp",
    uid: () => 0,
    env: (name: string) => env[name],
    environment: () => Object.entries(env),
    isTerminal: () => false,
    isUtf8: () => true,
    now: () => FAKE_NOW,
    sleep: nothing,
    mayContain: nothing,
    observe: { equal: nothing, number: nothing, version: nothing, pattern: nothing, regex: nothing },
  };
  return sys as unknown as Sys;
}
