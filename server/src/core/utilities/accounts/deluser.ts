import type { Bytes } from "../../bytes";
import { type Call, flag, list, utility, value } from "../utility";
import { groupById, groupByName, type User, userByName } from "./accountFile";
import { AdduserConfig, acquireLock, dief, runLocalHook, system, warn } from "./adduserConfig";
import { gpasswd } from "./gpasswd";
import { groupdel } from "./groupadd";
import { userdel } from "./userdel";

const options = {
  backup: flag("--backup"),
  backupTo: value("--backup-to"),
  conf: list("--conf", "-c"),
  group: flag("--group"),
  noPreserveRoot: flag("--no-preserve-root"),
  onlyIfEmpty: flag("--only-if-empty"),
  quiet: flag("--quiet", "-q"),
  removeAllFiles: flag("--remove-all-files"),
  removeHome: flag("--remove-home"),
  system: flag("--system"),
} as const;

type Given = Call<typeof options>;

/** deluser, delgroup - remove users and groups. Debian's adduser 3.134. */
export const deluser = utility({
  name: "deluser",
  aliases: ["delgroup"],
  summary: "Removes a user or a group, or a user from a group.",
  options,
  missing: ["--backup", "--remove-all-files", "--verbose", "--debug", "--help", "--version", "asking for a name"],

  run(call) {
    const { options, operands, sys } = call;
    if (sys.uid() !== 0) dief(call, "Only root may remove a user or group from the system.");
    const [name, groupName] = operands;
    if (name === undefined) return call.unmodelled("asks for a name");
    if (name === "" || operands.length > 2) dief(call, "Only one or two names allowed.");
    const verbose = !options.quiet;
    const paths = options.conf.length > 0 ? options.conf : ["/etc/adduser.conf", "/etc/deluser.conf"];
    const config = new AdduserConfig(call, paths, verbose);
    const run: Run = { call, config, verbose, say: verbose ? call.print : () => {} };
    if ((removesHome(run) || removesAll(run) || options.backup || config.isSet("backup")) && !hasPerl(call)) {
      warn(
        call,
        "In order to use the --remove-home, --remove-all-files, and --backup features,\nyou need to install the `perl' package. To accomplish that, run\napt-get install perl.",
      );
      return 8;
    }
    if (groupName !== undefined) return removeFromGroup(run, name, groupName);
    return options.group || /delgroup$/.test(call.name) ? removeGroup(run, name) : removeUser(run, name);
  },
});

interface Run {
  readonly call: Given;
  readonly config: AdduserConfig;
  readonly verbose: boolean;
  readonly say: (line: string) => void;
}

const removesHome = ({ call, config }: Run) => call.options.removeHome || config.isSet("remove_home");
const removesAll = ({ call, config }: Run) => call.options.removeAllFiles || config.isSet("remove_all_files");

/** File::Find is in the package perl, not in perl-base. */
function hasPerl({ sys }: Given): boolean {
  return sys.isDirectory("/usr/share/perl");
}

function removeUser(run: Run, name: Bytes): number {
  const { call, config, verbose, say } = run;
  const { options, sys } = call;
  const user = userByName(sys, name);
  if (options.system || config.isSet("system")) {
    if (!user) {
      if (verbose) warn(call, `The user \`${name}' does not exist, but --system was given. Exiting.`);
      return 0;
    }
    if (user.uid < config.number("first_system_uid") || user.uid > config.number("last_system_uid")) {
      if (verbose) warn(call, `The user \`${name}' is not a system user. Exiting.`);
      return 1;
    }
  }
  if (!user) return dief(call, `The user \`${name}' does not exist.`, 2);
  if (user.uid === 0 && !options.noPreserveRoot) {
    call.print("WARNING: You are just about to delete the root account (uid 0)");
    call.print("Usually this is never required as it may render the whole system unusable");
    call.print("If you really want this, call deluser with parameter --no-preserve-root");
    call.print("Stopping now without having performed any action");
    return 9;
  }
  if (removesAll(run) || options.backup || options.backupTo !== undefined || config.isSet("backup"))
    call.unmodelled("searching the whole file system, and backups");
  if (removesHome(run)) removeHome(run, user);
  removeCrontab(run, name);
  say(`Removing user \`${name}' ...`);
  acquireLock(call);
  system(call, userdel, "/usr/sbin/userdel", [name]);
  runLocalHook(call, "/usr/local/sbin/deluser.local", [name, String(user.uid), String(user.gid), user.home]);
  say("Done.");
  return 0;
}

/** Regular files and links are removed, then directories as far as they are empty; other nodes stay. */
function removeHome({ call, config, say }: Run, user: User): void {
  const { sys } = call;
  say("Looking for files to backup/remove ...");
  const files: Bytes[] = [];
  const directories: Bytes[] = [];
  const visit = (path: Bytes) => {
    const type = sys.ltypeOf(path);
    if (type === "file" || type === "symlink") files.push(path);
    if (type === "symlink" ? sys.isDirectory(path) : type === "directory") directories.push(path);
    if (type !== "directory") return;
    const names = sys.readDirectory(path);
    for (const name of names.ok ? names.value : []) visit(`${path}/${name}`);
  };
  if (sys.isDirectory(user.home)) visit(user.home);
  const spool = `/var/mail/${user.name}`;
  if (sys.exists(spool)) files.push(spool);
  if (files.length === 0 && directories.length === 0) return;
  say("Removing files ...");
  for (const file of files) sys.unlink(file);
  for (const directory of directories.sort().reverse())
    if (directory !== config.text("dhome") && directory !== "/") sys.rmdir(directory);
}

function removeCrontab({ call, say }: Run, name: Bytes): void {
  const { sys } = call;
  const program = "/usr/bin/crontab";
  if (sys.access(program, "x") !== null) {
    warn(call, `\`${program}' not executed. Skipping crontab removal. Package \`cron' required.`);
    return;
  }
  say("Removing crontab ...");
  const table = `/var/spool/cron/crontabs/${name}`;
  if (sys.exists(table)) sys.unlink(table);
}

function removeGroup({ call, config, verbose, say }: Run, name: Bytes): number {
  const { options, sys } = call;
  const system_ = options.system || config.isSet("system");
  const group = groupByName(sys, name);
  if (!group) {
    if (verbose) warn(call, `The group \`${name}' does not exist.`);
    return system_ ? 0 : 3;
  }
  if (system_ && (group.gid < config.number("first_system_gid") || group.gid > config.number("last_system_gid"))) {
    if (verbose) warn(call, `The group \`${name}' is not a system group. Exiting.`);
    return 3;
  }
  if ((options.onlyIfEmpty || config.isSet("only_if_empty")) && group.members.length > 0)
    return dief(call, `The group \`${name}' is not empty!`, 5);
  say(`Removing group \`${name}' ...`);
  acquireLock(call);
  system(call, groupdel, "/sbin/groupdel", [name]);
  say("Done.");
  return 0;
}

function removeFromGroup({ call, say }: Run, user: Bytes, groupName: Bytes): number {
  const { sys } = call;
  const found = userByName(sys, user);
  if (!found) return dief(call, `The user \`${user}' does not exist.`, 2);
  const group = groupByName(sys, groupName);
  if (!group) return dief(call, `The group \`${groupName}' does not exist.`, 3);
  if (found.gid !== 0 && groupById(sys, found.gid)?.name === groupName)
    dief(call, "You may not remove the user from their primary group.", 7);
  if (!group.members.includes(user)) dief(call, `The user \`${user}' is not a member of group \`${groupName}'.`, 6);
  say(`Removing user \`${user}' from group \`${groupName}' ...`);
  acquireLock(call);
  const members = group.members.filter((member) => member !== user && userByName(sys, member));
  system(call, gpasswd, "/usr/bin/gpasswd", ["-M", members.join(","), groupName]);
  say("Done.");
  return 0;
}
