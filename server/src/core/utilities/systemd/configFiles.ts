/** Configuration files below /etc, /run, /usr/local/lib and /usr/lib, as tmpfiles.d(5) and sysusers.d(5) are read. */
import type { Bytes } from "../../bytes";
import type { Sys } from "../../world/sys";

export interface ConfigFile {
  readonly path: Bytes;
  readonly text: Bytes;
}

const PREFIXES = ["/etc", "/run", "/usr/local/lib", "/usr/lib"];

/** All `*.conf` files in order of their names; one in an earlier directory hides those of the same name. */
export function allConfigFiles(sys: Sys, root: Bytes, directory: string): readonly ConfigFile[] {
  const paths = new Map<Bytes, Bytes>();
  for (const prefix of PREFIXES) {
    const names = sys.readDirectory(`${root}${prefix}/${directory}`);
    for (const name of names.ok ? names.value : [])
      if (name.endsWith(".conf") && !paths.has(name)) paths.set(name, `${root}${prefix}/${directory}/${name}`);
  }
  return [...paths]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, path]) => {
      const read = sys.readFile(path);
      return read.ok ? [{ path, text: read.value }] : [];
    });
}

/** The file that an operand names: a path, or a name in one of the directories. Undefined where there is none. */
export function namedConfigFile(sys: Sys, root: Bytes, directory: string, name: Bytes): ConfigFile | undefined {
  const paths = name.includes("/") ? [name] : PREFIXES.map((prefix) => `${root}${prefix}/${directory}/${name}`);
  for (const path of paths) {
    const read = sys.readFile(path);
    if (read.ok) return { path, text: read.value };
  }
  return undefined;
}

/** The lines that are no comment, with their numbers. */
export function configLines(
  file: ConfigFile,
): readonly { readonly number: number; readonly words: readonly Bytes[] }[] {
  return file.text.split("\n").flatMap((line, index) => {
    const text = line.trim();
    return text === "" || text.startsWith("#") || text.startsWith(";")
      ? []
      : [{ number: index + 1, words: splitWords(text) }];
  });
}

/** Words with C-like quotes; the seventh takes the rest of the line. */
export function splitWords(text: Bytes, limit = 7): readonly Bytes[] {
  const out: Bytes[] = [];
  let rest = text;
  while (rest !== "" && out.length < limit - 1) {
    const match = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(\S+))\s*/.exec(rest);
    if (!match) break;
    out.push(match[1] ?? match[2] ?? match[3] ?? "");
    rest = rest.slice(match[0].length);
  }
  if (rest !== "") out.push(rest.replace(/^"(.*)"$/, "$1"));
  return out;
}

/** Specifiers that stand for themselves on every machine, or for what the host says; null where it cannot say. */
export function expandSpecifiers(sys: Sys, text: Bytes, unknown: (letter: string) => never): Bytes | null {
  let failed = false;
  const fixed: Record<string, Bytes> = {
    "%": "%",
    C: "/var/cache",
    L: "/var/log",
    S: "/var/lib",
    t: "/run",
    T: "/tmp",
    V: "/var/tmp",
    g: "root",
    G: "0",
    h: "/root",
    u: "root",
    U: "0",
  };
  const out = text.replace(/%(.)/g, (_, letter: string) => {
    const plain = fixed[letter];
    if (plain !== undefined) return plain;
    if (letter === "H") return sys.hostname();
    if (letter === "l") return sys.hostname().replace(/\..*/, "");
    if (letter === "v") return sys.kernel().release;
    if (letter === "m" || letter === "b") {
      const read = sys.readFile(letter === "m" ? "/etc/machine-id" : "/proc/sys/kernel/random/boot_id");
      const id = read.ok ? read.value.trim().replace(/-/g, "") : "";
      if (!/^[0-9a-f]{32}$/.test(id)) failed = true;
      return id;
    }
    return unknown(letter);
  });
  return failed ? null : out;
}
