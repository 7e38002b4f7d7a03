/**
 * The databases of a Debian system as texts: users, packages, debconf, diversions, alternatives, statoverrides. Each
 * function takes the text that is there and gives the text with the described entries in it.
 */
import { type Bytes, encodeUtf8 } from "../bytes";
import type {
  DescribedAlternative,
  DescribedGroup,
  DescribedPackage,
  DescribedUser,
  HostDescription,
} from "./hostDescription";

/** A record of a database and, for `null`, its removal. */
type Changes<T> = Readonly<Record<string, T | null>>;

export interface UserDatabases {
  readonly passwd: Bytes;
  readonly group: Bytes;
  readonly shadow: Bytes;
  readonly gshadow: Bytes;
}

/** passwd(5), group(5), shadow(5) and gshadow(5) with users and groups added, changed or taken away. */
export function withUsers(
  base: UserDatabases,
  users: Changes<DescribedUser>,
  groups: Changes<DescribedGroup>,
): UserDatabases {
  let { passwd, group, shadow, gshadow } = base;
  for (const [name, described] of Object.entries(groups)) {
    group = setGroup(group, name, described);
    gshadow = setColonLine(gshadow, name, described && `${name}:!::${(described.members ?? []).join(",")}`);
  }
  for (const [name, described] of Object.entries(users)) {
    if (described && described.gid === undefined && !colonLine(group, name)) {
      const gid = described.uid ?? freeId(passwd);
      group = setGroup(group, name, { gid });
      gshadow = setColonLine(gshadow, name, `${name}:!::`);
    }
    for (const one of described?.groups ?? []) group = addMember(group, one, name);
    passwd = setColonLine(passwd, name, described && passwdLine(passwd, group, name, described));
    shadow = setColonLine(shadow, name, described && (colonLine(shadow, name) ?? `${name}:!:19000:0:99999:7:::`));
  }
  return { passwd, group, shadow, gshadow };
}

/** /var/lib/dpkg/status with packages added, changed or taken away; in name order, as dpkg writes it. */
export function withPackages(status: Bytes, packages: Changes<DescribedPackage>): Bytes {
  const paragraphs = new Map<string, Bytes>();
  for (const paragraph of splitParagraphs(status)) paragraphs.set(field(paragraph, "Package") ?? "", paragraph);
  for (const [key, described] of Object.entries(packages)) {
    const [name = key] = key.split(":");
    if (described === null || packageState(described) === "not-installed") paragraphs.delete(name);
    else paragraphs.set(name, packageParagraph(name, described, paragraphs.get(name)));
  }
  const sorted = [...paragraphs].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([, paragraph]) => `${paragraph}\n`).join("");
}

/** The last word of a package's status. */
export function packageState(described: DescribedPackage): string {
  return (described.status ?? "installed").split(" ").at(-1) ?? "installed";
}

/** Are the files of a package in this state there? */
export function isUnpacked(state: string): boolean {
  return !["not-installed", "config-files", "half-installed"].includes(state);
}

/** debconf's config.dat with answers set (flag `seen`) or taken away. */
export function withDebconf(config: Bytes, answers: Changes<string>): Bytes {
  const paragraphs = splitParagraphs(config).filter((one) => !Object.hasOwn(answers, field(one, "Name") ?? ""));
  for (const [question, answer] of Object.entries(answers)) {
    if (answer === null) continue;
    const value = encodeUtf8(answer).replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
    const owner = question.split("/")[0] || "unknown";
    paragraphs.push(
      `Name: ${encodeUtf8(question)}\nTemplate: ${encodeUtf8(question)}\nValue: ${value}\nOwners: ${encodeUtf8(owner)}\nFlags: seen\n`,
    );
  }
  return paragraphs.map((paragraph) => `${paragraph}\n`).join("");
}

/** /var/lib/dpkg/diversions: three lines each, `:` for a local diversion. */
export function withDiversions(text: Bytes, changes: NonNullable<HostDescription["diversions"]>): Bytes {
  const lines = text.split("\n");
  const entries = new Map<Bytes, Bytes>();
  for (let i = 0; i + 2 < lines.length; i += 3) entries.set(lines[i] ?? "", lines.slice(i, i + 3).join("\n"));
  for (const [path, described] of Object.entries(changes)) {
    const from = encodeUtf8(path);
    if (described === null) entries.delete(from);
    else entries.set(from, `${from}\n${encodeUtf8(described.to ?? `${path}.distrib`)}\n${described.by ?? ":"}`);
  }
  return [...entries.values()].map((entry) => `${entry}\n`).join("");
}

/** /var/lib/dpkg/statoverride: `user group mode path`. */
export function withStatoverrides(text: Bytes, changes: NonNullable<HostDescription["statoverrides"]>): Bytes {
  const pathIn = (line: Bytes) => line.split(" ").slice(3).join(" ");
  const lines = text.split("\n").filter((line) => line !== "" && !Object.hasOwn(changes, pathIn(line)));
  for (const [path, described] of Object.entries(changes)) {
    if (!described) continue;
    lines.push(`${described.user} ${described.group} ${described.mode.replace(/^0+(?=.)/, "")} ${encodeUtf8(path)}`);
  }
  return lines.map((line) => `${line}\n`).join("");
}

/** One file of /var/lib/dpkg/alternatives: status, link, an empty line (no slaves), the choices, an empty line. */
export function alternativeText({ status, link, choices }: DescribedAlternative): Bytes {
  const sorted = Object.entries(choices).sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = sorted.map(([path, priority]) => `${encodeUtf8(path)}\n${priority}\n`);
  return `${status ?? "auto"}\n${encodeUtf8(link)}\n\n${rows.join("")}\n`;
}

/** The path that a link group uses: as described, or the choice of the highest priority. */
export function alternativeInUse({ value, choices }: DescribedAlternative): string | undefined {
  if (value !== undefined) return value;
  const sorted = Object.entries(choices).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return sorted[0]?.[0];
}

/** The line of a colon-separated database whose first field is `name`. */
export function colonLine(text: Bytes, name: Bytes): Bytes | undefined {
  return text.split("\n").find((line) => line.startsWith(`${name}:`));
}

/** A field of a paragraph in the format of deb-control(5). */
export function field(paragraph: Bytes, name: string): Bytes | undefined {
  const prefix = `${name}: `;
  return paragraph
    .split("\n")
    .find((line) => line.startsWith(prefix))
    ?.slice(prefix.length);
}

/** Paragraphs, each with its last newline and without the empty line after it. */
export function splitParagraphs(text: Bytes): Bytes[] {
  return text
    .split(/\n\n+/)
    .filter((one) => one.trim() !== "")
    .map((one) => (one.endsWith("\n") ? one : `${one}\n`));
}

function setColonLine(text: Bytes, name: Bytes, line: Bytes | null): Bytes {
  const lines = text.split("\n").filter((one) => one !== "");
  const at = lines.findIndex((one) => one.startsWith(`${name}:`));
  if (line === null)
    return lines
      .filter((_, i) => i !== at)
      .map((one) => `${one}\n`)
      .join("");
  if (at < 0) lines.push(line);
  else lines[at] = line;
  return lines.map((one) => `${one}\n`).join("");
}

function setGroup(group: Bytes, name: string, described: DescribedGroup | null): Bytes {
  const old = colonLine(group, name)?.split(":");
  const gid = described?.gid ?? old?.[2] ?? freeId(group);
  const members = described?.members?.join(",") ?? old?.[3] ?? "";
  return setColonLine(group, name, described && `${name}:x:${gid}:${members}`);
}

function addMember(group: Bytes, name: string, member: string): Bytes {
  const [, , gid, members = ""] = (colonLine(group, name) ?? setGroup(group, name, {})).split(":");
  const all = new Set(members.split(",").filter((one) => one !== ""));
  all.add(member);
  return setGroup(group, name, { ...(gid && /^\d+$/.test(gid) ? { gid: Number(gid) } : {}), members: [...all] });
}

function passwdLine(passwd: Bytes, group: Bytes, name: string, described: DescribedUser): Bytes {
  const [, , uid, gid, comment, home, shell] = colonLine(passwd, name)?.split(":") ?? [];
  const ownGroup = colonLine(group, name)?.split(":")[2];
  return [
    name,
    "x",
    described.uid ?? uid ?? freeId(passwd),
    described.gid ?? gid ?? ownGroup ?? described.uid ?? 0,
    described.comment === undefined ? (comment ?? "") : encodeUtf8(described.comment),
    described.home === undefined ? (home ?? "/nonexistent") : encodeUtf8(described.home),
    described.shell === undefined ? (shell ?? "/usr/sbin/nologin") : encodeUtf8(described.shell),
  ].join(":");
}

/** The first id from 1000 that the third column of the text does not hold. */
function freeId(text: Bytes): number {
  const taken = new Set(text.split("\n").map((line) => Number(line.split(":")[2])));
  let id = 1000;
  while (taken.has(id)) id++;
  return id;
}

function packageParagraph(name: string, described: DescribedPackage, old: Bytes | undefined): Bytes {
  const state = packageState(described);
  const words = described.status?.includes(" ")
    ? described.status
    : `${state === "config-files" ? "deinstall" : "install"} ok ${state}`;
  const version = encodeUtf8(described.version ?? (old && field(old, "Version")) ?? "1.0");
  if (old) {
    return old
      .replace(/^Status: .*$/m, () => `Status: ${words}`)
      .replace(/^Version: .*$/m, () => `Version: ${version}`)
      .replace(/^Architecture: .*$/m, (line) =>
        described.architecture ? `Architecture: ${described.architecture}` : line,
      );
  }
  const architecture = described.architecture ?? "amd64";
  const lines = [
    `Package: ${name}`,
    `Status: ${words}`,
    "Priority: optional",
    "Section: misc",
    "Maintainer: Nobody <nobody@example.org>",
    `Architecture: ${architecture}`,
    `Version: ${version}`,
    `Description: ${name}`,
  ];
  return lines.map((line) => `${line}\n`).join("");
}
