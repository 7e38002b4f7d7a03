/** A host of a few files for calling one utility without the interpreter. What it does not offer throws. */
import type { Bytes } from "../../server/src/core/bytes";
import { Exit, type RawCall, Unmodelled, type Utility } from "../../server/src/core/utilities/utility";
import type { Sys } from "../../server/src/core/world/sys";

export interface Node {
  readonly type: "file" | "directory" | "symlink";
  /** Content, or the target of a symlink. */
  readonly content: Bytes;
  readonly mode?: number;
}

export interface Ran {
  readonly status: number;
  readonly stdout: Bytes;
  readonly stderr: Bytes;
  /** The reason, where the call was not modelled. */
  readonly unmodelled?: string;
  /** Files and links afterwards. */
  readonly files: Readonly<Record<string, Bytes>>;
}

export interface Host {
  /** Files by relative path; a value that begins with `-> ` is a symlink, `/` a directory. */
  readonly files: Readonly<Record<string, Bytes>>;
  readonly stdin: Bytes;
  readonly utf8: boolean;
}

/** Runs the utility with these arguments. */
export function runUtility(utility: Utility, name: string, argv: readonly Bytes[], host: Host): Ran {
  const disk = new Map<string, Bytes>(Object.entries(host.files));
  let stdout = "";
  let stderr = "";
  let rest = host.stdin;
  const raw: RawCall = {
    name,
    argv,
    sys: fakeSys(disk, host.utf8),
    stdin: {
      read() {
        const all = rest;
        rest = "";
        return all;
      },
      readLine() {
        if (rest === "") return null;
        const end = rest.indexOf("\n");
        const line = end < 0 ? rest : rest.slice(0, end + 1);
        rest = rest.slice(line.length);
        return line;
      },
    },
    stdout: (bytes) => {
      stdout += bytes;
    },
    stderr: (bytes) => {
      stderr += bytes;
    },
    runCommand: () => {
      throw new Error("no commands here");
    },
  };
  const files = () => Object.fromEntries([...disk].sort(([a], [b]) => (a < b ? -1 : 1)));
  try {
    const status = utility.start(raw);
    return { status, stdout, stderr, files: files() };
  } catch (thrown) {
    if (thrown instanceof Exit) return { status: thrown.status, stdout, stderr, files: files() };
    if (thrown instanceof Unmodelled) return { status: -1, stdout, stderr, unmodelled: thrown.reason, files: files() };
    throw thrown;
  }
}

function fakeSys(disk: Map<string, Bytes>, utf8: boolean): Sys {
  const normal = (path: string) =>
    path.replace(/^(\.\/)+/, "").replace(/\/+$/, "") || (path.startsWith("/") ? "/" : ".");
  const target = (link: string, to: string): string => {
    const directory = link.includes("/") ? link.slice(0, link.lastIndexOf("/")) : "";
    return to.startsWith("../") ? to.slice(3) : directory === "" ? to : `${directory}/${to}`;
  };
  const resolve = (path: string): string => {
    const at = normal(path);
    const content = disk.get(at);
    return content?.startsWith("-> ") ? resolve(target(at, content.slice(3))) : at;
  };
  const typeOf = (at: string): "file" | "directory" | "symlink" | null => {
    if (at === "." || at === "/" || at === "/tmp" || disk.get(at) === "/") return "directory";
    if ([...disk.keys()].some((key) => key.startsWith(`${at}/`))) return "directory";
    const content = disk.get(at);
    return content === undefined ? null : content.startsWith("-> ") ? "symlink" : "file";
  };
  const known: Partial<Sys> = {
    exists: (path) => typeOf(resolve(path)) !== null,
    lexists: (path) => typeOf(normal(path)) !== null,
    isFile: (path) => typeOf(resolve(path)) === "file",
    isDirectory: (path) => typeOf(resolve(path)) === "directory",
    isSymlink: (path) => typeOf(normal(path)) === "symlink",
    typeOf: (path) => (path === "" ? null : typeOf(resolve(path))),
    ltypeOf: (path) => typeOf(normal(path)),
    access: (path) => (typeOf(resolve(path)) === null ? "ENOENT" : null),
    realpath: (path) => ({ ok: true, value: resolve(path) }),
    readDirectory: (path) => {
      const at = normal(path);
      if (typeOf(at) !== "directory") return { ok: false, errno: "ENOENT" };
      const prefix = at === "." ? "" : `${at}/`;
      const names = [...disk.keys()]
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length).split("/")[0] ?? "");
      return { ok: true, value: [...new Set(names)].sort() };
    },
    readFile: (path) => {
      const at = resolve(path);
      const type = path === "" ? null : typeOf(at);
      if (type === null) return { ok: false, errno: at === "/dev/null" ? "EIO" : "ENOENT" };
      return type === "directory" ? { ok: false, errno: "EISDIR" } : { ok: true, value: disk.get(at) ?? "" };
    },
    stat: (path) => {
      const at = resolve(path);
      const type = typeOf(at);
      if (type === null) return { ok: false, errno: "ENOENT" };
      const size = disk.get(at)?.length ?? 0;
      const id = [...disk.keys()].indexOf(at);
      return {
        ok: true,
        value: { type, mode: 0o644, uid: 0, gid: 0, nlink: 1, size, mtime: 0, inode: id, device: 1, rdev: null },
      };
    },
    writeFile: (path, content, how) => {
      const at = resolve(path);
      const slash = at.lastIndexOf("/");
      if (slash > 0 && typeOf(at.slice(0, slash)) !== "directory") return "ENOENT";
      if (typeOf(at) === "directory") return "EISDIR";
      disk.set(at, how?.append ? (disk.get(at) ?? "") + content : content);
      return null;
    },
    rename: (from, to) => {
      const content = disk.get(normal(from));
      if (content === undefined) return "ENOENT";
      disk.delete(normal(from));
      disk.set(normal(to), content);
      return null;
    },
    chmod: () => null,
    chown: () => null,
    env: () => undefined,
    isUtf8: () => utf8,
    isTerminal: () => false,
    observe: { equal() {}, number() {}, version() {}, pattern() {}, regex() {} },
  };
  return new Proxy(known, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name);
      if (found === undefined) throw new Error(`sys.${String(name)} is not part of this test's host`);
      return found;
    },
  }) as Sys;
}
