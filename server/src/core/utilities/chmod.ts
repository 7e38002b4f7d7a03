import type { Bytes } from "../bytes";
import type { Errno } from "../world/errno";
import type { Stat } from "../world/inode";
import { changeMode, type ModeChange, octalMode, parseMode, symbolicMode } from "./mode";
import { joinPath } from "./paths";
import { type Call, flag, optional, quote, quoteaf, utility, value } from "./utility";

const options = {
  changes: flag("-c", "--changes"),
  silent: flag("-f", "--silent", "--quiet"),
  verbose: flag("-v", "--verbose"),
  recursive: flag("-R", "--recursive"),
  reference: value("--reference"),
  preserveRoot: flag("--preserve-root"),
  noPreserveRoot: flag("--no-preserve-root"),
  // A mode may begin with a dash (`chmod -x file`), and then looks like an option.
  r: optional("", "-r"),
  w: optional("", "-w"),
  x: optional("", "-x"),
  X: optional("", "-X"),
  s: optional("", "-s"),
  t: optional("", "-t"),
  u: optional("", "-u"),
  g: optional("", "-g"),
  o: optional("", "-o"),
  a: optional("", "-a"),
  zero: optional("", "-0"),
  one: optional("", "-1"),
  two: optional("", "-2"),
  three: optional("", "-3"),
  four: optional("", "-4"),
  five: optional("", "-5"),
  six: optional("", "-6"),
  seven: optional("", "-7"),
  plus: optional("", "-+"),
  equals: optional("", "-="),
} as const;

/** What each of those options stands for. */
const MODE_TEXTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([..."rwxXstugoa"].map((letter) => [letter, letter])),
  ...Object.fromEntries(
    "zero one two three four five six seven".split(" ").map((name, digit) => [name, String(digit)]),
  ),
  plus: "+",
  equals: "=",
};

interface Change {
  readonly call: Call<typeof options>;
  readonly changes: ModeChange;
  readonly fromUmask: boolean;
  readonly umask: number;
}

/** chmod - change file mode bits. POSIX XCU chmod; --reference, -c, -v and -f are GNU's. */
export const chmod = utility({
  name: "chmod",
  summary: "change the modes of files",
  options,

  run(call) {
    const dashed = call.given.flatMap(([key, rest]) =>
      MODE_TEXTS[key] === undefined ? [] : [`-${MODE_TEXTS[key]}${rest ?? ""}`],
    );
    const operands = [...call.operands];
    const referenced = call.options.reference;
    const text = referenced === undefined ? (dashed.length > 0 ? dashed.join(",") : operands.shift()) : undefined;
    if (text === undefined && referenced === undefined) return call.usage("missing operand");
    if (operands.length === 0)
      return call.usage(
        text === undefined || dashed.length > 0 ? "missing operand" : `missing operand after ${quote(text)}`,
      );
    const changes = text === undefined ? referenceMode(call, referenced ?? "") : parseMode(text);
    if (!changes) return call.usage(`invalid mode: ${quote(text ?? "")}`);
    const change = { call, changes, fromUmask: dashed.length > 0, umask: call.sys.umask() };
    call.each(operands, (path) => changeOperand(change, path));
    return undefined;
  },
});

function referenceMode(call: Call<typeof options>, path: Bytes): ModeChange {
  const stat = call.sys.stat(path);
  if (stat.ok) return parseMode(stat.value.mode.toString(8).padStart(5, "0")) ?? [];
  call.fail(`failed to get attributes of ${quoteaf(path)}`, stat.errno);
  return call.exit(1);
}

function changeOperand(change: Change, path: Bytes) {
  const { call } = change;
  const { sys } = call;
  if (call.options.recursive && call.options.preserveRoot && sys.realpath(path).ok && isRoot(call, path)) {
    call.fail(`it is dangerous to operate recursively on ${quoteaf(path)}`);
    return call.fail("use --no-preserve-root to override this failsafe");
  }
  const stat = sys.stat(path);
  if (!stat.ok) return cannotAccess(change, path, stat.errno);
  applyTo(change, path, stat.value);
  if (call.options.recursive && stat.value.type === "directory") descend(change, path);
}

function isRoot(call: Call<typeof options>, path: Bytes): boolean {
  const real = call.sys.realpath(path);
  return real.ok && real.value === "/";
}

function cannotAccess({ call }: Change, path: Bytes, errno: Errno) {
  const dangling = errno === "ENOENT" && call.sys.ltypeOf(path) === "symlink";
  if (call.options.silent) return call.failQuietly();
  if (dangling) call.fail(`cannot operate on dangling symlink ${quoteaf(path)}`);
  else call.fail(`cannot access ${quoteaf(path)}`, errno);
  if (call.options.verbose)
    call.print(`failed to change mode of ${quoteaf(path)} from 0000 (---------) to 0000 (---------)`);
}

/** Symlinks met in a descent are left alone. */
function descend(change: Change, path: Bytes) {
  const { sys } = change.call;
  const names = sys.readDirectory(path);
  if (!names.ok) return change.call.fail(`cannot read directory ${quoteaf(path)}`, names.errno);
  for (const name of names.value) {
    const child = joinPath(path, name);
    const stat = sys.lstat(child);
    if (!stat.ok) {
      change.call.fail(`cannot access ${quoteaf(child)}`, stat.errno);
      continue;
    }
    if (stat.value.type === "symlink") {
      if (change.call.options.verbose)
        change.call.print(`neither symbolic link ${quoteaf(child)} nor referent has been changed`);
      continue;
    }
    applyTo(change, child, stat.value);
    if (stat.value.type === "directory") descend(change, child);
  }
}

function applyTo(change: Change, path: Bytes, stat: Stat) {
  const { call, changes, umask } = change;
  const isDirectory = stat.type === "directory";
  const mode = changeMode(stat.mode, isDirectory, umask, changes);
  const errno = call.sys.chmod(path, mode);
  if (errno && !call.options.silent) call.fail(`changing permissions of ${quoteaf(path)}`, errno);
  else if (errno) call.failQuietly();
  report(change, path, stat.mode, mode, errno !== null);
  if (errno || !change.fromUmask) return;
  const expected = changeMode(stat.mode, isDirectory, 0, changes);
  if ((mode & ~expected) === 0) return;
  call.fail(`${path}: new permissions are ${symbolicMode(mode)}, not ${symbolicMode(expected)}`);
}

function report({ call }: Change, path: Bytes, old: number, mode: number, failed: boolean) {
  const told = call.options.verbose || (call.options.changes && old !== mode && !failed);
  if (!told) return;
  const after = `${octalMode(mode)} (${symbolicMode(mode)})`;
  const before = `${octalMode(old)} (${symbolicMode(old)})`;
  if (failed) call.print(`failed to change mode of ${quoteaf(path)} from ${before} to ${after}`);
  else if (old === mode) call.print(`mode of ${quoteaf(path)} retained as ${after}`);
  else call.print(`mode of ${quoteaf(path)} changed from ${before} to ${after}`);
}
