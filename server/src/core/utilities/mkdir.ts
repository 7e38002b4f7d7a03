import { adjustMode, type ModeChange, parseMode } from "./mode";
import { ancestors } from "./paths";
import { type Call, flag, quote, quoteaf, utility, value } from "./utility";

const options = {
  parents: flag("-p", "--parents"),
  mode: value("-m", "--mode"),
  verbose: flag("-v", "--verbose"),
  context: flag("-Z"),
} as const;

/** mkdir - make directories. POSIX XCU mkdir; -v is GNU's. -Z does nothing where SELinux is off. */
export const mkdir = utility({
  name: "mkdir",
  lacks: "--context",
  summary: "make directories",
  options,
  operands: { min: 1 },
  missing: ["--context=CONTEXT"],

  run(call) {
    const changes = call.options.mode === undefined ? null : parseMode(call.options.mode);
    if (call.options.mode !== undefined && !changes) {
      call.fail(`invalid mode ${quote(call.options.mode)}`);
      call.exit(1);
    }
    call.each(call.operands, (path) => {
      if (call.options.parents) makeWithParents(call, path, changes);
      else makeOne(call, path, changes);
    });
  },
});

function makeOne(call: Call<typeof options>, path: string, changes: ModeChange | null) {
  const errno = make(call, path, changes);
  if (errno) call.fail(`cannot create directory ${quote(path)}`, errno);
}

function makeWithParents(call: Call<typeof options>, path: string, changes: ModeChange | null) {
  const { sys } = call;
  let errno = make(call, path, changes);
  if (errno === "ENOENT" || errno === "ENOTDIR" || errno === "EACCES") {
    for (const parent of ancestors(path)) {
      // It goes into each parent before it makes the next.
      const failed = makeParent(call, parent) ?? sys.access(parent, "x");
      if (failed) return call.fail(`cannot create directory ${quote(parent)}`, failed);
    }
    errno = make(call, path, changes);
  }
  if (errno && !(errno === "EEXIST" && sys.isDirectory(path)))
    call.fail(`cannot create directory ${quote(path)}`, errno);
}

/** Parents get the umask's mode, but their owner may always write and search (POSIX mkdir -p). */
function makeParent(call: Call<typeof options>, parent: string) {
  const { sys } = call;
  const errno = sys.mkdir(parent);
  if (errno === "EEXIST") return sys.isDirectory(parent) ? null : sys.exists(parent) ? "ENOTDIR" : "EEXIST";
  if (errno) return errno;
  if (sys.umask() & 0o300) sys.chmod(parent, (0o777 & ~sys.umask()) | 0o300);
  if (call.options.verbose) call.print(`${call.name}: created directory ${quoteaf(parent)}`);
  return null;
}

function make(call: Call<typeof options>, path: string, changes: ModeChange | null) {
  const { sys } = call;
  const { mode, bits } = changes ? adjustMode(0o777, true, sys.umask(), changes) : { mode: 0o777, bits: 0 };
  const errno = sys.mkdir(path, mode & 0o777);
  if (errno) return errno;
  if (call.options.verbose) call.print(`${call.name}: created directory ${quoteaf(path)}`);
  if (!changes) return null;
  const made = sys.stat(path);
  const failed = sys.chmod(path, ((made.ok ? made.value.mode : 0) & ~bits) | (mode & bits));
  if (failed) call.fail(`cannot set permissions of ${quoteaf(path)}`, failed);
  return null;
}
