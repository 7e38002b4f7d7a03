/** The archive format of tar: reading GNU, ustar and pax headers, writing GNU headers as tar 1.34 does. */
import type { Bytes } from "../../bytes";
import type { FileType } from "../../world/inode";

export interface Member {
  readonly name: Bytes;
  readonly type: FileType | "link";
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly user: Bytes;
  readonly group: Bytes;
  readonly mtime: number;
  readonly linkName: Bytes;
  readonly rdev: string | null;
  readonly content: Bytes;
}

const BLOCK = 512;
const RECORD = 10240;

/** All members, or null where the bytes are no archive. */
export function readArchive(bytes: Bytes): readonly Member[] | null {
  const out: Member[] = [];
  let more: Readonly<Record<string, Bytes>> = {};
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const header = bytes.slice(at, at + BLOCK);
    if (/^\0+$/.test(header)) break;
    if (checksum(header) !== octal(header.slice(148, 156))) return null;
    const size = more["size"] === undefined ? octal(header.slice(124, 136)) : Number(more["size"]);
    const letter = header[156] ?? "0";
    const content = bytes.slice(at + BLOCK, at + BLOCK + size);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    if (letter === "L") more = { ...more, path: text(content) };
    else if (letter === "K") more = { ...more, linkpath: text(content) };
    else if (letter === "x") more = { ...more, ...paxRecords(content) };
    else if (letter !== "g") {
      const member = readMember(header, letter, more, content);
      if (member) out.push(member);
      more = {};
    }
  }
  return out;
}

const TYPES: Readonly<Record<string, Member["type"]>> = {
  "0": "file",
  "\0": "file",
  "7": "file",
  "1": "link",
  "2": "symlink",
  "3": "char",
  "4": "block",
  "5": "directory",
  "6": "fifo",
};

function readMember(
  header: Bytes,
  letter: string,
  more: Readonly<Record<string, Bytes>>,
  content: Bytes,
): Member | null {
  const type = TYPES[letter];
  if (!type) return null;
  const prefix = header.slice(257, 263) === "ustar\0" ? text(header.slice(345, 500)) : "";
  const name = more["path"] ?? (prefix === "" ? "" : `${prefix}/`) + text(header.slice(0, 100));
  return {
    name,
    type: type === "file" && name.endsWith("/") ? "directory" : type,
    mode: octal(header.slice(100, 108)) & 0o7777,
    uid: octal(header.slice(108, 116)),
    gid: octal(header.slice(116, 124)),
    user: more["uname"] ?? text(header.slice(265, 297)),
    group: more["gname"] ?? text(header.slice(297, 329)),
    mtime: more["mtime"] === undefined ? octal(header.slice(136, 148)) : Number(more["mtime"]),
    linkName: more["linkpath"] ?? text(header.slice(157, 257)),
    rdev:
      type === "char" || type === "block" ? `${octal(header.slice(329, 337))}:${octal(header.slice(337, 345))}` : null,
    content: type === "file" ? content : "",
  };
}

function paxRecords(content: Bytes): Record<string, Bytes> {
  const out: Record<string, Bytes> = {};
  for (let at = 0; at < content.length; ) {
    const [, digits = ""] = /^(\d+) /.exec(content.slice(at, at + 12)) ?? [];
    const length = Number(digits);
    if (length === 0) break;
    const record = content.slice(at + digits.length + 1, at + length - 1);
    out[record.slice(0, record.indexOf("="))] = record.slice(record.indexOf("=") + 1);
    at += length;
  }
  return out;
}

function text(field: Bytes): Bytes {
  const end = field.indexOf("\0");
  return end < 0 ? field : field.slice(0, end);
}

/** Octal digits, or GNU's base 256 for large numbers. */
function octal(field: Bytes): number {
  if ((field.charCodeAt(0) & 0x80) !== 0) return [...field.slice(1)].reduce((n, c) => n * 256 + c.charCodeAt(0), 0);
  const digits = field.replace(/[\0 ].*$/s, "").trim() || field.trim();
  return Number.parseInt(digits.replace(/\0/g, "") || "0", 8) || 0;
}

/** The sum of the header's bytes, its own field taken as blanks. */
function checksum(header: Bytes): number {
  let sum = 8 * 0x20;
  for (let i = 0; i < header.length; i++) if (i < 148 || i >= 156) sum += header.charCodeAt(i);
  return sum;
}

const LETTERS: Readonly<Record<Member["type"], string>> = {
  file: "0",
  link: "1",
  symlink: "2",
  char: "3",
  block: "4",
  directory: "5",
  fifo: "6",
  socket: "0",
};

/** The archive of the members, padded to whole records. */
export function writeArchive(members: readonly Member[]): Bytes {
  const body = members.map(writeMember).join("") + "\0".repeat(2 * BLOCK);
  return body.padEnd(Math.ceil(body.length / RECORD) * RECORD, "\0");
}

function writeMember(member: Member): Bytes {
  const long = (name: Bytes, letter: string) =>
    name.length < 100 || (name.length === 100 && letter === "L")
      ? ""
      : header({ ...LONG_LINK, letter, size: name.length + 1 }) + blocks(`${name}\0`);
  const size = member.type === "file" ? member.content.length : 0;
  const own = header({
    name: member.name,
    letter: LETTERS[member.type],
    mode: member.mode,
    uid: member.uid,
    gid: member.gid,
    size,
    mtime: member.mtime,
    linkName: member.linkName,
    user: member.user,
    group: member.group,
    rdev: member.rdev,
  });
  return long(member.linkName, "K") + long(member.name, "L") + own + (size > 0 ? blocks(member.content) : "");
}

const LONG_LINK = {
  name: "././@LongLink",
  mode: 0o644,
  uid: 0,
  gid: 0,
  mtime: 0,
  linkName: "",
  user: "root",
  group: "root",
  rdev: null,
};

function blocks(content: Bytes): Bytes {
  return content.padEnd(Math.ceil(content.length / BLOCK) * BLOCK, "\0");
}

interface Fields {
  readonly name: Bytes;
  readonly letter: string;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  readonly mtime: number;
  readonly linkName: Bytes;
  readonly user: Bytes;
  readonly group: Bytes;
  readonly rdev: string | null;
}

function header(fields: Fields): Bytes {
  const digits = (n: number, width: number) =>
    `${Math.floor(n)
      .toString(8)
      .padStart(width - 1, "0")}\0`;
  const [major, minor] = (fields.rdev ?? "").split(":");
  const device = (n: string | undefined) => (n === undefined || n === "" ? "\0".repeat(8) : digits(Number(n), 8));
  const blank =
    fields.name.slice(0, 100).padEnd(100, "\0") +
    digits(fields.mode, 8) +
    digits(fields.uid, 8) +
    digits(fields.gid, 8) +
    digits(fields.size, 12) +
    digits(fields.mtime, 12) +
    " ".repeat(8) +
    fields.letter +
    fields.linkName.slice(0, 100).padEnd(100, "\0") +
    "ustar  \0" +
    fields.user.padEnd(32, "\0") +
    fields.group.padEnd(32, "\0") +
    device(major) +
    device(minor);
  const full = blank.padEnd(BLOCK, "\0");
  return `${full.slice(0, 148)}${checksum(full).toString(8).padStart(6, "0")}\0 ${full.slice(156)}`;
}
