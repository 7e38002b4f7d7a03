/** Several scripts on one host that goes on: installs, what-ifs, boots. Where it waits, the chain that led there. */
import type { Simulation } from "../report";
import type { Host } from "../world/host";
import { boot } from "../world/reboot";

/** A step with everything it needs read in. */
export type TimelineStep =
  | {
      readonly kind: "run";
      readonly name: string;
      readonly text: string;
      readonly args: readonly string[] | null;
      readonly expect: Expectation | null;
      readonly host: Host | null;
    }
  | { readonly kind: "what-if"; readonly condition: string }
  /** A boot of what lies on persistent storage, on a machine with the mounts and init of `as`, running its init scripts in order. */
  | { readonly kind: "boot"; readonly as: Host | null; readonly asName: string | null }
  /** The power goes off and on: a boot on the same machine. */
  | { readonly kind: "reset" };

export interface Expectation {
  readonly ended?: string;
  readonly exit?: number;
  /** Statements such as `/etc/network/run is a directory`. */
  readonly facts?: readonly string[];
}

export interface StepReport {
  /** `run networking.init start`, `boot as debian-12`. */
  readonly title: string;
  readonly kind: TimelineStep["kind"];
  readonly simulation: Simulation | null;
  readonly notes: readonly string[];
  /** What was expected and is not so. */
  readonly unmet: readonly string[];
}

export interface ChainLink {
  /** Index of the step, from 0. */
  readonly step: number;
  readonly script: string;
  readonly line: number;
  readonly text: string;
}

export interface TimelineReport {
  readonly version: 1;
  readonly name: string;
  readonly steps: readonly StepReport[];
  /** From the end backwards: what led to waiting or to an expectation that is not met. Empty where all went well. */
  readonly chain: readonly ChainLink[];
  readonly ended: "well" | "waits" | "failed";
}

export interface TimelineTools {
  simulate(
    step: Extract<TimelineStep, { kind: "run" }>,
    host: Host,
  ): { readonly report: Simulation; readonly world: Host | null };
  whatIf(host: Host, condition: string): { readonly host: Host; readonly notes: readonly string[] };
  /** Which of the statements do not hold. */
  unmetFacts(host: Host, statements: readonly string[]): readonly string[];
}

/** Runs the steps; ends early where a script waits for ever. */
export function runTimeline(
  name: string,
  start: Host,
  steps: readonly TimelineStep[],
  tools: TimelineTools,
): TimelineReport {
  const reports: StepReport[] = [];
  let host = start;
  let ended: TimelineReport["ended"] = "well";
  for (const step of steps) {
    const done = carryOut(step, host, tools);
    reports.push(done.report);
    host = done.host;
    const waits = done.report.simulation?.ended === "waits";
    if (done.report.unmet.length > 0) ended = "failed";
    if (waits && !(step.kind === "run" && step.expect?.ended === "waits")) ended = "waits";
    if (waits || (done.report.simulation && done.report.simulation.ended !== "exit")) break;
  }
  const last = reports.length - 1;
  const badStep = ended === "well" ? -1 : ended === "waits" ? last : reports.findIndex(({ unmet }) => unmet.length > 0);
  return { version: 1, name, steps: reports, chain: badStep < 0 ? [] : chainTo(reports, badStep), ended };
}

function carryOut(
  step: TimelineStep,
  host: Host,
  tools: TimelineTools,
): { readonly host: Host; readonly report: StepReport } {
  switch (step.kind) {
    case "run": {
      const { report, world } = tools.simulate(step, host);
      const after = world ?? host;
      const unmet = step.expect ? unmetExpectations(step.expect, report, after, tools) : [];
      return {
        host: after,
        report: {
          title: ["run", step.name, ...report.args].join(" ").trim(),
          kind: "run",
          simulation: report,
          notes: [],
          unmet,
        },
      };
    }
    case "what-if": {
      const changed = tools.whatIf(host, step.condition);
      return {
        host: changed.host,
        report: {
          title: `what if ${step.condition}`,
          kind: "what-if",
          simulation: null,
          notes: changed.notes,
          unmet: [],
        },
      };
    }
    case "boot":
      return {
        host: lowered(boot(host, step.as ? { as: step.as } : {})),
        report: {
          title: step.asName ? `boot as ${step.asName}` : "boot",
          kind: "boot",
          simulation: null,
          notes: ["volatile storage is empty, interfaces are down; what lay on persistent storage stays"],
          unmet: [],
        },
      };
    case "reset":
      return {
        host: lowered(boot(host)),
        report: {
          title: "hard reset",
          kind: "reset",
          simulation: null,
          notes: ["volatile storage is empty, interfaces are down; what lay on persistent storage stays"],
          unmet: [],
        },
      };
  }
}

/** Right after a boot no interface is up yet. */
function lowered(host: Host): Host {
  const { interfaces } = host.facts;
  return interfaces
    ? { ...host, facts: { ...host.facts, interfaces: interfaces.map((one) => ({ ...one, up: false })) } }
    : host;
}

function unmetExpectations(
  expect: Expectation,
  report: Simulation,
  after: Host,
  tools: TimelineTools,
): readonly string[] {
  const unmet: string[] = [];
  if (expect.ended !== undefined && expect.ended !== report.ended)
    unmet.push(
      `expected that it ends by ${expect.ended}, but it ${report.ended === "exit" ? `exits with ${report.exit}` : report.ended}`,
    );
  if (expect.exit !== undefined && expect.exit !== report.exit)
    unmet.push(`expected exit status ${expect.exit}, not ${report.exit ?? report.ended}`);
  for (const fact of tools.unmetFacts(after, expect.facts ?? [])) unmet.push(`expected: ${fact}`);
  return unmet;
}

/**
 * Backwards from a step: what it saw that made it go that way, which earlier step had left it so, and what that one saw
 * in turn. A step counts as the cause where it changed a path that a later deciding branch looked at, or where it ended
 * without the effect (an interface that stays down) that its script has.
 */
function chainTo(reports: readonly StepReport[], bad: number): readonly ChainLink[] {
  const chain: ChainLink[] = [];
  const seen = new Set<number>();
  const queue = [bad];
  for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
    const report = reports[step];
    const simulation = report?.simulation;
    if (!simulation || seen.has(step)) continue;
    seen.add(step);
    chain.push(...reasonsIn(simulation, step));
    for (const cause of causesOf(reports, step, simulation)) {
      if (!queue.includes(cause)) queue.push(cause);
    }
    queue.sort((a, b) => b - a);
  }
  return chain;
}

/** The decision of a step that counted: where it waits, or the last branch before it ended, with what it changed. */
function reasonsIn(simulation: Simulation, step: number): readonly ChainLink[] {
  const link = (line: number, text: string): ChainLink => ({ step, script: simulation.script, line, text });
  const out: ChainLink[] = [];
  if (simulation.waitsAt) out.push(link(simulation.waitsAt.line, `waits forever: ${simulation.waitsAt.reason}`));
  const facts = new Map(simulation.asked.map((fact) => [fact.id, fact]));
  const changes = simulation.changes.filter((change) => change.lasts === "persistent");
  for (const change of changes) {
    const what =
      change.op === "del"
        ? "removes"
        : change.after?.type === "dir"
          ? "makes the directory"
          : change.after?.type === "symlink"
            ? "links"
            : "writes";
    out.push(
      link(
        change.lines[0] ?? 1,
        `${what} ${change.path}${change.after?.type === "symlink" ? ` to ${change.after.target}` : ""} (persistent)`,
      ),
    );
  }
  const deciding = decidingBranch(simulation, changes.length > 0);
  if (deciding) {
    const asked = deciding.asked.flatMap((id) => {
      const fact = facts.get(id);
      return fact ? [`${fact.question}: ${fact.answer}`] : [];
    });
    out.push(
      link(
        deciding.line,
        `${deciding.text.replace(/\s+/g, " ")} is ${deciding.result ? "true" : "false"}${asked.length > 0 ? ` (${asked.join("; ")})` : ""}`,
      ),
    );
  }
  return out;
}

/** What counted: the last look at something that a boot changes before the first change; else the last look at all. */
function decidingBranch(simulation: Simulation, changed: boolean): Simulation["branches"][number] | undefined {
  const asking = simulation.branches.filter((branch) => branch.asked.length > 0);
  if (simulation.waitsAt || !changed) return asking.at(-1);
  const first = Math.min(...simulation.changes.flatMap((change) => change.lines));
  const before = asking.filter((branch) => branch.line <= first);
  const transient = new Set(simulation.asked.filter((fact) => fact.life === "boot").map((fact) => fact.id));
  return before.findLast((branch) => branch.asked.some((id) => transient.has(id))) ?? before.at(-1);
}

/** Earlier steps that this one depended on. */
function causesOf(reports: readonly StepReport[], step: number, simulation: Simulation): readonly number[] {
  const paths = simulation.asked.flatMap((fact) =>
    /^(\/\S+)/.exec(fact.question)?.[1] ? [/^(\/\S+)/.exec(fact.question)?.[1] ?? ""] : [],
  );
  const causes = new Set<number>();
  for (let i = step - 1; i >= 0; i--) {
    const earlier = reports[i]?.simulation;
    if (!earlier) continue;
    const wrote = earlier.changes.some(
      (change) =>
        change.lasts === "persistent" &&
        paths.some((path) => path === change.path || path.startsWith(`${change.path}/`)),
    );
    if (wrote) causes.add(i);
  }
  if (simulation.waitsAt) {
    const before = reports.findLastIndex((report, i) => i < step && report.kind === "run");
    if (before >= 0) causes.add(before);
  }
  return [...causes];
}
