/** gzip, gunzip, zcat: decompression. The bytes that the real gzip makes when it compresses are not ours to guess. */
import type { Bytes } from "../bytes";
import { inflate } from "./inflate";
import { type Call, flag, utility, value } from "./utility";

const options = {
  stdout: flag("-c", "--stdout", "--to-stdout"),
  decompress: flag("-d", "--decompress", "--uncompress"),
  force: flag("-f", "--force"),
  keep: flag("-k", "--keep"),
  noName: flag("-n", "--no-name"),
  name: flag("-N", "--name"),
  quiet: flag("-q", "--quiet"),
  suffix: value("-S", "--suffix"),
  test: flag("-t", "--test"),
  verbose: flag("-v", "--verbose"),
  fast: flag("-1", "-2", "-3", "-4", "-5", "--fast"),
  best: flag("-6", "-7", "-8", "-9", "--best"),
} as const;

/** gzip - compress or decompress files (GNU). */
export const gzip = utility({
  name: "gzip",
  summary: "decompress files (compressing them is not modelled)",
  options,
  missing: ["compression", "-l", "-r", "-v", "-N", "checksums"],

  run(call) {
    return work(call, call.options.decompress || call.options.test, call.options.stdout);
  },
});

/** gunzip - decompress files: gzip -d. */
export const gunzip = utility({
  name: "gunzip",
  aliases: ["uncompress"],
  summary: "decompress files",
  options,
  missing: ["-l", "-r", "-v", "-N", "checksums"],

  run(call) {
    return work(call, true, call.options.stdout);
  },
});

/** zcat - print decompressed files: gzip -cd. */
export const zcat = utility({
  name: "zcat",
  summary: "print what compressed files hold",
  options,
  missing: ["-l", "-r", "-v", "checksums"],

  run(call) {
    return work(call, true, true);
  },
});

/** 0, 1 after an error, 2 after a warning. */
function work(call: Call<typeof options>, decompress: boolean, toStdout: boolean): number {
  const { options: given, operands } = call;
  if (given.verbose || given.name) return call.unmodelled("gzip -v and -N");
  let status = 0;
  for (const path of operands.length > 0 ? operands : ["-"]) {
    const ended = path === "-" ? fromInput(call, decompress) : oneFile(call, path, decompress, toStdout);
    if (ended === 1 || status === 0) status = ended;
  }
  return status;
}

/** Messages name gzip, whoever was called. */
function complain(call: Call<typeof options>, message: string, status: 1 | 2): number {
  if (status === 1 || !call.options.quiet) call.writeError(`\ngzip: ${message}\n`.replace(/^\n/, ""));
  return status;
}

function compressing(call: Call<typeof options>): never {
  return call.unmodelled("the bytes that gzip makes");
}

function fromInput(call: Call<typeof options>, decompress: boolean): number {
  if (!decompress) return compressing(call);
  const found = inflate(call.stdin.read());
  if (!found.ok) return failed(call, "stdin", found.why);
  if (!call.options.test) call.write(found.content);
  return 0;
}

function failed(call: Call<typeof options>, name: Bytes, why: string): number {
  call.writeError(`\ngzip: ${name}: ${why}\n`);
  return 1;
}

const SUFFIXES: readonly (readonly [suffix: string, plain: string])[] = [
  [".gz", ""],
  [".z", ""],
  ["-gz", ""],
  ["-z", ""],
  ["_z", ""],
  [".Z", ""],
  [".tgz", ".tar"],
  [".taz", ".tar"],
];

function oneFile(call: Call<typeof options>, written: Bytes, decompress: boolean, toStdout: boolean): number {
  const { options: given, sys } = call;
  const suffixes = given.suffix === undefined ? SUFFIXES : ([[given.suffix, ""], ...SUFFIXES] as const);
  const suffix = suffixes.find(([ending]) => written.endsWith(ending) && written.length > ending.length);
  let path = written;
  if (decompress && !suffix && !sys.lexists(path)) path = `${written}${given.suffix ?? ".gz"}`;
  const stat = toStdout || given.force ? sys.stat(path) : sys.lstat(path);
  if (!stat.ok) return complain(call, `${path}: No such file or directory`, 1);
  if (stat.value.type === "directory") return complain(call, `${path} is a directory -- ignored`, 2);
  if (stat.value.type === "symlink") return complain(call, `${path}: Too many levels of symbolic links`, 1);
  if (stat.value.type !== "file") return complain(call, `${path} is not a directory or a regular file - ignored`, 2);
  if (!decompress) return refused(call, path, suffix !== undefined, toStdout) ?? compressing(call);
  const found = suffixes.find(([ending]) => path.endsWith(ending));
  if (!found && !toStdout && !given.test && given.quiet) return 0;
  if (!found && !toStdout && !given.test) return complain(call, `${path}: unknown suffix -- ignored`, 2);
  const content = sys.readFile(path);
  if (!content.ok) return call.unmodelled(`gzip cannot read ${path}`);
  const plain = inflate(content.value);
  if (!plain.ok) {
    // zcat -f passes on what is not compressed.
    if (given.force && toStdout && plain.why === "not in gzip format") {
      call.write(content.value);
      return 0;
    }
    return failed(call, path, plain.why);
  }
  if (given.test) return 0;
  if (toStdout) {
    call.write(plain.content);
    return 0;
  }
  return replace(call, path, path.slice(0, path.length - (found?.[0].length ?? 0)) + (found?.[1] ?? ""), plain.content);
}

/** Why a file is not compressed, as a status; null where it would be. */
function refused(call: Call<typeof options>, path: Bytes, hasSuffix: boolean, toStdout: boolean): number | null {
  const { options: given, sys } = call;
  const ending = /(\.gz|\.tgz|\.taz|\.Z|\.z|-gz|-z|_z)$/.exec(path)?.[0] ?? "";
  if (hasSuffix && !given.force && !toStdout) {
    complain(call, `${path} already has ${ending} suffix -- unchanged`, 2);
    return 0;
  }
  if (!toStdout && !given.force && sys.lexists(`${path}.gz`)) return exists(call, `${path}.gz`);
  return null;
}

function exists(call: Call<typeof options>, path: Bytes): number {
  if (call.sys.isTerminal(0)) return call.unmodelled("gzip asks at the terminal");
  call.writeError(`gzip: ${path} already exists;\tnot overwritten\n\n`.replace(/\n\n$/, "\n"));
  return 2;
}

/** The new file takes mode, owner and time of the old one, which goes. */
function replace(call: Call<typeof options>, from: Bytes, to: Bytes, content: Bytes): number {
  const { options: given, sys } = call;
  if (sys.lexists(to)) {
    if (!given.force) return exists(call, to);
    sys.unlink(to);
  }
  const stat = sys.lstat(from);
  const errno = sys.writeFile(to, content, { exclusive: true, mode: 0o600 });
  if (errno || !stat.ok) return call.unmodelled(`gzip cannot write ${to}`);
  sys.chown(to, stat.value.uid, stat.value.gid);
  sys.chmod(to, stat.value.mode);
  sys.utimes(to, stat.value.mtime);
  if (!given.keep) sys.unlink(from);
  return 0;
}
