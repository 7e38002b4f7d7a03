/** Formats of `dpkg-query --show` (dpkg-query(1), EXTRA INFORMATION): `${field;width}` and four escapes. */
import type { Bytes } from "../../bytes";

export type FormatNode =
  | { readonly kind: "text"; readonly text: Bytes }
  | { readonly kind: "field"; readonly name: Bytes; readonly width: number };

/** The parsed format, or libdpkg's message. */
export function parseShowFormat(format: Bytes): readonly FormatNode[] | string {
  if (format === "") return "may not be empty string";
  const nodes: FormatNode[] = [];
  let text = "";
  for (let i = 0; i < format.length; i++) {
    const character = format.charAt(i);
    if (character === "\\") {
      const next = format[++i] ?? "";
      text += ESCAPES[next] ?? next;
    } else if (character === "$" && format[i + 1] === "{") {
      const end = format.indexOf("}", i);
      if (end < 0) return "missing closing brace";
      const node = parseField(format.slice(i + 2, end));
      if (typeof node === "string") return node;
      if (text !== "") nodes.push({ kind: "text", text });
      text = "";
      nodes.push(node);
      i = end;
    } else text += character;
  }
  if (text !== "") nodes.push({ kind: "text", text });
  return nodes;
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };

function parseField(body: Bytes): FormatNode | string {
  const semicolon = body.indexOf(";");
  if (semicolon < 0) return { kind: "field", name: body, width: 0 };
  const text = body.slice(semicolon + 1);
  const number = /^[ \t\n\v\f\r]*([+-]?[0-9]+)?/.exec(text);
  const rest = text.slice((number?.[0] ?? "").length);
  if (rest !== "") return `invalid character '${rest.charAt(0)}' in field width`;
  const width = Number(number?.[1] ?? "0");
  if (Math.abs(width) > 2147483647) return "field width is out of range";
  return { kind: "field", name: body.slice(0, semicolon), width };
}

/** The text of a format; `field` gives a field's value, undefined for a name that is no field at all. */
export function renderShowFormat(nodes: readonly FormatNode[], field: (name: Bytes) => Bytes | undefined): Bytes {
  return nodes.map((node) => (node.kind === "text" ? node.text : fit(field(node.name), node.width))).join("");
}

/** Padded or cut to the width; a negative one aligns left. */
function fit(value: Bytes | undefined, width: number): Bytes {
  if (value === undefined) return "";
  if (width === 0) return value;
  const size = Math.min(Math.abs(width), 1_000_000);
  const cut = value.slice(0, size);
  return width < 0 ? cut.padEnd(size) : cut.padStart(size);
}
