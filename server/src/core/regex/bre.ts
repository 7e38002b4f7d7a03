/** Basic regular expressions (POSIX XBD 9.3) with GNU's additions. */
import type { Bytes } from "../bytes";
import type { Parsed } from "./node";
import { type PosixSyntax, parsePosix } from "./posix";

const SED: PosixSyntax = {
  extended: false,
  leading: "literal",
  strictIntervals: true,
  literalIntervals: false,
  literalClose: false,
};
const GREP: PosixSyntax = { ...SED, strictIntervals: false };

/** Reads a BRE as sed or grep does (RE_SYNTAX_POSIX_BASIC, RE_SYNTAX_GREP). */
export function parseBre(source: Bytes, tool: "sed" | "grep", utf8: boolean): Parsed {
  return parsePosix(source, tool === "sed" ? SED : GREP, utf8);
}
