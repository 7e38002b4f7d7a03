/** The options that say where a script runs. */
import path from "node:path";
import { unpackedHost } from "../core/analysis/unpackedHost";
import { openHost, resolveHost, withWhatIfs } from "../core/api";
import type { UnmodelledEntry } from "../core/report";
import type { Host } from "../core/world/host";
import { type CommandCall, type OptionSpec, UsageError } from "./command";
import { rootReader } from "./hostReader";
import { readBytes, readJson } from "./input";
import { packagingBeside } from "./packaging";
import { givenArguments, type ScriptRequest, scriptOf } from "./scriptOptions";
import { thisMachine } from "./snapshot";

export const hostOptions: readonly OptionSpec[] = [
  {
    name: "host",
    value: "NAME|FILE",
    help: "a named environment (maintscript hosts), this (the running system), or a description in JSON (- is standard input)",
  },
  { name: "root", value: "DIR", help: "files and databases come from this Debian root alone; it is only read" },
  { name: "mounts", value: "FILE", help: "the mount table, in the format of /proc/mounts" },
  {
    name: "what-if",
    value: "CONDITION",
    help: 'change the host: "/dev/shm is not tmpfs"; may be repeated, later ones win',
  },
];

/** Of the commands that explore. */
export const openOption: OptionSpec = { name: "open", help: "with --host: what it does not give may be anything" };

/** Where no host is named. */
export const DEFAULT_HOST = "debian-12";

/** Do the options say anything of the host? Where not, an exploration is over any host. */
export function givesHost(call: CommandCall): boolean {
  return call.value("host") !== undefined || call.value("root") !== undefined;
}

/**
 * What an exploration is over: any host, the host that is given, or with --open what that one leaves open; with the
 * what-ifs. A call that they do not change stays the one that was asked for, arguments that are a question included.
 */
export function explored<Request extends ScriptRequest>(call: CommandCall, request: Request): Request & { host: Host } {
  if (call.value("mounts") !== undefined && !givesHost(call)) throw new UsageError("--mounts needs a --host or --root");
  const given = givesHost(call) ? hostOption(call) : undefined;
  const host = given && !call.has("open") ? given : openHost(given);
  const conditions = call.values("what-if");
  if (conditions.length === 0) return { ...request, host };
  const changed = whatIfOption(call, host, request, conditions);
  for (const { reason } of changed.unmodelled) tellNote(call, reason);
  const { args, set } = changed.request;
  const sameCall = JSON.stringify(args) === JSON.stringify(givenArguments(request));
  return { ...request, ...(sameCall ? {} : { args }), set, host: changed.host };
}

/** The host of --host, --root and --mounts, without what-ifs. */
export function hostOption(call: CommandCall, name = call.value("host")): Host {
  const root = call.value("root");
  const mounts = call.value("mounts");
  const options = {
    ...(root === undefined
      ? {}
      : { root: rootReader(path.resolve(call.io.cwd, root), (note) => tellNote(call, note)) }),
    ...(mounts === undefined ? {} : { mounts: readBytes(call.io, mounts) }),
  };
  const wanted = name === undefined ? (root === undefined ? DEFAULT_HOST : undefined) : description(call, name);
  const resolved = resolveHost(wanted, options);
  if (!resolved.ok) throw new UsageError(typeof wanted === "object" ? `${name}: ${resolved.error}` : resolved.error);
  return root !== undefined && name === undefined ? { ...resolved.host, name: root } : resolved.host;
}

/** A host with its what-ifs, and how they change the way the script is called. */
export interface WhatIfOption {
  readonly host: Host;
  readonly request: ScriptRequest & {
    readonly args: readonly string[];
    readonly set: Readonly<Record<string, string>>;
  };
  /** Statements that change nothing. */
  readonly unmodelled: readonly UnmodelledEntry[];
  /** For the user: what was done where a statement leaves a choice, and what no longer holds. */
  readonly notes: readonly string[];
}

/** The host with what the script's package ships, and the call, as the conditions say. Notes for the user go to standard error. */
export function whatIfOption(
  call: CommandCall,
  host: Host,
  request: ScriptRequest,
  conditions: readonly string[],
): WhatIfOption {
  const changed = withConditions(call, host, request, conditions);
  for (const note of changed.notes) tellNote(call, note);
  return changed;
}

export function tellNote(call: CommandCall, note: string): void {
  call.io.err(`maintscript: note: ${note}\n`);
}

/** The same, telling nothing. */
export function withConditions(
  call: CommandCall,
  host: Host,
  request: ScriptRequest,
  conditions: readonly string[],
): WhatIfOption {
  const script = scriptOf(request);
  const packaging = request.name === "-" ? {} : packagingBeside(path.resolve(call.io.cwd, request.name));
  const unpacked = host.open || call.value("root") !== undefined ? host : unpackedHost(host, script, packaging);
  const called = { host: unpacked, args: givenArguments(request), set: request.set ?? {}, text: request.text };
  const changed = withWhatIfs(called, conditions);
  if (!changed.ok) throw new UsageError(`--what-if ${changed.error}`);
  return {
    notes: changed.notes,
    host: { ...changed.host, name: host.name },
    request: { ...request, args: changed.args, set: changed.set },
    unmodelled: changed.unmodelled.map((reason) => ({ line: 1, command: "--what-if", reason })),
  };
}

/** A name stays a name; `this` is the running system; what looks like a file is read. */
function description(call: CommandCall, name: string): unknown {
  if (name === "this") return thisMachine();
  if (name === "-") return readJson(call.io, name);
  return /[/.]/.test(name) && !/^debian-[0-9]+$/.test(name) ? readJson(call.io, name) : name;
}
