/** gnulib's filevercmp, the order of sort -V and ls -v: Debian's version order, with file suffixes looked at last. */
import type { Bytes } from "../bytes";

export function compareVersions(a: Bytes, b: Bytes): number {
  if (a === b) return 0;
  const early = special(a) - special(b);
  if (early !== 0 || a === "" || b === "") return early;
  if (a[0] === "." && b[0] !== ".") return -1;
  if (a[0] !== "." && b[0] === ".") return 1;
  const x = withoutSuffix(a);
  const y = withoutSuffix(b);
  const order = x === y ? 0 : compareParts(x, y);
  return order || compareParts(a, b) || (a < b ? -1 : 1);
}

/** "", "." and ".." come before everything. */
function special(text: Bytes): number {
  return text === "" ? 0 : text === "." ? 1 : text === ".." ? 2 : 3;
}

/** Without the last `.ext.ext` of letters, digits and tildes. */
function withoutSuffix(text: Bytes): Bytes {
  return text.replace(/(?:\.[A-Za-z~][A-Za-z0-9~]*)*$/, "");
}

function weight(character: string | undefined): number {
  if (character === undefined) return -1;
  if (character === "~") return -2;
  if (/[0-9]/.test(character)) return 0;
  if (/[A-Za-z]/.test(character)) return character.charCodeAt(0);
  return character.charCodeAt(0) + 256;
}

const isDigit = (character: string | undefined) => character !== undefined && character >= "0" && character <= "9";

function compareParts(a: Bytes, b: Bytes): number {
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    while ((i < a.length && !isDigit(a[i])) || (j < b.length && !isDigit(b[j]))) {
      const order = (i < a.length ? weight(a[i]) : -1) - (j < b.length ? weight(b[j]) : -1);
      if (order !== 0) return order;
      i += 1;
      j += 1;
    }
    const x = /^\d*/.exec(a.slice(i))?.[0] ?? "";
    const y = /^\d*/.exec(b.slice(j))?.[0] ?? "";
    const p = x.replace(/^0+/, "");
    const q = y.replace(/^0+/, "");
    if (p.length !== q.length) return p.length - q.length;
    if (p !== q) return p < q ? -1 : 1;
    i += x.length;
    j += y.length;
  }
  return 0;
}
