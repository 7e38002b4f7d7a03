/**
 * How a rule is written: one file that exports a Rule, and one line in index.ts. A rule looks at the script's commands
 * and at its runs (LintContext), and yields what it found; suppression, generated sections and sorting are done for it.
 */
import type { ChangedOutcome } from "../analysis/checkedFix";
import type { ScriptKind } from "../script/maintainerScript";
import type { Severity, Span } from "../syntax/tree";
import type { LintContext } from "./context";

export interface Related extends Span {
  readonly message: string;
}

/** Offsets are UTF-16 and half-open; the edits of one fix do not overlap. */
export interface Edit extends Span {
  readonly text: string;
}

/** A file of debian/ that a fix makes, or goes on with. */
export interface PackagingFile {
  /** `demo.tmpfiles`. */
  readonly name: string;
  /** All of its new text. */
  readonly text: string;
}

/** A fix before it is checked. */
export interface ProposedFix {
  /** What it does, in the imperative: `Add -p`. */
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly files?: readonly PackagingFile[];
}

/** A fix that was checked: `effect` says what becomes of the script's outcomes (see checkedFix.ts). */
export interface Fix extends ProposedFix {
  readonly effect: string;
  /** The outcomes that it changes. */
  readonly changes: readonly ChangedOutcome[];
  /** The outcome is the same on every host that was tried: `check --fix` applies these. */
  readonly safe: boolean;
}

export interface RuleFinding extends Span {
  readonly message: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  /** In order of preference: the first one that passes its check is offered. */
  readonly fixes?: readonly ProposedFix[];
}

export interface Rule {
  /** Stable; lintian's name where the same thing is meant. */
  readonly id: string;
  readonly severity: Severity;
  /** One line for lists. */
  readonly summary: string;
  /** Why it matters and where it is written, in Markdown. */
  readonly why: string;
  /** A script that it reports. */
  readonly bad: string;
  /** The same without the fault. */
  readonly good: string;
  /** The kinds of script that it is about; without: all. */
  readonly kinds?: readonly ScriptKind[];
  /** Must a fix of it leave the outcome the same? A rule about outcomes wants it changed. */
  readonly fixKeeps?: "outcome" | "usual outcome";
  check(context: LintContext): Iterable<RuleFinding>;
}

/** A finding as it is shown. */
export interface Finding extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly Related[];
  readonly fix: Fix | null;
}
