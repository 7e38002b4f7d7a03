import type { Bytes } from "../../bytes";
import { fnmatch } from "../../regex/fnmatch";
import { formatTime } from "../civilTime";
import { inflate } from "../inflate";
import { longMode } from "../mode";
import { joinPath } from "../paths";
import { findGroupById, findUserById, groupId, userId } from "../users";
import { type Call, type Options, utility } from "../utility";
import { type Member, readArchive, writeArchive } from "./archive";
import { type Command, parseCommand } from "./command";
import { extractMember } from "./extract";

/** tar - list, extract and create archives (GNU): plain ones, and gzip for reading. */
export const tar = utility({
  name: "tar",
  summary: "list, extract and create archives",
  options: {},
  parsing: "none",
  failure: 2,
  missing: [
    "-r",
    "-u",
    "-d",
    "-A",
    "-j",
    "-J",
    "--zstd",
    "-T",
    "--wildcards",
    "--transform",
    "the bytes of compressed archives",
    "sparse files",
    "xattrs",
  ],

  run(call) {
    const command = parseCommand(call);
    if (command.action === null) {
      call.fail("You must specify one of the '-Acdtrux', '--delete' or '--test-label' options");
      call.writeError("Try 'tar --help' or 'tar --usage' for more information.\n");
      return 2;
    }
    return command.action === "create" ? create(call, command) : read(call, command);
  },
});

function fatal(call: Call<Options>, message: string): number {
  call.warn(message);
  call.warn("Error is not recoverable: exiting now");
  return 2;
}

function read(call: Call<Options>, command: Command): number {
  const { sys } = call;
  const file = command.file === null || command.file === "-" ? null : sys.readFile(command.file);
  if (command.file === null && sys.isTerminal(0)) return call.unmodelled("tar at a terminal");
  if (file && !file.ok && file.errno === "EISDIR") {
    call.warn(`${command.file}: Cannot read: Is a directory`);
    return fatal(call, "At beginning of tape, quitting now");
  }
  if (file && !file.ok) {
    const why = { ENOENT: "No such file or directory", EACCES: "Permission denied", ENOTDIR: "Not a directory" }[
      file.errno as "ENOENT"
    ];
    return why === undefined
      ? call.unmodelled(`tar cannot read ${command.file}`)
      : fatal(call, `${command.file}: Cannot open: ${why}`);
  }
  const raw = file?.ok ? file.value : call.stdin.read();
  const archive = expanded(call, raw);
  const members = archive === null ? null : readArchive(archive);
  if (raw === "") return 0;
  if (!members || (archive?.length ?? 0) < 512) {
    call.warn("This does not look like a tar archive");
    call.warn("Exiting with failure status due to previous errors");
    return 2;
  }
  return each(call, command, members);
}

function expanded(call: Call<Options>, raw: Bytes): Bytes | null {
  if (raw.startsWith("\x1f\x8b")) {
    const found = inflate(raw);
    return found.ok ? found.content : call.unmodelled("a damaged compressed archive");
  }
  if (/^(BZh|\xfd7zXZ|\x28\xb5\x2f\xfd)/.test(raw))
    return call.unmodelled("archives compressed otherwise than by gzip");
  return raw;
}

function each(call: Call<Options>, command: Command, members: readonly Member[]): number {
  const wanted = command.operands.map(({ name }) => name.replace(/\/+$/, ""));
  const seen = new Set<Bytes>();
  const state = { status: 0, told: false };
  for (const member of members) {
    const plain = member.name.replace(/\/+$/, "");
    const by = wanted.find((name) => plain === name || plain.startsWith(`${name}/`));
    if (wanted.length > 0 && by === undefined) continue;
    if (by !== undefined) seen.add(by);
    if (isExcluded(command, plain)) continue;
    if (!command.absoluteNames && member.name.startsWith("/")) {
      if (!state.told) call.warn("Removing leading `/' from member names");
      state.told = true;
    }
    if (command.action === "list") call.write(`${command.verbose > 0 ? longLine(command, member) : member.name}\n`);
    else extract(call, command, member, state);
  }
  for (const name of wanted)
    if (!seen.has(name)) {
      call.warn(`${name}: Not found in archive`);
      state.status = 2;
    }
  if (state.status !== 0) call.warn("Exiting with failure status due to previous errors");
  return state.status;
}

/** Excluded is what a pattern matches from any component on, and what lies below. */
function isExcluded(command: Command, name: Bytes): boolean {
  const parts = name.split("/");
  return command.exclude.some((pattern) =>
    parts.some((_, from) =>
      parts.slice(from).some((__, length) => fnmatch(pattern, parts.slice(from, from + length + 1).join("/"))),
    ),
  );
}

function extract(call: Call<Options>, command: Command, member: Member, state: { status: number }) {
  const name = command.absoluteNames ? member.name : member.name.replace(/^\/+/, "");
  if (name.split("/").includes("..") && !command.absoluteNames) return call.unmodelled("archive members with ..");
  const parts = name.split("/").filter((part, i, all) => part !== "" || i === all.length - 1);
  const left = parts.slice(command.strip).join("/");
  if (command.strip > 0 && left.replace(/\/+$/, "") === "") return;
  if (command.verbose > 0)
    (command.toStdout ? call.writeError : call.write)(
      `${command.verbose > 1 ? longLine(command, member) : member.name}\n`,
    );
  if (command.toStdout) {
    call.write(member.content);
    return;
  }
  const target = command.strip > 0 || name !== member.name ? { ...member, name: left } : member;
  const complaint = extractMember(call, command, target);
  if (complaint === null) return;
  call.warn(complaint);
  state.status = 2;
}

/** As tar -tv: the owner's names and the size share 19 columns. */
function longLine(command: Command, member: Member): Bytes {
  const user = command.numericOwner || member.user === "" ? String(member.uid) : member.user;
  const group = command.numericOwner || member.group === "" ? String(member.gid) : member.group;
  const size = member.rdev === null ? String(member.content.length) : member.rdev.replace(":", ",");
  const type = member.type === "link" ? "h" : null;
  const mode =
    type === null
      ? longMode(member.type === "link" ? "file" : member.type, member.mode)
      : `h${longMode("file", member.mode).slice(1)}`;
  const padding = Math.max(0, 19 - (user.length + group.length + size.length + 2));
  const time = formatTime(member.mtime, "%Y-%m-%d %H:%M") ?? "";
  const link =
    member.type === "symlink" ? ` -> ${member.linkName}` : member.type === "link" ? ` link to ${member.linkName}` : "";
  return `${mode} ${user}/${group} ${" ".repeat(padding)}${size} ${time} ${member.name}${link}`;
}

function create(call: Call<Options>, command: Command): number {
  const { sys } = call;
  if (command.operands.length === 0) {
    call.warn("Cowardly refusing to create an empty archive");
    call.writeError("Try 'tar --help' or 'tar --usage' for more information.\n");
    return 2;
  }
  const compressed =
    command.compression === "gzip" ||
    (command.compression === "by name" && /\.(gz|tgz|xz|bz2|zst)$/.test(command.file ?? ""));
  const collector = new Collector(call, command);
  for (const { directory, name } of command.operands) collector.add(directory, name);
  if (compressed && command.file !== "/dev/null") return call.unmodelled("the bytes of a compressed archive");
  const archive = writeArchive(collector.members);
  if (command.file === null || command.file === "-") call.write(archive);
  else {
    const errno = sys.writeFile(command.file, archive);
    if (errno)
      return fatal(
        call,
        `${command.file}: Cannot open: ${errno === "ENOENT" ? "No such file or directory" : call.unmodelled(`tar cannot write (${errno})`)}`,
      );
  }
  if (collector.failed) call.warn("Exiting with failure status due to previous errors");
  return collector.failed ? 2 : 0;
}

/** Gathers the members of a new archive. */
class Collector {
  readonly members: Member[] = [];
  failed = false;
  private told = false;
  private readonly links = new Map<number, Bytes>();

  constructor(
    private readonly call: Call<Options>,
    private readonly command: Command,
  ) {}

  add(directory: Bytes | null, name: Bytes) {
    const { call, command } = this;
    const { sys } = call;
    const path = directory === null || name.startsWith("/") ? name : joinPath(directory, name);
    const found = command.dereference ? sys.stat(path) : sys.lstat(path);
    if (!found.ok) {
      const why =
        found.errno === "ENOENT" ? "No such file or directory" : call.unmodelled(`tar cannot stat (${found.errno})`);
      call.warn(`${name}: Cannot stat: ${why}`);
      this.failed = true;
      return;
    }
    if (isExcluded(command, name.replace(/\/+$/, ""))) return;
    const stat = found.value;
    if (stat.type === "socket") {
      call.warn(`${name}: socket ignored`);
      return;
    }
    let shown = stat.type === "directory" && !name.endsWith("/") ? `${name}/` : name;
    if (shown.startsWith("/") && !command.absoluteNames) {
      if (!this.told) call.warn("Removing leading `/' from member names");
      this.told = true;
      shown = shown.replace(/^\/+/, "") || "./";
    }
    const earlier = stat.type !== "directory" && stat.nlink > 1 ? this.links.get(stat.inode) : undefined;
    if (earlier === undefined) this.links.set(stat.inode, shown);
    const content = stat.type === "file" && earlier === undefined ? sys.readFile(path) : null;
    const target = stat.type === "symlink" ? sys.readlink(path) : null;
    if (content && !content.ok) return call.unmodelled(`tar cannot read ${name}`);
    const uid = command.owner === null ? stat.uid : (userId(sys, command.owner) ?? stat.uid);
    const gid = command.group === null ? stat.gid : (groupId(sys, command.group) ?? stat.gid);
    this.members.push({
      name: shown,
      type: earlier === undefined ? stat.type : "link",
      mode: stat.mode,
      uid,
      gid,
      user: command.numericOwner ? "" : (findUserById(sys, uid)?.name ?? ""),
      group: command.numericOwner ? "" : (findGroupById(sys, gid)?.name ?? ""),
      mtime: stat.mtime,
      linkName: earlier ?? (target?.ok ? target.value : ""),
      rdev: stat.rdev,
      content: content?.ok ? content.value : "",
    });
    if (command.verbose > 0) this.tell(`${shown}\n`);
    if (stat.type === "directory" && !command.noRecursion) {
      const names = sys.readDirectory(path);
      for (const child of names.ok ? names.value : []) this.add(directory, joinPath(name, child));
    }
  }

  /** To standard error where the archive itself goes to standard output. */
  private tell(text: Bytes) {
    if (this.command.file === null || this.command.file === "-") this.call.writeError(text);
    else this.call.write(text);
  }
}
