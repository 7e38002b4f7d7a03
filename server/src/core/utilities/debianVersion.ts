/**
 * Debian version numbers (deb-version(7)), as libdpkg 1.21 parses and compares them. Knows no package, no database.
 */
import type { Bytes } from "../bytes";

export interface DebianVersion {
  readonly epoch: number;
  readonly upstream: Bytes;
  readonly revision: Bytes;
}

/** What parsing found. `warning`: libdpkg takes the version all the same where it is lenient. */
export type ParsedVersion =
  | { readonly kind: "ok"; readonly version: DebianVersion }
  | { readonly kind: "warning"; readonly version: DebianVersion; readonly problem: string }
  | { readonly kind: "error"; readonly problem: string };

/** The version "no version at all", before every other one. */
export const NO_VERSION: DebianVersion = { epoch: 0, upstream: "", revision: "" };

const MAX_EPOCH = 2147483647;

/** Parses as parseversion() of libdpkg does; `problem` is its message. */
export function parseVersion(text: Bytes): ParsedVersion {
  const error = (problem: string): ParsedVersion => ({ kind: "error", problem });
  if (text === "") return error("version string is empty");
  const body = text.replace(/^[ \t]+/, "").replace(/[ \t]+$/, "");
  if (body === "") return error("version string is empty");
  if (/[ \t\n\v\f\r]/.test(body)) return error("version string has embedded spaces");

  let epoch = 0;
  let rest = body;
  const colon = body.indexOf(":");
  if (colon >= 0) {
    const digits = /^[+-]?[0-9]*/.exec(body)?.[0] ?? "";
    const number = /[0-9]$/.test(digits) ? Number(digits) : undefined;
    if (number === undefined) return error("epoch in version is empty");
    if (digits.length !== colon) return error("epoch in version is not number");
    if (number < 0) return error("epoch in version is negative");
    if (number > MAX_EPOCH) return error("epoch in version is too big");
    rest = body.slice(colon + 1);
    if (text.endsWith(":") && rest === "") return error("nothing after colon in version number");
    epoch = number;
  }
  const hyphen = rest.lastIndexOf("-");
  const upstream = hyphen < 0 ? rest : rest.slice(0, hyphen);
  const revision = hyphen < 0 ? "" : rest.slice(hyphen + 1);
  if (hyphen >= 0 && revision === "") return error("revision number is empty");
  if (upstream === "") return error("version number is empty");

  const version = { epoch, upstream, revision };
  const warning = (problem: string): ParsedVersion => ({ kind: "warning", version, problem });
  if (!/^[0-9]/.test(upstream)) return warning("version number does not start with digit");
  if (/[^0-9A-Za-z.\-+~:]/.test(upstream)) return warning("invalid character in version number");
  if (/[^0-9A-Za-z.\-+~]/.test(revision)) return warning("invalid character in revision number");
  return { kind: "ok", version };
}

/** Negative, zero or positive as `a` is before, the same as, or after `b` (deb-version(7)). */
export function compareVersions(a: DebianVersion, b: DebianVersion): number {
  if (a.epoch !== b.epoch) return a.epoch < b.epoch ? -1 : 1;
  return compareParts(a.upstream, b.upstream) || compareParts(a.revision, b.revision);
}

/** Compares two texts that need not be valid; what cannot be parsed is taken as upstream version. */
export function compareVersionTexts(a: Bytes, b: Bytes): number {
  return compareVersions(lenient(a), lenient(b));
}

function lenient(text: Bytes): DebianVersion {
  const parsed = parseVersion(text);
  return parsed.kind === "error" ? { epoch: 0, upstream: text, revision: "" } : parsed.version;
}

function compareParts(a: Bytes, b: Bytes): number {
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    while ((i < a.length && !isDigit(a, i)) || (j < b.length && !isDigit(b, j))) {
      const difference = weight(a, i) - weight(b, j);
      if (difference !== 0) return difference;
      i++;
      j++;
    }
    while (a[i] === "0") i++;
    while (b[j] === "0") j++;
    let first = 0;
    while (isDigit(a, i) && isDigit(b, j)) {
      if (first === 0) first = a.charCodeAt(i) - b.charCodeAt(j);
      i++;
      j++;
    }
    if (isDigit(a, i)) return 1;
    if (isDigit(b, j)) return -1;
    if (first !== 0) return first;
  }
  return 0;
}

function isDigit(text: Bytes, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** The tilde sorts before the end, the end and digits before letters, letters before all else. */
function weight(text: Bytes, at: number): number {
  if (at >= text.length || isDigit(text, at)) return 0;
  const code = text.charCodeAt(at);
  if (code === 0x7e) return -1;
  const letter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return letter ? code : (code > 127 ? code - 256 : code) + 256;
}
