import type { Bytes } from "../bytes";
import { backupName, backupOptions, backupWanted } from "./backup";
import { destinationOptions, within } from "./destination";
import { directoryOf, lastComponent, relativePath } from "./paths";
import { confirm } from "./prompt";
import { type Call, flag, quoteaf, utility } from "./utility";

const options = {
  ...backupOptions,
  directory: flag("-d", "-F", "--directory"),
  force: flag("-f", "--force"),
  interactive: flag("-i", "--interactive"),
  logical: flag("-L", "--logical"),
  noDereference: flag("-n", "--no-dereference"),
  physical: flag("-P", "--physical"),
  relative: flag("-r", "--relative"),
  symbolic: flag("-s", "--symbolic"),
  ...destinationOptions,
  verbose: flag("-v", "--verbose"),
} as const;

/** ln - make links between files. POSIX XCU ln; -n, -r, -t, -T, -v and backups are GNU's. */
export const ln = utility({
  name: "ln",
  knows: "all",
  summary: "make links between files",
  options,

  run(call) {
    const { options: given } = call;
    if (given.relative && !given.symbolic) {
      call.fail("cannot do --relative without --symbolic");
      call.exit(1);
    }
    call.each(links(call), ({ from, to }) => makeLink(call, from, to));
  },
});

function links(call: Call<typeof options>): readonly { readonly from: Bytes; readonly to: Bytes }[] {
  const { operands, options: given, sys } = call;
  const [first, second, third] = operands;
  if (first === undefined) return call.usage("missing file operand");
  const directory = given.targetDirectory;
  if (given.noTargetDirectory) {
    if (directory !== undefined) {
      call.fail("cannot combine --target-directory and --no-target-directory");
      return call.exit(1);
    }
    if (second === undefined) return call.usage(`missing destination file operand after ${quoteaf(first)}`);
    if (third !== undefined) return call.usage(`extra operand ${quoteaf(third)}`);
    return [{ from: first, to: second }];
  }
  if (directory !== undefined) {
    if (isTargetDirectory(call, directory)) return operands.map((from) => within(directory, from));
    if (sys.exists(directory)) call.fail(`target ${quoteaf(directory)} is not a directory`);
    else call.fail(`failed to access ${quoteaf(directory)}`, "ENOENT");
    return call.exit(1);
  }
  if (second === undefined) return [{ from: first, to: joinHere(first) }];
  const last = operands.at(-1) ?? "";
  if (isTargetDirectory(call, last)) return operands.slice(0, -1).map((from) => within(last, from));
  if (third === undefined) return [{ from: first, to: second }];
  call.fail(`target ${quoteaf(last)}`, sys.exists(last) ? "ENOTDIR" : "ENOENT");
  return call.exit(1);
}

/** One operand is linked in the working directory. */
function joinHere(from: Bytes): Bytes {
  return `./${lastComponent(from)}`;
}

/** With -n a symlink to a directory is taken as the file it is. */
function isTargetDirectory(call: Call<typeof options>, path: Bytes): boolean {
  if (call.options.noDereference && call.sys.isSymlink(path)) return false;
  return call.sys.isDirectory(path);
}

function makeLink(call: Call<typeof options>, from: Bytes, to: Bytes) {
  const { sys, options: given } = call;
  const symbolic = given.symbolic;
  if (!symbolic && !sourceIsFit(call, from)) return;
  const target = given.relative ? relativeTarget(call, from, to) : from;
  const make = () => (symbolic ? sys.symlink(target, to) : sys.link(given.logical ? resolved(call, from) : from, to));
  const backup = backupWanted(call, given);
  let kept: Bytes | null = null;
  let errno = backup.kind !== "none" || given.interactive ? existing(call, to) : make();
  if (errno === null && (backup.kind !== "none" || given.interactive)) errno = make();
  if (errno === "EEXIST" && (given.force || given.interactive || backup.kind !== "none")) {
    const seen = sys.lstat(to);
    if (seen.ok && seen.value.type === "directory") return call.fail(`${to}: cannot overwrite directory`);
    if (seen.ok && isSame(call, from, to)) return call.fail(`${quoteaf(from)} and ${quoteaf(to)} are the same file`);
    if (given.interactive && !confirm(call, `replace ${quoteaf(to)}? `)) return undefined;
    if (backup.kind !== "none") {
      kept = backupName(call, to, backup);
      const failed = sys.rename(to, kept);
      if (failed) return call.fail(`cannot backup ${quoteaf(to)}`, failed);
    } else {
      const failed = sys.unlink(to);
      if (failed) return call.fail(`cannot remove ${quoteaf(to)}`, failed);
    }
    errno = make();
  }
  if (!errno) {
    const backedUp = kept === null ? "" : `${quoteaf(kept)} ~ `;
    if (given.verbose) call.print(`${backedUp}${quoteaf(to)} ${symbolic ? "->" : "=>"} ${quoteaf(target)}`);
    return undefined;
  }
  if (!symbolic) return call.fail(`failed to create hard link ${quoteaf(to)}${hint(errno, from)}`, errno);
  const long = errno !== "ENAMETOOLONG" && from !== "" ? "" : ` -> ${quoteaf(from)}`;
  return call.fail(`failed to create symbolic link ${quoteaf(to)}${long}`, errno);
}

/** GNU names the source, too, where the error may lie with it. */
function hint(errno: string, from: Bytes): string {
  return errno === "EEXIST" || errno === "ENOSPC" || errno === "EROFS" ? "" : ` => ${quoteaf(from)}`;
}

function existing(call: Call<typeof options>, to: Bytes) {
  return call.sys.lexists(to) ? ("EEXIST" as const) : null;
}

function sourceIsFit(call: Call<typeof options>, from: Bytes): boolean {
  const { sys, options: given } = call;
  const stat = given.logical ? sys.stat(from) : sys.lstat(from);
  if (!stat.ok) {
    call.fail(`failed to access ${quoteaf(from)}`, stat.errno);
    return false;
  }
  if (stat.value.type === "directory" && !given.directory) {
    call.fail(`${from}: hard link not allowed for directory`);
    return false;
  }
  return true;
}

/** A link is never replaced by a link to itself. */
function isSame(call: Call<typeof options>, from: Bytes, to: Bytes): boolean {
  const { sys, options: given } = call;
  if (given.symbolic && (given.backupPlain || given.backup !== undefined)) return false;
  const a = given.logical || given.symbolic ? sys.stat(from) : sys.lstat(from);
  const b = sys.lstat(to);
  if (!a.ok || !b.ok || a.value.inode !== b.value.inode || a.value.device !== b.value.device) return false;
  return a.value.nlink === 1 || entryOf(call, from) === entryOf(call, to);
}

function entryOf({ sys }: Call<typeof options>, path: Bytes): Bytes {
  const parent = sys.realpath(directoryOf(path), "any");
  return `${parent.ok ? parent.value : ""}/${lastComponent(path)}`;
}

function resolved({ sys }: Call<typeof options>, path: Bytes): Bytes {
  const real = sys.realpath(path);
  return real.ok ? real.value : path;
}

/** The target as seen from the link's directory, symlinks resolved (a missing tail stays). */
function relativeTarget({ sys }: Call<typeof options>, from: Bytes, to: Bytes): Bytes {
  const directory = sys.realpath(directoryOf(to), "any");
  const target = sys.realpath(from, "any");
  return directory.ok && target.ok ? relativePath(directory.value, target.value) : from;
}
