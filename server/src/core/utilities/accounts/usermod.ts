import type { Bytes } from "../../bytes";
import { type Call, flag, utility, value } from "../utility";
import { AccountFile, groups, membersOf, type User, userById, userByName } from "./accountFile";
import { isValidField, isValidName } from "./names";
import {
  commitAll,
  die,
  type GroupFiles,
  lockDatabases,
  openGroupFiles,
  parseDay,
  resolveGroup,
  resolveGroups,
  setMembers,
} from "./shadowTool";

const options = {
  append: flag("-a", "--append"),
  badName: flag("-b", "--badname"),
  comment: value("-c", "--comment"),
  home: value("-d", "--home"),
  expire: value("-e", "--expiredate"),
  inactive: value("-f", "--inactive"),
  gid: value("-g", "--gid"),
  groups: value("-G", "--groups"),
  login: value("-l", "--login"),
  lock: flag("-L", "--lock"),
  moveHome: flag("-m", "--move-home"),
  nonUnique: flag("-o", "--non-unique"),
  password: value("-p", "--password"),
  remove: flag("-r", "--remove"),
  shell: value("-s", "--shell"),
  uid: value("-u", "--uid"),
  unlock: flag("-U", "--unlock"),
} as const;

type UsermodCall = Call<typeof options>;

/** usermod - modify a user. shadow-utils 4.13. */
export const usermod = utility({
  name: "usermod",
  summary: "Changes a user.",
  options,
  missing: [
    "--prefix",
    "--root",
    "--selinux-user",
    "--add-subuids and kin",
    "the mail spool of a renamed user",
    "the text of the usage message",
  ],

  run(call) {
    const { options, operands, sys, given } = call;
    const [name] = operands;
    if (name === undefined || operands.length > 1)
      return call.unmodelled("wrong number of arguments: prints its usage");
    if (given.length === 0) return call.unmodelled("no options: prints its usage");
    checkArguments(call);
    const user = userByName(sys, name);
    if (!user) return die(call, `user '${name}' does not exist`, 6);
    const changes = changesOf(call, user);
    if (!changes.any && options.groups === undefined) {
      call.print(`${call.name}: no changes`);
      return 0;
    }
    if (changes.uid !== user.uid) {
      const busy = sys.processes().find((process) => process.uid === user.uid);
      if (busy) die(call, `user ${name} is currently used by process ${busy.pid}`, 8);
    }
    if (changes.uid !== user.uid && !options.nonUnique && userById(sys, changes.uid))
      die(call, `UID '${changes.uid}' already exists`, 4);
    if (changes.name !== name && userByName(sys, changes.name)) die(call, `user '${changes.name}' already exists`, 9);
    const wanted = options.groups === undefined ? undefined : resolveGroups(call, options.groups);
    lockDatabases(call, "/etc/passwd");
    const passwd = new AccountFile(sys, "/etc/passwd");
    const shadow = new AccountFile(sys, "/etc/shadow");
    const files = openGroupFiles(sys);
    updatePasswd(call, passwd, shadow, user, changes);
    updateShadow(call, shadow, user, changes);
    updateGroups(call, files, user, changes, wanted);
    commitAll(call, [passwd, shadow, files.group, files.gshadow], 1);
    sys.effect({ name: "user", subject: name, action: "change" });
    return moveFiles(call, user, changes);
  },
});

interface Changes extends User {
  /** Does anything differ, or is the password or the ageing to be set? */
  readonly any: boolean;
  readonly inPasswd: boolean;
  readonly inShadow: boolean;
}

function checkArguments(call: UsermodCall): void {
  const { options, sys } = call;
  if (options.comment !== undefined && !isValidField(options.comment))
    die(call, `invalid field '${options.comment}'`, 3);
  if (options.home !== undefined && !isValidField(options.home)) die(call, `invalid field '${options.home}'`, 3);
  if (options.shell !== undefined && options.shell !== "" && !/^[/*][^:\n]*$/.test(options.shell))
    die(call, `invalid shell '${options.shell}'`, 3);
  if (options.shell && (sys.isDirectory(options.shell) || sys.access(options.shell, "x") !== null))
    call.warn(`Warning: missing or non-executable shell '${options.shell}'`);
  if (options.uid !== undefined && !/^\d+$/.test(options.uid)) die(call, `invalid user ID '${options.uid}'`, 3);
  if (options.expire !== undefined && parseDay(options.expire) === undefined)
    die(call, `invalid date '${options.expire}'`, 3);
  if (options.inactive !== undefined && !/^-?\d+$/.test(options.inactive))
    die(call, `invalid numeric argument '${options.inactive}'`, 3);
  if (options.gid !== undefined && !resolveGroup(sys, options.gid))
    die(call, `group '${options.gid}' does not exist`, 6);
  if (options.login !== undefined && !options.badName && !isValidName(options.login))
    die(call, `invalid user name '${options.login}': use --badname to ignore`, 3);
  const conflict =
    (options.append && options.groups === undefined) ||
    (options.remove && options.groups === undefined) ||
    (options.append && options.remove) ||
    [options.lock, options.unlock, options.password !== undefined].filter(Boolean).length > 1 ||
    (options.nonUnique && options.uid === undefined) ||
    (options.moveHome && options.home === undefined);
  if (conflict) call.unmodelled("conflicting options: prints its usage");
}

function changesOf(call: UsermodCall, user: User): Changes {
  const { options, sys } = call;
  const next = {
    name: options.login ?? user.name,
    uid: options.uid === undefined ? user.uid : Number(options.uid),
    gid: options.gid === undefined ? user.gid : (resolveGroup(sys, options.gid)?.gid ?? user.gid),
    comment: options.comment ?? user.comment,
    home: options.home ?? user.home,
    shell: options.shell ?? user.shell,
  };
  const password = options.lock || options.unlock || options.password !== undefined;
  const inPasswd =
    password ||
    next.name !== user.name ||
    next.uid !== user.uid ||
    next.gid !== user.gid ||
    next.comment !== user.comment ||
    next.home !== user.home ||
    next.shell !== user.shell;
  const inShadow =
    password || next.name !== user.name || options.expire !== undefined || options.inactive !== undefined;
  return { ...next, inPasswd, inShadow, any: inPasswd || inShadow };
}

function updatePasswd(call: UsermodCall, passwd: AccountFile, shadow: AccountFile, user: User, changes: Changes): void {
  const old = passwd.find(user.name);
  if (!old || !changes.inPasswd) return;
  const hidden = shadow.find(user.name) !== undefined;
  const password = hidden ? (old[1] ?? "x") : newPassword(call, old[1] ?? "");
  passwd.put(
    [changes.name, password, String(changes.uid), String(changes.gid), changes.comment, changes.home, changes.shell],
    user.name,
  );
}

function updateShadow(call: UsermodCall, shadow: AccountFile, user: User, changes: Changes): void {
  const { options, sys } = call;
  const old = shadow.find(user.name);
  if (!old || !changes.inShadow) return;
  const next = [...old];
  next[0] = changes.name;
  next[1] = newPassword(call, old[1] ?? "");
  if (options.password !== undefined) next[2] = String(Math.floor(sys.now() / 86400));
  if (options.inactive !== undefined) next[6] = options.inactive === "-1" ? "" : String(Number(options.inactive));
  if (options.expire !== undefined) next[7] = parseDay(options.expire) ?? "";
  shadow.put(next, user.name);
}

function newPassword(call: UsermodCall, password: Bytes): Bytes {
  const { options } = call;
  if (options.password !== undefined) return options.password;
  if (options.lock) return password.startsWith("!") ? password : `!${password}`;
  if (!options.unlock || !password.startsWith("!")) return password;
  if (password === "!") {
    call.warn(
      "unlocking the user's password would result in a passwordless account.\nYou should set a password with usermod -p to unlock this user's password.",
    );
    return password;
  }
  return password.slice(1);
}

function updateGroups(
  call: UsermodCall,
  files: GroupFiles,
  user: User,
  changes: Changes,
  wanted: readonly Bytes[] | undefined,
): void {
  const { options, sys } = call;
  if (wanted === undefined && changes.name === user.name) return;
  for (const group of groups(sys)) {
    const isMember = group.members.includes(user.name);
    const named = wanted?.includes(group.name);
    const stays =
      wanted === undefined || (options.append && !named) || (options.remove && !named)
        ? isMember
        : options.remove
          ? false
          : named;
    if (stays && isMember && changes.name !== user.name)
      setMembers(files, group.name, (members) =>
        members.map((member) => (member === user.name ? changes.name : member)),
      );
    else if (stays && !isMember) setMembers(files, group.name, (members) => [...members, changes.name]);
    else if (!stays && isMember)
      setMembers(files, group.name, (members) => members.filter((member) => member !== user.name));
    else if (stays && named) setMembers(files, group.name, (members) => membersOf(members.join(",")));
  }
}

/** Moves the home directory and gives the files in it to the new id; the exit status. */
function moveFiles(call: UsermodCall, user: User, changes: Changes): number {
  const { sys, options } = call;
  if (options.moveHome && changes.home !== user.home && sys.isDirectory(user.home)) {
    if (sys.exists(changes.home)) die(call, `directory ${changes.home} exists`, 12);
    if (sys.rename(user.home, changes.home) !== null) call.unmodelled("moves the home directory by copying it");
  }
  if (changes.uid === user.uid && changes.gid === user.gid) return 0;
  const stat = sys.stat(changes.home);
  if (!stat.ok || (stat.value.uid !== user.uid && stat.value.uid !== changes.uid)) return 0;
  chownTree(call, changes.home, user, changes);
  return 0;
}

function chownTree(call: UsermodCall, path: Bytes, user: User, changes: Changes): void {
  const { sys } = call;
  const stat = sys.lstat(path);
  if (!stat.ok) return;
  if (stat.value.type === "directory") {
    const names = sys.readDirectory(path);
    for (const name of names.ok ? names.value : []) chownTree(call, `${path}/${name}`, user, changes);
  }
  const uid = stat.value.uid === user.uid && changes.uid !== user.uid ? changes.uid : null;
  const gid = stat.value.gid === user.gid && changes.gid !== user.gid ? changes.gid : null;
  if (uid !== null || gid !== null) sys.chown(path, uid, gid, "no");
}
