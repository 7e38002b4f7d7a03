import type { Bytes } from "../bytes";
import { readUcfConf, setting } from "./ucf/settings";
import { databaseLines, firstWord, replaceLines, rotate } from "./ucf/stateFiles";
import { type Call, flag, type Utility, utility, value } from "./utility";

const OPTIONS = {
  force: flag("-f", "--force"),
  purge: flag("-p", "--purge"),
  verbose: flag("-v", "--verbose"),
  stateDirectory: value("--state-dir"),
};

/** ucfr(1): notes which package a configuration file belongs to. */
export const ucfr: Utility = utility({
  name: "ucfr",
  summary: "notes which package a configuration file of ucf belongs to",
  options: OPTIONS,
  missing: ["--help, --no-action, --debug", "users other than root", "the usage text"],
  run(call) {
    const { options, operands, sys, writeError, unmodelled } = call;
    const [owner, conffile] = operands;
    if (owner === undefined || conffile === undefined || operands.length !== 2)
      return unmodelled("ucfr with other than two arguments");
    if (sys.uid() !== 0) return unmodelled("ucfr by another user than root");
    if (/[ \t-\r]/.test(conffile)) return unmodelled("a file name with spaces");
    const say = (message: Bytes) => {
      if (options.verbose) writeError(`ucfr: ${message}\n`);
    };
    if (owner === "") return unable(call, "The Package name");
    say(`The Package name is ${owner}`);
    if (conffile === "") return unable(call, "The Configuration file");
    say(`The Configuration file is ${conffile}`);
    const resolved = sys.realpath(conffile, "any");
    const file = resolved.ok ? resolved.value : "";
    if (file === "") return unable(call, "The (real) Configuration file");
    say(`The (real) Configuration file is ${file}`);
    if (!conffile.startsWith("/")) {
      writeError(`ucfr: Need a fully qualified path for the file "${conffile}"\n`);
      return 0;
    }
    const directory = setting(sys, readUcfConf(sys), "state_dir", options.stateDirectory) ?? "/var/lib/ucf";
    say(`The State directory is ${directory}`);
    if (!sys.isDirectory(directory)) makeDirectories(call, directory);
    const registry = `${directory}/registry`;
    if (!sys.isFile(registry)) sys.writeFile(registry, "");
    say("The registry exists");
    return change(call, registry, { owner, conffile, file }, say);
  },
});

function unable({ writeError }: Call, what: string): number {
  writeError(`ucfr: Unable to determine ${what}\n`);
  return 1;
}

function makeDirectories(call: Call<typeof OPTIONS>, path: Bytes): void {
  const { sys } = call;
  if (path === "" || sys.isDirectory(path)) return;
  makeDirectories(call, path.slice(0, Math.max(0, path.lastIndexOf("/"))));
  sys.mkdir(path);
}

interface Association {
  readonly owner: Bytes;
  readonly conffile: Bytes;
  readonly file: Bytes;
}

function change(
  call: Call<typeof OPTIONS>,
  registry: Bytes,
  { owner, conffile, file }: Association,
  say: (message: Bytes) => void,
): number {
  const { options, sys, print, writeError } = call;
  sys.mayContain(registry, `${conffile} is registered with ucf`, `${owner} \t ${file}\n`);
  const pattern = new RegExp(`[ \\t-\\r]${file.replace(/[\\^$*+?()[\]{}|/-]/g, "\\$&")}$`);
  const lines = databaseLines(sys, registry);
  const matching = lines.filter((line) => pattern.test(line));
  if (matching.length >= 2) {
    writeError(`ucfr: Corrupt registry: Duplicate entries for ${conffile}\n`);
    for (const line of matching) print(line);
    return matching.length;
  }
  const [entry] = matching;
  const holder = entry === undefined ? undefined : firstWord(entry);
  if (options.purge) {
    if (holder === undefined) {
      say("Association already purged. No changes.");
      return 0;
    }
    if (holder !== owner) {
      writeError(`ucfr: Association belongs to ${holder}, not ${owner}\n`);
      if (!options.force) {
        writeError("ucfr: Aborting\n");
        return 5;
      }
    }
  } else if (holder === owner) {
    say("Association already recorded. No changes.");
    return 0;
  } else if (holder !== undefined) {
    const diverting = call.runCommand(["dpkg-divert", "--listpackage", conffile], { capture: true }).stdout.trim();
    if (diverting !== "") {
      say(`Package ${owner} will not take away diverted ${conffile} from package ${diverting}`);
      return 0;
    }
    if (!options.force) {
      writeError(`ucfr: Attempt from package ${owner}  to take ${file} away from package ${holder}\nucfr: Aborting.\n`);
      return 4;
    }
  }
  if (options.verbose) return call.unmodelled("the commands that ucfr --verbose shows");
  rotate(sys, writeError, registry, "content");
  const others = lines.filter((line) => !pattern.test(line));
  replaceLines(sys, registry, options.purge ? others : [...others, `${owner} \t ${file}`]);
  return 0;
}
