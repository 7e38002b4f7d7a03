import type { Bytes } from "../../bytes";
import type { Sys } from "../../world/sys";
import { type Call, flag, list, utility, value } from "../utility";
import { AccountFile, groupByName, groups, userById, userByName, users } from "./accountFile";
import { freeId, freeSubordinateRange, idRange } from "./freeIds";
import { copySkeleton, makeParents } from "./homeDirectory";
import { LoginDefs } from "./loginDefs";
import { isValidField, isValidName } from "./names";
import {
  addGroup,
  commitAll,
  die,
  lockDatabases,
  openGroupFiles,
  parseDay,
  resolveGroup,
  resolveGroups,
  setMembers,
  today,
} from "./shadowTool";

const options = {
  badName: flag("--badname"),
  baseDir: value("-b", "--base-dir"),
  comment: value("-c", "--comment"),
  home: value("-d", "--home-dir"),
  expire: value("-e", "--expiredate"),
  inactive: value("-f", "--inactive"),
  gid: value("-g", "--gid"),
  groups: value("-G", "--groups"),
  skel: value("-k", "--skel"),
  key: list("-K", "--key"),
  noLog: flag("-l", "--no-log-init"),
  createHome: flag("-m", "--create-home"),
  noCreateHome: flag("-M", "--no-create-home"),
  noUserGroup: flag("-N", "--no-user-group"),
  nonUnique: flag("-o", "--non-unique"),
  password: value("-p", "--password"),
  system: flag("-r", "--system"),
  shell: value("-s", "--shell"),
  uid: value("-u", "--uid"),
  userGroup: flag("-U", "--user-group"),
} as const;

type UseraddCall = Call<typeof options>;

/** useradd - create a new user. shadow-utils 4.13 as Debian 12 has it. */
export const useradd = utility({
  name: "useradd",
  summary: "Creates a user.",
  options,
  missing: [
    "--defaults",
    "--add-subids-for-system",
    "--prefix",
    "--root",
    "--selinux-user",
    "/etc/default/useradd other than GROUP, HOME, SHELL and SKEL",
    "records in /var/log/lastlog and faillog",
    "the text of the usage message",
  ],

  run(call) {
    const { options, operands, sys } = call;
    const [name] = operands;
    if (name === undefined || operands.length > 1)
      return call.unmodelled("wrong number of arguments: prints its usage");
    const defs = new LoginDefs(sys, options.key);
    const defaults = readDefaults(call);
    checkArguments(call, name);
    const home = options.home ?? `${options.baseDir ?? defaults.home}/${name}`;
    const shell = options.shell ?? defaults.shell;
    if (userByName(sys, name)) die(call, `user '${name}' already exists`, 9);
    const given = options.gid === undefined ? undefined : resolveGroup(sys, options.gid);
    const ownGroup = wantsOwnGroup(call, defs);
    if (ownGroup && groupByName(sys, name))
      die(call, `group ${name} exists - if you want to add this user to that group, use -g.`, 9);
    lockDatabases(call, "/etc/passwd");
    const uid = chooseUid(call, name, defs);
    const files = {
      ...openGroupFiles(sys),
      passwd: new AccountFile(sys, "/etc/passwd"),
      shadow: new AccountFile(sys, "/etc/shadow"),
    };
    let gid = given?.gid ?? defaults.group;
    if (ownGroup) {
      const free = freeId(
        groups(sys).map((group) => group.gid),
        idRange(defs, "GID", options.system),
        options.system,
        uid,
      );
      if (free === undefined) return die(call, "can't create group", 4);
      gid = free;
      addGroup(files, name, gid, undefined);
    }
    files.passwd.put([
      name,
      files.shadow.present ? "x" : (options.password ?? "!"),
      String(uid),
      String(gid),
      options.comment ?? "",
      home,
      shell,
    ]);
    if (files.shadow.present) files.shadow.put([name, options.password ?? "!", ...ageing(call, defs)]);
    // The groups are joined before the new group is written, so that the order in the file is theirs.
    for (const group of options.groups === undefined ? [] : resolveGroups(call, options.groups))
      setMembers(files, group, (members) => [...members, name]);
    const subordinate = subordinateIds(call, name, uid, defs);
    commitAll(call, [files.passwd, files.shadow, files.group, files.gshadow, ...subordinate], 1);
    sys.effect({ name: "user", subject: name, action: "add" });
    if (options.createHome && !options.noCreateHome)
      createHome(call, home, uid, gid, defs, options.skel ?? defaults.skel);
    return 0;
  },
});

/** Bytes of the file as Debian 12 ships it, which sets nothing but SHELL=/bin/sh. Hosts may hold its size without its text. */
const SHIPPED_DEFAULTS_SIZE = 1117;

interface Defaults {
  readonly group: number;
  readonly home: Bytes;
  readonly shell: Bytes;
  readonly skel: Bytes;
}

/** /etc/default/useradd. */
function readDefaults(call: UseraddCall): Defaults {
  const stat = call.sys.stat("/etc/default/useradd");
  const isShipped = stat.ok && stat.value.size === SHIPPED_DEFAULTS_SIZE;
  const read = isShipped ? ({ ok: false } as const) : call.sys.readFile("/etc/default/useradd");
  const values = new Map<string, Bytes>();
  for (const line of read.ok ? read.value.split("\n") : []) {
    const equals = line.indexOf("=");
    if (equals > 0 && !line.startsWith("#")) values.set(line.slice(0, equals), line.slice(equals + 1));
  }
  for (const key of values.keys())
    if (
      !["GROUP", "HOME", "SHELL", "SKEL", "CREATE_MAIL_SPOOL"].includes(key) ||
      values.get("CREATE_MAIL_SPOOL") === "yes"
    )
      call.unmodelled(`${key} in /etc/default/useradd`);
  const group = values.get("GROUP");
  return {
    group: group === undefined ? 100 : (resolveGroup(call.sys, group)?.gid ?? 100),
    home: values.get("HOME") ?? "/home",
    shell: values.get("SHELL") ?? "/bin/sh",
    skel: values.get("SKEL") ?? "/etc/skel",
  };
}

/** In the order in which the program looks at them. */
function checkArguments(call: UseraddCall, name: Bytes): void {
  const { options, given, sys } = call;
  for (const [option, argument = ""] of given) {
    if (option === "comment" && !isValidField(argument)) die(call, `invalid comment '${argument}'`, 3);
    if (option === "home" && !/^\/[^:\n]*$/.test(argument)) die(call, `invalid home directory '${argument}'`, 3);
    if (option === "shell" && argument !== "" && !/^[/*][^:\n]*$/.test(argument))
      die(call, `invalid shell '${argument}'`, 3);
    if (option === "shell" && argument !== "" && (sys.isDirectory(argument) || sys.access(argument, "x") !== null))
      call.warn(`Warning: missing or non-executable shell '${argument}'`);
    if (option === "uid" && !/^\d+$/.test(argument)) die(call, `invalid user ID '${argument}'`, 3);
    if (option === "expire" && parseDay(argument) === undefined) die(call, `invalid date '${argument}'`, 3);
    if (option === "inactive" && !/^-?\d+$/.test(argument)) die(call, `invalid numeric argument '${argument}'`, 3);
    if (option === "gid" && !resolveGroup(sys, argument)) die(call, `group '${argument}' does not exist`, 6);
    if (option === "groups") resolveGroups(call, argument);
  }
  if (options.userGroup && (options.gid !== undefined || options.noUserGroup))
    call.unmodelled("conflicting options: prints its usage");
  if (!options.badName && !isValidName(name)) die(call, `invalid user name '${name}': use --badname to ignore`, 3);
}

function wantsOwnGroup(call: UseraddCall, defs: LoginDefs): boolean {
  const { options } = call;
  if (options.userGroup) return true;
  return options.gid === undefined && !options.noUserGroup && defs.isYes("USERGROUPS_ENAB");
}

function chooseUid(call: UseraddCall, name: Bytes, defs: LoginDefs): number {
  const { options, sys } = call;
  const range = idRange(defs, "UID", options.system);
  if (options.uid === undefined) {
    const free = freeId(
      users(sys).map((user) => user.uid),
      range,
      options.system,
    );
    return free ?? die(call, "Can't get unique UID (no more available UIDs)", 4);
  }
  const uid = Number(options.uid);
  if (!options.nonUnique && userById(sys, uid)) die(call, `UID ${uid} is not unique`, 4);
  if (options.system && uid > range.max)
    call.writeError(`${call.name} warning: ${name}'s uid ${uid} is greater than SYS_UID_MAX ${range.max}\n`);
  if (!options.system && uid !== 0 && (uid < range.min || uid > range.max))
    call.writeError(
      `${call.name} warning: ${name}'s uid ${uid} outside of the UID_MIN ${range.min} and UID_MAX ${range.max} range.\n`,
    );
  return uid;
}

/** The last seven fields of shadow(5). A system account has no ageing. */
function ageing(call: UseraddCall, defs: LoginDefs): readonly Bytes[] {
  const { options, sys } = call;
  const field = (name: string) => {
    const days = defs.number(name, -1);
    return options.system || days < 0 ? "" : String(days);
  };
  const inactive = options.inactive === undefined || options.inactive === "-1" ? "" : String(Number(options.inactive));
  const expire = options.expire === undefined ? "" : (parseDay(options.expire) ?? "");
  return [
    String(today(sys)),
    field("PASS_MIN_DAYS"),
    field("PASS_MAX_DAYS"),
    field("PASS_WARN_AGE"),
    inactive,
    expire,
    "",
  ];
}

/** Ranges for user namespaces: given to ordinary users where the files are there. */
function subordinateIds(call: UseraddCall, name: Bytes, uid: number, defs: LoginDefs): readonly AccountFile[] {
  const { options, sys } = call;
  const { min, max } = idRange(defs, "UID", false);
  if (options.system || (options.uid !== undefined && uid !== 0 && (uid < min || uid > max))) return [];
  return (["uid", "gid"] as const).flatMap((kind) => {
    const path = `/etc/sub${kind}`;
    const count = defs.number(`SUB_${kind.toUpperCase()}_COUNT`, 65536);
    if (count <= 0 || !sys.isFile(path)) return [];
    const file = new AccountFile(sys, path);
    const first = defs.number(`SUB_${kind.toUpperCase()}_MIN`, 100000);
    const start = freeSubordinateRange(file, first, defs.number(`SUB_${kind.toUpperCase()}_MAX`, 600100000), count);
    if (start === undefined)
      return die(call, `can't create subordinate ${kind === "uid" ? "user" : "group"} IDs`, kind === "uid" ? 16 : 18);
    file.sort((a, b) => Number(a[1]) - Number(b[1]));
    if (!file.find(name)) file.put([name, String(start), String(count)]);
    return [file];
  });
}

function createHome(call: UseraddCall, home: Bytes, uid: number, gid: number, defs: LoginDefs, skel: Bytes): void {
  const { sys } = call;
  if (sys.exists(home)) {
    call.warn(`warning: the home directory ${home} already exists.`);
    call.warn("Not copying any file from skel directory into it.");
    return;
  }
  const errno = makeHome(sys, home, uid, gid, defs);
  if (errno) die(call, `cannot create directory ${home}`, 12);
  copySkeleton(sys, skel, home, uid, gid);
}

function makeHome(sys: Sys, home: Bytes, uid: number, gid: number, defs: LoginDefs) {
  const umask = defs.number("UMASK", 0o22);
  return (
    makeParents(sys, home, 0o777 & ~umask) ??
    sys.chown(home, uid, gid) ??
    sys.chmod(home, defs.number("HOME_MODE", 0o777 & ~umask))
  );
}
