/**
 * The system calls over a world: the one place that looks at the host, and the one place that meets an unknown. Each
 * call notes what it looked at, in the words of what-if statements.
 */

import { type Bytes, displayText } from "../bytes";
import type { Attempt } from "./attempt";
import { DEFAULT_PATH, findCommand } from "./commands";
import type { Errno } from "./errno";
import {
  askedPath,
  byBytes,
  FileTree,
  type Found,
  type Inode,
  isUnknownContent,
  linkTo,
  PROGRAM_PLACES,
  type Resolution,
  targetOf,
  typeOfAnswer,
  UNKNOWN_CONTENT,
} from "./fileTree";
import type { FileType, Mount, Stat } from "./inode";
import { MachineCalls, type ProcessView } from "./machineCalls";
import { isGiven } from "./mountedFiles";
import { isReadOnly, type MountPoint } from "./mountTable";
import { procContent } from "./procView";
import {
  answerSet,
  executableQuestion,
  lifeOfPath,
  listingQuestion,
  type PathAnswer,
  pathQuestion,
  SOME_FILE,
  SPECIAL_ANSWERS,
  SYMLINK_ANSWERS,
} from "./question";
import type { Entry as DatabaseEntry, Observer, Result, StatFs, Sys } from "./sys";
import {
  closedObserver,
  constrainPolicy,
  expectContent,
  isUnknownFull,
  openObserver,
  POLICY,
  policyQuestion,
  unknownContent,
  unknownFreeKb,
  unknownMountAt,
  unknownReadOnly,
} from "./unknownHost";
import { neverAt } from "./usualPlaces";

const ok = <T>(value: T): Result<T> => ({ ok: true, value });
const failed = (errno: Errno): { readonly ok: false; readonly errno: Errno } => ({ ok: false, errno });
const yesNo = (value: boolean) => (value ? "yes" : "no");

export class SystemCalls extends MachineCalls implements Sys {
  readonly tree: FileTree;
  readonly observe: Observer;

  constructor(attempt: Attempt, process: ProcessView) {
    super(attempt, process);
    this.tree = new FileTree(attempt);
    this.observe = attempt.space.host.open ? openObserver(attempt) : closedObserver;
  }

  // --- what is there

  exists(path: Bytes): boolean {
    return this.tell(path, "exists", (type) => type !== null);
  }

  isDirectory(path: Bytes): boolean {
    return this.tell(path, "is a directory", (type) => type === "directory");
  }

  isFile(path: Bytes): boolean {
    return this.tell(path, "is a file", (type) => type === "file");
  }

  isSymlink(path: Bytes): boolean {
    const found = this.find(path, false);
    this.makeTopic(found, SYMLINK_ANSWERS);
    const answer = found.ok && this.tree.typeOf(found, false, (type) => type === "symlink");
    this.note(path, found, "is a symlink", yesNo(answer));
    return answer;
  }

  lexists(path: Bytes): boolean {
    const found = this.find(path, false);
    const answer = found.ok && this.tree.typeOf(found, false, (type) => type !== null);
    this.note(path, found, "exists", yesNo(answer));
    return answer;
  }

  typeOf(path: Bytes, wanted?: FileType): FileType | null {
    if (wanted !== undefined)
      this.makeTopic(
        this.find(path, true),
        SPECIAL_ANSWERS.filter((answer) => answer === wanted),
      );
    return this.tell(path, "exists", (type) => type);
  }

  ltypeOf(path: Bytes): FileType | null {
    const found = this.find(path, false);
    const type = found.ok ? this.tree.typeOf(found, false, (t) => t) : null;
    this.note(path, found, "exists", type === null ? "no" : "yes");
    return type;
  }

  stat(path: Bytes): Result<Stat> {
    return this.status(path, true);
  }

  lstat(path: Bytes): Result<Stat> {
    return this.status(path, false);
  }

  access(path: Bytes, how: "r" | "w" | "x"): Errno | null {
    const found = this.find(path, true);
    if (!found.ok) return this.denied(path, found, how, found.errno);
    const type = this.tree.typeOf(found, true, (t) => (t === "directory" || t === null ? t : "file"));
    if (type === null) return this.denied(path, found, how, "ENOENT");
    if (how === "w" && this.onReadOnly(found, "asks", type)) return this.denied(path, found, how, "EROFS");
    if (found.unknown) {
      if (how === "x" && type === "file" && PROGRAM_PLACES.test(found.path)) {
        this.attempt.space.assumptions.add("files in the directories of programs and of init scripts are executable");
        return null;
      }
      if (how === "x" && type === "file") {
        return this.attempt.ask(
          executableQuestion(askedPath(this.attempt.space.host, found.path)),
          (answer) => answer === "yes",
        )
          ? null
          : "EACCES";
      }
      return null;
    }
    const inode = found.inode === null ? undefined : this.tree.inode(found.inode);
    return this.denied(path, found, how, inode && !this.allowed(inode, how) ? "EACCES" : null);
  }

  readlink(path: Bytes): Result<Bytes> {
    const found = this.find(path, false);
    this.makeTopic(found, SYMLINK_ANSWERS);
    if (!found.ok) return found;
    const type = this.tree.typeOf(found, false, (t) => (t === "symlink" || t === null ? t : "file"));
    if (type === null) return failed("ENOENT");
    if (type !== "symlink") return failed("EINVAL");
    const inode = found.inode === null ? undefined : this.tree.inode(found.inode);
    const target = inode ? (inode.target ?? "") : targetOf(found.path);
    this.note(path, found, "is a symlink to", target);
    return ok(target);
  }

  realpath(path: Bytes, missing: "none" | "last" | "any" = "none"): Result<Bytes> {
    const found = this.find(path, true);
    if (found.ok) {
      const present = this.tree.typeOf(found, true, (type) => type !== null);
      if (present || missing !== "none") return ok(this.isUnknownLink(found) ? targetOf(found.path) : found.path);
      return failed("ENOENT");
    }
    if (missing !== "any" || found.errno === "ELOOP") return found;
    const absolute = path.startsWith("/") ? path : `${this.cwd()}/${path}`;
    const names = absolute.split("/").filter((name) => name !== "" && name !== ".");
    const last = names.pop();
    if (last === undefined) return ok("/");
    const above = this.realpath(`/${names.join("/")}`, "any");
    if (!above.ok) return above;
    if (last === "..") return ok(above.value.replace(/\/[^/]*$/, "") || "/");
    return ok(above.value === "/" ? `/${last}` : `${above.value}/${last}`);
  }

  /** Is what was found, and followed, an unknown symlink? */
  private isUnknownLink(found: Found): boolean {
    const { space } = this.attempt;
    if (!found.unknown || found.inode === null || this.tree.listed(found.path) !== null) return false;
    const { key } = pathQuestion(this.tree.sourceOfDirectory(found.inode) ?? found.path);
    const question = space.questionByKey(key);
    const followed = linkTo(space.host, space.nameOf(found.inode)) !== null;
    return (
      !followed &&
      question !== undefined &&
      this.attempt.ask(question, (answer) => typeOfAnswer(answer, false) === "symlink")
    );
  }

  readDirectory(path: Bytes): Result<readonly Bytes[]> {
    const opened = this.openDirectory(path);
    if (!opened.ok) return opened;
    const { inode, path: at } = opened.value;
    const names = this.namesIn(inode);
    this.attempt.space.note(`${at} is empty`, yesNo(names.length === 0), lifeOfPath(at));
    return ok(names);
  }

  private openDirectory(path: Bytes): Result<{ readonly inode: number; readonly path: Bytes }> {
    const found = this.find(this.attempt.space.host.open ? `${path}/.` : path, true);
    if (!found.ok) return found;
    const type = this.tree.typeOf(found, true, (t) => (t === "directory" || t === null ? t : "file"));
    if (type === null) return failed("ENOENT");
    if (type !== "directory" || found.inode === null) return failed("ENOTDIR");
    const inode = this.tree.inode(found.inode);
    if (inode && !this.allowed(inode, "r")) return failed("EACCES");
    return ok({ inode: found.inode, path: found.path });
  }

  eachName(path: Bytes, step: (name: Bytes) => void): Errno | null {
    if (!this.attempt.space.host.open) {
      const names = this.readDirectory(path);
      if (!names.ok) return names.errno;
      names.value.forEach(step);
      return null;
    }
    const opened = this.part(() => this.openDirectory(path));
    if (!opened.ok) return opened.errno;
    const { inode } = opened.value;
    const others = this.looksForNames(inode) ? [] : [SOME_FILE];
    for (const name of new Set([...this.tree.possibleNames(inode), ...others].sort(byBytes)))
      this.part(() => {
        const there = this.part(() => this.tree.isNamed(inode, name) || (name === SOME_FILE && this.hasMore(inode)));
        if (there) step(name);
      });
    return null;
  }

  readFile(path: Bytes, most?: number): Result<Bytes> {
    const inherited = path.startsWith("/dev/fd/") ? this.process.inherited(Number(path.slice(8))) : undefined;
    if (inherited !== undefined) return ok(inherited);
    return this.read(path, most, null);
  }

  readFor(path: Bytes, entries: readonly DatabaseEntry[]): Result<Bytes> {
    for (const { statement, chunk } of entries) this.mayContain(path, statement, chunk);
    return this.read(path, undefined, new Set(entries.map(({ statement }) => statement)));
  }

  /** `sought`: of what may be in an unknown file, only this counts. */
  private read(path: Bytes, most: number | undefined, sought: ReadonlySet<string> | null): Result<Bytes> {
    const found = this.find(path, true);
    if (!found.ok) {
      this.note(path, found, "exists", "no");
      return found;
    }
    const type = this.tree.typeOf(found, true, (t) => (t === "directory" || t === null ? t : "file"));
    this.note(path, found, "exists", yesNo(type !== null));
    if (type === null) return failed("ENOENT");
    if (type === "directory") return failed("EISDIR");
    if (found.unknown || found.inode === null) return ok(unknownContent(this.attempt, found.path, sought));
    const inode = this.tree.inode(found.inode);
    if (inode && !this.allowed(inode, "r")) return failed("EACCES");
    return this.contentOf(found.inode, found.path, most, sought);
  }

  /** The content of a regular file or device by its inode. */
  contentOf(id: number, path: Bytes, most?: number, sought: ReadonlySet<string> | null = null): Result<Bytes> {
    const inode = this.tree.inode(id);
    if (!inode) return ok(unknownContent(this.attempt, path, sought));
    if (inode.type === "char") return this.deviceContent(inode.rdev ?? "", path, most);
    if (inode.type !== "file") return inode.type === "directory" ? failed("EISDIR") : failed("ENXIO");
    if (inode.content !== null) return ok(inode.content);
    const source = inode.source ?? path;
    const given = this.attempt.space.host.files.content(source);
    const rendered =
      given === undefined || (this.tree.mountsChanged && !isGiven(this.attempt.space.host.files, source));
    const content = rendered ? (procContent(this, source) ?? given) : given;
    if (content !== undefined) return ok(content);
    const name = isUnknownContent(source) ? path : source;
    if (this.attempt.space.host.open) return ok(unknownContent(this.attempt, name, sought));
    this.attempt.event({
      kind: "unmodelled",
      command: `reading ${name}`,
      reason: "the content of this file is not held",
      at: this.attempt.space.place,
    });
    return ok("");
  }

  /** Devices that never end are read up to a limit, and what they hold, or that they end, is said to be made up. */
  private deviceContent(device: string, path: Bytes, most?: number): Result<Bytes> {
    const endless = ENDLESS_DEVICES[device];
    if (device === "1:3") return ok("");
    if (endless === undefined) return failed("EIO");
    if (endless === "zero" && most !== undefined) {
      this.attempt.space.check("value-bytes", most);
      return ok("\0".repeat(most));
    }
    const reason = `${endless === "random" ? "random bytes" : "a file without an end"}: ${ENDLESS_BYTES} bytes are made up`;
    this.attempt.event({ kind: "unmodelled", command: `reading ${path}`, reason, at: this.attempt.space.place });
    return ok(endless === "random" ? madeUpBytes(ENDLESS_BYTES) : "\0".repeat(ENDLESS_BYTES));
  }

  statfs(path: Bytes): Result<StatFs> {
    const found = this.find(path, true);
    if (!found.ok) return found;
    if (!this.tree.typeOf(found, true, (type) => type !== null)) return failed("ENOENT");
    const { space } = this.attempt;
    if (space.host.open && space.host.facts.mounts === undefined) {
      const mount = unknownMountAt(this.attempt, found.path) ?? { ...found.mount.mount };
      const free = unknownFreeKb(this.attempt, mount.at);
      return ok({ mount, sizeKb: free + 65_536, usedKb: 65_536, availableKb: free });
    }
    const { mount } = found.mount;
    const takenKb = this.takenBlocks(found.mount) * (BLOCK_BYTES / 1024);
    const [sizeKb, availableKb] = [mount.sizeKb ?? 0, Math.max(0, (mount.availableKb ?? 0) - takenKb)];
    const size = Math.max(sizeKb, availableKb);
    space.note(`${mount.at} has free space`, availableKb > 0 ? `${availableKb} KB` : "none", "boot");
    return ok({ mount, sizeKb: size, usedKb: size - availableKb, availableKb });
  }

  mounts(): readonly Mount[] {
    return this.tree.mounts.map((point) => point.mount);
  }

  // --- changing files

  writeFile(
    path: Bytes,
    content: Bytes,
    how: { readonly append?: boolean; readonly exclusive?: boolean; readonly mode?: number } = {},
  ): Errno | null {
    const opened = this.open(path, { ...how, write: true, truncate: !how.append });
    if (!opened.ok) return opened.errno;
    return this.store(opened.value.inode, opened.value.found, content, how.append ? "append" : "replace");
  }

  writeUnknown(path: Bytes, mode = 0o644): Errno | null {
    const opened = this.open(path, { write: true, truncate: true });
    if (!opened.ok) return opened.errno;
    const { inode: id, found } = opened.value;
    const inode = this.tree.inode(id) ?? this.unknownInode(found, "file");
    if (inode.type !== "file") return null;
    const source = UNKNOWN_CONTENT + found.path;
    this.tree.change(id, { ...inode, mode, content: null, source, size: 1, mtime: this.clock() });
    return null;
  }

  /** open(2) for writing: creates what is missing, truncates where asked. Device nodes are told by their inode. */
  open(
    path: Bytes,
    how: { readonly write: boolean; readonly truncate?: boolean; readonly exclusive?: boolean; readonly mode?: number },
  ): Result<{ readonly inode: number; readonly found: Found }> {
    const found = how.exclusive === true ? this.find(path, false) : this.findTarget(path);
    if (!found.ok) return found;
    const type = this.tree.typeOf(found, how.exclusive !== true, (t) => (t === "directory" || t === null ? t : "file"));
    if (type === null) {
      const errno = this.mayCreate(found);
      if (errno) return failed(errno);
      if (path.endsWith("/")) return failed("EISDIR");
      const mode = (how.mode ?? 0o666) & ~this.umask() & 0o7777;
      return ok({ inode: this.add(found, { type: "file", mode, content: "" }), found });
    }
    if (how.exclusive) return failed("EEXIST");
    if (type === "directory") return failed("EISDIR");
    const id = found.inode ?? 0;
    const inode = this.tree.inode(id);
    if (inode?.type !== "char" && inode?.type !== "fifo" && this.onReadOnly(found, "only if asked", "file"))
      return failed("EROFS");
    if (inode && !this.allowed(inode, "w")) return failed("EACCES");
    if (how.truncate && (inode === undefined || inode.type === "file")) {
      if (inode) this.takeBlocks(found.mount, -blocksOf(this.sizeOf(found, inode)));
      this.tree.change(id, {
        ...(inode ?? this.unknownInode(found, "file")),
        content: "",
        size: 0,
        mtime: this.clock(),
      });
    }
    return ok({ inode: id, found });
  }

  /** open(2) for reading. */
  openForReading(path: Bytes): Result<{ readonly inode: number; readonly path: Bytes; readonly mount: MountPoint }> {
    const found = this.find(path, true);
    if (!found.ok) {
      this.note(path, found, "exists", "no");
      return found;
    }
    const type = this.tree.typeOf(found, true, (t) => (t === null ? null : "file"));
    this.note(path, found, "exists", yesNo(type !== null));
    if (type === null || found.inode === null) return failed("ENOENT");
    return ok({ inode: found.inode, path: found.path, mount: found.mount });
  }

  /** Writes to an open regular file. */
  store(
    id: number,
    found: { readonly path: Bytes; readonly mount: MountPoint },
    content: Bytes,
    how: "append" | "replace",
  ): Errno | null {
    if (how === "append" && content === "") return null;
    const inode = this.tree.inode(id) ?? this.unknownInode(found, "file");
    if (inode.type === "char") return inode.rdev === "1:7" ? "ENOSPC" : null;
    if (inode.type !== "file") return null;
    if (content !== "" && this.mayBeFull(found, content.length)) return "ENOSPC";
    let before = "";
    if (how === "append") {
      const read = this.contentOf(id, found.path);
      if (read.ok) before = read.value;
    }
    let whole = before === "" ? content : before + content;
    this.attempt.space.check("file-bytes", whole.length);
    const held = blocksOf(inode.content?.length ?? this.sizeOf(found, inode));
    const free = this.freeBlocks(found.mount);
    const full = free !== null && blocksOf(whole.length) > Math.max(held, held + free);
    if (full) whole = whole.slice(0, (held + Math.max(0, free)) * BLOCK_BYTES);
    this.takeBlocks(found.mount, blocksOf(whole.length) - held);
    this.tree.change(id, { ...inode, content: whole, size: 0, mtime: this.clock() });
    return full ? "ENOSPC" : null;
  }

  /** Free blocks of a mount: what it had, less what the script's files took. Null where nothing bounds it. */
  private freeBlocks(point: MountPoint): number | null {
    if (!this.attempt.space.host.facts.mounts || point.mount.availableKb === null) return null;
    return Math.ceil((point.mount.availableKb * 1024) / BLOCK_BYTES) - this.takenBlocks(point);
  }

  private takenBlocks(point: MountPoint): number {
    return (this.attempt.readMachine(this.blocksKey(point)) as number | undefined) ?? 0;
  }

  /** Counts blocks that files of a mount take more, or (negative) give back. */
  private takeBlocks(point: MountPoint, blocks: number): void {
    if (blocks === 0 || !this.attempt.space.host.facts.mounts || point.mount.availableKb === null) return;
    const key = this.blocksKey(point);
    const taken = this.takenBlocks(point) + blocks;
    this.attempt.writeMachine(key, taken === 0 ? undefined : taken);
  }

  private blocksKey(point: MountPoint): number {
    return this.attempt.space.key(`blocks ${point.device}`);
  }

  /** The last name of a file goes: its blocks are free again. */
  private giveBack(found: Found): void {
    const inode = found.inode === null ? undefined : this.tree.inode(found.inode);
    if (inode?.type === "file" && inode.nlink <= 1) this.takeBlocks(found.mount, -blocksOf(this.sizeOf(found, inode)));
  }

  /** Where nothing is given of the mounts, being full is a question; what is given of them is counted in blocks. */
  private mayBeFull({ path }: Pick<Found, "path">, bytes: number): boolean {
    const { host } = this.attempt.space;
    return host.open && host.facts.mounts === undefined && isUnknownFull(this.attempt, path, bytes);
  }

  mkdir(path: Bytes, mode = 0o777): Errno | null {
    const found = this.find(path.replace(/(?<=.)\/+$/s, ""), false);
    if (!found.ok) return found.errno;
    if (this.present(found)) return "EEXIST";
    const errno = this.mayCreate(found);
    if (errno) return errno;
    this.add(found, { type: "directory", mode: mode & ~this.umask() & 0o7777 });
    return null;
  }

  rmdir(path: Bytes): Errno | null {
    if (/(^|\/)\.$/.test(path)) return "EINVAL";
    if (/(^|\/)\.\.$/.test(path)) return "ENOTEMPTY";
    const found = this.find(path.replace(/\/+$/, "") || "/", false);
    if (!found.ok) return found.errno;
    const type = this.tree.typeOf(found, false, (t) => (t === "directory" || t === null ? t : "file"));
    if (type === null) return "ENOENT";
    if (type !== "directory" || found.inode === null) return "ENOTDIR";
    if (found.path === "/" || this.isMountPoint(found)) return "EBUSY";
    const denied = this.mayRemove(found);
    if (denied) return denied;
    if (this.hasNames(found.inode)) return "ENOTEMPTY";
    this.tree.link(found.parent, found.name, null);
    return null;
  }

  unlink(path: Bytes): Errno | null {
    const found = this.find(path, false);
    if (!found.ok) return found.errno;
    const type = this.tree.typeOf(found, false, (t) => (t === "directory" || t === null ? t : "file"));
    if (type === null) return "ENOENT";
    if (type === "directory" || found.inode === null) return "EISDIR";
    if (path.endsWith("/")) return "ENOTDIR";
    const denied = this.mayRemove(found);
    if (denied) return denied;
    this.giveBack(found);
    this.tree.link(found.parent, found.name, null);
    const inode = this.tree.inode(found.inode);
    if (inode && inode.nlink > 1) this.tree.change(found.inode, { ...inode, nlink: inode.nlink - 1 });
    return null;
  }

  rename(from: Bytes, to: Bytes): Errno | null {
    const source = this.find(from.replace(/(.)\/+$/, "$1"), false);
    if (!source.ok) return source.errno;
    const target = this.find(to.replace(/(.)\/+$/, "$1"), false);
    if (!target.ok) return target.errno;
    const kind = (found: Found) =>
      this.tree.typeOf(found, false, (t) => (t === "directory" || t === null ? t : "file"));
    const [moved, replaced] = [kind(source), kind(target)];
    if (moved === null || source.inode === null) return "ENOENT";
    if (source.inode === target.inode) return null;
    if (this.isMountPoint(source) || this.isMountPoint(target)) return "EBUSY";
    if (source.mount.device !== target.mount.device) return "EXDEV";
    const denied = this.mayRemove(source) ?? (replaced === null ? this.mayCreate(target) : this.mayRemove(target));
    if (denied) return denied;
    if (moved === "directory") {
      if (`${target.path}/`.startsWith(`${source.path}/`)) return "EINVAL";
      if (replaced === "file") return "ENOTDIR";
      if (replaced === "directory" && target.inode !== null && this.hasNames(target.inode)) return "ENOTEMPTY";
    } else if (replaced === "directory") return "EISDIR";
    else if (to.endsWith("/")) return "ENOTDIR";
    else if (replaced !== null) this.giveBack(target);
    this.tree.link(source.parent, source.name, null);
    this.tree.link(target.parent, target.name, source.inode);
    return null;
  }

  symlink(target: Bytes, path: Bytes): Errno | null {
    if (target === "") return "ENOENT";
    const found = this.find(path, false);
    if (!found.ok) return found.errno;
    this.makeTopic(found, SYMLINK_ANSWERS);
    if (this.present(found)) return "EEXIST";
    if (path.endsWith("/")) return "ENOENT";
    const errno = this.mayCreate(found);
    if (errno) return errno;
    this.add(found, { type: "symlink", mode: 0o777, target });
    return null;
  }

  link(existing: Bytes, path: Bytes): Errno | null {
    const source = this.find(existing, false);
    if (!source.ok) return source.errno;
    const type = this.tree.typeOf(source, false, (t) => (t === "directory" || t === null ? t : "file"));
    if (type === null || source.inode === null) return "ENOENT";
    const found = this.find(path, false);
    if (!found.ok) return found.errno;
    if (this.present(found)) return "EEXIST";
    if (type === "directory") return "EPERM";
    if (source.mount.device !== found.mount.device) return "EXDEV";
    const errno = this.mayCreate(found);
    if (errno) return errno;
    const inode = this.tree.inode(source.inode) ?? this.unknownInode(source, "file");
    this.tree.change(source.inode, { ...inode, nlink: inode.nlink + 1 });
    this.tree.link(found.parent, found.name, source.inode);
    return null;
  }

  mknod(path: Bytes, type: "fifo" | "char" | "block" | "socket", mode = 0o666, rdev?: string): Errno | null {
    const found = this.find(path, false);
    if (!found.ok) return found.errno;
    if (this.present(found)) return "EEXIST";
    const errno = this.mayCreate(found);
    if (errno) return errno;
    if ((type === "char" || type === "block") && !this.hasCapability("mknod")) return "EPERM";
    this.add(found, { type, mode: mode & ~this.umask() & 0o7777, rdev: rdev ?? null });
    return null;
  }

  chmod(path: Bytes, mode: number): Errno | null {
    return this.alter(path, true, (inode) => {
      const { uid } = this.process.credentials();
      return uid !== 0 && uid !== inode.uid ? "EPERM" : { ...inode, mode: mode & 0o7777 };
    });
  }

  chown(path: Bytes, uid: number | null, gid: number | null, follow: "yes" | "no" = "yes"): Errno | null {
    return this.alter(path, follow === "yes", (inode) => {
      const own = this.process.credentials();
      const allowed =
        own.uid === 0 ||
        (own.uid === inode.uid &&
          (uid === null || uid === inode.uid) &&
          (gid === null || own.groups.includes(gid) || gid === own.gid));
      if (!allowed) return "EPERM";
      const executable = inode.type === "file" && (uid !== null || gid !== null);
      const lost = executable ? 0o4000 | (inode.mode & 0o010 ? 0o2000 : 0) : 0;
      return { ...inode, uid: uid ?? inode.uid, gid: gid ?? inode.gid, mode: inode.mode & ~lost };
    });
  }

  utimes(path: Bytes, mtime: number, follow: "yes" | "no" = "yes"): Errno | null {
    return this.alter(path, follow === "yes", (inode) => ({ ...inode, mtime }));
  }

  mount(
    mount: Omit<Mount, "sizeKb" | "availableKb"> & { readonly sizeKb?: number },
    how: { readonly bindFrom?: Bytes; readonly remount?: boolean } = {},
  ): Errno | null {
    const found = this.find(mount.at, true);
    if (!found.ok) return found.errno;
    if (!this.hasCapability("sys_admin")) return "EPERM";
    if (!this.tree.typeOf(found, true, (type) => type !== null) || found.inode === null) return "ENOENT";
    const table = this.tree.mounts;
    if (how.remount) {
      const at = table.findLastIndex((point) => point.root === found.inode);
      if (at < 0) return "EINVAL";
      this.tree.mounts = table.map((point, i) =>
        i === at ? { ...point, mount: { ...point.mount, options: mount.options } } : point,
      );
      return null;
    }
    const size = mount.sizeKb ?? 65_536;
    const entry: Mount = { ...mount, at: found.path, sizeKb: size, availableKb: size };
    let root: number;
    let device = Math.max(0, ...table.map((point) => point.device)) + 1;
    if (how.bindFrom !== undefined) {
      const from = this.find(how.bindFrom, true);
      if (!from.ok) return from.errno;
      if (from.inode === null) return "ENOENT";
      root = from.inode;
      device = from.mount.device;
    } else
      root = this.tree.create(`mount of ${found.path}`, {
        type: "directory",
        mode: mount.type === "tmpfs" ? 0o1777 : 0o755,
        uid: 0,
        gid: 0,
        mtime: this.clock(),
        content: null,
        target: null,
        rdev: null,
      });
    const point = { mount: entry, root, covers: found.inode, device };
    if (how.bindFrom === undefined) this.attempt.writeMachine(this.blocksKey(point), undefined);
    this.tree.mounts = [...table, point];
    this.effect({ name: "mount", subject: found.path, action: mount.type });
    return null;
  }

  umount(path: Bytes): Errno | null {
    const found = this.find(path, true);
    if (!found.ok) return found.errno;
    if (!this.hasCapability("sys_admin")) return "EPERM";
    const table = this.tree.mounts;
    const at = table.findLastIndex((point) => point.root === found.inode);
    const point = table[at];
    if (!point || found.path === "/") return "EINVAL";
    const prefix = `${found.path}/`;
    if (table.some((other, i) => i > at && other.mount.at.startsWith(prefix))) return "EBUSY";
    this.tree.mounts = table.filter((_, i) => i !== at);
    if (point.covers === null) {
      const under = this.tree.create(`under ${found.path}`, {
        type: "directory",
        mode: 0o755,
        uid: 0,
        gid: 0,
        mtime: 0,
        content: null,
        target: null,
        rdev: null,
      });
      this.tree.link(found.parent, found.name, under);
      if (!EMPTY_UNDER_MOUNTS.test(found.path)) {
        const reason = "what lies below that mount is not known; it is taken as an empty directory";
        this.attempt.event({
          kind: "unmodelled",
          command: `umount ${found.path}`,
          reason,
          at: this.attempt.space.place,
        });
      }
    }
    this.effect({ name: "mount", subject: found.path, action: "umount" });
    return null;
  }

  // --- programs

  findCommand(name: Bytes): Bytes | null {
    const home = name.includes("/") ? undefined : this.attempt.space.host.commandHome?.(name);
    return findCommand(name, this.env("PATH") ?? DEFAULT_PATH, (path) => this.isProgram(path, home));
  }

  /** Like `test -f` and `-x`, but no look at the host that a report would tell of: every command is searched. */
  private isProgram(path: Bytes, home: Bytes | undefined): boolean {
    const found = this.find(path, true);
    if (!found.ok || found.inode === null) return false;
    if (found.unknown && home !== undefined && found.path !== home) return false;
    if (found.unknown) return this.tree.typeOf(found, true, (type) => type === "file") && this.isExecutable(found.path);
    const inode = this.tree.inode(found.inode);
    return inode?.type === "file" && this.allowed(inode, "x");
  }

  /** May an unknown file be run? Where nothing looks at its mode, whoever runs it knows that it may. */
  private isExecutable(path: Bytes): boolean {
    const { space } = this.attempt;
    if (PROGRAM_PLACES.test(path)) return true;
    const question = executableQuestion(askedPath(space.host, path));
    if (space.isTopic(question.key)) return this.attempt.ask(question, (answer) => answer === "yes");
    space.programs.add(askedPath(space.host, path));
    return true;
  }

  /** The text of a program or script by its path, where it is held; reading it is no look at the host either. */
  programText(path: Bytes): Bytes | undefined {
    const found = this.find(path, true);
    if (!found.ok || found.unknown || found.inode === null) return undefined;
    const inode = this.tree.inode(found.inode);
    return inode?.content ?? this.attempt.space.host.files.content(inode?.source ?? found.path);
  }

  // --- the machine, as its files tell

  policyRcD(): number | null {
    const given = this.fact("policyRcD");
    const { space } = this.attempt;
    if (given !== undefined || !space.host.open) return given ?? null;
    const found = this.find(POLICY, true);
    if (!found.ok || !found.unknown) return null;
    constrainPolicy(space);
    space.assumptions.add(`${POLICY}, where there is one, says 101: nothing is to be started or stopped`);
    return this.attempt.ask(policyQuestion(), (answer) => (answer === "101" ? 101 : null));
  }

  sysctl(name: string): string | null {
    const read = this.readFile(`/proc/sys/${name.replaceAll(".", "/")}`);
    return read.ok ? read.value.replace(/\n$/, "") : null;
  }

  mayContain(path: Bytes, statement: string, chunk: Bytes): void {
    if (this.attempt.space.host.open) expectContent(this.attempt.space, path, statement, chunk);
  }

  supposeFile(path: Bytes): void {
    const { space } = this.attempt;
    const found = this.find(path, true);
    if (!space.host.open || !found.ok || !found.unknown) return;
    const asked = askedPath(space.host, found.path);
    const question = space.question(pathQuestion(asked));
    space.assumptions.add(`${asked} is no directory`);
    if (!space.declare(`file ${question.key}`)) return;
    const directory = space.diagrams.literal(question.id, answerSet(question, ["directory", "symlink to a directory"]));
    space.constrain([question], space.diagrams.not(directory));
  }

  supposeMissing(path: Bytes): void {
    const { space } = this.attempt;
    const found = this.find(path, true);
    if (!space.host.open || !found.ok || !found.unknown) return;
    const spec = pathQuestion(askedPath(space.host, found.path));
    if (space.questionByKey(spec.key)) return;
    const question = space.question(spec);
    space.assumptions.add(`${displayText(spec.subject)} is missing`);
    space.constrain([question], space.diagrams.literal(question.id, answerSet(question, ["absent"])));
  }

  // --- helpers

  private find(path: Bytes, follow: boolean): Resolution {
    const credentials = this.process.credentials();
    const search = credentials.uid === 0 ? undefined : (inode: Inode) => this.allowed(inode, "x");
    return this.tree.resolve(path, follow, this.process.cwd(), search);
  }

  /** Resolves what is to be changed: where an unknown path turns out to be a symlink, its target comes into being. */
  private findTarget(path: Bytes): Resolution {
    const found = this.find(path, true);
    if (!found.ok || !found.unknown || found.inode === null) return found;
    if (linkTo(this.attempt.space.host, found.path) !== null) return found;
    const kind = this.attempt.ask(pathQuestion(askedPath(this.attempt.space.host, found.path)), (answer) =>
      typeOfAnswer(answer, false) === "symlink" ? (typeOfAnswer(answer, true) ?? "nothing") : "no symlink",
    );
    if (kind === "no symlink") return found;
    this.tree.materialise(found, kind === "nothing" ? null : this.unknownInode(found, kind));
    return this.find(path, true);
  }

  private tell<T extends boolean | FileType | null>(
    path: Bytes,
    predicate: string,
    classify: (type: FileType | null) => T,
  ): T {
    const found = this.find(path, true);
    const answer = found.ok ? this.tree.typeOf(found, true, classify) : classify(null);
    this.note(path, found, predicate, yesNo(typeof answer === "boolean" ? answer : answer !== null));
    return answer;
  }

  private note(path: Bytes, found: Resolution, predicate: string, answer: string): void {
    const absolute = path.startsWith("/") ? path : `${this.cwd() === "/" ? "" : this.cwd()}/${path}`;
    this.attempt.space.note(`${absolute} ${predicate}`, answer, lifeOfPath(found.ok ? found.path : absolute));
  }

  private denied(path: Bytes, found: Resolution, how: "r" | "w" | "x", errno: Errno | null): Errno | null {
    this.note(path, found, { r: "is readable", w: "is writable", x: "is executable" }[how], yesNo(errno === null));
    return errno;
  }

  /** Adds what the script looks for, or makes, to what may be at an unknown path. */
  private makeTopic(found: Resolution, answers: readonly PathAnswer[]): void {
    const { space } = this.attempt;
    if (!found.ok || !found.unknown || found.inode === null || !space.host.open) return;
    const path = this.tree.sourceOfDirectory(found.inode) ?? found.path;
    const never = neverAt(path);
    for (const answer of answers) if (!never.includes(answer)) space.addCandidate(pathQuestion(path).key, answer);
  }

  private present(found: Found): boolean {
    return this.tree.typeOf(found, false, (type) => type !== null);
  }

  private status(path: Bytes, follow: boolean): Result<Stat> {
    const found = this.find(path, follow);
    const type = found.ok ? this.tree.typeOf(found, follow, (t) => t) : null;
    this.note(path, found, "exists", yesNo(type !== null));
    if (!found.ok) return found;
    if (type === null || found.inode === null) return failed("ENOENT");
    const inode = this.tree.inode(found.inode) ?? this.unknownInode(found, type);
    const stat = {
      type,
      mode: inode.mode,
      uid: inode.uid,
      gid: inode.gid,
      nlink: inode.nlink,
      mtime: inode.mtime,
      inode: this.inodeNumber(path, found.path, found.inode),
      device: found.mount.device,
      rdev: inode.rdev,
    };
    if (!found.unknown) return ok({ ...stat, size: this.sizeOf(found, inode) });
    return ok(Object.defineProperty(stat, "size", { get: () => this.sizeOf(found, inode) }) as Stat);
  }

  /** The root of ext4 is 2; in a chroot `/` is some other directory, and what PID 1 has there lies outside. */
  private inodeNumber(path: Bytes, resolved: Bytes, inode: number): number {
    const { host } = this.attempt.space;
    if (resolved !== "/" || host.open) return inode;
    return host.facts.chroot === true && !/^\/proc\/1\/root\b/.test(path) ? 262_145 : 2;
  }

  private sizeOf(found: Pick<Found, "path"> & Partial<Pick<Found, "unknown">>, inode: Inode): number {
    if (inode.type === "symlink") return (inode.target ?? "").length;
    if (inode.type === "directory") return 4096;
    if (inode.type !== "file" || found.path.startsWith("/proc/")) return 0;
    if (inode.content !== null) return inode.content.length;
    if (found.unknown) return unknownContent(this.attempt, found.path).length;
    return this.attempt.space.host.files.content(inode.source ?? found.path)?.length ?? inode.size;
  }

  private namesIn(id: number): readonly Bytes[] {
    const names = this.tree.names(id);
    if (this.looksForNames(id)) return names;
    return this.hasMore(id) ? [...new Set([...names, SOME_FILE])].sort() : names;
  }

  /** Is there anything in the directory? One entry that is there is enough. */
  private hasNames(id: number): boolean {
    if (!this.attempt.space.host.open) return this.namesIn(id).length > 0;
    return this.tree.possibleNames(id).some((name) => this.tree.isNamed(id, name)) || this.hasMore(id);
  }

  /** Is it a directory in which tools look for names that they know, so that what else is in it only fills it? */
  private looksForNames(id: number): boolean {
    const source = this.tree.sourceOfDirectory(id);
    return source !== null && this.attempt.space.host.looksForNames?.(source) === true;
  }

  /** Does an unknown directory hold anything that nobody named? */
  private hasMore(id: number): boolean {
    const { space } = this.attempt;
    const source = this.tree.sourceOfDirectory(id);
    if (!space.host.open || source === null || space.host.files.list(source) !== undefined) return false;
    const more = this.attempt.ask(listingQuestion(source), (answer) => answer === "one more file");
    return more && this.tree.lookup(id, SOME_FILE).inode !== null;
  }

  private allowed(inode: Inode, how: "r" | "w" | "x"): boolean {
    const { uid, gid, groups } = this.process.credentials();
    if (uid === 0) return how !== "x" || inode.type === "directory" || (inode.mode & 0o111) !== 0;
    const shift = uid === inode.uid ? 6 : gid === inode.gid || groups.includes(inode.gid) ? 3 : 0;
    return ((inode.mode >> shift) & { r: 4, w: 2, x: 1 }[how]) !== 0;
  }

  /** Does it lie on a read-only file system? On an open host that is told of directories. */
  private onReadOnly(found: Found, asks: "asks" | "only if asked", type: FileType): boolean {
    const { space } = this.attempt;
    if (!space.host.open || space.host.facts.mounts !== undefined) return isReadOnly(found.mount.mount);
    return unknownReadOnly(this.attempt, type === "directory" ? found.path : parentOf(found.path), asks);
  }

  private mayCreate(found: Found): Errno | null {
    const { space } = this.attempt;
    const parentPath = parentOf(found.path);
    const parent = this.tree.inode(found.parent);
    if (!parent && space.host.open) {
      const above = this.tree.resolve(parentPath, true, "/");
      if (!above.ok) return above.errno;
      const kind = this.tree.typeOf(above, true, (type) => (type === "directory" || type === null ? type : "file"));
      if (kind !== "directory") return kind === null ? "ENOENT" : "ENOTDIR";
    }
    if (!space.host.open || space.host.facts.mounts !== undefined) {
      if (isReadOnly(found.mount.mount)) return "EROFS";
      if (/^(proc|sysfs)$/.test(found.mount.mount.type)) return "ENOENT";
    } else if (unknownReadOnly(this.attempt, parentPath, "only if asked")) return "EROFS";
    if (parent && !(this.allowed(parent, "w") && this.allowed(parent, "x"))) return "EACCES";
    return null;
  }

  private mayRemove(found: Found): Errno | null {
    const { space } = this.attempt;
    if (
      !space.host.open || space.host.facts.mounts !== undefined
        ? isReadOnly(found.mount.mount)
        : unknownReadOnly(this.attempt, parentOf(found.path), "only if asked")
    )
      return "EROFS";
    const parent = this.tree.inode(found.parent);
    if (!parent) return null;
    if (!(this.allowed(parent, "w") && this.allowed(parent, "x"))) return "EACCES";
    const { uid } = this.process.credentials();
    const inode = found.inode === null ? undefined : this.tree.inode(found.inode);
    if (parent.mode & 0o1000 && uid !== 0 && uid !== parent.uid && uid !== inode?.uid) return "EPERM";
    return null;
  }

  private isMountPoint(found: Found): boolean {
    return (
      found.path !== "/" &&
      this.tree.mounts.some((point) => point.root === found.inode && point.mount.at === found.path)
    );
  }

  private add(
    found: Found,
    what: {
      readonly type: FileType;
      readonly mode: number;
      readonly content?: Bytes;
      readonly target?: Bytes;
      readonly rdev?: string | null;
    },
  ): number {
    const { uid, gid } = this.process.credentials();
    const parent = this.tree.inode(found.parent);
    const inherits = parent !== undefined && (parent.mode & 0o2000) !== 0;
    const id = this.tree.create(found.path, {
      type: what.type,
      mode: what.type === "directory" && inherits ? what.mode | 0o2000 : what.mode,
      uid,
      gid: inherits ? parent.gid : gid,
      mtime: this.clock(),
      content: what.content ?? null,
      target: what.target ?? null,
      rdev: what.rdev ?? null,
    });
    this.tree.link(found.parent, found.name, id);
    return id;
  }

  private alter(path: Bytes, follow: boolean, change: (inode: Inode) => Inode | Errno): Errno | null {
    const found = follow ? this.findTarget(path) : this.find(path, false);
    if (!found.ok) return found.errno;
    const type = this.tree.typeOf(found, follow, (t) => t);
    if (type === null || found.inode === null) return "ENOENT";
    if (this.onReadOnly(found, "only if asked", type)) return "EROFS";
    const inode = this.tree.inode(found.inode) ?? this.unknownInode(found, type);
    const changed = change(inode);
    if (typeof changed === "string") return changed;
    this.tree.change(found.inode, changed);
    return null;
  }

  /** What an unknown file looks like where its attributes matter: the usual ones. */
  private unknownInode(found: { readonly path: Bytes }, type: FileType): Inode {
    this.attempt.space.assumptions.add(`${found.path} has the usual owner and mode where it exists`);
    return this.tree.unknownInode(type, found.path);
  }
}

function parentOf(path: Bytes): Bytes {
  return path.slice(0, path.lastIndexOf("/")) || "/";
}

/** mem(4), random(4): /dev/zero, /dev/full, /dev/random, /dev/urandom. */
const ENDLESS_DEVICES: Readonly<Record<string, "zero" | "random">> = {
  "1:5": "zero",
  "1:7": "zero",
  "1:8": "random",
  "1:9": "random",
};
const ENDLESS_BYTES = 65_536;

/** Where a machine mounts file systems of the kernel's or volatile ones, on directories that are made empty. */
const EMPTY_UNDER_MOUNTS = /^\/(proc|sys|run|dev\/(shm|pts|mqueue|hugepages))(\/|$)/;

/** What tmpfs and ext4 count files in. Directories and symlinks are counted as nothing. */
const BLOCK_BYTES = 4096;
const blocksOf = (bytes: number) => Math.ceil(bytes / BLOCK_BYTES);

/** The same bytes every time, with every value among them (a linear congruential generator, Knuth's MMIX low half). */
function madeUpBytes(count: number): Bytes {
  let out = "";
  let state = 0x4d595df4;
  for (let at = 0; at < count; at++) {
    state = (Math.imul(state, 0x4c957f2d) + 0x7b14f767) >>> 0;
    out += String.fromCharCode(state >>> 24);
  }
  return out;
}
