/**
 * Records the named environments' files from real Debian roots (makeRoots.sh makes them) into
 * server/src/core/world/environments/data/. The format is told in environments/recording.ts, which reads it.
 *
 *   node --import tsx test/oracle/recordEnvironments.ts DIRECTORY
 */
import fs from "node:fs";
import path from "node:path";
import { deflateSync } from "fflate";

/** Each root and the one that it is told as a difference to. */
const ROOTS: readonly (readonly [name: string, reference: string | null])[] = [
  ["minbase-12", null],
  ["docker", "minbase-12"],
  ["debian-12", "minbase-12"],
  ["debian-12-sysvinit", "debian-12"],
  ["debian-13", "debian-12"],
];

/** What is of the machine that made the root, not of Debian. */
const NEUTRAL: Readonly<Record<string, string>> = {
  "/etc/hostname": "debian\n",
  "/etc/resolv.conf": "nameserver 192.0.2.53\n",
};

interface Node {
  /** Type letter of find's %y, mode, uid, gid. */
  readonly kind: string;
  readonly size: number;
  readonly target: string;
  readonly rdev: string;
  readonly sameAs: string;
  readonly content: string | undefined;
}

type Root = ReadonlyMap<string, Node>;

const [directory] = process.argv.slice(2);
if (!directory) throw new Error("usage: recordEnvironments.ts DIRECTORY");
const roots = new Map(ROOTS.map(([name]) => [name, readRoot(path.join(directory, name))]));
const lists = new Map([...roots].map(([name, root]) => [name, readLists(path.join(directory, name), root)]));
const paths = [
  ...new Set([...roots.values()].flatMap((root) => [...root.keys()]).concat([...lists.values()].flatMap(literals))),
].sort();
const indexOf = new Map(paths.map((one, i) => [one, i]));
const kinds = ["-", ...new Set([...roots.values()].flatMap((root) => [...root.values()].map((node) => node.kind)))];

write("tree", treeSections());
write("contents", contentSections());

function treeSections(): string[] {
  const sections = [
    ROOTS.map(([name, reference]) => `${name} ${reference ?? ""}`).join("\n"),
    kinds.join("\n"),
    frontCoded(paths),
  ];
  for (const [name, reference] of ROOTS)
    sections.push(...rootSections(rootOf(name), reference === null ? new Map() : rootOf(reference)));
  for (const [name, reference] of ROOTS)
    sections.push(listSection(listsOf(name), reference === null ? new Map() : listsOf(reference)));
  return sections;
}

/** Kinds (one character for each path: a blank where it is as in the reference), sizes, targets, devices, hard links. */
function rootSections(root: Root, reference: Root): string[] {
  let column = "";
  let sizes = "";
  const targets: string[] = [];
  const devices: string[] = [];
  const links: string[] = [];
  paths.forEach((one, i) => {
    const node = root.get(one);
    if (isSame(node, reference.get(one))) {
      column += " ";
      return;
    }
    column += String.fromCharCode(0x21 + (node ? kinds.indexOf(node.kind) : 0));
    if (!node) return;
    if (node.kind.startsWith("f")) sizes += varint(node.size);
    if (node.kind.startsWith("l")) targets.push(node.target);
    if (/^[bc]/.test(node.kind)) devices.push(node.rdev);
    if (node.sameAs) links.push(`${i} ${indexOf.get(node.sameAs)}`);
  });
  return [column, sizes, targets.join("\n"), devices.join("\n"), links.join("\n")];
}

function isSame(a: Node | undefined, b: Node | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Of each changed info/*.list: its name, then the numbers of its paths as differences. */
function listSection(own: Lists, reference: Lists): string {
  let out = "";
  for (const [name, items] of own) {
    const numbers = items.map(({ at, alias }) => ({ index: indexOf.get(at) ?? -1, alias }));
    if (JSON.stringify(items) === JSON.stringify(reference.get(name))) continue;
    out += `${varint(name.length)}${name}${varint(numbers.length)}`;
    let last = 0;
    for (const { index, alias } of numbers) {
      const gap = index - last;
      out += varint((gap < 0 ? -2 * gap - 1 : 2 * gap) * 2 + (alias ? 1 : 0));
      last = index;
    }
  }
  return out;
}

/** The pool of pieces, then for each root the files that are made of them. */
function contentSections(): string[] {
  const changed = ROOTS.map(([name, reference]) =>
    changedContents(rootOf(name), reference === null ? new Map() : rootOf(reference)),
  );
  const pool = [...new Set(changed.flatMap((files) => files.flatMap(({ pieces }) => pieces)))].sort();
  const numberOf = new Map(pool.map((piece, i) => [piece, i]));
  const sections = [pool.map((piece) => varint(piece.length)).join(""), pool.join("")];
  for (const files of changed) {
    let last = 0;
    let out = "";
    for (const { index, pieces } of files) {
      out +=
        varint(index - last) + varint(pieces.length) + pieces.map((piece) => varint(numberOf.get(piece) ?? 0)).join("");
      last = index;
    }
    sections.push(out);
  }
  return sections;
}

function changedContents(root: Root, reference: Root): { index: number; pieces: string[] }[] {
  return paths.flatMap((one, index) => {
    const node = root.get(one);
    if (!node?.content || isSame(node, reference.get(one))) return [];
    return [{ index, pieces: piecesOf(node.content) }];
  });
}

/** Long databases are cut into paragraphs, so that the same paragraph is stored once. */
function piecesOf(content: string): string[] {
  return content.length < 2000 ? [content] : (content.match(/[\s\S]+?(?:\n\n+|$)/g) ?? []);
}

// --- reading a root

function readRoot(top: string): Root {
  const nodes = new Map<string, Node>();
  const inodes = new Map<number, string>();
  const walk = (at: string): void => {
    const real = Buffer.from(top + at, "latin1");
    const stat = fs.lstatSync(real);
    nodes.set(at || "/", nodeOf(at || "/", real, stat, inodes));
    if (!stat.isDirectory() || (at !== "" && stat.dev !== fs.statSync(top).dev)) return;
    for (const name of fs.readdirSync(real, "latin1").sort()) walk(`${at}/${name}`);
  };
  walk("");
  return nodes;
}

function nodeOf(at: string, real: Buffer, stat: fs.Stats, inodes: Map<number, string>): Node {
  const letter = stat.isFile()
    ? "f"
    : stat.isDirectory()
      ? "d"
      : stat.isSymbolicLink()
        ? "l"
        : stat.isCharacterDevice()
          ? "c"
          : stat.isBlockDevice()
            ? "b"
            : stat.isFIFO()
              ? "p"
              : "s";
  const kind = `${letter} ${(stat.mode & 0o7777).toString(8)} ${stat.uid} ${stat.gid}`;
  const linked = letter === "f" && stat.nlink > 1;
  const sameAs = linked ? (inodes.get(stat.ino) ?? "") : "";
  if (linked && !sameAs) inodes.set(stat.ino, at);
  const neutral = NEUTRAL[at];
  const content = letter === "f" ? (neutral ?? heldContent(at, real, stat)) : undefined;
  return {
    kind,
    size: letter === "f" ? (content?.length ?? stat.size) : 0,
    target: letter === "l" ? fs.readlinkSync(real, "latin1") : "",
    rdev:
      letter === "c" || letter === "b"
        ? `${(stat.rdev >> 8) & 0xfff}:${(stat.rdev & 0xff) | ((stat.rdev >> 12) & 0xfff00)}`
        : "",
    sameAs,
    content,
  };
}

/** Databases and configuration are kept; program text, keys, caches, logs and documentation are not. */
function heldContent(at: string, real: Buffer, stat: fs.Stats): string | undefined {
  if (stat.size === 0 || !isHeld(at) || (stat.mode & 0o111) !== 0) return undefined;
  const text = fs.readFileSync(real, "latin1");
  return /[\0]/.test(text) || text.startsWith("#!") ? undefined : text;
}

function isHeld(at: string): boolean {
  if (/\.(asc|gpg|pem|crt|key|list)$|-$|-old$|\.lock$/.test(at) && !at.endsWith("sources.list")) return false;
  if (/^\/etc\/(init\.d|cron|skel|profile|bash|ssl|pki|default\/useradd$|terminfo)/.test(at)) return false;
  if (at.startsWith("/etc/")) return true;
  if (
    /^\/usr\/lib\/(os-release|(tmpfiles|sysusers|sysctl|modprobe|modules-load)\.d\/|systemd\/system-preset\/)/.test(at)
  )
    return true;
  if (/^\/var\/lib\/dpkg\/info\//.test(at)) return /\.(conffiles|triggers|shlibs|format)$|\/format$/.test(at);
  if (/^\/var\/lib\/dpkg\/(status|diversions|statoverride|arch|alternatives\/|triggers\/)/.test(at)) return true;
  return /^\/var\/(cache\/debconf\/config\.dat|lib\/apt\/extended_states|lib\/shells\.state|lib\/systemd\/|lib\/ucf\/|lib\/pam\/)/.test(
    at,
  );
}

// --- info/*.list

type Lists = ReadonlyMap<string, readonly { readonly at: string; readonly alias: boolean }[]>;

/** Each .list as paths of the tree; `alias`: the list says /bin/x of what is /usr/bin/x. */
function readLists(top: string, root: Root): Lists {
  const info = path.join(top, "var/lib/dpkg/info");
  const names = fs
    .readdirSync(info)
    .filter((name) => name.endsWith(".list"))
    .sort();
  return new Map(
    names.map((name) => {
      const lines = fs
        .readFileSync(path.join(info, name), "latin1")
        .split("\n")
        .filter((line) => line !== "");
      return [name.slice(0, -".list".length), lines.map((line) => listed(line, root))];
    }),
  );
}

function listed(line: string, root: Root): { at: string; alias: boolean } {
  if (line === "/.") return { at: "/", alias: false };
  const merged = `/usr${line}`;
  const isAlias =
    /^\/(bin|sbin|lib|lib64|lib32|libx32)\//.test(line) &&
    root.get(`/${line.split("/")[1]}`)?.kind.startsWith("l") === true;
  return isAlias ? { at: merged, alias: true } : { at: line, alias: false };
}

function literals(own: Lists): string[] {
  return [...own.values()].flatMap((items) => items.map(({ at }) => at));
}

// --- writing

function rootOf(name: string): Root {
  return roots.get(name) ?? new Map();
}

function listsOf(name: string): Lists {
  return lists.get(name) ?? new Map();
}

/**
 * Each line: a character for the number of characters shared with the line before, then the rest. Every 16th line is
 * whole, so that reading may start there.
 */
function frontCoded(sorted: readonly string[]): string {
  let last = "";
  return sorted
    .map((one, i) => {
      let shared = 0;
      while (i % 16 !== 0 && shared < 200 && shared < last.length && last[shared] === one[shared]) shared++;
      last = one;
      return String.fromCharCode(0x20 + shared) + one.slice(shared);
    })
    .join("\n");
}

function varint(n: number): string {
  if (n < 0 || !Number.isInteger(n)) throw new Error(`no number to store: ${n}`);
  return n < 0x80 ? String.fromCharCode(n) : String.fromCharCode((n & 0x7f) | 0x80) + varint(Math.floor(n / 0x80));
}

function write(name: string, sections: readonly string[]): void {
  const text = sections.map((section) => varint(section.length) + section).join("");
  const packed = deflateSync(Buffer.from(text, "latin1"), { level: 9, mem: 12 });
  const base64 = Buffer.from(packed).toString("base64");
  const file = path.join(import.meta.dirname, `../../server/src/core/world/environments/data/${name}.ts`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(
    file,
    `/** Recorded from Debian roots by test/oracle/recordEnvironments.ts; recording.ts reads it. */\nexport const ${name.toUpperCase()} = {\n  length: ${text.length},\n  base64:\n    "${base64}",\n};\n`,
  );
  console.log(
    `${name}: ${text.length} bytes, ${packed.length} packed, ${sections.map((one) => deflateSync(Buffer.from(one, "latin1"), { level: 9 }).length).join(" ")}`,
  );
}
