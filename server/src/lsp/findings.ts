/**
 * What the rules find in open scripts, kept by document version. Rules run scripts many times, so they wait for a pause
 * in typing, go a rule at a time with the event loop turning in between, and are given up where one takes too long: then
 * the list says which (NOTES[Analysis in the server]).
 */
import { check, type Finding, type Rule, rules } from "../core/api";
import { Stopped } from "../core/world/limits";
import type { DocumentView } from "./documents";
import type { Runtime } from "./runtime";
import { siblingsOf } from "./siblings";

export interface Checked {
  /** In the order of the text, without fixes. */
  readonly findings: readonly Finding[];
  /** Ids of rules that took too long, or failed. */
  readonly givenUp: readonly string[];
}

interface Started {
  readonly view: DocumentView;
  readonly checked: Promise<Checked | null>;
  readonly fixes: Map<string, Promise<readonly Finding[]>>;
  done: Checked | null;
  complete: boolean;
}

/** Nobody types for so long before rules begin. */
const PAUSE_MS = 250;
/** The longest that the server is busy with one group of rules. */
const LONGEST_MS = 1_500;
const LIMITS = { steps: 10_000 };

export class Findings {
  readonly #runtime: Runtime;
  /** The text of another file, open or on disk. */
  readonly #textOf: (uri: string) => string | null;
  readonly #failed: (what: string, error: unknown) => void;
  readonly #started = new Map<string, Started>();

  constructor(
    runtime: Runtime,
    textOf: (uri: string) => string | null,
    failed: (what: string, error: unknown) => void,
  ) {
    this.#runtime = runtime;
    this.#textOf = textOf;
    this.#failed = failed;
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
    if (started.view.version === view.version) return started.done;
    const findings = carried(started.done.findings, started.view.script.syntax.text, view.script.syntax.text);
    return { findings, givenUp: [] };
  }

  /** Are this version's findings complete? */
  isDone(view: DocumentView): boolean {
    const started = this.#started.get(view.document.uri);
    return started?.view.version === view.version && started.complete;
  }

  /** The findings of one rule with their fixes, each tried out before. */
  fixesOf(view: DocumentView, id: string): Promise<readonly Finding[]> {
    const { fixes } = this.#start(view);
    const known = fixes.get(id);
    if (known) return known;
    const wanted = this.#runtime.yield().then(() => {
      const group = rules.filter((rule) => rule.id === id);
      return this.#check(view, group, "checked") ?? [];
    });
    fixes.set(id, wanted);
    return wanted;
  }

  forget(uri: string): void {
    this.#started.delete(uri);
  }

  #start(view: DocumentView): Started {
    const { uri } = view.document;
    const known = this.#started.get(uri);
    if (known?.view.version === view.version) return known;
    const isStale = () => this.#started.get(uri) !== started;
    const checked = pause(PAUSE_MS).then(() => this.#checkAll(view, isStale));
    const before = known && { findings: this.known(view).findings, givenUp: [] };
    const started: Started = { view, checked, fixes: new Map(), done: before ?? null, complete: false };
    this.#started.set(uri, started);
    void checked.then((result) => {
      if (!result) return;
      started.done = result;
      started.complete = true;
    });
    return started;
  }

  async #checkAll(view: DocumentView, isStale: () => boolean): Promise<Checked | null> {
    if (!view.script.kind || isStale()) return null;
    const findings: Finding[] = [];
    const givenUp: string[] = [];
    for (const group of groups) {
      await this.#runtime.yield();
      if (isStale()) return null;
      const found = this.#check(view, group, "none");
      if (found) findings.push(...found);
      else givenUp.push(...group.map(({ id }) => id));
    }
    return { findings: findings.sort((a, b) => a.start - b.start), givenUp };
  }

  /** Null where it takes too long, or fails. */
  #check({ script, document }: DocumentView, group: readonly Rule[], fixes: "checked" | "none") {
    const end = performance.now() + LONGEST_MS;
    try {
      return check({
        text: script.syntax.text,
        name: script.name,
        packaging: this.#runtime.packaging(document.uri),
        siblings: siblingsOf(document.uri, this.#textOf),
        rules: group,
        fixes,
        limits: LIMITS,
        stop: () => performance.now() > end,
      }).findings;
    } catch (thrown) {
      if (!(thrown instanceof Stopped)) this.#failed(group.map(({ id }) => id).join(", "), thrown);
      return null;
    }
  }
}

const nothing: Checked = { findings: [], givenUp: [] };

/** The two rules that read the same pairs of hosts go together, and last: they run the script most often. */
const PAIRED = new Set(["baked-probe", "skipped-when-offline"]);
const groups: readonly (readonly Rule[])[] = [
  ...rules.filter(({ id }) => !PAIRED.has(id)).map((rule) => [rule]),
  rules.filter(({ id }) => PAIRED.has(id)),
];

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

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
