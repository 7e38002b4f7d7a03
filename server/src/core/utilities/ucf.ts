import type { Bytes } from "../bytes";
import type { Entry } from "../world/sys";
import { UcfConversation } from "./ucf/conversation";
import { readUcfConf, setting } from "./ucf/settings";
import { copyFile, databaseLines, firstWord, linesOf, replaceLines, rotate } from "./ucf/stateFiles";
import { type Call, flag, type Utility, utility, value } from "./utility";

const OPTIONS = {
  threeWay: flag("--three-way"),
  debconfOk: flag("--debconf-ok"),
  debconfTemplate: value("--debconf-template"),
  purge: flag("-p", "--purge"),
  package: value("-P", "--package"),
  sourceDirectory: value("-s", "--src-dir"),
  sumFile: value("--sum-file"),
  stateDirectory: value("--state-dir"),
};

/** ucf(1) 3.0043: installs a configuration file, minding the changes of the administrator. */
export const ucf: Utility = utility({
  name: "ucf",
  summary: "installs a configuration file with respect for local changes",
  options: OPTIONS,
  missing: [
    "--help, --no-action, --verbose, --debug, -Z",
    "users other than root",
    "the usage text",
    "answers that only a person at a terminal gives: differences, merges, a shell",
  ],
  run(call) {
    const { options, operands, sys, unmodelled } = call;
    if (sys.uid() !== 0) return unmodelled("ucf by another user than root");
    if (operands.length !== (options.purge ? 1 : 2)) return unmodelled("ucf with a wrong number of arguments");
    if (operands.some((path) => /[ \t-\r*?[\]\\]/.test(path)))
      return unmodelled("a file name with spaces or wildcards");
    const [first = "", second = ""] = operands;
    if (!options.purge && !sys.exists(first)) {
      call.writeError(`Error: The new file ${first} does not exist!\n`);
      return 1;
    }
    return work(call, options.purge ? "" : (real(call, first) ?? ""), options.purge ? first : second);
  },
});

type UcfCall = Call<typeof OPTIONS>;

function real({ sys }: UcfCall, path: Bytes): Bytes | undefined {
  const resolved = sys.realpath(path, "any");
  return resolved.ok ? resolved.value : undefined;
}

/** All that the decision needs. */
interface Update {
  readonly call: UcfCall;
  readonly fresh: Bytes;
  readonly destination: Bytes;
  readonly state: Bytes;
  readonly hashes: Bytes;
  readonly cached: Bytes;
  readonly keepOld: boolean;
  readonly takeNew: boolean;
  readonly takeMissing: boolean;
  readonly history: { readonly directory: Bytes; readonly file: Bytes };
}

function work(call: UcfCall, fresh: Bytes, given: Bytes): number {
  const { sys, options, writeError, unmodelled } = call;
  const named = sys.part(() => (sys.exists(given) ? (real(call, given) ?? given) : given));
  if (!named.startsWith("/")) return unmodelled("a destination that is not absolute");
  const destination = sys.part(() => undiverted(call, named));
  const conf = readUcfConf(sys);
  const source = setting(sys, conf, "source_dir", options.sourceDirectory) ?? (fresh === "" ? "/tmp" : parent(fresh));
  const state = setting(sys, conf, "state_dir", options.stateDirectory) ?? "/var/lib/ucf";
  const keepOld = setting(sys, conf, "force_conffold") !== undefined;
  const takeNew = setting(sys, conf, "force_conffnew") !== undefined;
  if (keepOld && takeNew) {
    writeError("Error: Only one of force_conffold and force_conffnew should\n       be set\n");
    return 1;
  }
  const sums = setting(sys, conf, "old_mdsum_file", options.sumFile) ?? `${source}/${base(fresh)}.md5sum`;
  const update: Update = {
    call,
    fresh,
    destination,
    state,
    hashes: `${state}/hashfile`,
    cached: `${state}/cache/${destination.replaceAll("/", ":")}`,
    keepOld,
    takeNew,
    takeMissing: setting(sys, conf, "force_conffmiss") !== undefined,
    history: { directory: `${source}/${base(fresh)}.md5sum.d`, file: sums },
  };
  sys.part(() => makeDirectories(call, `${state}/cache`));
  const { statement, chunk } = registration(destination);
  sys.mayContain(update.hashes, statement, chunk);
  return options.purge ? purge(update) : decide(update);
}

function parent(path: Bytes): Bytes {
  return path.slice(0, path.lastIndexOf("/")) || "/";
}

function base(path: Bytes): Bytes {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Where the file really goes: aside, if another package diverts it. */
function undiverted(call: UcfCall, path: Bytes): Bytes {
  const ask = (what: string) => call.runCommand(["dpkg-divert", what, path], { capture: true }).stdout.trimEnd();
  const owner = ask("--listpackage");
  return owner !== "" && owner !== call.options.package ? ask("--truename") : path;
}

function makeDirectories(call: UcfCall, path: Bytes): void {
  if (path === "" || call.sys.isDirectory(path)) return;
  makeDirectories(call, path.slice(0, Math.max(0, path.lastIndexOf("/"))));
  call.sys.mkdir(path);
}

// --- the database of sums

/** Lines of the hash file that are about the destination. */
function isAbout({ destination }: Update): (line: Bytes) => boolean {
  return (line) => line.endsWith(destination) && /[ \t-\r]$/.test(line.slice(0, -destination.length));
}

function purge(update: Update): number {
  const { call, hashes, cached } = update;
  if (call.sys.exists(hashes)) {
    rotate(call.sys, call.writeError, hashes, "attributes");
    replaceLines(
      call.sys,
      hashes,
      databaseLines(call.sys, hashes).filter((line) => !isAbout(update)(line)),
    );
  }
  if (call.sys.isFile(cached)) call.sys.unlink(cached);
  return 0;
}

function recordSum(update: Update): void {
  update.call.sys.part(() => writeSum(update));
}

function writeSum(update: Update): void {
  const { call, hashes, fresh, destination, cached } = update;
  const { sys, options, writeError } = call;
  const line = `${sumOf(update, fresh)}  ${destination}`;
  if (sys.exists(hashes)) {
    rotate(sys, writeError, hashes, "attributes");
    replaceLines(sys, hashes, [...databaseLines(sys, hashes).filter((each) => !isAbout(update)(each)), line]);
  } else sys.writeFile(hashes, `${line}\n`);
  const stat = sys.lstat(fresh);
  if (options.threeWay || (stat.ok && stat.value.size < 25600)) copyFile(sys, writeError, fresh, cached, "attributes");
}

function sumOf({ call }: Update, path: Bytes): Bytes {
  return call.sys.part(() => firstWord(call.runCommand(["md5sum", path], { capture: true }).stdout));
}

// --- the decision

const NO_SUM = "A".repeat(32);

function decide(update: Update): number {
  const { call, fresh, destination, takeMissing, keepOld } = update;
  const { sys, writeError } = call;
  const recorded = sys.part(() => recordedSum(update));
  const conversation = new UcfConversation(call, call.options.debconfOk);
  conversation.begin();
  const newSum = sumOf(update, fresh);
  if (!sys.exists(destination)) {
    if (recorded === "") {
      writeError(`\nCreating config file ${destination} with new version\n`);
      return replaceFile(update, "forget");
    }
    if (takeMissing) {
      writeError(`\nRecreating deleted config file ${destination} with new version, as asked\n`);
      return replaceFile(update, "forget");
    }
    if (recorded === newSum) {
      writeError(`Not replacing deleted config file ${destination}\n`);
      return 0;
    }
    if (keepOld) return 0;
    return compare(update, conversation, recorded, newSum, NO_SUM);
  }
  const present = sumOf(update, destination);
  if (recorded !== "") return compare(update, conversation, recorded, newSum, present);
  if (sys.part(() => isHistoric(update, present))) return keepOld ? keepFile(update) : replaceFile(update, "forget");
  const standard = sys.part(() => defaultSum(update));
  if (standard !== "" && standard === newSum) recordSum(update);
  return compare(update, conversation, standard || NO_SUM, newSum, present);
}

/** Was a file of this sum ever shipped? */
function isHistoric({ call, history }: Update, sum: Bytes): boolean {
  const { sys } = call;
  if (sys.isDirectory(history.directory)) {
    const names = sys.readDirectory(history.directory);
    return (names.ok ? names.value : []).some(
      (name) =>
        !name.startsWith(".") && databaseLines(sys, `${history.directory}/${name}`).map(firstWord).join("\n") === sum,
    );
  }
  return sys.isFile(history.file) && databaseLines(sys, history.file).some((line) => line.startsWith(sum));
}

/** What the hash file may say of a destination. */
function registration(destination: Bytes): Entry {
  const statement = `${destination} is registered with ucf`;
  return { statement, chunk: `d41d8cd98f00b204e9800998ecf8427e  ${destination}\n` };
}

/** What the hash file says of the destination. */
function recordedSum(update: Update): Bytes {
  const { call, destination, hashes } = update;
  const { sys } = call;
  if (!sys.exists(hashes)) return "";
  return linesOf(sys.readFor(hashes, [registration(destination)]))
    .filter(isAbout(update))
    .map(firstWord)
    .join("\n");
}

/** The sum that stands for "unchanged" where nothing was recorded. */
function defaultSum({ call, history }: Update): Bytes {
  const { sys } = call;
  if (sys.isDirectory(history.directory))
    return databaseLines(sys, `${history.directory}/default`).map(firstWord).join("\n");
  if (!sys.isFile(history.file)) return "";
  return databaseLines(sys, history.file)
    .filter((line) => /[ \t-\r]default$/.test(line))
    .map(firstWord)
    .join("\n");
}

/** `recorded`: sum of the version last seen; `present`: of what is in place. */
function compare(
  update: Update,
  conversation: UcfConversation,
  recorded: Bytes,
  newSum: Bytes,
  present: Bytes,
): number {
  const { call, destination, keepOld, takeNew } = update;
  const { sys, writeError } = call;
  sys.observe.equal(recorded, newSum);
  if (recorded === newSum) return 0;
  sys.observe.equal(present, recorded);
  if (present === recorded) {
    if (keepOld) return keepFile(update);
    writeError(`Replacing config file ${destination} with new version\n`);
    return replaceFile(update, "forget");
  }
  if (takeNew) {
    writeError(`Replacing config file ${destination} with new version\nsince you asked for it.\n`);
    writeError(`The new and the old files are ${present === newSum ? "identical, AFAICS" : "different"}\n`);
    return replaceFile(update, "forget");
  }
  if (keepOld) return keepFile(update);
  if (newSum === present) {
    recordSum(update);
    return 0;
  }
  return ask(update, conversation);
}

function ask(update: Update, conversation: UcfConversation): number {
  const { call, destination, fresh, cached } = update;
  if (!conversation.canAsk()) {
    call.writeError("Need debconf to interact\n");
    return 2;
  }
  const threeWay = call.sys.exists(cached) && call.options.threeWay;
  const answer = conversation.ask(threeWay ? "ucf/changeprompt_threeway" : "ucf/changeprompt", destination, fresh);
  if (/^(install_new|[yYiI])$/.test(answer)) {
    call.writeError(`Replacing config file ${destination} with new version\n`);
    return replaceFile(update, "save");
  }
  if (/^(keep_current|[nNoO]|)$/.test(answer)) return keepFile(update);
  return call.unmodelled(`the answer ${answer} to ucf's question`);
}

/** Puts the new version in place. "save": the old one stays as `.ucf-old`. */
function replaceFile(update: Update, old: "save" | "forget"): number {
  const { call, fresh } = update;
  const { sys, writeError } = call;
  const target = sys.part(() => realTarget(update));
  sys.part(() => {
    const exists = sys.exists(target);
    if (exists && old === "save") copyFile(sys, writeError, target, `${target}.ucf-old`, "attributes");
    copyFile(sys, writeError, fresh, target, exists ? "content" : "attributes");
  });
  recordSum(update);
  return 0;
}

/** Where the destination leads to; a broken link goes. */
function realTarget({ call: { sys, writeError }, destination }: Update): Bytes {
  let target = destination;
  if (sys.isSymlink(destination)) {
    const resolved = sys.realpath(destination, "last");
    if (resolved.ok) target = resolved.value;
    else {
      writeError(`${destination} is a broken symlink!\n`);
      sys.unlink(destination);
    }
  }
  return target;
}

/** Leaves the file, notes the new version, and puts it beside as `.ucf-dist`. */
function keepFile(update: Update): number {
  const { call, destination, fresh } = update;
  recordSum(update);
  call.sys.part(() => copyFile(call.sys, call.writeError, fresh, `${destination}.ucf-dist`, "attributes"));
  return 0;
}
