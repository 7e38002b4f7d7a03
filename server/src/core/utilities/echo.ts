import type { Bytes } from "../bytes";
import { ESCAPES } from "./escapes";
import { utility } from "./utility";

/** echo - write arguments: the program /bin/echo of coreutils, with -n, -e and -E. */
export const echo = utility({
  name: "echo",
  summary: "display a line of text",
  options: {},
  parsing: "none",

  run(call) {
    const [first] = call.argv;
    if (call.argv.length === 1 && (first === "--help" || first === "--version"))
      return call.unmodelled(`option ${first} of echo`);
    let newline = true;
    let escapes = false;
    let at = 0;
    for (; /^-[neE]+$/.test(call.argv[at] ?? ""); at++) {
      for (const letter of (call.argv[at] ?? "").slice(1)) {
        if (letter === "n") newline = false;
        else escapes = letter === "e";
      }
    }
    const text = call.argv.slice(at).join(" ");
    const { out, stopped } = escapes ? unescapeEcho(text, "coreutils") : { out: text, stopped: false };
    call.write(stopped || !newline ? out : `${out}\n`);
    return 0;
  },
});

/** What dash's builtin echo writes for these arguments: -n alone is an option, backslashes count, \c ends all. */
export function echoDash(argv: readonly Bytes[]): Bytes {
  const quiet = argv[0] === "-n";
  const { out, stopped } = unescapeEcho((quiet ? argv.slice(1) : argv).join(" "), "dash");
  return quiet || stopped ? out : `${out}\n`;
}

const LETTERS: Readonly<Record<string, string>> = { ...ESCAPES, e: "\x1b" };

function unescapeEcho(text: Bytes, dialect: "coreutils" | "dash"): { out: Bytes; stopped: boolean } {
  let out = "";
  for (let at = 0; at < text.length; ) {
    const character = text[at] ?? "";
    const letter = text[at + 1] ?? "";
    if (character !== "\\" || letter === "") {
      out += character;
      at += 1;
      continue;
    }
    if (letter === "c") return { out, stopped: true };
    const rest = text.slice(at + 1, at + 6);
    const octal = /^(?:0([0-7]{0,3})|([1-7][0-7]{0,2}))/.exec(rest);
    const hexadecimal = dialect === "coreutils" ? /^x([0-9a-fA-F]{1,2})/.exec(rest) : null;
    if (octal) {
      out += String.fromCharCode(Number.parseInt(octal[1] ?? octal[2] ?? "0", 8) & 255 || 0);
      at += 1 + octal[0].length;
    } else if (hexadecimal) {
      out += String.fromCharCode(Number.parseInt(hexadecimal[1] ?? "0", 16));
      at += 1 + hexadecimal[0].length;
    } else {
      out += LETTERS[letter] ?? `\\${letter}`;
      at += 2;
    }
  }
  return { out, stopped: false };
}
