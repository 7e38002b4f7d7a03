/** find's actions that change something or run something. */
import type { Bytes } from "../../bytes";
import { directoryOf, lastComponent } from "../paths";
import { type Call, type Options, quote } from "../utility";
import type { Test } from "./expression";
import type { NextWord, Settings } from "./settings";

/** -delete: never the directory `.`. */
export function deleteAction(call: Call<Options>): Test {
  return (file) => {
    if (file.path === ".") return true;
    const errno = file.type() === "directory" ? call.sys.rmdir(file.path) : call.sys.unlink(file.path);
    if (!errno) return true;
    call.fail(`cannot delete ${quote(file.path)}`, errno);
    return false;
  };
}

/** `-exec command ;` for each file, `-exec command {} +` for many; `there`: in the file's directory. */
export function execAction(
  call: Call<Options>,
  settings: Settings,
  name: Bytes,
  next: NextWord,
  where: "here" | "there",
): Test {
  const words: Bytes[] = [];
  for (;;) {
    const word = next();
    if (word === undefined) return die(call, `missing argument to \`${name}'`);
    if (word === ";") break;
    if (word === "+" && words.at(-1) === "{}") return many(call, settings, name, words, where);
    words.push(word);
  }
  if (words.length === 0) return die(call, `missing argument to \`${name}'`);
  return (file) => {
    const argument = where === "here" ? file.path : inDirectory(file.path);
    const argv = words.map((word) => word.replaceAll("{}", () => argument));
    return run(call, argv, where === "here" ? null : directoryOf(file.path)) === 0;
  };
}

function die(call: Call<Options>, message: string): never {
  call.fail(message);
  return call.exit(1);
}

/** The commands run when the files are known: -exec at the end, -execdir when the directory changes. */
function many(
  call: Call<Options>,
  settings: Settings,
  name: Bytes,
  words: readonly Bytes[],
  where: "here" | "there",
): Test {
  const fixed = words.slice(0, -1);
  if (fixed.includes("{}")) return die(call, `Only one instance of {} is supported with ${name} ... +`);
  if (fixed.length === 0) return die(call, `missing argument to \`${name}'`);
  let pending: Bytes[] = [];
  let directory: Bytes | null = null;
  const flush = () => {
    if (pending.length === 0) return;
    const argv = [...fixed, ...pending];
    pending = [];
    if (run(call, argv, directory) !== 0) call.failQuietly();
  };
  settings.atEnd.push(flush);
  return (file) => {
    if (where === "here") pending.push(file.path);
    else {
      if (directory !== directoryOf(file.path)) flush();
      directory = directoryOf(file.path);
      pending.push(inDirectory(file.path));
    }
    return true;
  };
}

function inDirectory(path: Bytes): Bytes {
  const name = lastComponent(path);
  return name === "/" ? "/" : `./${name}`;
}

function run(call: Call<Options>, argv: readonly Bytes[], cwd: Bytes | null): number {
  const command = argv[0] ?? "";
  if (call.sys.findCommand(command) === null) {
    call.warn(`${quote(command)}: No such file or directory`);
    return 127;
  }
  const place = cwd === null ? null : call.sys.realpath(cwd);
  return call.runCommand(argv, place?.ok ? { cwd: place.value } : {}).status;
}
