/** One script on one closed host: what it prints, changes and asks, and how it ends. */
import { type Bytes, decodeUtf8, displayText } from "../bytes";
import type { Run } from "../interp/run";
import { Shell } from "../interp/shell";
import type { Source } from "../interp/shellState";
import type { Change, Simulation, UnmodelledEntry } from "../report";
import { explore } from "../world/attempt";
import { encodeBase64 } from "../world/base64";
import type { Log, World } from "../world/world";
import { STDERR_SINK, STDOUT_SINK } from "../world/world";
import { changesOf } from "./changes";

export interface Simulated {
  readonly report: Simulation;
  readonly stdout: Bytes;
  readonly stderr: Bytes;
}

/** The report of a run on a closed host. */
export function reportSimulation(
  run: Run,
  script: { readonly name: string; readonly args: readonly string[]; readonly debhelperLines: readonly number[] },
): Simulated {
  const world = run.worlds[0];
  const events = world ? eventsOf(world) : [];
  const text = (sink: number) =>
    events.map(({ event }) => (event.kind === "output" && event.sink === sink ? event.text : "")).join("");
  const [stdout, stderr] = [text(STDOUT_SINK), text(STDERR_SINK)];
  const end = endOf(run, world);
  const unmodelled: UnmodelledEntry[] = [
    ...script.debhelperLines.map((line) => ({
      line,
      command: "#DEBHELPER#",
      reason: "debhelper replaces this token when the package is built",
    })),
    ...events.flatMap(({ event }) =>
      event.kind === "unmodelled"
        ? [{ line: event.at.line, command: displayText(event.command), reason: event.reason, ...fileOf(event.at.file) }]
        : [],
    ),
  ];
  const flow = world?.flow;
  const report: Simulation = {
    version: 1,
    script: script.name,
    args: script.args,
    ...end,
    ...(flow?.kind === "exit" && flow.signal ? { signal: flow.signal } : {}),
    ...output("stdout", stdout),
    ...output("stderr", stderr),
    changes: world ? changesIn(run, world) : [],
    effects: events.flatMap(({ event }) =>
      event.kind === "effect"
        ? [
            {
              name: event.name,
              subject: displayText(event.subject),
              action: event.action,
              line: event.at.line,
              ...fileOf(event.at.file),
            },
          ]
        : [],
    ),
    branches: run.interpreter.visits.evaluations.map(({ node, source, result, asked }) => ({
      ...positionOf(source, node.start),
      text: source.text.slice(node.start, node.end),
      result,
      asked: [...new Set(asked.map((fact) => `q${fact.id}`))],
      ...fileOf(source.file),
    })),
    asked: [...run.space.facts.values()].map((fact) => ({
      id: `q${fact.id}`,
      question: displayText(fact.statement),
      answer: displayText(fact.answer),
      life: fact.life,
      lines: [...fact.lines].sort((a, b) => a - b),
    })),
    assumptions: [...run.space.assumptions].sort(),
    unmodelled: distinct(unmodelled).sort((a, b) => a.line - b.line),
    ...(run.limit ? { limits: [run.limit.limit] } : {}),
    ...(flow?.kind === "stuck" && flow.why === "waits"
      ? { waitsAt: { line: run.source.lineOf(flow.at), reason: flow.reason } }
      : {}),
    ...(run.interpreter.trace
      ? {
          trace: run.interpreter.trace.map(({ line, file, command, status }) => ({
            ...{ line, command, status },
            ...fileOf(file),
          })),
        }
      : {}),
  };
  return { report, stdout, stderr };
}

function endOf(run: Run, world: World | undefined): Pick<Simulation, "ended" | "exit"> {
  if (run.limit || !world) return { ended: "limit", exit: null };
  if (world.flow?.kind === "stuck") return { ended: world.flow.why, exit: null };
  return { ended: "exit", exit: typeof world.status === "number" ? world.status : null };
}

export function eventsOf(world: World): readonly Log[] {
  const events: Log[] = [];
  for (let log = world.log; log; log = log.previous) events.push(log);
  return events.reverse();
}

/** The changes in a world; where entries are guarded, those of its first form. */
export function changesIn(run: Run, world: World): readonly Change[] {
  const frame = { source: run.source, tested: false, loops: 0, returnable: false, depth: 0, subshell: false };
  return (
    explore(run.space, world, (attempt) => changesOf(attempt, new Shell(run.interpreter, attempt, frame).sys))[0]
      ?.result ?? []
  );
}

function output(name: "stdout" | "stderr", bytes: Bytes): Record<string, string> {
  const text = decodeUtf8(bytes);
  return text === undefined ? { [`${name}Base64`]: encodeBase64(bytes) } : { [name]: text };
}

function fileOf(file: Bytes | null): { readonly file?: string } {
  return file === null ? {} : { file: displayText(file) };
}

function positionOf(source: Source, offset: number): { readonly line: number; readonly column: number } {
  const start = source.text.lastIndexOf("\n", offset - 1) + 1;
  return { line: source.lineOf(offset), column: offset - start + 1 };
}

/** A command in a loop says the same each time. */
function distinct(entries: readonly UnmodelledEntry[]): UnmodelledEntry[] {
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}
