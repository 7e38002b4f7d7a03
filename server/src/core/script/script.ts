/** A script: its tree together with what its name and its comments say about it. Refuses to know what it does. */
import type { ParseResult, Span } from "../syntax/tree";
import { debhelperTokens, type GeneratedSection, generatedSections } from "./debhelper";
import { type DisableDirective, directives } from "./directives";
import { type InitInfo, initInfo } from "./initScript";
import { type Invocation, invocationsOf, type ScriptKind, scriptFromPath } from "./maintainerScript";

export interface Script {
  /** The path or name that it goes by. */
  readonly name: string;
  /** Null for a shell script that no package tool calls. */
  readonly kind: ScriptKind | null;
  readonly package: string | null;
  readonly syntax: ParseResult;
  /** The ways in which it is called, the usual one first; empty where the kind is not known. */
  readonly invocations: readonly Invocation[];
  readonly generated: readonly GeneratedSection[];
  /** `#DEBHELPER#`, which is replaced when the package is built. */
  readonly debhelperTokens: readonly Span[];
  readonly directives: readonly DisableDirective[];
  readonly initInfo: InitInfo | null;
}

/** What cannot be told from the name. */
export interface ScriptOptions {
  readonly kind?: ScriptKind;
  readonly package?: string;
}

/** Puts a parsed text and its name together. A script with an LSB header is an init script whatever its name. */
export function makeScript(name: string, syntax: ParseResult, options: ScriptOptions = {}): Script {
  const named = scriptFromPath(name);
  const info = initInfo(syntax.text) ?? null;
  const kind = options.kind ?? named.kind ?? (info ? "init" : null);
  return {
    name,
    kind,
    package: options.package ?? named.package,
    syntax,
    invocations: kind ? invocationsOf(kind) : [],
    generated: generatedSections(syntax.text),
    debhelperTokens: debhelperTokens(syntax.text),
    directives: directives(syntax.text, syntax.tree.comments),
    initInfo: kind === "init" ? info : null,
  };
}
