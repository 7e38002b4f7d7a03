/** The options that say which script is run and how; common to all commands that run one. */
import type { SimulateRequest } from "../core/api";
import { parse, scriptText } from "../core/api";
import { defaultArguments, type ScriptKind, scriptKinds } from "../core/script/maintainerScript";
import { makeScript, type Script } from "../core/script/script";
import { DEFAULT_LIMITS, type LimitName, type Limits } from "../core/world/limits";
import { nearest } from "../core/world/shape";
import { type CommandCall, type OptionSpec, UsageError } from "./command";
import { readBytes } from "./input";

export const scriptOptions: readonly OptionSpec[] = [
  { name: "kind", value: "KIND", help: `what the script is, where its name does not say: ${scriptKinds.join(", ")}` },
  { name: "package", value: "NAME", help: "the package that it belongs to" },
  { name: "set", value: "VAR=VALUE", help: "an environment variable; may be repeated" },
  { name: "cwd", value: "DIR", help: "the working directory (default /)" },
  { name: "stdin", value: "FILE", help: "what standard input holds (default: nothing)" },
  { name: "limit", value: "NAME=N", help: "another limit; may be repeated; see below" },
];

/** For --help: the limits by name. */
export const limitsParagraph = `Limits: ${Object.entries(DEFAULT_LIMITS)
  .map(([name, value]) => `${name} (${value})`)
  .join(", ")}.`;

export type ScriptRequest = Omit<SimulateRequest, "host">;

/**
 * The script and how it is run, by the operands `SCRIPT [ARG…]` and the options above. Throws UsageError for what no shell
 * runs, unless it is to be run as dash would run anything.
 */
export function scriptRequest(call: CommandCall, which: "shell scripts" | "anything" = "shell scripts"): ScriptRequest {
  const [name = "-", ...args] = call.operands;
  const kind = kindOption(call.value("kind"));
  const packageName = call.value("package");
  const cwd = call.value("cwd");
  const stdin = call.value("stdin");
  if (name === "-" && stdin === "-") throw new UsageError("the script and --stdin cannot both be standard input");
  if (cwd !== undefined && !cwd.startsWith("/"))
    throw new UsageError(`--cwd is an absolute path on the host, not "${cwd}"`);
  const bytes = readBytes(call.io, name);
  const foreign = which === "shell scripts" ? foreignTo(bytes) : null;
  if (foreign !== null) throw new UsageError(`${name}: no shell script, but ${foreign}`);
  return {
    text: scriptText(bytes),
    name,
    ...(args.length > 0 ? { args } : {}),
    ...(kind ? { kind } : {}),
    ...(packageName === undefined ? {} : { package: packageName }),
    set: Object.fromEntries(call.values("set").map(assignment)),
    ...(cwd === undefined ? {} : { cwd }),
    ...(stdin === undefined ? {} : { stdin: readBytes(call.io, stdin) }),
    limits: limitOptions(call.values("limit")),
  };
}

/** What a file is that is no shell script; null for one that may be. */
function foreignTo(bytes: string): string | null {
  if (bytes.startsWith("\x7fELF")) return "a program (ELF)";
  const first = bytes.slice(0, 512).split("\n", 1)[0] ?? "";
  const [, program = "", word = ""] = /^#![ \t]*(\S+)(?:[ \t]+(?:-S[ \t]+)?(\S+))?/.exec(first) ?? [];
  const named = (program.endsWith("/env") ? word : program).replace(/.*\//, "");
  if (/^(perl|python|ruby|php|node|lua|tclsh|wish|awk|gawk|mawk|make|Rscript|guile)[0-9.]*$/.test(named))
    return `one for ${named}`;
  return first.startsWith("#!") || !bytes.slice(0, 512).includes("\0") ? null : "a binary file";
}

function kindOption(given: string | undefined): ScriptKind | undefined {
  if (given === undefined) return undefined;
  const kind = scriptKinds.find((known) => known === given);
  if (!kind) throw new UsageError(`--kind is one of ${scriptKinds.join(", ")}, not "${given}"`);
  return kind;
}

function assignment(given: string): [name: string, value: string] {
  const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=([\s\S]*)$/.exec(given) ?? [];
  if (name === undefined || value === undefined) throw new UsageError(`--set takes VAR=VALUE, not "${given}"`);
  return [name, value];
}

/** `--limit steps=1000` … */
export function limitOptions(given: readonly string[]): Partial<Limits> {
  return Object.fromEntries(
    given.map((text) => {
      const [, name = "", digits] = /^([a-z-]+)=([0-9]{1,12})$/.exec(text) ?? [];
      if (digits === undefined) throw new UsageError(`--limit takes NAME=N, not "${text}"`);
      if (!isLimit(name)) {
        const near = nearest(name, Object.keys(DEFAULT_LIMITS));
        throw new UsageError(`there is no limit "${name}"${near ? `; did you mean ${near}?` : ""}`);
      }
      return [name, Number(digits)];
    }),
  );
}

function isLimit(name: string): name is LimitName {
  return Object.hasOwn(DEFAULT_LIMITS, name);
}

/** The arguments that the script gets without what-ifs: those given, or the usual first invocation of its kind. */
export function givenArguments(request: ScriptRequest): readonly string[] {
  if (request.args) return request.args;
  const { kind } = scriptOf(request);
  return kind ? defaultArguments(kind) : [];
}

/** The script with its kind and its package. */
export function scriptOf({ name, text, kind, package: owner }: ScriptRequest): Script {
  return makeScript(name, parse(text), { ...(kind ? { kind } : {}), ...(owner ? { package: owner } : {}) });
}
