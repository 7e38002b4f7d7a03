/** Extended regular expressions (POSIX XBD 9.4) with GNU's additions. */
import type { Bytes } from "../bytes";
import type { Parsed } from "./node";
import { type PosixSyntax, parsePosix } from "./posix";

const SED: PosixSyntax = {
  extended: true,
  leading: "error",
  strictIntervals: false,
  literalIntervals: false,
  literalClose: false,
};
const GREP: PosixSyntax = { ...SED, leading: "empty", literalIntervals: true, literalClose: true };

/** Reads an ERE as sed -E or grep -E does (RE_SYNTAX_POSIX_EXTENDED, RE_SYNTAX_EGREP). */
export function parseEre(source: Bytes, tool: "sed" | "grep", utf8: boolean): Parsed {
  return parsePosix(source, tool === "sed" ? SED : GREP, utf8);
}
