/** Command substitution (POSIX 2.6.3): `$(…)` is read in place, backquotes from a text of their own. */

import { code } from "./chars";
import { reportBash } from "./dialect";
import { Source } from "./source";
import type { CommandSubstitution, List, ProcessSubstitution } from "./tree";
import type { Quoting } from "./word";

/** Reads `$(…)` from the dollar at `start`; the position is at the parenthesis. */
export function readCommandSubstitution(source: Source, start: number): CommandSubstitution {
  source.pos++;
  const body = source.nested(
    start,
    () => source.context.readList(source, ")"),
    () => emptyList(source),
  );
  if (source.peek() === code.close) source.pos++;
  else source.report("unclosed-substitution", "error", start, start + 2, "this `$(` has no closing `)`");
  return {
    type: "CommandSubstitution",
    start: source.offset(start),
    end: source.offset(source.pos),
    body,
    backquoted: false,
  };
}

/** Reads bash's `<(…)` or `>(…)`; the position is at the first character. */
export function readProcessSubstitution(source: Source): ProcessSubstitution {
  const start = source.pos;
  const direction = source.text.charAt(start) === "<" ? "<" : ">";
  reportBash(source, "process-substitution", start, start + 2);
  source.pos++;
  const { body, end } = readCommandSubstitution(source, start);
  return { type: "ProcessSubstitution", start: source.offset(start), end, direction, body };
}

/** Reads backquotes; the position is at the first. */
export function readBackquotes(source: Source, quoting: Quoting): CommandSubstitution {
  const start = source.pos++;
  const quoted = quoting !== "unquoted" && quoting !== "brace";
  const inner = unescapeBackquoted(source, quoted);
  if (source.peek() === code.backquote) source.pos++;
  else source.report("unclosed-backquote", "error", start, start + 1, "this backquote has no closing backquote");
  const body = source.nested(
    start,
    () => source.context.readList(inner, "`"),
    () => emptyList(source),
  );
  return {
    type: "CommandSubstitution",
    start: source.offset(start),
    end: source.offset(source.pos),
    body,
    backquoted: true,
  };
}

/**
 * The text up to the closing backquote, where a backslash quotes only `\`, `` ` ``, `$` and, within double quotes, `"`.
 * dash reads the result as commands; line continuations are gone by then.
 */
function unescapeBackquoted(source: Source, quoted: boolean): Source {
  const { text } = source;
  const characters: string[] = [];
  const places: number[] = [];
  for (;;) {
    const next = source.joined();
    if (Number.isNaN(next) || next === code.backquote) break;
    places.push(source.offset(source.pos));
    if (next === code.backslash) {
      const after = text.charAt(source.pos + 1);
      if (after === "\\" || after === "`" || after === "$" || (quoted && after === '"')) source.pos++;
      else if (after !== "") {
        characters.push("\\");
        source.pos++;
        places.push(source.offset(source.pos));
      }
    }
    characters.push(text.charAt(source.pos++));
  }
  places.push(source.offset(source.pos));
  return new Source(characters.join(""), source.context, Int32Array.from(places));
}

function emptyList(source: Source): List {
  const at = source.offset(source.pos);
  return { type: "List", start: at, end: at, items: [] };
}
