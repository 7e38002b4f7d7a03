/** What is wrong with a script, for the editor's list of problems and for `maintscript check`. */
import { isDisabled } from "../script/directives";
import type { Script } from "../script/script";
import type { Severity, Span } from "../syntax/tree";

export interface RelatedInformation extends Span {
  readonly message: string;
}

export interface Diagnostic extends Span {
  /** Stable: what `# maintscript disable=…` names. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly RelatedInformation[];
}

/** Syntax and dialect problems. A comment may turn off warnings, not errors: a script that the shell rejects is broken. */
export function syntaxDiagnostics(script: Script): readonly Diagnostic[] {
  return script.syntax.problems
    .filter(({ code, severity, start }) => severity === "error" || !isDisabled(script.directives, code, start))
    .map(({ code, severity, message, start, end }) => ({ code, severity, message, start, end, related: [] }));
}
