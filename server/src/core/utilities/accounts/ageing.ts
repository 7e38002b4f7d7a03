import type { Bytes } from "../../bytes";
import { type Call, flag, utility, value } from "../utility";
import { AccountFile, userByName } from "./accountFile";
import { commitAll, die, lockDatabases, parseDay, type ToolCall, today, withField } from "./shadowTool";

/** chage - change user password expiry. shadow-utils 4.13, as root. */
export const chage = utility({
  name: "chage",
  summary: "Shows or sets when a password and an account expire.",
  options: {
    lastDay: value("-d", "--lastday"),
    expire: value("-E", "--expiredate"),
    isoDates: flag("-i", "--iso8601"),
    inactive: value("-I", "--inactive"),
    list: flag("-l", "--list"),
    min: value("-m", "--mindays"),
    max: value("-M", "--maxdays"),
    warn: value("-W", "--warndays"),
  },
  missing: ["asking for values", "--root", "callers other than root"],

  run(call) {
    const { options, operands, sys, given } = call;
    const [name] = operands;
    if (name === undefined || operands.length > 1)
      return call.unmodelled("wrong number of arguments: prints its usage");
    if (sys.uid() !== 0) return call.unmodelled("callers other than root");
    if (!userByName(sys, name)) die(call, `user '${name}' does not exist in /etc/passwd`, 1);
    const shadow = new AccountFile(sys, "/etc/shadow");
    const entry = shadow.find(name);
    if (!entry) return call.unmodelled("a user without an entry in /etc/shadow");
    if (options.list) {
      listAgeing(call, entry, options.isoDates);
      return 0;
    }
    if (given.every(([key]) => key === "isoDates")) return call.unmodelled("asks for the values");
    let next = entry;
    const fields = [
      ["lastDay", 2],
      ["min", 3],
      ["max", 4],
      ["warn", 5],
      ["inactive", 6],
      ["expire", 7],
    ] as const;
    for (const [key, index] of fields) {
      const text = options[key];
      if (text === undefined) continue;
      const day = parseDay(text);
      if (day === undefined) return call.unmodelled(`the date or number ${text}`);
      next = withField(next, index, day);
    }
    lockDatabases(call, "/etc/passwd");
    shadow.put(next);
    commitAll(call, [shadow], 1);
    return 0;
  },
});

/** passwd - lock, unlock and show passwords. shadow-utils 4.13, as root. */
export const passwd = utility({
  name: "passwd",
  summary: "Locks, unlocks, empties or shows the password of a user.",
  options: {
    delete: flag("-d", "--delete"),
    expire: flag("-e", "--expire"),
    lock: flag("-l", "--lock"),
    unlock: flag("-u", "--unlock"),
    status: flag("-S", "--status"),
    quiet: flag("-q", "--quiet"),
    min: value("-n", "--mindays"),
    max: value("-x", "--maxdays"),
    warn: value("-w", "--warndays"),
    inactive: value("-i", "--inactive"),
  },
  missing: ["setting a password", "--all", "--keep-tokens", "--repository", "--root", "callers other than root"],

  run(call) {
    const { options, operands, sys, given } = call;
    const [name] = operands;
    if (name === undefined || operands.length > 1) return call.unmodelled("needs the name of a user here");
    if (sys.uid() !== 0) return call.unmodelled("callers other than root");
    if (!userByName(sys, name)) die(call, `user '${name}' does not exist`, 1);
    const shadow = new AccountFile(sys, "/etc/shadow");
    const entry = shadow.find(name);
    if (!entry) return call.unmodelled("a user without an entry in /etc/shadow");
    if (options.status) {
      const [, password = "", day = "", ...ages] = entry;
      const state = password === "" ? "NP" : /^[!*]/.test(password) ? "L" : "P";
      call.print([name, state, isoDate(Number(day)), ...ages.slice(0, 4).map((age) => age || "-1")].join(" "));
      return 0;
    }
    if (given.every(([key]) => key === "quiet")) return call.unmodelled("asks for a password");
    let next = withField(entry, 1, changedPassword(call, options, entry[1] ?? ""));
    if (options.expire) next = withField(next, 2, "0");
    for (const [key, index] of [
      ["min", 3],
      ["max", 4],
      ["warn", 5],
      ["inactive", 6],
    ] as const) {
      const days = options[key];
      if (days !== undefined) next = withField(next, index, Number(days) < 0 ? "" : String(Number(days)));
    }
    lockDatabases(call, "/etc/passwd", 3);
    shadow.put(next);
    commitAll(call, [shadow], 3);
    if (!options.quiet) call.print(`${call.name}: password changed.`);
    return 0;
  },
});

/** chpasswd - set passwords in batch mode, already encrypted. shadow-utils 4.13. */
export const chpasswd = utility({
  name: "chpasswd",
  summary: "Sets encrypted passwords from its standard input.",
  options: { encrypted: flag("-e", "--encrypted"), method: value("-c", "--crypt-method") },
  missing: ["encrypting a password (its salt is random)", "--md5", "--root", "--sha-rounds"],

  run(call) {
    const { options, sys, stdin } = call;
    if (!options.encrypted && options.method !== "NONE")
      return call.unmodelled("the encrypted password has a random salt");
    const shadow = new AccountFile(sys, "/etc/shadow");
    let failed = false;
    let number = 0;
    for (let line = stdin.readLine(); line !== null; line = stdin.readLine()) {
      number++;
      const match = /^([^:]*):([^\n]*)\n?$/.exec(line);
      if (!match) {
        call.warn(`line ${number}: missing new password`);
        failed = true;
        continue;
      }
      const [, name = "", password = ""] = match;
      const entry = userByName(sys, name) && shadow.find(name);
      if (!entry) {
        call.warn(`line ${number}: user '${name}' does not exist`);
        failed = true;
        continue;
      }
      shadow.put(withField(withField(entry, 1, password), 2, String(today(sys))));
    }
    if (failed) die(call, "error detected, changes ignored", 1);
    lockDatabases(call, "/etc/passwd");
    commitAll(call, [shadow], 1);
    return 0;
  },
});

function changedPassword(
  call: ToolCall,
  options: { delete: boolean; lock: boolean; unlock: boolean },
  password: Bytes,
): Bytes {
  if (options.delete) return "";
  if (options.lock) return password.startsWith("!") ? password : `!${password}`;
  if (!options.unlock || !password.startsWith("!")) return password;
  if (password === "!")
    die(
      call,
      "unlocking the password would result in a passwordless account.\nYou should set a password with usermod -p to unlock the password of this account.",
      3,
    );
  return password.slice(1);
}

function listAgeing(call: Call, entry: readonly Bytes[], iso: boolean): void {
  const number = (index: number) => (entry[index] ? Number(entry[index]) : -1);
  const [last, min, max, warn, inactive, expire] = [2, 3, 4, 5, 6, 7].map(number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const date = (day: number) => (iso ? isoDate(day) : englishDate(day));
  const never = last < 0 || max >= 10000 || max < 0;
  const forced = "password must be changed";
  call.print(`Last password change\t\t\t\t\t: ${last < 0 ? "never" : last === 0 ? forced : date(last)}`);
  call.print(`Password expires\t\t\t\t\t: ${last === 0 ? forced : never ? "never" : date(last + max)}`);
  call.print(
    `Password inactive\t\t\t\t\t: ${last === 0 ? forced : never || inactive < 0 ? "never" : date(last + max + inactive)}`,
  );
  call.print(`Account expires\t\t\t\t\t\t: ${expire < 0 ? "never" : date(expire)}`);
  call.print(`Minimum number of days between password change\t\t: ${min}`);
  call.print(`Maximum number of days between password change\t\t: ${max}`);
  call.print(`Number of days of warning before password expires\t: ${warn}`);
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function isoDate(day: number): string {
  return new Date(day * 86400000).toISOString().slice(0, 10);
}

function englishDate(day: number): string {
  const [year = "", month = "", date = ""] = isoDate(day).split("-");
  return `${MONTHS[Number(month) - 1]} ${date}, ${year}`;
}
