import type { Errno } from "../world/errno";
import { fileKind } from "./fileKind";
import { joinPath, lastComponent } from "./paths";
import { confirm } from "./prompt";
import { type Call, flag, optional, quoteaf, utility } from "./utility";

const options = {
  force: flag("-f", "--force"),
  prompt: flag("-i"),
  promptOnce: flag("-I"),
  interactive: optional("always", "--interactive"),
  recursive: flag("-r", "-R", "--recursive"),
  emptyDirectories: flag("-d", "--dir"),
  verbose: flag("-v", "--verbose"),
  oneFileSystem: flag("--one-file-system"),
  noPreserveRoot: flag("--no-preserve-root"),
  preserveRoot: optional("yes", "--preserve-root"),
} as const;

type Ask = "always" | "once" | "never" | "protected";

interface Removal {
  readonly call: Call<typeof options>;
  readonly ask: Ask;
  readonly force: boolean;
  /** The device of the operand, where --one-file-system asks for it. */
  readonly device: number | null;
}

/** rm - remove directory entries. POSIX XCU rm; -d, -I, -v and the long options are GNU's. */
export const rm = utility({
  name: "rm",
  lacks: "--presume-input-tty",
  summary: "remove files and directories",
  options,
  missing: ["--preserve-root=all"],

  run(call) {
    const { operands } = call;
    const { ask, force } = asking(call);
    if (operands.length === 0) {
      if (force) call.exit(0);
      call.usage("missing operand");
    }
    if (call.options.preserveRoot === "all") call.unmodelled("option --preserve-root=all of rm");
    if (ask === "once" && (call.options.recursive || operands.length > 3) && !agreesOnce(call)) call.exit(0);
    call.each(operands, (path) => removeOperand({ call, ask, force, device: null }, path));
  },
});

/** The last of -f, -i, -I and --interactive counts. */
function asking(call: Call<typeof options>): { ask: Ask; force: boolean } {
  let ask: Ask = "protected";
  let force = false;
  for (const [key, argument] of call.given) {
    if (key === "force") [ask, force] = ["never", true];
    else if (key === "prompt") [ask, force] = ["always", false];
    else if (key === "promptOnce") [ask, force] = ["once", false];
    else if (key === "interactive") {
      if (argument === "always" || argument === "yes") [ask, force] = ["always", false];
      else if (argument === "once") [ask, force] = ["once", false];
      else if (argument === "never" || argument === "no" || argument === "none") ask = "never";
      else call.unmodelled(`--interactive=${argument} of rm`);
    }
  }
  return { ask, force };
}

function agreesOnce(call: Call<typeof options>): boolean {
  const count = call.operands.length;
  const what = `remove ${count} argument${count === 1 ? "" : "s"}${call.options.recursive ? " recursively" : ""}? `;
  return confirm(call, what);
}

function removeOperand(removal: Removal, path: string) {
  const { call } = removal;
  const { sys } = call;
  if (call.options.recursive) {
    const name = lastComponent(path);
    if (name === "." || name === "..")
      return call.fail(`refusing to remove ${quoteaf(".")} or ${quoteaf("..")} directory: skipping ${quoteaf(path)}`);
    if (!call.options.noPreserveRoot && isRoot(removal, path)) {
      const same = path === "/" ? "" : ` (same as ${quoteaf("/")})`;
      call.fail(`it is dangerous to operate recursively on ${quoteaf(path)}${same}`);
      return call.fail("use --no-preserve-root to override this failsafe");
    }
  }
  if (!call.options.oneFileSystem) return void remove(removal, path);
  const stat = sys.lstat(path);
  remove({ ...removal, device: stat.ok ? stat.value.device : null }, path);
}

function isRoot({ call: { sys } }: Removal, path: string): boolean {
  if (!/^[/.]*$/.test(path) && !path.endsWith("/") && !/(^|\/)\.\.?$/.test(path)) return false;
  const real = sys.realpath(path);
  return real.ok && real.value === "/" && !(sys.isSymlink(path) && !path.endsWith("/"));
}

/** Removes what is at the path; false where something is left of it. */
function remove(removal: Removal, path: string): boolean {
  const { call, ask } = removal;
  const { sys } = call;
  // Asking first needs the type; otherwise unlink's error says whether it is a directory.
  if (ask === "always" || (ask !== "never" && sys.isTerminal(0))) return removeAsking(removal, path);
  const errno = sys.unlink(path);
  if (!errno) {
    if (call.options.verbose) call.print(`removed ${quoteaf(path)}`);
    return true;
  }
  if (errno === "ENOENT" || errno === "ENOTDIR") return missing(removal, path, errno);
  if (errno === "EISDIR" || sys.ltypeOf(path) === "directory") return removeDirectory(removal, path);
  call.fail(`cannot remove ${quoteaf(path)}`, errno);
  return false;
}

function missing(removal: Removal, path: string, errno: Errno): boolean {
  if (removal.force) return true;
  removal.call.fail(`cannot remove ${quoteaf(path)}`, errno);
  return false;
}

function removeAsking(removal: Removal, path: string): boolean {
  const { call, ask } = removal;
  const stat = call.sys.lstat(path);
  if (!stat.ok) {
    if (stat.errno === "ENOENT" || stat.errno === "ENOTDIR") return missing(removal, path, stat.errno);
    call.fail(`cannot remove ${quoteaf(path)}`, stat.errno);
    return false;
  }
  if (stat.value.type === "directory") return removeDirectory(removal, path);
  const guarded = stat.value.type !== "symlink" && call.sys.access(path, "w") !== null;
  if (ask === "always" || guarded) {
    const what = `${guarded ? "write-protected " : ""}${fileKind(stat.value)}`;
    if (!confirm(call, `remove ${what} ${quoteaf(path)}? `)) return false;
  }
  const errno = call.sys.unlink(path);
  if (errno) {
    call.fail(`cannot remove ${quoteaf(path)}`, errno);
    return false;
  }
  if (call.options.verbose) call.print(`removed ${quoteaf(path)}`);
  return true;
}

function removeDirectory(removal: Removal, path: string): boolean {
  const { call, ask } = removal;
  const { sys } = call;
  if (!call.options.recursive && !call.options.emptyDirectories) {
    call.fail(`cannot remove ${quoteaf(path)}`, "EISDIR");
    return false;
  }
  if (!call.options.recursive) return removeEmpty(removal, path);
  if (ask !== "always" && removal.device === null) return removeAll(removal, path);
  const stat = removal.device === null ? null : sys.lstat(path);
  const names = sys.readDirectory(path);
  // An empty directory is tried whatever it lies on.
  if (stat?.ok && stat.value.device !== removal.device && names.ok && names.value.length > 0) {
    call.fail(`skipping ${quoteaf(path)}, since it's on a different device`);
    return false;
  }
  if (!names.ok) {
    call.fail(`cannot remove ${quoteaf(path)}`, names.errno);
    return false;
  }
  if (ask === "always" && names.value.length > 0 && !confirm(call, `descend into directory ${quoteaf(path)}? `))
    return false;
  let emptied = true;
  for (const name of names.value) if (!call.sys.part(() => remove(removal, joinPath(path, name)))) emptied = false;
  return emptied && removeEmpty(removal, path);
}

/** Nobody is asked, and the device does not matter. */
function removeAll(removal: Removal, path: string): boolean {
  const { call } = removal;
  const emptied = call.sys.variable(`${path} is emptied`, true);
  const errno = call.sys.eachName(path, (name) => {
    if (!remove(removal, joinPath(path, name))) emptied.value = false;
  });
  if (!errno) return emptied.value && removeEmpty(removal, path);
  call.fail(`cannot remove ${quoteaf(path)}`, errno);
  return false;
}

function removeEmpty({ call, ask, force }: Removal, path: string): boolean {
  const stat = ask === "always" ? call.sys.lstat(path) : null;
  if (stat?.ok && !confirm(call, `remove ${fileKind(stat.value)} ${quoteaf(path)}? `)) return false;
  const errno = call.sys.rmdir(path);
  if (force && (errno === "ENOENT" || errno === "ENOTDIR")) return true;
  if (errno) {
    call.fail(`cannot remove ${quoteaf(path)}`, errno);
    return false;
  }
  if (call.options.verbose) call.print(`removed directory ${quoteaf(path)}`);
  return true;
}
