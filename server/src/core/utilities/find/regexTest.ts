import type { Bytes } from "../../bytes";
import { compileRegex } from "../../regex/compileRegex";
import { type Call, type Options, quote } from "../utility";
import type { Test } from "./expression";

const SYNTAXES: Readonly<Record<string, "emacs" | "basic" | "extended">> = {
  "findutils-default": "emacs",
  emacs: "emacs",
  ed: "basic",
  grep: "basic",
  "posix-basic": "basic",
  "posix-minimal-basic": "basic",
  sed: "basic",
  egrep: "extended",
  "posix-awk": "extended",
  "gnu-awk": "extended",
  awk: "extended",
  "posix-egrep": "extended",
  "posix-extended": "extended",
};

const TYPES =
  "findutils-default ed emacs gnu-awk grep posix-awk awk posix-basic posix-egrep egrep posix-extended posix-minimal-basic sed";

/** -regex: the whole path must match. */
export function regexTest(call: Call<Options>, type: string, source: Bytes, ignoreCase: boolean): Test {
  const syntax = SYNTAXES[type];
  if (!syntax) {
    const valid = TYPES.split(" ").map(quote).join(", ");
    call.fail(`Unknown regular expression type ${quote(type)}; valid types are ${valid}.`);
    return call.exit(1);
  }
  const compiled = compileRegex(syntax === "emacs" ? fromEmacs(source) : source, {
    syntax: syntax === "basic" ? "basic" : "extended",
    ignoreCase,
    utf8: call.sys.isUtf8(),
    whole: "line",
    onLimit: (reason) => call.unmodelled(reason),
  });
  if (!compiled.ok) {
    call.fail(`failed to compile regular expression '${source}': ${compiled.message}`);
    return call.exit(1);
  }
  const { regex } = compiled;
  return (file) => {
    call.sys.observe.regex(file.path, () => regex.witness());
    return regex.test(file.path);
  };
}

/** Emacs writes groups and alternatives as `\(`, `\|`; its `+ ?` are operators, braces are literal. */
function fromEmacs(source: Bytes): Bytes {
  return source.replace(/\[\^?\]?[^\]]*\]|\\?[(){}|]|\\./gs, (piece) => {
    if (piece.startsWith("[")) return piece;
    if (/^\\[()|]$/.test(piece)) return piece.slice(1);
    return /^[(){}|]$/.test(piece) ? `\\${piece}` : piece;
  });
}
