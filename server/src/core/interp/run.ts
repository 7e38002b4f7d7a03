/** Running a whole script on a host: the first world, the script, the EXIT trap; and what its end means. */
import type { Bytes } from "../bytes";
import type { Invocation } from "../script/maintainerScript";
import type { ParseResult } from "../syntax/tree";
import type { Host } from "../world/host";
import { joinWorlds } from "../world/join";
import { DEFAULT_LIMITS, LimitReached, type Limits } from "../world/limits";
import { type Candidates, Space } from "../world/space";
import { RunAgain, type Schedule } from "../world/timeline";
import { set, type Trie } from "../world/trie";
import type { World } from "../world/world";
import { runReadable } from "./evaluate";
import { Interpreter } from "./interpret";
import { askInvocation } from "./invocationQuestion";
import { lineCounter } from "./lineCounter";
import type { OpenFile } from "./openFile";
import type { Registry } from "./registry";
import type { Source, Variable } from "./shellState";
import type { Frame } from "./stack";
import { runExitTrap } from "./trapAction";

export interface RunRequest {
  readonly syntax: ParseResult;
  readonly host: Host;
  readonly registry: Registry;
  /** `$0`. */
  readonly name: Bytes;
  readonly args: readonly Bytes[];
  /** On an open host, in place of `args`: any of these. */
  readonly invocations?: readonly Invocation[];
  /** Environment of the script, beyond and above the host's. */
  readonly variables?: Readonly<Record<string, Bytes>>;
  readonly cwd?: Bytes;
  readonly stdin?: Bytes;
  readonly trace?: boolean;
  readonly limits?: Partial<Limits>;
  readonly candidates?: Candidates;
  readonly stop?: () => boolean;
  /** Questions of an open host: see Space. */
  readonly environmentQuestions?: ReadonlySet<string>;
  readonly wantsOutputOf?: ReadonlySet<string>;
  /** Signals that background commands get; the run finds them out by itself. */
  readonly schedule?: Schedule;
}

export interface Run {
  readonly space: Space;
  readonly interpreter: Interpreter;
  readonly source: Source;
  /** One world on a closed host; on an open one, one for each way to end. Empty where a limit was hit. */
  readonly worlds: readonly World[];
  readonly limit: LimitReached | null;
}

/** Runs a script to its end. Never throws, but for Stopped where `stop` says so. */
export function run(request: RunRequest): Run {
  const space = new Space(
    request.host,
    { ...DEFAULT_LIMITS, ...request.limits },
    request.candidates ?? new Map(),
    request.stop ?? (() => false),
    request.schedule,
  );
  space.environmentQuestions = request.environmentQuestions ?? new Set();
  space.wantsOutputOf = request.wantsOutputOf ?? new Set();
  const interpreter = new Interpreter(space, request.registry, { trace: request.trace === true });
  const { text, dialect } = request.syntax;
  const source: Source = {
    type: "Source",
    start: 0,
    end: 0,
    file: null,
    lineOf: lineCounter(text),
    shift: 0,
    text,
    dialect,
  };
  const frame: Frame = { source, tested: false, loops: 0, returnable: false, depth: 0, subshell: false };
  interpreter.script = { name: request.name, syntax: request.syntax, source, options: scriptFlags(text) };
  try {
    const ended = runReadable(interpreter, request.syntax, firstWorld(space, request), frame, null);
    const worlds = joinWorlds(
      space,
      ended.flatMap((world) => runExitTrap(interpreter, world, frame)),
    );
    const shown = worlds.map((world) => ({
      ...world,
      log: space.timeline?.shown(world.log, { until: Number.POSITIVE_INFINITY }) ?? world.log,
    }));
    return { space, interpreter, source, worlds: shown, limit: null };
  } catch (thrown) {
    if (thrown instanceof RunAgain) return run({ ...request, schedule: thrown.schedule });
    if (thrown instanceof LimitReached) return { space, interpreter, source, worlds: [], limit: thrown };
    if (thrown instanceof RangeError)
      return { space, interpreter, source, worlds: [], limit: new LimitReached("depth", space.limits.depth) };
    throw thrown;
  }
}

/** The world in which the script begins. */
function firstWorld(space: Space, request: RunRequest): World {
  const { facts } = request.host;
  let shell: Trie<unknown> = null;
  const put = (name: string, value: unknown) => {
    shell = set(shell, space.key(name), value);
  };
  const variables: Record<string, Bytes> = { ...facts.env, ...request.variables };
  variables["PWD"] = request.cwd ?? "/";
  for (const [name, value] of Object.entries(variables))
    put(`v:${name}`, { value, exported: true, readonly: false } satisfies Variable);
  const own = (name: string, value: Bytes) => {
    if (!(name in variables)) put(`v:${name}`, { value, exported: false, readonly: false } satisfies Variable);
  };
  put("v:IFS", { value: " \t\n", exported: false, readonly: false } satisfies Variable);
  own("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
  own("OPTIND", "1");
  own("PS1", "# ");
  own("PS2", "> ");
  own("PS4", "+ ");
  own("PPID", "999");
  const args =
    request.invocations && request.invocations.length > 1 ? askInvocation(space, request.invocations) : request.args;
  put("@", args);
  put("script-arguments", args);
  put("$0", request.name);
  if (request.syntax.dialect === "bash") put("dialect", "bash");
  put("cwd", request.cwd ?? "/");
  if (facts.umask !== undefined) put("umask", facts.umask);
  if (facts.user) put("credentials", facts.user);
  shell = set(set(shell, space.descriptorKey(1), -1 as unknown), space.descriptorKey(2), -2 as unknown);
  const input = space.key("o:standard input");
  shell = set(shell, space.descriptorKey(0), input as unknown);
  const flags = scriptFlags(request.syntax.text);
  const options = (request.syntax.dialect === "bash" ? "hB" : "") + flags;
  if (options) put("options", options);
  const file: OpenFile = { kind: "text", text: request.stdin ?? "", offset: 0 };
  return {
    condition: space.diagrams.yes,
    machine: set(null, input, file as unknown),
    shell,
    status: 0,
    log: null,
    flow: null,
  };
}

/** The options in `#!/bin/sh -e`; none behind `env`. */
function scriptFlags(text: string): string {
  const firstLine = text.slice(0, 200).split("\n", 1)[0] ?? "";
  return firstLine.includes("env ") ? "" : (/^#![ \t]*\S+[ \t]+-([A-Za-z]+)/.exec(firstLine)?.[1] ?? "");
}
