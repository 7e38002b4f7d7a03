/**
 * What the rules find in open scripts, kept by document version. Rules run scripts many times, so they wait for a pause
 * in typing and go to the background; where one takes too long, the list says which.
 */
import type { Finding } from "../core/api";
import type { Background } from "./background";
import type { DocumentView } from "./documents";
import type { Checked, ScriptFiles } from "./tasks";

interface Started {
  readonly version: number;
  readonly text: string;
  readonly checked: Promise<Checked | null>;
  readonly fixes: Map<string, Promise<readonly Finding[]>>;
  done: Checked | null;
  complete: boolean;
}

/** Nobody types for so long before rules begin. */
const PAUSE_MS = 250;

export class Findings {
  readonly #background: Background;
  readonly #filesOf: (view: DocumentView) => ScriptFiles;
  readonly #started = new Map<string, Started>();

  constructor(background: Background, filesOf: (view: DocumentView) => ScriptFiles) {
    this.#background = background;
    this.#filesOf = filesOf;
  }

  /** All findings of this version; null where it is no script that anybody calls, or the document has changed meanwhile. */
  of(view: DocumentView): Promise<Checked | null> {
    return this.#start(view).checked;
  }

  /**
   * What is known at once: this version's findings, or those of the version before that stand outside of what changed,
   * at their new places.
   */
  known(view: DocumentView): Checked {
    const started = this.#started.get(view.document.uri);
    if (!started?.done) return nothing;
    if (started.version === view.version) return started.done;
    const findings = carried(started.done.findings, started.text, view.script.syntax.text);
    return { findings, givenUp: [] };
  }

  /** Are this version's findings complete? */
  isDone(view: DocumentView): boolean {
    const started = this.#started.get(view.document.uri);
    return started?.version === view.version && started.complete;
  }

  /** The findings of one rule with their fixes, each tried out before. */
  fixesOf(view: DocumentView, rule: string): Promise<readonly Finding[]> {
    const started = this.#start(view);
    const isStale = () => this.#started.get(view.document.uri) !== started;
    const known = started.fixes.get(rule);
    if (known) return known;
    const task = { kind: "fixes", script: this.#filesOf(view), rule } as const;
    const wanted = this.#background.run(task, "wanted", isStale).then((found) => {
      // What was not finished is not known: it is tried again when it is asked for again.
      if (!found) started.fixes.delete(rule);
      return found ?? [];
    });
    started.fixes.set(rule, wanted);
    return wanted;
  }

  forget(uri: string): void {
    this.#started.delete(uri);
  }

  #start(view: DocumentView): Started {
    const { uri } = view.document;
    const known = this.#started.get(uri);
    if (known?.version === view.version) return known;
    const { version } = view;
    const { text } = view.script.syntax;
    const checked = this.#check(view, known ? PAUSE_MS : 0, () => this.#started.get(uri) !== started);
    const before = known && { findings: this.known(view).findings, givenUp: [] };
    const started: Started = { version, text, checked, fixes: new Map(), done: before ?? null, complete: false };
    this.#started.set(uri, started);
    void checked.then((result) => {
      if (!result) return;
      started.done = result;
      started.complete = true;
    });
    return started;
  }

  async #check(view: DocumentView, pause: number, isStale: () => boolean): Promise<Checked | null> {
    await new Promise((done) => setTimeout(done, pause));
    if (!view.script.kind || isStale()) return null;
    return this.#background.run({ kind: "findings", script: this.#filesOf(view) }, "findings", isStale);
  }
}

const nothing: Checked = { findings: [], givenUp: [] };

/** Findings at their places in a changed text; those that the change touches are left out. */
export function carried(findings: readonly Finding[], before: string, after: string): readonly Finding[] {
  const shortest = Math.min(before.length, after.length);
  let same = 0;
  while (same < shortest && before[same] === after[same]) same++;
  let sameEnd = 0;
  while (sameEnd < shortest - same && before[before.length - 1 - sameEnd] === after[after.length - 1 - sameEnd])
    sameEnd++;
  const by = after.length - before.length;
  const moved = (span: { readonly start: number; readonly end: number }) => {
    if (span.end < same) return span;
    if (span.start <= before.length - sameEnd) return null;
    return { start: span.start + by, end: span.end + by };
  };
  return findings.flatMap((finding) => {
    const place = moved(finding);
    if (!place) return [];
    const related = finding.related.flatMap((one) => {
      const there = moved(one);
      return there ? [{ ...one, ...there }] : [];
    });
    return [{ ...finding, ...place, related, fix: null }];
  });
}
