/** Writes the databases of a host description into the files in which Debian keeps them. */
import { type Bytes, encodeUtf8 } from "../bytes";
import {
  alternativeInUse,
  alternativeText,
  isUnpacked,
  packageState,
  type UserDatabases,
  withDebconf,
  withDiversions,
  withPackages,
  withStatoverrides,
  withUsers,
} from "./databases";
import { ancestors, directory, nameOf, regularFile, symbolicLink } from "./fileLayers";
import type { DescribedAlternative, DescribedPackage, HostDescription } from "./hostDescription";
import type { HostEditor } from "./hostEditor";

/** All databases of the description. */
export function describeDatabases(editor: HostEditor, description: HostDescription): void {
  const { users, groups, packages, debconf, diversions, alternatives, statoverrides } = description;
  if (users || groups) writeUsers(editor, withUsers(readUsers(editor), users ?? {}, groups ?? {}));
  if (packages) describePackages(editor, packages);
  if (debconf) rewrite(editor, "/var/cache/debconf/config.dat", 0o644, (text) => withDebconf(text, debconf));
  if (diversions) rewrite(editor, "/var/lib/dpkg/diversions", 0o644, (text) => withDiversions(text, diversions));
  if (statoverrides)
    rewrite(editor, "/var/lib/dpkg/statoverride", 0o644, (text) => withStatoverrides(text, statoverrides));
  for (const [name, one] of Object.entries(alternatives ?? {})) describeAlternative(editor, encodeUtf8(name), one);
}

/** dpkg's status and info files, and the files of unpacked packages. */
export function describePackages(editor: HostEditor, packages: NonNullable<HostDescription["packages"]>): void {
  rewrite(editor, "/var/lib/dpkg/status", 0o644, (status) => withPackages(status, packages));
  for (const [key, described] of Object.entries(packages)) {
    const name = encodeUtf8(key.split(":")[0] ?? key);
    if (described && isUnpacked(packageState(described))) unpack(editor, name, described);
    else takeAway(editor, name, described === null ? "purged" : "removed");
  }
}

function unpack(editor: HostEditor, name: Bytes, { files }: DescribedPackage): void {
  if (files === undefined && infoFile(editor, name, "list")) return;
  for (const path of files ?? []) {
    const at = encodeUtf8(path.replace(/(?<=.)\/+$/, ""));
    if (editor.entry(editor.resolve(at))) continue;
    if (path.endsWith("/")) editor.put(at, directory());
    else editor.put(at, { type: "file", mode: /^(\/usr)?\/s?bin\//.test(path) ? 0o755 : 0o644, uid: 0, gid: 0 });
  }
  const shipped = (files ?? []).map((path) => encodeUtf8(path.replace(/(?<=.)\/+$/, "")));
  const listed = new Set(shipped.flatMap((path) => [...ancestors(path), path]));
  listed.delete("/");
  const list = ["/.", ...[...listed].sort()];
  editor.put(`/var/lib/dpkg/info/${name}.list`, regularFile(list.map((path) => `${path}\n`).join("")));
}

/** A removed package leaves its conffiles, a purged one nothing. Directories stay: others may use them. */
function takeAway(editor: HostEditor, name: Bytes, how: "removed" | "purged"): void {
  const list = infoFile(editor, name, "list");
  if (list === undefined) return;
  const conffiles = new Set(infoFile(editor, name, "conffiles")?.split("\n") ?? []);
  for (const path of (editor.content(list) ?? "").split("\n")) {
    if (path === "" || path === "/." || (how === "removed" && conffiles.has(path))) continue;
    const entry = editor.entry(editor.resolve(path));
    if (entry && entry.type !== "directory") editor.remove(path);
  }
  for (const file of editor.list(INFO) ?? []) {
    const owner = /^(.+?)(?::[a-z0-9-]+)?\.[^.]+$/.exec(file)?.[1];
    if (owner === name && !(how === "removed" && /\.(list|postrm)$/.test(file))) editor.remove(`${INFO}/${file}`);
  }
}

const INFO = "/var/lib/dpkg/info";

/** Of a package that is Multi-Arch: same the files' names hold the architecture. */
function infoFile(editor: HostEditor, name: Bytes, extension: string): Bytes | undefined {
  const candidates = [`${INFO}/${name}.${extension}`, `${INFO}/${name}:amd64.${extension}`];
  return candidates.find((path) => editor.entry(path));
}

function describeAlternative(editor: HostEditor, name: Bytes, described: DescribedAlternative | null): void {
  const [entryPath, database] = [`/etc/alternatives/${name}`, `/var/lib/dpkg/alternatives/${name}`];
  if (!described) {
    editor.remove(entryPath);
    editor.remove(database);
    return;
  }
  const inUse = alternativeInUse(described);
  editor.put(database, regularFile(alternativeText(described)));
  if (inUse === undefined) return;
  editor.put(entryPath, symbolicLink(encodeUtf8(inUse)));
  editor.put(encodeUtf8(described.link), symbolicLink(entryPath));
}

/** The user databases of the host; a file that is not there is empty. */
export function readUsers(editor: HostEditor): UserDatabases {
  const read = (path: Bytes) => editor.content(path) ?? "";
  return {
    passwd: read("/etc/passwd"),
    group: read("/etc/group"),
    shadow: read("/etc/shadow"),
    gshadow: read("/etc/gshadow"),
  };
}

/** Writes the user databases back. */
export function writeUsers(editor: HostEditor, databases: UserDatabases): void {
  rewrite(editor, "/etc/passwd", 0o644, () => databases.passwd);
  rewrite(editor, "/etc/group", 0o644, () => databases.group);
  rewrite(editor, "/etc/shadow", 0o640, () => databases.shadow);
  rewrite(editor, "/etc/gshadow", 0o640, () => databases.gshadow);
}

/** Replaces a file's text; mode and owner stay, those of a new file are given. */
export function rewrite(editor: HostEditor, path: Bytes, mode: number, change: (text: Bytes) => Bytes): void {
  const old = editor.entry(editor.resolve(path));
  const text = change(editor.content(editor.resolve(path)) ?? "");
  const gid = /shadow$/.test(nameOf(path)) ? 42 : 0;
  editor.put(
    path,
    old?.type === "file" ? regularFile(text, old.mode, old.uid, old.gid) : regularFile(text, mode, 0, gid),
  );
}
