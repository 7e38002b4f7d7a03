/** Copying files and trees, as cp, mv (between mounts) and install do it: coreutils' copy.c in its order. */
import type { Bytes } from "../bytes";
import type { Errno } from "../world/errno";
import type { Stat } from "../world/inode";
import { type Backup, backupName } from "./backup";
import { symbolicMode } from "./mode";
import { directoryOf, joinPath, normalize, withoutTrailingSlashes } from "./paths";
import { confirm } from "./prompt";
import { type Call, type Options, quoteaf, quotef } from "./utility";

export interface CopyRules {
  readonly move: boolean;
  readonly recursive: boolean;
  readonly dereference: "always" | "operands" | "never";
  readonly preserveMode: boolean;
  readonly preserveOwner: boolean;
  readonly preserveTimes: boolean;
  readonly preserveLinks: boolean;
  /** --no-preserve=mode: new files get the umask's mode. */
  readonly freshMode: boolean;
  /** Special files are read instead of made anew. */
  readonly asRegular: boolean;
  readonly force: boolean;
  readonly removeDestination: boolean;
  readonly existing: "overwrite" | "keep" | "ask";
  /** Only where the destination is older or missing. */
  readonly update: boolean;
  readonly verbose: boolean;
  readonly hardLink: boolean;
  readonly symbolicLink: boolean;
  readonly attributesOnly: boolean;
  readonly oneFileSystem: boolean;
  readonly backup: Backup;
}

/** On a read-only mount the kernel says so before it finds that there is nothing. */
function readOnly<O extends Options>({ sys }: Call<O>, path: Bytes): Errno | null {
  const holder = sys.statfs(directoryOf(path));
  return holder.ok && /^ro(,|$)/.test(holder.value.mount.options) ? "EROFS" : null;
}

/** rename(2) takes no path that ends in a dot entry. */
const DOTS = /(^|\/)\.\.?\/*$/;

/** One run of a tool: its rules and what it has made so far. */
export class Copier<O extends Options> {
  /** Inode of a source with several links → the copy. */
  private readonly linked = new Map<number, Bytes>();
  /** The transfer under way, for messages. */
  private top = { from: "", to: "" };
  /** Inodes of directories that this run has made, which it does not copy in turn. */
  private readonly directories = new Set<number>();
  /** Inodes of files that this run has made, which it will not overwrite. */
  private readonly made = new Set<number>();

  constructor(
    private readonly call: Call<O>,
    private readonly rules: CopyRules,
  ) {}

  /** Copies (or moves) what is at `from` to exactly `to`. False after a complaint. */
  transfer(from: Bytes, to: Bytes): boolean {
    this.top = { from, to };
    const root = this.call.sys.lstat(from);
    return this.copy(from, to, true, root.ok ? root.value.device : -1);
  }

  private fails(message: string, errno?: Errno | null): false {
    this.call.fail(message, errno);
    return false;
  }

  private copy(from: Bytes, to: Bytes, isOperand: boolean, device: number): boolean {
    const { call, rules } = this;
    const { sys } = call;
    const follows = rules.dereference === "always" || (rules.dereference === "operands" && isOperand);
    const source = follows ? sys.stat(from) : sys.lstat(from);
    if (!source.ok) return this.fails(`cannot stat ${quoteaf(from)}`, source.errno);
    const src = source.value;
    if (src.type === "directory" && !rules.recursive && !rules.move)
      return this.fails(`-r not specified; omitting directory ${quoteaf(from)}`);
    const there = this.lookAtDestination(src, to);
    if (there === "failed") return false;
    if (there) {
      const decision = this.overExisting(from, src, to, there);
      if (decision !== "go on" && decision !== "make anew") return decision === "done";
      return this.make(from, src, to, decision === "make anew" ? null : there, device);
    }
    return this.make(from, src, to, null, device);
  }

  /** Regular files are written through a symlink; others replace it. */
  private lookAtDestination(src: Stat, to: Bytes): Stat | null | "failed" {
    const { call, rules } = this;
    const special = src.type !== "file" && (!rules.asRegular || src.type === "directory" || src.type === "symlink");
    const itself =
      special ||
      rules.move ||
      rules.symbolicLink ||
      rules.hardLink ||
      rules.backup.kind !== "none" ||
      rules.removeDestination;
    const found = itself ? call.sys.lstat(to) : call.sys.stat(to);
    if (found.ok) return found.value;
    if (found.errno === "ENOENT" || (found.errno === "ELOOP" && rules.force)) return null;
    this.fails(`cannot stat ${quoteaf(to)}`, found.errno);
    return "failed";
  }

  private overExisting(from: Bytes, src: Stat, to: Bytes, dst: Stat): "go on" | "make anew" | "done" | "failed" {
    const { call, rules } = this;
    const { sys } = call;
    const same = this.sameFile(from, src, to, dst);
    if (same === "refused") {
      this.fails(`${quoteaf(from)} and ${quoteaf(to)} are the same file`);
      return "failed";
    }
    if (same === "done") return "done";
    if (src.type !== "directory" && rules.update && dst.mtime >= src.mtime) return "done";
    if (rules.existing === "keep" && (rules.move || src.type !== "directory")) return "done";
    if (rules.existing === "ask" && (rules.move || src.type !== "directory")) {
      const unwritable = dst.type !== "symlink" && sys.access(to, "w") !== null;
      const mode = `${dst.mode.toString(8).padStart(4, "0")} (${symbolicMode(dst.mode)})`;
      const question = unwritable
        ? `${rules.move ? "replace" : "unwritable"} ${quoteaf(to)}${rules.move ? `, overriding mode ${mode}? ` : ` (mode ${mode}); try anyway? `}`
        : `overwrite ${quoteaf(to)}? `;
      if (!confirm(call, question)) return rules.move ? "done" : "failed";
    }
    if (dst.type !== "directory" && src.type === "directory" && !(rules.move && rules.backup.kind !== "none")) {
      this.fails(`cannot overwrite non-directory ${quoteaf(to)} with directory ${quoteaf(from)}`);
      return "failed";
    }
    if (dst.type !== "directory" && this.made.has(dst.inode) && rules.backup.kind !== "numbered") {
      this.fails(`will not overwrite just-created ${quoteaf(to)} with ${quoteaf(from)}`);
      return "failed";
    }
    if (dst.type === "directory" && src.type !== "directory" && !(rules.move && rules.backup.kind !== "none")) {
      this.fails(`cannot overwrite directory ${quoteaf(to)} with non-directory`);
      return "failed";
    }
    return this.clearTheWay(src, to, dst);
  }

  /** Backup, or removal where writing into the old file will not do. */
  private clearTheWay(src: Stat, to: Bytes, dst: Stat): "go on" | "make anew" | "failed" {
    const { call, rules } = this;
    if (rules.backup.kind !== "none" && (rules.move || src.type !== "directory")) {
      const name = backupName(call, to, rules.backup);
      const errno = call.sys.rename(to, name);
      if (errno && errno !== "ENOENT") {
        this.fails(`cannot backup ${quoteaf(to)}`, errno);
        return "failed";
      }
      this.backedUp.set(to, name);
      return "make anew";
    }
    if (dst.type === "directory" || rules.move) return "go on";
    const replaces =
      rules.removeDestination ||
      (rules.preserveLinks && dst.nlink > 1) ||
      (rules.dereference === "never" && src.type !== "file" && !rules.hardLink && !rules.symbolicLink);
    if (!replaces) return "go on";
    const errno = call.sys.unlink(to);
    if (errno && errno !== "ENOENT") {
      this.fails(`cannot remove ${quoteaf(to)}`, errno);
      return "failed";
    }
    if (rules.verbose) call.print(`removed ${quoteaf(to)}`);
    return "make anew";
  }

  private readonly backedUp = new Map<Bytes, Bytes>();

  /** Would the copy destroy its own source? */
  private sameFile(from: Bytes, src: Stat, to: Bytes, dst: Stat): "different" | "done" | "refused" {
    const { call, rules } = this;
    const { sys } = call;
    const sourceLink = sys.lstat(from);
    const targetLink = sys.lstat(to);
    if (!sourceLink.ok || !targetLink.ok) return "different";
    const identical =
      sourceLink.value.inode === targetLink.value.inode && sourceLink.value.device === targetLink.value.device;
    const same = src.inode === dst.inode && src.device === dst.device;
    if (
      rules.dereference === "never" &&
      !rules.move &&
      sourceLink.value.type === "symlink" &&
      targetLink.value.type === "symlink"
    )
      return identical ? (rules.hardLink ? "done" : "refused") : "different";
    if (!same && !identical) {
      // A link through which the source would be overwritten.
      return "different";
    }
    if (rules.hardLink) return "done";
    const sameName = sys.realpath(from, "last").ok && this.entryOf(from) === this.entryOf(to);
    if (rules.backup.kind !== "none" && !sameName) return "different";
    if (rules.symbolicLink && targetLink.value.type === "symlink") return "different";
    if ((rules.removeDestination || rules.force) && !sameName && !rules.move) {
      if (targetLink.value.type === "symlink" && !identical) return rules.removeDestination ? "different" : "refused";
      if (identical && rules.removeDestination) return "different";
      if (identical && rules.force) return "different";
    }
    return "refused";
  }

  /** The directory entry that a path names, whatever lies there. */
  private entryOf(path: Bytes): Bytes {
    const { sys } = this.call;
    const name = withoutTrailingSlashes(normalize(sys.cwd(), path));
    const parent = sys.realpath(name.slice(0, name.lastIndexOf("/")) || "/", "any");
    return parent.ok ? joinPath(parent.value, name.slice(name.lastIndexOf("/") + 1)) : name;
  }

  private tell(from: Bytes, to: Bytes, verb = ""): void {
    if (!this.rules.verbose) return;
    const backup = this.backedUp.get(to);
    const kept = backup === undefined ? "" : ` (backup: ${quoteaf(backup)})`;
    this.call.print(`${verb}${quoteaf(from)} -> ${quoteaf(to)}${kept}`);
  }

  private make(from: Bytes, src: Stat, to: Bytes, dst: Stat | null, device: number): boolean {
    const { rules } = this;
    if (rules.move) return this.move(from, src, to, dst);
    if (src.type !== "directory") this.tell(from, to);
    return this.build(from, src, to, dst, device);
  }

  private move(from: Bytes, src: Stat, to: Bytes, dst: Stat | null): boolean {
    const { call } = this;
    const errno = this.isLinkWithSlash(from)
      ? "ENOTDIR"
      : DOTS.test(from) || DOTS.test(to)
        ? "EBUSY"
        : call.sys.rename(from, to);
    if (!errno) {
      this.tell(from, to, "renamed ");
      this.remember(to);
      return true;
    }
    if (errno === "EINVAL")
      return this.fails(`cannot move ${quoteaf(from)} to a subdirectory of itself, ${quoteaf(to)}`);
    if (errno !== "EXDEV") return this.fails(`cannot move ${quoteaf(from)} to ${quoteaf(to)}`, errno);
    return this.moveBetweenMounts(from, src, to, dst);
  }

  /** rename(2) does not take a link to a directory for the directory. */
  private isLinkWithSlash(path: Bytes): boolean {
    return path.endsWith("/") && this.call.sys.isSymlink(withoutTrailingSlashes(path));
  }

  private moveBetweenMounts(from: Bytes, src: Stat, to: Bytes, dst: Stat | null): boolean {
    const { call } = this;
    const removed = dst?.type === "directory" ? call.sys.rmdir(to) : call.sys.unlink(to);
    const errno = removed === "ENOENT" ? readOnly(call, to) : removed;
    if (errno) {
      return this.fails(`inter-device move failed: ${quoteaf(from)} to ${quoteaf(to)}; unable to remove target`, errno);
    }
    if (src.type !== "directory") this.tell(from, to, "copied ");
    if (!this.build(from, src, to, null, src.device)) return false;
    return this.removeSource(from);
  }

  private removeSource(path: Bytes): boolean {
    const { call, rules } = this;
    const { sys } = call;
    const isDirectory = sys.ltypeOf(path) === "directory";
    if (isDirectory) {
      const names = sys.readDirectory(path);
      if (!names.ok) return this.fails(`cannot remove ${quoteaf(path)}`, names.errno);
      for (const name of names.value) if (!this.removeSource(joinPath(path, name))) return false;
    }
    const errno = isDirectory ? sys.rmdir(path) : sys.unlink(path);
    if (errno) return this.fails(`cannot remove ${quoteaf(path)}`, errno);
    if (rules.verbose) call.print(`removed ${isDirectory ? "directory " : ""}${quoteaf(path)}`);
    return true;
  }

  private build(from: Bytes, src: Stat, to: Bytes, dst: Stat | null, device: number): boolean {
    const { rules } = this;
    if (rules.preserveLinks && src.type !== "directory" && (src.nlink > 1 || rules.dereference !== "never")) {
      const earlier = this.linked.get(src.inode);
      if (earlier !== undefined) return this.linkTo(earlier, to, dst);
      this.linked.set(src.inode, to);
    }
    if (src.type === "directory") return this.buildDirectory(from, src, to, dst, device);
    if (rules.symbolicLink) return this.buildSymbolicLink(from, to);
    if (rules.hardLink) return this.linkTo(from, to, dst);
    if (src.type === "symlink") return this.copySymlink(from, src, to);
    if (src.type === "file" || rules.asRegular) return this.copyContent(from, src, to, dst);
    return this.copySpecial(from, src, to);
  }

  private buildDirectory(from: Bytes, src: Stat, to: Bytes, dst: Stat | null, device: number): boolean {
    const { call, rules } = this;
    const { sys } = call;
    if (this.directories.has(src.inode))
      return this.fails(`cannot copy a directory, ${quoteaf(this.top.from)}, into itself, ${quoteaf(this.top.to)}`);
    if (!dst) {
      const errno = sys.mkdir(to, (rules.freshMode ? 0o777 : src.mode) & 0o1777);
      if (errno) return this.fails(`cannot create directory ${quoteaf(to)}`, errno);
      if (rules.verbose && rules.move) call.print(`created directory ${quoteaf(to)}`);
      else this.tell(from, to);
      const made = sys.lstat(to);
      if (made.ok) this.directories.add(made.value.inode);
    }
    // With -x a mount point below is made, but not entered.
    const entered = !rules.oneFileSystem || src.device === device;
    const names = entered ? sys.readDirectory(from) : { ok: true as const, value: [] };
    let complete = true;
    if (!names.ok) complete = this.fails(`cannot access ${quoteaf(from)}`, names.errno);
    else
      for (const name of names.value)
        if (!this.copy(joinPath(from, name), joinPath(to, name), false, device)) complete = false;
    return this.giveAttributes(src, to, dst) && complete;
  }

  private buildSymbolicLink(from: Bytes, to: Bytes): boolean {
    const { sys } = this.call;
    if (
      !from.startsWith("/") &&
      to.replace(/^(\.\/+)+/, "").includes("/") &&
      sys.realpath(to.slice(0, to.lastIndexOf("/")) || "/").ok
    ) {
      const directory = sys.realpath(to.slice(0, to.lastIndexOf("/")) || "/");
      if (directory.ok && directory.value !== sys.cwd())
        return this.fails(`${quotef(to)}: can make relative symbolic links only in current directory`);
    }
    let errno = sys.symlink(from, to);
    if (errno === "EEXIST" && this.rules.force && !sys.unlink(to)) errno = sys.symlink(from, to);
    return !errno || this.fails(`cannot create symbolic link ${quoteaf(to)} to ${quoteaf(from)}`, errno);
  }

  private linkTo(existing: Bytes, to: Bytes, dst: Stat | null): boolean {
    const { sys } = this.call;
    const source = this.rules.dereference === "always" ? this.resolved(existing) : existing;
    let errno = sys.link(source, to);
    if (errno === "EEXIST" && dst && (this.rules.force || this.rules.preserveLinks) && !sys.unlink(to))
      errno = sys.link(source, to);
    return !errno || this.fails(`cannot create hard link ${quoteaf(to)} to ${quoteaf(existing)}`, errno);
  }

  private resolved(path: Bytes): Bytes {
    const real = this.call.sys.realpath(path);
    return real.ok ? real.value : path;
  }

  private copySymlink(from: Bytes, src: Stat, to: Bytes): boolean {
    const { sys } = this.call;
    const target = sys.readlink(from);
    if (!target.ok) return this.fails(`cannot read symbolic link ${quoteaf(from)}`, target.errno);
    let errno = sys.symlink(target.value, to);
    if (errno === "EEXIST" && this.rules.force && !sys.unlink(to)) errno = sys.symlink(target.value, to);
    if (errno) return this.fails(`cannot create symbolic link ${quoteaf(to)}`, errno);
    if (this.rules.preserveOwner && (src.uid !== sys.uid() || src.gid !== sys.gid()))
      sys.chown(to, src.uid, src.gid, "no");
    if (this.rules.preserveTimes) sys.utimes(to, src.mtime, "no");
    return true;
  }

  private copySpecial(from: Bytes, src: Stat, to: Bytes): boolean {
    if (src.type !== "fifo" && src.type !== "char" && src.type !== "block" && src.type !== "socket") return false;
    const errno = this.call.sys.mknod(to, src.type, src.mode & 0o777, src.rdev ?? undefined);
    const what = src.type === "fifo" ? "fifo" : "special file";
    if (errno) return this.fails(`cannot create ${what} ${quoteaf(to)}`, errno);
    return this.giveAttributes(src, to, null) || from === to;
  }

  private copyContent(from: Bytes, src: Stat, to: Bytes, dst: Stat | null): boolean {
    const { call, rules } = this;
    const { sys } = call;
    const content = rules.attributesOnly ? { ok: true as const, value: "" } : sys.readFile(from);
    if (!content.ok) return this.fails(`cannot open ${quoteaf(from)} for reading`, content.errno);
    const mode = (rules.freshMode ? 0o666 : src.mode) & 0o777;
    let existing = dst;
    if (existing) {
      const errno = rules.attributesOnly ? null : sys.writeFile(to, content.value);
      if (errno) {
        if (!rules.force) return this.fails(`cannot create regular file ${quoteaf(to)}`, errno);
        const failed = sys.unlink(to);
        if (failed) return this.fails(`cannot remove ${quoteaf(to)}`, failed);
        if (rules.verbose) call.print(`removed ${quoteaf(to)}`);
        existing = null;
      }
    }
    if (!existing) {
      const errno = sys.writeFile(to, content.value, { exclusive: true, mode });
      if (errno === "EEXIST" && sys.isSymlink(to)) {
        return this.fails(`not writing through dangling symlink ${quoteaf(to)}`);
      }
      if (errno)
        return this.fails(
          `cannot create regular file ${quoteaf(to)}`,
          to.endsWith("/") && errno === "EISDIR" ? "ENOTDIR" : errno,
        );
      this.remember(to);
    }
    return this.giveAttributes(src, to, existing);
  }

  private remember(to: Bytes): void {
    const stat = this.call.sys.lstat(to);
    if (stat.ok) this.made.add(stat.value.inode);
  }

  /** Owner before mode, since a change of owner clears setuid; the time last. */
  private giveAttributes(src: Stat, to: Bytes, dst: Stat | null): boolean {
    const { rules } = this;
    const { sys } = this.call;
    const now = sys.stat(to);
    let { mode } = src;
    if (rules.preserveOwner && !(now.ok && now.value.uid === src.uid && now.value.gid === src.gid)) {
      const errno = sys.chown(to, src.uid, src.gid);
      if (errno && errno !== "EPERM" && errno !== "EINVAL")
        return this.fails(`failed to preserve ownership for ${quoteaf(to)}`, errno);
      // What another owns must not get his rights.
      if (errno) mode &= 0o777;
    }
    if (rules.preserveMode) {
      const errno = sys.chmod(to, mode);
      if (errno) return this.fails(`preserving permissions for ${quoteaf(to)}`, errno);
    } else if (rules.freshMode && !dst) sys.chmod(to, (src.type === "directory" ? 0o777 : 0o666) & ~sys.umask());
    if (rules.preserveTimes) {
      const errno = sys.utimes(to, src.mtime);
      if (errno) return this.fails(`preserving times for ${quoteaf(to)}`, errno);
    }
    return true;
  }
}
