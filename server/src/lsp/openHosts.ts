/**
 * Explorations of open scripts over all hosts, for lenses. An exploration is one piece of work that nothing interrupts, so
 * it waits for a pause in typing, and has small limits: what hits one is told as incomplete.
 */
import { reportConditions } from "../core/analysis/conditions";
import { explore, openHost } from "../core/api";
import type { OpenOutcomes } from "../core/features/openLenses";
import { defaultArguments } from "../core/script/maintainerScript";
import { Stopped } from "../core/world/limits";
import type { DocumentView } from "./documents";
import { type Choice, chosenHost } from "./hosts";

interface Started {
  readonly key: string;
  done: OpenOutcomes | null;
}

const PAUSE_MS = 800;
const LONGEST_MS = 500;
const LIMITS = { "explored-steps": 6_000, "diagram-steps": 150_000, worlds: 64 };

export class OpenHosts {
  readonly #failed: (what: string, error: unknown) => void;
  readonly #started = new Map<string, Started>();

  constructor(failed: (what: string, error: unknown) => void) {
    this.#failed = failed;
  }

  /** What is known; null until it is, and then `ready` is called. */
  of(view: DocumentView, choice: Choice, ready: () => void): OpenOutcomes | null {
    const key = `${view.version} ${JSON.stringify(choice)}`;
    const { uri } = view.document;
    const known = this.#started.get(uri);
    if (known?.key === key) return known.done;
    const started: Started = { key, done: null };
    this.#started.set(uri, started);
    setTimeout(() => {
      if (this.#started.get(uri) !== started) return;
      try {
        started.done = explored(view, choice);
      } catch (error) {
        this.#failed("exploration", error);
      }
      if (started.done) ready();
    }, PAUSE_MS);
    return null;
  }

  forget(uri: string): void {
    this.#started.delete(uri);
  }
}

/** Null where there is no such host. */
function explored({ script }: DocumentView, choice: Choice): OpenOutcomes | null {
  const { text } = script.syntax;
  const args = script.kind ? defaultArguments(script.kind) : [];
  const chosen = chosenHost(choice, { text, args, unpacked: (host) => host });
  if (!chosen.ok) return null;
  const end = performance.now() + LONGEST_MS;
  const stop = () => performance.now() > end;
  try {
    const { name } = script;
    const exploration = explore({
      text,
      name,
      host: openHost(),
      args: chosen.args,
      set: chosen.set,
      limits: LIMITS,
      stop,
    });
    const { outcomes, limits } = exploration;
    const conditions = limits.length === 0 ? reportConditions(exploration) : null;
    return { outcomes: outcomes.length, limits, conditions };
  } catch (thrown) {
    if (thrown instanceof Stopped) return { outcomes: 0, limits: ["time"], conditions: null };
    throw thrown;
  }
}
