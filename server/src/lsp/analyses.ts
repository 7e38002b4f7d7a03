/**
 * Runs of open scripts, kept by document version and choice. A run is one synchronous piece of work, bounded by the
 * editor's step limit (some milliseconds for real scripts); between runs the event loop turns, so that typing and other
 * requests are never kept waiting for the whole (NOTES[Analysis in the server]).
 */

import { mountAnswer, mountStatement, withMountFacts } from "../core/analysis/mountFacts";
import { unpackedHost } from "../core/analysis/unpackedHost";
import { resolveHost, type SimulateRequest, simulate } from "../core/api";
import { applyEdits } from "../core/features/codeActions";
import { stageProbe, stageWords } from "../core/features/pipelineStages";
import type { EnvironmentRun, Runs } from "../core/features/runs";
import { occurrenceAt } from "../core/features/symbols";
import { valueProbe, valueWords } from "../core/features/variableValues";
import type { Simulation } from "../core/report";
import { defaultArguments } from "../core/script/maintainerScript";
import { nodePathAt } from "../core/script/walk";
import type { Host } from "../core/world/host";
import { Stopped } from "../core/world/limits";
import type { DocumentView } from "./documents";
import { type Choice, chosenHost } from "./hosts";
import { EDITOR_LIMITS } from "./limits";
import type { Runtime } from "./runtime";
import { environments, resolveEnvironment } from "./userHosts";

interface Started {
  readonly key: string;
  readonly chosen: Promise<Runs | null>;
  readonly all: Promise<Runs | null>;
  /** The most that is known by now. */
  known: Runs | null;
  /** A long text waits for a pause first. */
  readonly hasBegun: () => boolean;
}

/** So many documents' runs are kept; those of others are made again when they are asked for. */
const MOST_DOCUMENTS = 200;
/** A run of a text so long is noticed by who types: it waits for a pause. */
const LONG_TEXT = 60_000;
const PAUSE_MS = 200;
/** A run that takes longer is begun again with few steps, so that there is at least its beginning. */
const LONGEST_RUN_MS = 150;
const FEW_STEPS = { ...EDITOR_LIMITS, steps: 500 };
/** So long a hover waits for what it could say more. */
const PATIENCE_MS = 60;

export class Analyses {
  readonly #runtime: Runtime;
  readonly #runs = new Map<string, Started>();

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  /** The runs of a script in all environments; null where it is no script that anybody calls, or does not parse. */
  of(view: DocumentView, choice: Choice): Promise<Runs | null> {
    return this.#start(view, choice).all;
  }

  /** The same without other environments: ready first. */
  chosen(view: DocumentView, choice: Choice): Promise<Runs | null> {
    return this.#start(view, choice).chosen;
  }

  /** What is known within a moment: for who would rather have half an answer than none. */
  async soon(view: DocumentView, choice: Choice): Promise<Runs | null> {
    const started = this.#start(view, choice);
    if (!started.hasBegun()) return started.known;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise((done) => {
      timer = setTimeout(done, PATIENCE_MS);
    });
    await Promise.race([started.all, patience]);
    clearTimeout(timer);
    return started.known;
  }

  /** The chosen host with its what-ifs, before the script has run; null where there is none. */
  hostOf(view: DocumentView, choice: Choice): Host | null {
    return this.#called(view, choice, view.script.syntax.text)?.host ?? null;
  }

  /** What the stages of the pipeline at the offset print; "" where there is none. One run more. */
  stagesAt(view: DocumentView, choice: Choice, offset: number): string {
    const { syntax } = view.script;
    const probe = stageProbe(syntax, nodePathAt(syntax, offset));
    if (!probe) return "";
    const ran = this.#simulated(view, choice, applyEdits(syntax.text, probe.edits));
    return ran?.world ? stageWords(probe, ran.world) : "";
  }

  /** The values that the variable at the offset has there in the chosen environment, in words. One run more. */
  valuesAt(view: DocumentView, choice: Choice, offset: number): readonly string[] {
    const at = occurrenceAt(view.symbols, offset);
    if (at?.kind !== "variable" || at.role !== "read") return [];
    const { syntax } = view.script;
    const edits = valueProbe(syntax, nodePathAt(syntax, offset), at.name);
    const ran = edits && this.#simulated(view, choice, applyEdits(syntax.text, edits));
    return ran?.world ? valueWords(ran.world) : [];
  }

  #start(view: DocumentView, choice: Choice): Started {
    const key = `${view.version} ${JSON.stringify(choice)}`;
    const { uri } = view.document;
    const known = this.#runs.get(uri);
    // What was asked for last is at the end.
    this.#runs.delete(uri);
    if (known?.key === key) {
      this.#runs.set(uri, known);
      return known;
    }
    const isStale = () => this.#runs.get(uri)?.key !== key;
    const isLong = view.script.syntax.text.length > LONG_TEXT;
    let hasBegun = !isLong;
    const turn = isLong ? new Promise((done) => setTimeout(done, PAUSE_MS)) : this.#runtime.yield();
    const keep = (runs: Runs | null) => {
      started.known = runs ?? started.known;
      return runs;
    };
    const chosen = turn.then(async () => {
      hasBegun = true;
      return keep(isStale() ? null : await this.#runChosen(view, choice, isStale));
    });
    const all = chosen.then(async (runs) => keep(runs && (await this.#runOthers(view, runs, isStale))));
    const started: Started = { key, chosen, all, known: null, hasBegun: () => hasBegun };
    this.#runs.set(uri, started);
    for (const [oldest] of this.#runs) {
      if (this.#runs.size <= MOST_DOCUMENTS) break;
      this.#runs.delete(oldest);
    }
    return started;
  }

  forget(uri: string): void {
    this.#runs.delete(uri);
  }

  async #runChosen(view: DocumentView, choice: Choice, isStale: () => boolean): Promise<Runs | null> {
    if (!view.script.kind || hasErrors(view)) return null;
    const report = await this.#explained(view, choice, isStale);
    if (!report || isStale()) return null;
    const before = choice.whatIf.length > 0 ? this.#runOn(view, { ...choice, whatIf: [] }) : null;
    const { environment, whatIf } = choice;
    return { chosen: { environment, report, mounts: [] }, whatIf, before, others: [] };
  }

  async #runOthers(view: DocumentView, runs: Runs, isStale: () => boolean): Promise<Runs | null> {
    const others: EnvironmentRun[] = [];
    for (const { name } of environments()) {
      if (name === runs.chosen.environment) continue;
      await this.#runtime.yield();
      if (isStale()) return null;
      const report = this.#runOn(view, { environment: name, whatIf: [] });
      if (report) others.push({ environment: name, report, mounts: mountsOn(name, runs.chosen.report) });
    }
    return { ...runs, others };
  }

  /** The run, with the mounts that its conditions ask for. */
  async #explained(view: DocumentView, choice: Choice, isStale: () => boolean): Promise<Simulation | null> {
    const report = this.#runOn(view, choice);
    const chosen = chosenHost(choice, { text: "", args: [], unpacked: (host) => host });
    if (!report || !chosen.ok) return report;
    const usual = resolveHost("debian-12");
    const mounts = usual.ok ? (usual.host.facts.mounts ?? []) : [];
    const trials = withMountFacts(report, { host: chosen.host, usual: mounts });
    let step = trials.next();
    while (!step.done) {
      await this.#runtime.yield();
      if (isStale()) return null;
      step = trials.next(this.#runOn(view, { ...choice, whatIf: [...choice.whatIf, step.value] }, "untraced"));
    }
    return step.value;
  }

  #runOn(view: DocumentView, choice: Choice, how?: "untraced"): Simulation | null {
    const { syntax } = view.script;
    return this.#simulated(view, choice, syntax.text, { syntax, trace: how !== "untraced" })?.report ?? null;
  }

  /** The usual invocation; null where there is no such host. */
  #simulated(view: DocumentView, choice: Choice, text: string, how?: Pick<SimulateRequest, "syntax" | "trace">) {
    const called = this.#called(view, choice, text);
    if (!called) return null;
    const { host, set, args } = called;
    const call = { text, name: view.script.name, host, args, set, ...how };
    for (const limits of [EDITOR_LIMITS, FEW_STEPS]) {
      const end = performance.now() + LONGEST_RUN_MS;
      try {
        return simulate({ ...call, limits, stop: () => performance.now() > end });
      } catch (thrown) {
        if (!(thrown instanceof Stopped)) throw thrown;
      }
    }
    return null;
  }

  #called({ script, document }: DocumentView, choice: Choice, text: string) {
    const packaging = this.#runtime.packaging(document.uri);
    const args = script.kind ? defaultArguments(script.kind) : [];
    const chosen = chosenHost(choice, { text, args, unpacked: (host) => unpackedHost(host, script, packaging) });
    return chosen.ok ? chosen : null;
  }
}

function hasErrors({ script }: DocumentView): boolean {
  return script.syntax.problems.some(({ severity }) => severity === "error");
}

/** How the mounts that a run asks for stand in another environment. */
function mountsOn(environment: string, { asked }: Simulation): EnvironmentRun["mounts"] {
  const resolved = resolveEnvironment(environment);
  if (!resolved.ok) return [];
  return asked.flatMap(({ question }) => {
    const mount = mountStatement(question);
    return mount ? [{ question, answer: mountAnswer(resolved.host, mount.at, mount.type) }] : [];
  });
}
