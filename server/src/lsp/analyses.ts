/**
 * Runs of open scripts, kept by document version and choice. A run is one synchronous piece of work, bounded by the
 * editor's step limit (some milliseconds for real scripts); between runs the event loop turns, so that typing and other
 * requests are never kept waiting for the whole (NOTES[Analysis in the server]).
 */
import { unpackedHost } from "../core/analysis/unpackedHost";
import { namedHosts, simulate } from "../core/api";
import type { Runs } from "../core/features/runs";
import type { Simulation } from "../core/report";
import { defaultArguments } from "../core/script/maintainerScript";
import type { DocumentView } from "./documents";
import { type Choice, chosenHost } from "./hosts";
import type { Runtime } from "./runtime";

/** Fewer steps than on the command line: a script that needs more is told as "limit" while it is edited. */
const EDITOR_LIMITS = { steps: 20_000, "output-bytes": 1_000_000, "value-bytes": 1_000_000, "file-bytes": 4_000_000 };

export class Analyses {
  readonly #runtime: Runtime;
  readonly #runs = new Map<string, { key: string; runs: Promise<Runs | null> }>();

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  /** The runs of a script; null where it is no script that anybody calls, or does not parse. */
  of(view: DocumentView, choice: Choice): Promise<Runs | null> {
    const key = `${view.version} ${JSON.stringify(choice)}`;
    const known = this.#runs.get(view.document.uri);
    if (known?.key === key) return known.runs;
    const runs = this.#analyse(view, choice, () => this.#runs.get(view.document.uri)?.key !== key);
    this.#runs.set(view.document.uri, { key, runs });
    return runs;
  }

  forget(uri: string): void {
    this.#runs.delete(uri);
  }

  async #analyse(view: DocumentView, choice: Choice, isStale: () => boolean): Promise<Runs | null> {
    await this.#runtime.yield();
    if (!view.script.kind || isStale() || hasErrors(view)) return null;
    const chosen = this.#runOn(view, choice);
    if (!chosen) return null;
    const before = choice.whatIf.length > 0 ? this.#runOn(view, { ...choice, whatIf: [] }) : null;
    const others: { environment: string; report: Simulation }[] = [];
    for (const { name } of namedHosts()) {
      if (name === choice.environment) continue;
      await this.#runtime.yield();
      if (isStale()) return null;
      const report = this.#runOn(view, { environment: name, whatIf: [] });
      if (report) others.push({ environment: name, report });
    }
    return { chosen: { environment: choice.environment, report: chosen }, whatIf: choice.whatIf, before, others };
  }

  /** Null where there is no such host. */
  #runOn({ script, document }: DocumentView, choice: Choice): Simulation | null {
    const { text } = script.syntax;
    const args = script.kind ? defaultArguments(script.kind) : [];
    const packaging = this.#runtime.packaging(document.uri);
    const chosen = chosenHost(choice, { text, args, unpacked: (host) => unpackedHost(host, script, packaging) });
    if (!chosen.ok) return null;
    const { host, set } = chosen;
    return simulate({ text, name: script.name, host, args: chosen.args, set, trace: true, limits: EDITOR_LIMITS })
      .report;
  }
}

function hasErrors({ script }: DocumentView): boolean {
  return script.syntax.problems.some(({ severity }) => severity === "error");
}
