import type { Bytes } from "../bytes";
import type { Sys } from "../world/sys";
import { joinPath } from "./paths";
import { type Call, flag, optional, quote, utility, value } from "./utility";

const options = {
  directory: flag("-d", "--directory"),
  dryRun: flag("-u", "--dry-run"),
  quiet: flag("-q", "--quiet"),
  suffix: value("--suffix"),
  inDirectory: value("-p"),
  tmpdir: optional("", "--tmpdir"),
  prefix: flag("-t"),
} as const;

/** mktemp - create a temporary file or directory (GNU). The names are not random: the first that is free. */
export const mktemp = utility({
  name: "mktemp",
  lacks: "-V",
  summary: "create a temporary file or directory",
  options,

  run(call) {
    const { options: given, operands, sys } = call;
    if (operands.length > 1) return call.usage("too many templates");
    const template = operands[0] ?? "tmp.XXXXXXXXXX";
    const { stem, run, suffix } = split(call, template);
    const directory = directoryWanted(call, operands.length === 0, template);
    const path = directory === null ? stem : joinPath(directory, stem);
    const name = firstFree(path, run, suffix, (candidate) => {
      if (given.dryRun) return sys.lexists(candidate) ? "EEXIST" : null;
      return given.directory
        ? sys.mkdir(candidate, 0o700)
        : sys.writeFile(candidate, "", { exclusive: true, mode: 0o600 });
    });
    if (typeof name === "string") return call.print(name);
    const what = given.directory ? "directory" : "file";
    const full = directory === null ? template : joinPath(directory, template);
    if (given.quiet) call.failQuietly();
    else call.fail(`failed to create ${what} via template ${quote(full + (given.suffix ?? ""))}`, name.errno);
    return undefined;
  },
});

/** The template around its last run of X's. */
function split(call: Call<typeof options>, template: Bytes): { stem: Bytes; run: number; suffix: Bytes } {
  const { suffix } = call.options;
  const die = (message: string): never => {
    call.fail(message);
    return call.exit(1);
  };
  if (suffix !== undefined && !template.endsWith("X"))
    return die(`with --suffix, template ${quote(template)} must end in X`);
  const [, stem = "", marks = "", rest = ""] = /^(.*?)(X*)([^X]*)$/s.exec(template) ?? [];
  const tail = suffix ?? rest;
  if (tail.includes("/")) return die(`invalid suffix ${quote(tail)}, contains directory separator`);
  if (marks.length < 3) return die(`too few X's in template ${quote(template)}`);
  return { stem, run: marks.length, suffix: tail };
}

/** Where the file goes: null for the template's own path. */
function directoryWanted(call: Call<typeof options>, isDefault: boolean, template: Bytes): Bytes | null {
  const { options: given, sys } = call;
  const asked = given.inDirectory ?? given.tmpdir;
  const environment = sys.env("TMPDIR") || "/tmp";
  if (given.prefix) {
    if (template.includes("/")) {
      call.fail(`invalid template, ${quote(template)}, contains directory separator`);
      return call.exit(1);
    }
    return sys.env("TMPDIR") || asked || "/tmp";
  }
  if (asked === undefined && !isDefault) return null;
  if (template.startsWith("/")) {
    call.fail(`invalid template, ${quote(template)}; with --tmpdir, it may not be absolute`);
    return call.exit(1);
  }
  return asked || environment;
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const ATTEMPTS = 10_000;

/** Tries names in order until `make` succeeds or fails otherwise than by EEXIST. */
export function firstFree(
  stem: Bytes,
  length: number,
  suffix: Bytes,
  make: (candidate: Bytes) => ReturnType<Sys["mkdir"]>,
): Bytes | { readonly errno: NonNullable<ReturnType<Sys["mkdir"]>> } {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const candidate = stem + counted(attempt, length) + suffix;
    const errno = make(candidate);
    if (!errno) return candidate;
    if (errno !== "EEXIST") return { errno };
  }
  return { errno: "EEXIST" };
}

function counted(n: number, length: number): Bytes {
  let out = "";
  for (let i = 0; i < length; i++, n = Math.floor(n / DIGITS.length)) out = (DIGITS[n % DIGITS.length] ?? "") + out;
  return out;
}
