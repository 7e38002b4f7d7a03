/** id, whoami, groups, logname: who runs the script, by /etc/passwd and /etc/group. */
import type { Bytes } from "../bytes";
import type { Sys } from "../world/sys";
import { findGroupById, findUser, findUserById, groupsOfUser, userId } from "./users";
import { type Call, flag, quote, utility } from "./utility";

interface Person {
  readonly uid: number;
  readonly gid: number;
  readonly groups: readonly number[];
}

const options = {
  ignored: flag("-a"),
  group: flag("-g", "--group"),
  groups: flag("-G", "--groups"),
  name: flag("-n", "--name"),
  real: flag("-r", "--real"),
  user: flag("-u", "--user"),
  zero: flag("-z", "--zero"),
} as const;

/** id - print user and group ids. POSIX XCU id. */
export const id = utility({
  name: "id",
  lacks: "-Z --context",
  summary: "print user and group ids",
  options,
  missing: ["-Z"],

  run(call) {
    const { options: given, operands, sys } = call;
    const chosen = [given.user, given.group, given.groups].filter((is) => is).length;
    if (chosen > 1) return die(call, 'cannot print "only" of more than one choice');
    if (chosen === 0 && (given.name || given.real))
      return die(call, "cannot print only names or real IDs in default format");
    if (chosen === 0 && given.zero) return die(call, "option --zero not permitted in default format");
    for (const name of operands.length > 0 ? operands : [null]) {
      const person = name === null ? { uid: sys.uid(), gid: sys.gid(), groups: sys.groups() } : lookUp(sys, name);
      if (!person) call.fail(`${quote(name ?? "")}: no such user`);
      else show(call, person);
    }
    return undefined;
  },
});

function die(call: Call<typeof options>, message: string): never {
  call.fail(message);
  return call.exit(1);
}

function lookUp(sys: Sys, text: Bytes): Person | null {
  const user = findUser(sys, text) ?? (/^\+?\d+$/.test(text) ? findUserById(sys, userId(sys, text) ?? -1) : undefined);
  return user ? { uid: user.uid, gid: user.gid, groups: groupsOfUser(sys, user.name, user.gid) } : null;
}

function show(call: Call<typeof options>, { uid, gid, groups }: Person) {
  const { options: given, sys } = call;
  const all = [gid, ...groups.filter((other) => other !== gid)];
  const end = given.zero ? "\0" : "\n";
  const nameOfUser = findUserById(sys, uid)?.name;
  const nameOfGroup = (other: number) => findGroupById(sys, other)?.name;
  const shownGroup = (other: number): Bytes => {
    const name = given.name ? nameOfGroup(other) : String(other);
    if (name === undefined) call.fail(`cannot find name for group ID ${other}`);
    return name ?? String(other);
  };
  if (given.user) {
    if (given.name && nameOfUser === undefined) call.fail(`cannot find name for user ID ${uid}`);
    return call.write((given.name ? (nameOfUser ?? String(uid)) : String(uid)) + end);
  }
  if (given.group) return call.write(shownGroup(gid) + end);
  if (given.groups) return call.write(all.map(shownGroup).join(given.zero ? "\0" : " ") + end);
  const named = (number: number, name: Bytes | undefined) =>
    name === undefined ? String(number) : `${number}(${name})`;
  const list = all.map((other) => named(other, nameOfGroup(other))).join(",");
  return call.print(`uid=${named(uid, nameOfUser)} gid=${named(gid, nameOfGroup(gid))} groups=${list}`);
}

/** whoami - print the effective user's name (GNU). */
export const whoami = utility({
  name: "whoami",
  knows: "all",
  summary: "print the user's name",
  options: {},
  operands: { max: 0 },

  run(call) {
    const uid = call.sys.uid();
    const user = findUserById(call.sys, uid);
    if (user) call.print(user.name);
    else call.fail(`cannot find name for user ID ${uid}`);
  },
});

/** groups - print the groups a user is in (GNU). */
export const groups = utility({
  name: "groups",
  knows: "all",
  summary: "print the groups of users",
  options: {},

  run(call) {
    const { sys, operands } = call;
    const names = ({ gid, groups: others }: Person) =>
      [gid, ...others.filter((other) => other !== gid)].map((other) => {
        const name = findGroupById(sys, other)?.name;
        if (name === undefined) call.fail(`cannot find name for group ID ${other}`);
        return name ?? String(other);
      });
    if (operands.length === 0)
      return call.print(names({ uid: sys.uid(), gid: sys.gid(), groups: sys.groups() }).join(" "));
    for (const name of operands) {
      const person = lookUp(sys, name);
      if (person) call.print(`${name} : ${names(person).join(" ")}`);
      else call.fail(`${quote(name)}: no such user`);
    }
    return undefined;
  },
});

/** logname - print the login name; a maintainer script has none. */
export const logname = utility({
  name: "logname",
  knows: "all",
  summary: "print the login name",
  options: {},
  operands: { max: 0 },

  run(call) {
    if (call.sys.isTerminal(0)) return call.unmodelled("who logged in at the terminal");
    return call.fail("no login name");
  },
});
