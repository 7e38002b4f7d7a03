import type { Bytes } from "../bytes";
import { type Backup, backupName, backupOptions, backupWanted } from "./backup";
import { destinationOptions, transfers } from "./destination";
import { adjustMode, changeMode, type ModeChange, parseMode } from "./mode";
import { ancestors, directoryOf } from "./paths";
import { groupId, userId } from "./users";
import { type Call, flag, quote, quoteaf, utility, value } from "./utility";

const options = {
  ...backupOptions,
  ignored: flag("-c"),
  compare: flag("-C", "--compare"),
  directory: flag("-d", "--directory"),
  makeParents: flag("-D"),
  group: value("-g", "--group"),
  mode: value("-m", "--mode"),
  owner: value("-o", "--owner"),
  preserveTimes: flag("-p", "--preserve-timestamps"),
  ...destinationOptions,
  verbose: flag("-v", "--verbose"),
  context: flag("-Z"),
} as const;

interface Wanted {
  readonly uid: number | null;
  readonly gid: number | null;
  readonly changes: ModeChange;
  readonly backup: Backup;
}

/** install - copy files and set attributes (GNU). The umask does not count. */
export const install = utility({
  name: "install",
  lacks: "-s --strip --strip-program --preserve-context --context",
  summary: "copy files and set their modes and owners",
  options,
  missing: ["-s", "--strip-program", "--preserve-context", "--context"],

  run(call) {
    const { options: given, operands } = call;
    const wanted = whatIsWanted(call);
    if (given.directory) {
      if (given.targetDirectory !== undefined) {
        call.fail("target directory not allowed when installing a directory");
        call.exit(1);
      }
      if (operands.length === 0) return call.usage("missing file operand");
      call.each(operands, (path) => makeDirectory(call, wanted, path));
      return undefined;
    }
    if (given.targetDirectory !== undefined && given.makeParents) makeParents(call, `${given.targetDirectory}/x`);
    for (const { from, to, into } of transfers(call, given)) {
      if (given.makeParents && into === null && !makeParents(call, to)) continue;
      installFile(call, wanted, from, to);
    }
    return undefined;
  },
});

function whatIsWanted(call: Call<typeof options>): Wanted {
  const { options: given, sys } = call;
  const changes = parseMode(given.mode ?? "755");
  if (!changes) {
    call.fail(`invalid mode ${quote(given.mode ?? "")}`);
    return call.exit(1);
  }
  const uid = given.owner === undefined || given.owner === "" ? null : userId(sys, given.owner);
  if (given.owner && uid === null) {
    call.fail(`invalid user ${quote(given.owner)}`);
    return call.exit(1);
  }
  const gid = given.group === undefined || given.group === "" ? null : groupId(sys, given.group);
  if (given.group && gid === null) {
    call.fail(`invalid group ${quote(given.group)}`);
    return call.exit(1);
  }
  return { uid, gid, changes, backup: backupWanted(call, given) };
}

/** install -d: parents are made 0755, whatever the umask; the last gets mode and owner. */
function makeDirectory(call: Call<typeof options>, wanted: Wanted, path: Bytes) {
  const { sys } = call;
  if (!makeParents(call, path)) return;
  const errno = sys.mkdir(path, 0o755);
  if (errno && !(errno === "EEXIST" && sys.isDirectory(path)))
    return call.fail(`cannot create directory ${quote(path)}`, errno);
  if (!errno) {
    sys.chmod(path, 0o755);
    if (call.options.verbose) call.print(`${call.name}: creating directory ${quoteaf(path)}`);
  }
  setAttributes(call, wanted, path, true);
}

function makeParents(call: Call<typeof options>, path: Bytes): boolean {
  const { sys } = call;
  if (sys.isDirectory(directoryOf(path))) return true;
  for (const parent of ancestors(path)) {
    const errno = sys.mkdir(parent, 0o755);
    if (!errno) {
      sys.chmod(parent, 0o755);
      if (call.options.verbose) call.print(`${call.name}: creating directory ${quoteaf(parent)}`);
    } else if (!sys.isDirectory(parent)) {
      call.fail(`cannot create directory ${quote(parent)}`, errno === "EEXIST" ? "ENOTDIR" : errno);
      return false;
    }
  }
  return true;
}

function setAttributes(call: Call<typeof options>, { uid, gid, changes }: Wanted, path: Bytes, isDirectory: boolean) {
  const { sys } = call;
  if (uid !== null || gid !== null) {
    const errno = sys.chown(path, uid, gid);
    if (errno) return call.fail(`cannot change ownership of ${quoteaf(path)}`, errno);
  }
  const { mode, bits: named } = adjustMode(0, isDirectory, 0, changes);
  const bits = call.options.mode === undefined ? 0o7777 : named;
  const made = isDirectory ? sys.stat(path) : null;
  const kept = made?.ok ? made.value.mode & ~bits : 0;
  const errno = sys.chmod(path, kept | (isDirectory ? mode & bits : mode));
  if (errno) call.fail(`cannot change permissions of ${quoteaf(path)}`, errno);
}

function installFile(call: Call<typeof options>, wanted: Wanted, from: Bytes, to: Bytes) {
  const { sys, options: given } = call;
  const source = sys.stat(from);
  if (!source.ok) return call.fail(`cannot stat ${quoteaf(from)}`, source.errno);
  if (source.value.type === "directory") return call.fail(`omitting directory ${quoteaf(from)}`);
  const content = sys.readFile(from);
  if (!content.ok) return call.fail(`cannot open ${quoteaf(from)} for reading`, content.errno);
  const target = sys.lstat(to);
  if (!target.ok && target.errno !== "ENOENT") return call.fail(`cannot stat ${quoteaf(to)}`, target.errno);
  if (target.ok && target.value.type === "directory")
    return call.fail(`cannot overwrite directory ${quoteaf(to)} with non-directory`);
  const reached = sys.stat(to);
  if (reached.ok && reached.value.inode === source.value.inode && reached.value.device === source.value.device)
    return call.fail(`${quoteaf(from)} and ${quoteaf(to)} are the same file`);
  if (given.compare && target.ok && isAsWanted(call, wanted, to, content.value)) return undefined;
  if (!clearTheWay(call, wanted, from, to, target.ok)) return undefined;
  const errno = sys.writeFile(to, content.value, { exclusive: true, mode: 0o600 });
  if (errno)
    return call.fail(
      `cannot create regular file ${quoteaf(to)}`,
      to.endsWith("/") && errno === "EISDIR" ? "ENOTDIR" : errno,
    );
  if (given.preserveTimes) sys.utimes(to, source.value.mtime);
  return setAttributes(call, wanted, to, false);
}

/** What is there goes first (or becomes the backup), so that nobody who has it open sees it change. */
function clearTheWay(call: Call<typeof options>, wanted: Wanted, from: Bytes, to: Bytes, isThere: boolean): boolean {
  const { sys, options: given } = call;
  let kept = "";
  if (isThere) {
    const name = wanted.backup.kind === "none" ? null : backupName(call, to, wanted.backup);
    const errno = name === null ? sys.unlink(to) : sys.rename(to, name);
    if (errno) {
      call.fail(`cannot ${name === null ? "remove" : "backup"} ${quoteaf(to)}`, errno);
      return false;
    }
    if (name === null && given.verbose) call.print(`removed ${quoteaf(to)}`);
    if (name !== null) kept = ` (backup: ${quoteaf(name)})`;
  }
  if (given.verbose) call.print(`${quoteaf(from)} -> ${quoteaf(to)}${kept}`);
  return true;
}

/** -C leaves a file alone that has content, mode and owner already. */
function isAsWanted({ sys }: Call<typeof options>, { uid, gid, changes }: Wanted, to: Bytes, content: Bytes): boolean {
  const stat = sys.lstat(to);
  const old = sys.readFile(to);
  return (
    stat.ok &&
    old.ok &&
    stat.value.type === "file" &&
    old.value === content &&
    stat.value.mode === changeMode(0, false, 0, changes) &&
    stat.value.uid === (uid ?? sys.uid()) &&
    stat.value.gid === (gid ?? sys.gid())
  );
}
