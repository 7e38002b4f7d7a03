/** read and getopts. POSIX XCU. */
import type { Bytes } from "../../bytes";
import { ShellError } from "../../expand/shellError";
import type { Builtin, BuiltinCall, BuiltinResult } from "../builtin";
import { readDescriptor } from "../openFile";
import { dashOptions } from "./dashOptions";

export const read: Builtin = {
  name: "read",
  special: false,
  summary: "read a line into variables",
  run(call) {
    const { args, shell, source } = call;
    if (source.dialect === "sh") {
      const options = dashOptions(call, "p:r");
      if (!options.ok) return options.failed;
    }
    let raw = false;
    let at = 0;
    let prompt: Bytes | null = null;
    let array: string | null = null;
    let delimiter = "\n";
    let limit = Number.POSITIVE_INFINITY;
    let descriptor = 0;
    let exact = false;
    let timeout: Bytes | null = null;
    for (; /^-./.test(args[at] ?? "") && args[at] !== "--"; at++) {
      const word = args[at] ?? "";
      for (let i = 1; i < word.length; i++) {
        const letter = word[i] as string;
        if (letter === "r") raw = true;
        else if (letter === "s" || letter === "e") continue;
        else if ("pt".includes(letter) || (source.dialect === "bash" && "andNui".includes(letter))) {
          const value = i + 1 < word.length ? word.slice(i + 1) : (args[++at] ?? "");
          if (letter === "p") prompt = value;
          else if (letter === "a") array = value;
          else if (letter === "d") delimiter = value === "" ? "\0" : value.slice(0, 1);
          else if (letter === "n" || letter === "N") {
            limit = Number(value);
            exact = letter === "N";
          } else if (letter === "t") timeout = value;
          else if (letter === "u") descriptor = Number(value);
          break;
        } else return call.error(`Illegal option -${letter}`);
      }
    }
    if (args[at] === "--") at++;
    if (prompt !== null && shell.isTerminal(0)) call.write(prompt);
    const names = args.slice(at);
    if (names.length === 0 && array === null) {
      if (source.dialect === "sh") return call.error("arg count");
      names.push("REPLY");
    }
    const invalid = names.find((name) => !/^[A-Za-z_]\w*$/.test(name));
    if (invalid !== undefined && source.dialect === "bash")
      return call.error(`\`${invalid}': not a valid identifier`, 1);
    if (source.dialect === "bash" && timeout !== null && Number(timeout) === 0)
      return readDescriptor(call.sys, shell.descriptor(descriptor)) ? 0 : 1;
    const utf8 = source.dialect === "bash" && call.sys.isUtf8();
    const line = readLine(call, descriptor, { raw, delimiter: exact ? null : delimiter, limit, utf8 });
    if (exact) {
      shell.setVariable(names[0] ?? "REPLY", line.characters.map(({ text }) => text).join(""));
      return line.ended ? 0 : 1;
    }
    if (invalid !== undefined) return call.error(`${invalid}: bad variable name`);
    if (array !== null) {
      const fields = splitLine(line.characters, shell.getVariable("IFS") ?? " \t\n", Number.POSITIVE_INFINITY);
      shell.putVariable(array, {
        value: null,
        exported: false,
        readonly: false,
        array: fields.map((field, i) => [String(i), field] as const),
      });
    } else if (names.length === 1 && names[0] === "REPLY" && args.length === at)
      shell.setVariable("REPLY", line.characters.map(({ text }) => text).join(""));
    else assignFields(call, names, line.characters);
    return line.ended ? 0 : 1;
  },
};

interface Character {
  readonly text: Bytes;
  /** Behind a backslash: never a separator. */
  readonly quoted: boolean;
}

function readLine(
  call: BuiltinCall,
  number: number,
  how: { readonly raw: boolean; readonly delimiter: string | null; readonly limit: number; readonly utf8: boolean },
): { readonly characters: readonly Character[]; readonly ended: boolean } {
  const input = readDescriptor(call.sys, call.shell.descriptor(number));
  const characters: Character[] = [];
  if (!input) return { characters, ended: false };
  const { rest } = input;
  let at = 0;
  let ended = false;
  for (; at < rest.length && (characters.length < how.limit || isWithin(characters.at(-1), rest[at])); at++) {
    const c = rest[at] as string;
    if (c === "\\" && !how.raw) {
      at++;
      const next = rest[at];
      if (next === undefined) break;
      if (next !== "\n") characters.push({ text: next, quoted: true });
      continue;
    }
    if (c === how.delimiter) {
      ended = true;
      at++;
      break;
    }
    const last = characters.at(-1);
    // The limit counts characters.
    if (how.utf8 && last && !last.quoted && Number.isFinite(how.limit) && isContinuation(last.text, c))
      characters[characters.length - 1] = { text: last.text + c, quoted: false };
    else if (c !== "\0") characters.push({ text: c, quoted: false });
  }
  input.take(Math.min(at, rest.length));
  return { characters, ended: ended || characters.length >= how.limit };
}

/** Does a byte go on with the UTF-8 character that the text begins? */
function isContinuation(begun: Bytes, byte: Bytes): boolean {
  const lead = begun.charCodeAt(0);
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
  return begun.length < length && byte >= "\x80" && byte < "\xc0";
}

function isWithin(last: Character | undefined, byte: Bytes | undefined): boolean {
  return last !== undefined && byte !== undefined && isContinuation(last.text, byte);
}

function assignFields(call: BuiltinCall, names: readonly string[], characters: readonly Character[]): void {
  const ifs = call.shell.getVariable("IFS") ?? " \t\n";
  const fields = splitLine(characters, ifs, names.length);
  names.forEach((name, i) => {
    call.shell.setVariable(name, fields[i] ?? "");
  });
}

/** Splits as read does (POSIX read): the last field takes the rest, without IFS white space at its end. */
function splitLine(characters: readonly Character[], ifs: Bytes, count: number): readonly Bytes[] {
  const isSeparator = (c: Character | undefined) => c !== undefined && !c.quoted && ifs.includes(c.text);
  const isBlank = (c: Character | undefined) => isSeparator(c) && /[ \t\n]/.test(c?.text ?? "");
  const fields: Bytes[] = [];
  let at = 0;
  while (isBlank(characters[at])) at++;
  while (at < characters.length) {
    if (fields.length === count - 1) {
      fields.push(lastField(characters.slice(at), isSeparator, isBlank));
      return fields;
    }
    let field = "";
    while (at < characters.length && !isSeparator(characters[at])) field += characters[at++]?.text ?? "";
    fields.push(field);
    while (isBlank(characters[at])) at++;
    if (isSeparator(characters[at])) {
      at++;
      while (isBlank(characters[at])) at++;
    }
  }
  return fields;
}

/** The rest of the line: trailing white space goes, and a single separator that ends an only field. */
function lastField(
  rest: readonly Character[],
  isSeparator: (c: Character | undefined) => boolean,
  isBlank: (c: Character | undefined) => boolean,
): Bytes {
  let end = rest.length;
  while (end > 0 && isBlank(rest[end - 1])) end--;
  const first = rest.findIndex((c) => isSeparator(c));
  if (first >= 0) {
    let next = first;
    while (next < end && isBlank(rest[next])) next++;
    if (next < end && isSeparator(rest[next])) next++;
    while (next < end && isBlank(rest[next])) next++;
    if (next >= end) end = Math.min(first, end);
  }
  return rest
    .slice(0, end)
    .map(({ text }) => text)
    .join("");
}

/** Which word comes next (from 1), and how far into the one before it is read; -1 where that is done. */
export interface GetoptsPlace {
  readonly index: number;
  readonly offset: number;
}

/** dash's getopts keeps its place in the shell; an assignment to OPTIND moves it. */
function dashGetopts(call: BuiltinCall): BuiltinResult {
  const { args, shell } = call;
  const [spec, name, ...given] = args;
  if (spec === undefined || name === undefined) return call.error("Usage: getopts optstring var [arg...]");
  const list = args.length > 2 ? given : shell.positional();
  const begun = shell.getoptsPlace;
  const place = begun.index > list.length + 1 || begun.index < 0 ? { index: 1, offset: -1 } : begun;
  let next = place.index - 1;
  const before = list[next - 1] ?? "";
  let rest: Bytes | null =
    place.index <= 1 || place.offset < 0 || before.length < place.offset ? null : before.slice(place.offset);
  let letter = "?";
  const finish = (status: number): number => {
    const index = next + 1;
    const offset = rest === null ? -1 : (list[next - 1] ?? "").length - rest.length;
    shell.setPrivateState("getopts", { index: -1, offset: -1 });
    shell.setVariable("OPTIND", String(index));
    shell.setPrivateState("getopts", { index, offset } satisfies GetoptsPlace);
    if (!/^[A-Za-z_]\w*$/.test(name)) throw new ShellError(`${name}: bad variable name`);
    shell.setVariable(name, letter);
    return status;
  };
  if (rest === null || rest === "") {
    const word = list[next];
    rest = null;
    if (word === undefined || !word.startsWith("-") || word === "-") return finish(1);
    next++;
    if (word === "--") return finish(1);
    rest = word.slice(1);
  }
  letter = rest[0] ?? "?";
  rest = rest.slice(1);
  const silent = spec.startsWith(":");
  let at = 0;
  while (at < spec.length && spec[at] !== letter) at += spec[at + 1] === ":" ? 2 : 1;
  if (at >= spec.length) {
    if (silent) shell.setVariable("OPTARG", letter);
    else {
      call.writeError(`Illegal option -${letter}\n`);
      shell.putVariable("OPTARG", undefined);
    }
    letter = "?";
    return finish(0);
  }
  if (spec[at + 1] !== ":") {
    shell.setVariable("OPTARG", "");
    return finish(0);
  }
  const value: Bytes | undefined = rest === "" ? list[next] : rest;
  if (value === undefined) {
    rest = null;
    if (silent) {
      shell.setVariable("OPTARG", letter);
      letter = ":";
    } else {
      call.writeError(`No arg for -${letter} option\n`);
      shell.putVariable("OPTARG", undefined);
      letter = "?";
    }
    return finish(0);
  }
  if (rest === "") next++;
  shell.setVariable("OPTARG", value);
  rest = null;
  return finish(0);
}

export const getopts: Builtin = {
  name: "getopts",
  special: false,
  summary: "parse options",
  run(call) {
    const { args, shell } = call;
    if (call.source.dialect === "sh") return dashGetopts(call);
    const [spec, name, ...given] = args;
    if (spec === undefined || name === undefined) return call.error("usage: getopts optstring name [arg ...]");
    const list = args.length > 2 ? given : shell.positional();
    const state = shell.privateState<{ readonly index: number; readonly offset: number }>("getopts");
    const optind = Number(shell.getVariable("OPTIND") ?? "1");
    // dash counts a word as read when its first option is.
    const ahead = (place: { readonly index: number; readonly offset: number }) =>
      place.index + (call.source.dialect === "sh" && place.offset > 0 ? 1 : 0);
    const going = state && ahead(state) === optind ? state : null;
    let index = going?.index ?? optind;
    let offset = going?.offset ?? 0;
    const silent = spec.startsWith(":");
    const finish = (variable: Bytes, status: number) => {
      shell.setVariable("OPTIND", String(ahead({ index, offset })));
      shell.setPrivateState("getopts", { index, offset });
      if (!/^[A-Za-z_]\w*$/.test(name)) throw new ShellError(`${name}: bad variable name`);
      shell.setVariable(name, variable);
      return status;
    };
    let word = list[index - 1];
    if (offset === 0) {
      if (word === undefined || !word.startsWith("-") || word === "-") {
        shell.putVariable("OPTARG", undefined);
        return finish("?", 1);
      }
      if (word === "--") {
        index++;
        shell.putVariable("OPTARG", undefined);
        return finish("?", 1);
      }
      offset = 1;
    }
    word = word ?? "";
    const letter = word[offset] ?? "?";
    offset++;
    const at = letter === ":" ? -1 : spec.indexOf(letter, silent ? 1 : 0);
    const next = () => {
      if (offset >= (word ?? "").length) {
        index++;
        offset = 0;
      }
    };
    const prefix = call.source.dialect === "bash" ? `${shell.name}: ` : "";
    if (at < 0) {
      next();
      if (silent) shell.setVariable("OPTARG", letter);
      else {
        call.sys.attempt.space.check("value-bytes", 0);
        call.writeError(
          call.source.dialect === "bash" ? `${prefix}illegal option -- ${letter}\n` : `Illegal option -${letter}\n`,
        );
        shell.putVariable("OPTARG", undefined);
      }
      return finish("?", 0);
    }
    if (spec[at + 1] === ":") {
      let value: Bytes | undefined = word.slice(offset);
      index++;
      offset = 0;
      if (value === "") {
        value = list[index - 1];
        if (value !== undefined) index++;
      }
      if (value === undefined) {
        if (silent) {
          shell.setVariable("OPTARG", letter);
          return finish(":", 0);
        }
        call.writeError(
          call.source.dialect === "bash"
            ? `${prefix}option requires an argument -- ${letter}\n`
            : `No arg for -${letter} option\n`,
        );
        shell.putVariable("OPTARG", undefined);
        return finish("?", 0);
      }
      shell.setVariable("OPTARG", value);
      return finish(letter, 0);
    }
    next();
    if (call.source.dialect === "bash") shell.putVariable("OPTARG", undefined);
    else shell.setVariable("OPTARG", "");
    return finish(letter, 0);
  },
};
