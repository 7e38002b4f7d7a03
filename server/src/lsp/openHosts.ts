/**
 * Explorations of open scripts over all hosts, for lenses. They wait for a pause in typing and for everything else that
 * the background has to do.
 */
import type { OpenOutcomes } from "../core/features/openLenses";
import type { Background } from "./background";
import type { DocumentView } from "./documents";
import type { Choice } from "./hosts";
import type { ScriptFiles } from "./tasks";

interface Started {
  readonly key: string;
  done: OpenOutcomes | null;
}

const PAUSE_MS = 400;

export class OpenHosts {
  readonly #background: Background;
  readonly #filesOf: (view: DocumentView) => ScriptFiles;
  readonly #started = new Map<string, Started>();

  constructor(background: Background, filesOf: (view: DocumentView) => ScriptFiles) {
    this.#background = background;
    this.#filesOf = filesOf;
  }

  /** What is known; null until it is, and then `ready` is called. */
  of(view: DocumentView, choice: Choice, ready: () => void): OpenOutcomes | null {
    const key = keyOf(view, choice);
    const { uri } = view.document;
    const known = this.#started.get(uri);
    if (known?.key === key) return known.done;
    const started: Started = { key, done: null };
    this.#started.set(uri, started);
    const isStale = () => this.#started.get(uri) !== started;
    setTimeout(async () => {
      if (isStale()) return;
      const task = { kind: "openOutcomes", script: this.#filesOf(view), choice } as const;
      started.done = await this.#background.run(task, "outlook", isStale);
      if (started.done) ready();
    }, PAUSE_MS);
    return null;
  }

  /** What is known by now. */
  known(view: DocumentView, choice: Choice): OpenOutcomes | null {
    const started = this.#started.get(view.document.uri);
    return started?.key === keyOf(view, choice) ? started.done : null;
  }

  forget(uri: string): void {
    this.#started.delete(uri);
  }
}

function keyOf({ version }: DocumentView, choice: Choice): string {
  return `${version} ${JSON.stringify(choice)}`;
}
