/** Control files (deb822(5), Debian Policy 5.1): stanzas of fields. Knows no package. */
import type { Bytes } from "../../bytes";

/** Fields in the order of the file; keys are lower case. The value is what follows the colon, continuation lines and all. */
export type Stanza = ReadonlyMap<string, Field>;

export interface Field {
  readonly name: Bytes;
  readonly value: Bytes;
}

/** All stanzas. Lines that are no field are passed over, as a reader that must not fail does. */
export function parseControlFile(text: Bytes): readonly Stanza[] {
  const stanzas: Stanza[] = [];
  let current = new Map<string, Field>();
  let last: { key: string; name: Bytes; lines: Bytes[] } | undefined;
  const endField = () => {
    if (last) current.set(last.key, { name: last.name, value: last.lines.join("\n") });
    last = undefined;
  };
  const endStanza = () => {
    endField();
    if (current.size > 0) stanzas.push(current);
    current = new Map();
  };
  for (const line of text.split("\n")) {
    if (/^[ \t\r]*$/.test(line)) {
      endStanza();
      continue;
    }
    if (line.startsWith(" ") || line.startsWith("\t")) {
      last?.lines.push(line);
      continue;
    }
    endField();
    const colon = line.indexOf(":");
    if (colon <= 0) continue;
    const name = line.slice(0, colon);
    last = {
      key: name.toLowerCase(),
      name,
      lines: [
        line
          .slice(colon + 1)
          .replace(/^[ \t]+/, "")
          .replace(/[ \t]+$/, ""),
      ],
    };
  }
  endStanza();
  return stanzas;
}

/** Stanzas without a field of one value that all have to share the last parse: a file is often read many times. */
let remembered: { readonly text: Bytes; readonly stanzas: readonly Stanza[] } | undefined;

/** parseControlFile, remembering the last text. */
export function parseControlFileOnce(text: Bytes): readonly Stanza[] {
  if (remembered?.text !== text) remembered = { text, stanzas: parseControlFile(text) };
  return remembered.stanzas;
}
