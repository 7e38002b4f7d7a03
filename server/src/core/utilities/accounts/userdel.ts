import type { Bytes } from "../../bytes";
import { type Call, flag, utility } from "../utility";
import { AccountFile, type Fields, groups, type User, userByName, users } from "./accountFile";
import { removeTree } from "./homeDirectory";
import { LoginDefs } from "./loginDefs";
import { commitAll, die, type GroupFiles, lockDatabases, openGroupFiles, setMembers } from "./shadowTool";

const options = { force: flag("-f", "--force"), remove: flag("-r", "--remove") } as const;

type UserdelCall = Call<typeof options>;

/** userdel - delete a user. shadow-utils 4.13. */
export const userdel = utility({
  name: "userdel",
  summary: "Deletes a user.",
  options,
  missing: ["--prefix", "--root", "--selinux-user", "USERDEL_CMD", "the text of the usage message"],

  run(call) {
    const { options, operands, sys } = call;
    const [name] = operands;
    if (name === undefined || operands.length > 1)
      return call.unmodelled("wrong number of arguments: prints its usage");
    const user = userByName(sys, name);
    if (!user) return die(call, `user '${name}' does not exist`, 6);
    const defs = new LoginDefs(sys);
    if (defs.text("USERDEL_CMD") !== undefined) call.unmodelled("USERDEL_CMD in /etc/login.defs");
    const busy = options.force ? undefined : sys.processes().find((process) => process.uid === user.uid);
    if (busy) die(call, `user ${name} is currently used by process ${busy.pid}`, 8);
    lockDatabases(call, "/etc/passwd");
    const passwd = new AccountFile(sys, "/etc/passwd");
    const shadow = new AccountFile(sys, "/etc/shadow");
    const subordinate = ["/etc/subuid", "/etc/subgid"].map((path) => new AccountFile(sys, path));
    const files = openGroupFiles(sys);
    for (const file of [passwd, shadow, ...subordinate]) file.remove(name);
    leaveGroups(call, files, name);
    if (defs.isYes("USERGROUPS_ENAB")) removeOwnGroup(call, files, user);
    const status = options.remove ? removeFiles(call, user, defs.text("MAIL_DIR") ?? "/var/mail") : 0;
    commitAll(call, [passwd, shadow, files.group, files.gshadow, ...subordinate], 1);
    sys.effect({ name: "user", subject: name, action: "remove" });
    return status;
  },
});

function leaveGroups(call: UserdelCall, files: GroupFiles, name: Bytes): void {
  for (const group of groups(call.sys))
    if (group.members.includes(name))
      setMembers(files, group.name, (members) => members.filter((member) => member !== name));
}

function removeOwnGroup(call: UserdelCall, files: GroupFiles, user: User): void {
  const group = files.group.find(user.name);
  if (!group) return;
  const reason = reasonToKeep(call, group, user);
  if (reason !== undefined) {
    call.warn(`group ${user.name} ${reason}`);
    return;
  }
  files.group.remove(user.name);
  files.gshadow.remove(user.name);
}

function reasonToKeep(call: UserdelCall, group: Fields, user: User): string | undefined {
  if (group[2] !== String(user.gid)) return `not removed because it is not the primary group of user ${user.name}.`;
  if (group[3] !== "") return "not removed because it has other members.";
  const shared = users(call.sys).some((other) => other.name !== user.name && other.gid === user.gid);
  return shared && !call.options.force ? "is the primary group of another user and is not removed." : undefined;
}

/** The mail spool and the home directory; the exit status. */
function removeFiles(call: UserdelCall, user: User, mailDirectory: Bytes): number {
  const { sys, options } = call;
  const spool = `${mailDirectory}/${user.name}`;
  if (!sys.exists(spool)) call.warn(`${user.name} mail spool (${spool}) not found`);
  else if (!options.force && !isOwner(call, spool, user.uid)) {
    call.warn(`${spool} not owned by ${user.name}, not removing`);
    return 12;
  } else sys.unlink(spool);
  if (!sys.exists(user.home)) {
    call.warn(`${user.name} home directory (${user.home}) not found`);
    return 0;
  }
  if (!options.force && !isOwner(call, user.home, user.uid)) {
    call.warn(`${user.home} not owned by ${user.name}, not removing`);
    return 12;
  }
  const other = users(sys).find((one) => one.name !== user.name && `${one.home}/`.startsWith(`${user.home}/`));
  if (other && !options.force) {
    call.warn(`not removing directory ${user.home} (would remove home of user ${other.name})`);
    return 12;
  }
  if (removeTree(sys, user.home) === null) return 0;
  call.warn(`error removing directory ${user.home}`);
  return 12;
}

function isOwner(call: UserdelCall, path: Bytes, uid: number): boolean {
  const stat = call.sys.stat(path);
  return stat.ok && stat.value.uid === uid;
}
