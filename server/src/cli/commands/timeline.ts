import path from "node:path";
import { resolveHost, scriptText, type TimelineStep, timeline } from "../../core/api";
import type { Host } from "../../core/world/host";
import { type Command, type CommandCall, jsonOption, UsageError } from "../command";
import { DEFAULT_HOST } from "../hostOptions";
import { readBytes, readJson } from "../input";
import { limitOptions } from "../scriptOptions";
import { timelineText } from "../text/timeline";

export const timelineCommand: Command = {
  name: "timeline",
  operands: "FILE",
  summary: "several scripts on one evolving host, with reboots",
  description: [
    'FILE is JSON: { "name", "host": NAME, FILE or description, "steps": [ … ] }. A step is { "run": SCRIPT, "args": […], "expect": { "ended", "exit", "facts": ["/etc/network/run is a directory"] } }, { "what-if": CONDITION }, { "boot": NAME or description } (what lies on persistent storage, with the mounts and init of that host) or { "reset": true }. Files are named relative to FILE.',
    "It ends where a script waits for ever, and tells the chain of what led there. The exit status is 1 where it ends so, or where an expectation is not met.",
  ],
  options: [{ name: "limit", value: "NAME=N", help: "another limit; may be repeated" }, jsonOption],
  min: 1,
  max: 1,
  run(call) {
    const [file = "-"] = call.operands;
    const description = readJson(call.io, file);
    const folder = path.dirname(path.resolve(call.io.cwd, file));
    const { name, host, steps } = readTimeline(call, description, folder, file);
    const report = timeline(name, host, steps, { limits: limitOptions(call.values("limit")) });
    call.io.out(call.has("json") ? `${JSON.stringify(report, null, 2)}\n` : timelineText(report, call.style));
    return report.ended === "well" ? 0 : 1;
  },
};

interface ReadTimeline {
  readonly name: string;
  readonly host: Host;
  readonly steps: readonly TimelineStep[];
}

function readTimeline(call: CommandCall, value: unknown, folder: string, file: string): ReadTimeline {
  if (!isObject(value)) throw new UsageError(`${file}: expected an object with "steps"`);
  const { steps } = value;
  if (!Array.isArray(steps)) throw new UsageError(`${file}: steps: expected a list of steps`);
  const hostAt = (where: string, wanted: unknown): Host => {
    const description =
      typeof wanted === "string" && wanted.endsWith(".json") ? readJson(call.io, path.join(folder, wanted)) : wanted;
    const resolved = resolveHost(description ?? DEFAULT_HOST);
    if (!resolved.ok) throw new UsageError(`${file}: ${where}: ${resolved.error}`);
    return resolved.host;
  };
  return {
    name: typeof value["name"] === "string" ? value["name"] : path.basename(file),
    host: hostAt("host", value["host"]),
    steps: steps.map((step, i) => readStep(call, step, `${file}: steps[${i}]`, folder, hostAt)),
  };
}

function readStep(
  call: CommandCall,
  step: unknown,
  where: string,
  folder: string,
  hostAt: (where: string, wanted: unknown) => Host,
): TimelineStep {
  if (!isObject(step)) throw new UsageError(`${where}: expected an object with one of run, what-if, boot, reset`);
  if (typeof step["run"] === "string") {
    const script = path.join(folder, step["run"]);
    const { args, expect } = step;
    if (args !== undefined && !isStrings(args)) throw new UsageError(`${where}: args: expected a list of texts`);
    return {
      kind: "run",
      name: step["run"],
      text: scriptText(readBytes(call.io, script)),
      args: args ?? null,
      expect: isObject(expect) ? expectation(expect, where) : null,
      host: null,
    };
  }
  if (typeof step["what-if"] === "string") return { kind: "what-if", condition: step["what-if"] };
  if (step["reset"] === true) return { kind: "reset" };
  if ("boot" in step) {
    const { boot } = step;
    if (boot === true) return { kind: "boot", as: null, asName: null };
    const as = hostAt(`${where}: boot`, boot);
    return { kind: "boot", as, asName: typeof boot === "string" ? boot : as.name };
  }
  throw new UsageError(
    `${where}: expected one of run, what-if, boot, reset; found ${Object.keys(step).join(", ") || "nothing"}`,
  );
}

function expectation(
  value: Readonly<Record<string, unknown>>,
  where: string,
): NonNullable<Extract<TimelineStep, { kind: "run" }>["expect"]> {
  const { ended, exit, facts } = value;
  if (facts !== undefined && !isStrings(facts))
    throw new UsageError(`${where}: expect.facts: expected a list of statements`);
  return {
    ...(typeof ended === "string" ? { ended } : {}),
    ...(typeof exit === "number" ? { exit } : {}),
    ...(facts ? { facts } : {}),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}
