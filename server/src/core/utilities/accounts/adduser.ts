import type { Bytes } from "../../bytes";
import { type Call, flag, list, utility, value } from "../utility";
import { groupById, groupByName, groups, userById, userByName, users } from "./accountFile";
import { AdduserConfig, acquireLock, dief, runLocalHook, system, warn } from "./adduserConfig";
import { checkName, type NameLevel } from "./adduserNames";
import { chfn } from "./chfn";
import { gpasswd } from "./gpasswd";
import { groupadd } from "./groupadd";
import { copySkeleton } from "./homeDirectory";
import { useradd } from "./useradd";
import { usermod } from "./usermod";

const options = {
  addExtraGroups: flag("--add-extra-groups", "--add_extra_groups"),
  allowAllNames: flag("--allow-all-names"),
  allowBadNames: flag("--allow-bad-names", "--allow-badname", "--force-badname"),
  comment: value("--comment", "--gecos"),
  conf: list("--conf", "-c"),
  disabledLogin: flag("--disabled-login"),
  disabledPassword: flag("--disabled-password"),
  firstGid: value("--firstgid"),
  firstUid: value("--firstuid"),
  gid: value("--gid"),
  group: flag("--group"),
  home: value("--home"),
  ingroup: value("--ingroup"),
  lastGid: value("--lastgid"),
  lastUid: value("--lastuid"),
  noCreateHome: flag("--no-create-home"),
  quiet: flag("--quiet", "-q"),
  shell: value("--shell"),
  system: flag("--system"),
  uid: value("--uid"),
  verbose: flag("--verbose"),
} as const;

type Given = Call<typeof options>;

/** adduser, addgroup - add users and groups. Debian's adduser 3.134. */
export const adduser = utility({
  name: "adduser",
  aliases: ["addgroup"],
  summary: "Adds a user or a group, or a user to a group.",
  options,
  missing: [
    "asking for a password or a full name",
    "--debug",
    "--help",
    "--version",
    "UID_POOL, GID_POOL and QUOTAUSER in adduser.conf",
  ],

  run(call) {
    const { options, operands, sys, given } = call;
    for (const key of ["firstGid", "firstUid", "gid", "lastGid", "lastUid", "uid"] as const)
      if (options[key] !== undefined && !/^[-+]?\d+$/.test(options[key]))
        call.unmodelled("an option that wants a number: prints its usage");
    if (sys.uid() !== 0) dief(call, "Only root may add a user or group to the system.");
    const isAddgroup = call.name.slice(call.name.lastIndexOf("/") + 1) === "addgroup";
    const verbose = given.findLast(([key]) => key === "quiet" || key === "verbose")?.[0] !== "quiet";
    const [name, groupName] = operands;
    if (!name || operands.length > 2) return dief(call, "Only one or two names allowed.");
    if (groupName !== undefined) {
      if ((options.system && !isAddgroup) || options.group) dief(call, "Specify only one name in this mode.");
      if (isAddgroup) dief(call, "addgroup with two arguments is an unspecified operation.");
    }
    const choices = [options.group, options.ingroup !== undefined, options.gid !== undefined].filter(Boolean).length;
    if ((!isAddgroup || options.system) && choices > 1)
      dief(call, "The --group, --ingroup, and --gid options are mutually exclusive.");
    checkHome(call, verbose);
    const config = new AdduserConfig(call, options.conf.length > 0 ? options.conf : ["/etc/adduser.conf"], verbose);
    if (config.isSet("uid_pool") || config.isSet("gid_pool")) call.unmodelled("UID_POOL or GID_POOL in adduser.conf");
    if (groupName !== undefined) return addToGroup(call, name, groupName, verbose);
    const level: NameLevel = options.allowAllNames ? 2 : options.allowBadNames ? 1 : 0;
    checkName(call, config, name, options.system, level, verbose);
    const run: Run = { call, config, name, say: verbose ? call.print : () => {}, verbose };
    if (isAddgroup || (options.group && !options.system)) return addGroupOnly(run);
    return options.system ? addSystemUser(run) : addOrdinaryUser(run);
  },
});

interface Run {
  readonly call: Given;
  readonly config: AdduserConfig;
  readonly name: Bytes;
  /** Standard output, unless --quiet. */
  readonly say: (line: string) => void;
  readonly verbose: boolean;
}

function checkHome({ options, sys, ...call }: Given, verbose: boolean): void {
  const { home } = options;
  const whole = { ...call, options, sys };
  if (home === undefined) return;
  if (!home.startsWith("/")) dief(whole, "The home dir must be an absolute path.");
  if (!verbose) return;
  if (!options.noCreateHome && sys.isDirectory(home))
    warn(whole, `Warning: The home dir ${home} you specified already exists.`);
  if (options.noCreateHome && !sys.isDirectory(home)) {
    if (sys.exists(home)) call.unmodelled("the text of a stale error number");
    warn(whole, `Warning: The home dir ${home} you specified can't be accessed: No such file or directory`);
  }
}

function addToGroup(call: Given, user: Bytes, group: Bytes, verbose: boolean): number {
  const { sys } = call;
  if (!userByName(sys, user)) dief(call, `The user \`${user}' does not exist.`);
  const found = groupByName(sys, group);
  if (!found) return dief(call, `The group \`${group}' does not exist.`);
  if (found.members.includes(user)) {
    if (verbose) warn(call, `The user \`${user}' is already a member of \`${group}'.`);
    return 0;
  }
  if (verbose) call.print(`Adding user \`${user}' to group \`${group}' ...`);
  acquireLock(call);
  system(call, usermod, "/usr/sbin/usermod", ["-a", "-G", group, user]);
  if (verbose) call.print("Done.");
  return 0;
}

function addGroupOnly({ call, config, name, say, verbose }: Run): number {
  const { options, sys } = call;
  acquireLock(call);
  const existing = groupByName(sys, name);
  const wanted = options.gid === undefined ? undefined : Number(options.gid);
  if (existing && options.system) {
    if (existing.gid >= config.number("first_system_gid") && existing.gid <= config.number("last_system_gid")) {
      if (verbose) warn(call, `The group \`${name}' already exists as a system group. Exiting.`);
      return 0;
    }
    const same = wanted === undefined || wanted === existing.gid;
    warn(
      call,
      `The group \`${name}' already exists${same ? " and is not a system group" : ", but has a different GID"}. Exiting.`,
    );
    return 1;
  }
  if (existing) dief(call, `The group \`${name}' already exists.`);
  if (wanted !== undefined && groupById(sys, wanted)) dief(call, `The GID \`${options.gid}' is already in use.`);
  const kind = options.system ? "_system" : "";
  const first = Number(options.firstGid) || config.number(`first${kind}_gid`);
  const last = Number(options.lastGid) || config.number(`last${kind}_gid`);
  const gid = wanted ?? firstFree(first, last, groupIds({ call }));
  if (gid === undefined) {
    const range = options.system ? "FIRST_SYS_GID - LAST_SYS_GID" : "FIRST_GID - LAST_GID";
    warn(call, `No GID is available in the range ${first}-${last} (${range}).`);
    return dief(call, `The group \`${name}' was not created.`);
  }
  say(`Adding group \`${name}' (GID ${gid}) ...`);
  system(call, groupadd, "/sbin/groupadd", ["-g", String(gid), name]);
  say("Done.");
  return 0;
}

function addSystemUser(run: Run): number {
  const { call, config, name, say, verbose } = run;
  const { options, sys } = call;
  acquireLock(call);
  const first = config.number("first_system_uid");
  const last = config.number("last_system_uid");
  const existing = userByName(sys, name);
  if (existing && (options.uid === undefined || Number(options.uid) === existing.uid)) {
    if (existing.uid >= first && existing.uid <= last) {
      say(`The system user \`${name}' already exists. Exiting.`);
      return 0;
    }
    warn(call, `The user \`${name}' already exists, but is not a system user. Exiting.`);
    return 1;
  }
  if (existing && existing.uid >= first && existing.uid <= last) {
    warn(call, `The user \`${name}' already exists with a different UID. Exiting.`);
    return 1;
  }
  if (existing) dief(call, `The user \`${name}' already exists, and is not a system user.`);
  if (options.uid !== undefined && userById(sys, Number(options.uid)))
    dief(call, `The UID ${Number(options.uid)} is already in use.`);
  const { uid, gid, groupName } = systemIds(run);
  say(`Adding system user \`${name}' (UID ${uid}) ...`);
  if (options.group && !groupByName(sys, name)) {
    say(`Adding new group \`${name}' (GID ${gid}) ...`);
    system(call, groupadd, "/sbin/groupadd", ["-g", String(gid), name]);
  }
  say(`Adding new user \`${name}' (UID ${uid}) with group \`${groupName}' ...`);
  const home = options.home || "/nonexistent";
  system(call, useradd, "/usr/sbin/useradd", [
    ...[
      "-r",
      "-K",
      `SYS_UID_MIN=${Number(options.firstUid) || first}`,
      "-K",
      `SYS_UID_MAX=${Number(options.lastUid) || last}`,
    ],
    ...["-d", home, "-g", groupName, "-s", options.shell || "/usr/sbin/nologin", "-u", String(uid), name],
  ]);
  if (options.comment !== undefined) setComment(run, options.comment);
  createHome(run, home, uid, gid, verbose);
  return 0;
}

/** The ids of a new system user and the name of its group. */
function systemIds({ call, config, name }: Run): { uid: number; gid: number; groupName: Bytes } {
  const { options, sys } = call;
  const ingroup = options.ingroup || undefined;
  const nogroup = groups(sys).find((group) => group.name === "nogroup")?.gid || 65534;
  const wantedGid =
    options.gid !== undefined ? Number(options.gid) : ingroup === undefined && !options.group ? nogroup : undefined;
  if (!options.group) {
    if (ingroup !== undefined && !groupByName(sys, ingroup)) dief(call, `The group \`${ingroup}' does not exist.`);
    if (wantedGid !== undefined && !groupById(sys, wantedGid)) dief(call, `The GID ${wantedGid} does not exist.`);
  } else if (options.uid !== undefined && !groupByName(sys, name) && groupById(sys, Number(options.uid)))
    dief(call, `The GID ${Number(options.uid)} is already in use.`);
  const firstUid = Number(options.firstUid) || config.number("first_system_uid");
  const lastUid = Number(options.lastUid) || config.number("last_system_uid");
  const uid = options.uid === undefined ? firstFree(firstUid, lastUid, userIds({ call })) : Number(options.uid);
  if (uid === undefined) {
    const range = `${config.number("first_system_uid")}-${config.number("last_system_uid")}`;
    warn(
      call,
      `No UID${options.group ? "/GID pair" : ""} is available in the range ${range} (FIRST_SYS_UID - LAST_SYS_UID).`,
    );
    return dief(call, `The user \`${name}' was not created.`);
  }
  if (options.group) {
    const existing = groupByName(sys, name)?.gid;
    const first = Number(options.firstGid) || config.number("first_system_gid");
    const last = Number(options.lastGid) || config.number("last_system_gid");
    const gid = options.uid === undefined ? firstFree(first, last, groupIds({ call })) : uid;
    if (gid === undefined) return call.unmodelled("no free group id");
    // The home directory gets the id that was chosen, even where the group is there already with another one.
    return { uid, gid: existing !== undefined && options.uid !== undefined ? uid : gid, groupName: name };
  }
  if (wantedGid !== undefined) return { uid, gid: wantedGid, groupName: groupById(sys, wantedGid)?.name ?? "" };
  return { uid, gid: groupByName(sys, ingroup ?? "")?.gid ?? 0, groupName: ingroup ?? "" };
}

function addOrdinaryUser(run: Run): number {
  const { call, config, name, say, verbose } = run;
  const { options, sys } = call;
  if (!options.disabledPassword && !options.disabledLogin) call.unmodelled("asks for a password");
  if (options.comment === undefined) call.unmodelled("asks for the full name");
  if (config.optional("users_gid") !== undefined || config.isSet("quotauser"))
    call.unmodelled("USERS_GID or QUOTAUSER in adduser.conf");
  acquireLock(call);
  const ownGroups = config.saysYes("usergroups");
  const ingroup = options.ingroup || undefined;
  const makeGroup = ownGroups && options.gid === undefined && ingroup === undefined;
  checkOrdinary(run, makeGroup);
  say(`Adding user \`${name}' ...`);
  const uid = ordinaryUid(run, ownGroups);
  const gid = makeGroup ? uid : ordinaryGid(run, ownGroups);
  if (makeGroup) {
    say(`Adding new group \`${name}' (${gid}) ...`);
    system(call, groupadd, "/sbin/groupadd", ["-g", String(gid), name]);
  }
  say(`Adding new user \`${name}' (${uid}) with group \`${groupById(sys, gid)?.name ?? ""} (${gid})' ...`);
  const shell = options.shell || (options.disabledLogin ? "/usr/sbin/nologin" : config.text("dshell"));
  const home = options.home || homeOf(run, makeGroup ? name : (groupById(sys, gid)?.name ?? ""));
  system(call, useradd, "/sbin/useradd", ["-d", home, "-g", String(gid), "-s", shell, "-u", String(uid), name]);
  createHome(run, home, uid, gid, verbose);
  setComment(run, options.comment ?? "");
  joinSupplementaryGroups(run, ownGroups);
  runLocalHook(call, "/usr/local/sbin/adduser.local", [name, String(uid), String(gid), home]);
  return 0;
}

function checkOrdinary({ call, name }: Run, makeGroup: boolean): void {
  const { options, sys } = call;
  if (userByName(sys, name)) dief(call, `The user \`${name}' already exists.`);
  if (options.uid !== undefined && userById(sys, Number(options.uid)))
    dief(call, `The UID ${Number(options.uid)} is already in use.`);
  if (makeGroup) {
    if (groupByName(sys, name)) dief(call, `The group \`${name}' already exists.`);
    if (options.uid !== undefined && groupById(sys, Number(options.uid)))
      dief(call, `The GID ${Number(options.uid)} is already in use.`);
    return;
  }
  if (options.ingroup && !groupByName(sys, options.ingroup))
    dief(call, `The group \`${options.ingroup}' does not exist.`);
  if (options.gid !== undefined && !groupById(sys, Number(options.gid)))
    dief(call, `The GID ${Number(options.gid)} does not exist.`);
}

function ordinaryUid({ call, config, name }: Run, ownGroups: boolean): number {
  const { options } = call;
  if (options.uid !== undefined) return Number(options.uid);
  const first = Number(options.firstUid) || config.number("first_uid");
  const last = Number(options.lastUid) || config.number("last_uid");
  const firstGid = ownGroups ? first : Number(options.firstGid) || config.number("first_gid");
  const lastGid = ownGroups ? last : Number(options.lastGid) || config.number("last_gid");
  const uid = options.ingroup
    ? firstFree(first, last, userIds({ call }))
    : firstFree(
        Math.min(first, firstGid),
        Math.max(last, lastGid),
        new Set([...userIds({ call }), ...groupIds({ call })]),
      );
  if (uid !== undefined) return uid;
  warn(call, `No UID/GID pair is available in the range ${first}-${last} (FIRST_UID - LAST_UID).`);
  return dief(call, `The user \`${name}' was not created.`);
}

function ordinaryGid({ call, config }: Run, ownGroups: boolean): number {
  const { options, sys } = call;
  if (options.gid !== undefined) return Number(options.gid);
  const group = options.ingroup || (ownGroups ? undefined : config.optional("users_group"));
  return group === undefined ? 100 : (groupByName(sys, group)?.gid ?? 100);
}

function homeOf({ config, name }: Run, group: Bytes): Bytes {
  const byGroup = config.saysYes("grouphomes") ? `/${group}` : "";
  const byLetter = config.saysYes("letterhomes") ? `/${name.slice(0, 1)}` : "";
  return `${config.text("dhome")}${byGroup}${byLetter}/${name}`;
}

function joinSupplementaryGroups({ call, config, name, say, verbose }: Run, ownGroups: boolean): void {
  const { options, sys } = call;
  const wanted = ownGroups ? [config.optional("users_group") ?? "users"] : [];
  if (options.addExtraGroups || config.isSet("add_extra_groups"))
    wanted.push(...config.text("extra_groups").split(/\s+/));
  if (wanted.length === 0) return;
  say(`Adding new user \`${name}' to supplemental / extra groups \`${wanted.join(", ")}' ...`);
  for (const group of wanted) {
    const found = groupByName(sys, group);
    if (!found) warn(call, `The group \`${group}' does not exist.`);
    else if (found.members.includes(name)) {
      if (verbose) warn(call, `The user \`${name}' is already a member of \`${group}'.`);
    } else {
      say(`Adding user \`${name}' to group \`${group}' ...`);
      const members = found.members.filter((member) => userByName(sys, member));
      system(call, gpasswd, "/bin/gpasswd", ["-M", [...members, name].join(","), group]);
    }
  }
}

function setComment({ call, name }: Run, comment: Bytes): void {
  const run = (argv: readonly Bytes[]) => system(call, chfn, "/bin/chfn", [...argv, name]);
  if (!comment.includes(",")) {
    run(["-f", comment]);
    return;
  }
  const [fullName = "", room = "", work, home, other] = comment.replace(/,+$/, "").split(",");
  run(["-f", fullName, "-r", room]);
  if (work !== undefined) run(["-w", work]);
  if (home !== undefined) run(["-h", home]);
  if (other !== undefined) run(["-o", other]);
}

function createHome(
  { call, config, name: _, say }: Run,
  home: Bytes,
  uid: number,
  gid: number,
  verbose: boolean,
): void {
  const { options, sys } = call;
  if (/^\/+nonexistent(\/|$)/.test(home) || options.noCreateHome) {
    say(/^\/+nonexistent(\/|$)/.test(home) ? `Not creating \`${home}'.` : `Not creating home directory \`${home}'.`);
    return;
  }
  if (sys.exists(home)) {
    if (verbose) warn(call, `The home directory \`${home}' already exists.  Not touching this directory.`);
    const stat = sys.stat(home);
    if (stat.ok && (stat.value.uid !== uid || stat.value.gid !== gid))
      warn(call, `Warning: The home directory \`${home}' does not belong to the user you are currently creating.`);
    return;
  }
  say(`Creating home directory \`${home}' ...`);
  let at = "";
  for (const part of home.split("/").filter((one) => one !== "")) {
    at += `/${part}`;
    if (!sys.isDirectory(at) && sys.mkdir(at, 0o755) !== null)
      call.unmodelled("a home directory that cannot be created");
  }
  sys.chown(home, uid, gid);
  sys.chmod(home, homeMode(call, config));
  if (options.system || config.text("skel") === "") return;
  if (config.text("skel_ignore_regex") !== ".(dpkg|ucf)-(old|new|dist)$" || config.saysYes("setgid_home"))
    call.unmodelled("SKEL_IGNORE_REGEX or SETGID_HOME in adduser.conf");
  say(`Copying files from \`${config.text("skel")}' ...`);
  copySkeleton(sys, config.text("skel"), home, uid, gid, /.(dpkg|ucf)-(old|new|dist)$/);
}

function homeMode({ options, unmodelled }: Given, config: AdduserConfig): number {
  if (config.saysYes("setgid_home")) unmodelled("SETGID_HOME in adduser.conf");
  const mode = config.text(options.system ? "sys_dir_mode" : "dir_mode");
  return Number.parseInt(/[0-7]{3}/.test(mode) ? mode : options.system ? "755" : "0700", 8);
}

function firstFree(first: number, last: number, taken: ReadonlySet<number>): number | undefined {
  for (let id = first; id <= last; id++) if (!taken.has(id)) return id;
  return undefined;
}

const userIds = ({ call }: { readonly call: Given }) => new Set(users(call.sys).map((user) => user.uid));
const groupIds = ({ call }: { readonly call: Given }) => new Set(groups(call.sys).map((group) => group.gid));
