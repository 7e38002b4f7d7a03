/**
 * Runs of open scripts, kept by document version and choice. A run is one synchronous piece of work, bounded by the
 * editor's step limit (some milliseconds for real scripts); between runs the event loop turns, so that typing and other
 * requests are never kept waiting for the whole (NOTES[Analysis in the server]).
 */

import { mountAnswer, mountStatement, withMountFacts } from "../core/analysis/mountFacts";
import { unpackedHost } from "../core/analysis/unpackedHost";
import { resolveHost, simulate } from "../core/api";
import { type EnvironmentRun, outcomeKey, type Runs } from "../core/features/runs";
import type { Simulation } from "../core/report";
import { argumentsOf, defaultArguments } from "../core/script/maintainerScript";
import type { DocumentView } from "./documents";
import { type Choice, chosenHost } from "./hosts";
import type { Runtime } from "./runtime";
import { environments, resolveEnvironment } from "./userHosts";

/** Fewer steps than on the command line: a script that needs more is told as "limit" while it is edited. */
const EDITOR_LIMITS = { steps: 20_000, "output-bytes": 1_000_000, "value-bytes": 1_000_000, "file-bytes": 4_000_000 };

interface Started {
  readonly key: string;
  readonly chosen: Promise<Runs | null>;
  readonly all: Promise<Runs | null>;
}

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

  #start(view: DocumentView, choice: Choice): Started {
    const key = `${view.version} ${JSON.stringify(choice)}`;
    const { uri } = view.document;
    const known = this.#runs.get(uri);
    if (known?.key === key) return known;
    const isStale = () => this.#runs.get(uri)?.key !== key;
    const chosen = this.#runtime.yield().then(() => (isStale() ? null : this.#runChosen(view, choice)));
    const started = { key, chosen, all: chosen.then((runs) => runs && this.#runOthers(view, runs, isStale)) };
    this.#runs.set(uri, started);
    return started;
  }

  /**
   * In how many environments the changed text has the same outcome, output included, for every invocation; null where
   * one differs, something is not modelled, or the document has changed meanwhile.
   */
  async sameOutcomes(view: DocumentView, changed: string, isCancelled: () => boolean): Promise<number | null> {
    const hosts = environments();
    for (const { name } of hosts) {
      for (const invocation of view.script.invocations) {
        await this.#runtime.yield();
        if (isCancelled()) return null;
        const [before, after] = [view.script.syntax.text, changed].map((text) =>
          this.#run(view, text, argumentsOf(invocation), { environment: name, whatIf: [] }),
        );
        if (!before || !after) return null;
        const outcome = wholeOutcome(before);
        if (outcome === null || outcome !== wholeOutcome(after)) return null;
      }
    }
    return view.script.invocations.length > 0 ? hosts.length : null;
  }

  forget(uri: string): void {
    this.#runs.delete(uri);
  }

  #runChosen(view: DocumentView, choice: Choice): Runs | null {
    if (!view.script.kind || hasErrors(view)) return null;
    const report = this.#explained(view, choice);
    if (!report) return null;
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
  #explained(view: DocumentView, choice: Choice): Simulation | null {
    const report = this.#runOn(view, choice);
    const chosen = chosenHost(choice, { text: "", args: [], unpacked: (host) => host });
    if (!report || !chosen.ok) return report;
    const usual = resolveHost("debian-12");
    return withMountFacts(report, {
      host: chosen.host,
      usual: usual.ok ? (usual.host.facts.mounts ?? []) : [],
      simulate: (statement) => this.#runOn(view, { ...choice, whatIf: [...choice.whatIf, statement] }),
    });
  }

  #runOn(view: DocumentView, choice: Choice): Simulation | null {
    const { kind, syntax } = view.script;
    return this.#run(view, syntax.text, kind ? defaultArguments(kind) : [], choice);
  }

  /** Null where there is no such host. */
  #run({ script, document }: DocumentView, text: string, args: readonly string[], choice: Choice): Simulation | null {
    const packaging = this.#runtime.packaging(document.uri);
    const chosen = chosenHost(choice, { text, args, unpacked: (host) => unpackedHost(host, script, packaging) });
    if (!chosen.ok) return null;
    const { host, set } = chosen;
    return simulate({ text, name: script.name, host, args: chosen.args, set, trace: true, limits: EDITOR_LIMITS })
      .report;
  }
}

/** All that a run did and printed; null where it is not known for sure. */
function wholeOutcome(report: Simulation): string | null {
  if (report.unmodelled.length > 0 || report.ended === "limit") return null;
  return JSON.stringify([outcomeKey(report), report.stdout, report.stdoutBase64, report.stderr, report.stderrBase64]);
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
