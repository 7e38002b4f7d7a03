import type { Bytes } from "../../bytes";
import { AccountFile, leaveLockFile, membersOf } from "../accounts/accountFile";
import { type Call, utility, value } from "../utility";
import { allConfigFiles, configLines, expandSpecifiers, namedConfigFile } from "./configFiles";

const options = { root: value("--root") } as const;

type SysusersCall = Call<typeof options>;

/** systemd-sysusers - allocate system users and groups. systemd 252. */
export const systemdSysusers = utility({
  name: "systemd-sysusers",
  summary: "Creates system users and groups as sysusers.d says.",
  options,
  missing: [
    "--replace, --inline, --dry-run, --image",
    "ids taken from the owner of a file",
    "credentials with passwords",
    "r lines",
  ],

  run(call) {
    const { options, operands, sys } = call;
    const root = options.root === undefined ? "" : options.root.replace(/\/+$/, "");
    const files = operands.length === 0 ? allConfigFiles(sys, root, "sysusers.d") : [];
    const named = operands.map((name) => namedConfigFile(sys, root, "sysusers.d", name));
    const missing = named.indexOf(undefined);
    if (missing >= 0) {
      call.writeError(`Failed to open '${operands[missing]}', ignoring: No such file or directory\n`);
      return 1;
    }
    const wishes = [...files, ...named.filter((file) => file !== undefined)].flatMap((file) =>
      configLines(file).flatMap(({ words }) => parseLine(call, words)),
    );
    return new Allocation(call, root).run(wishes);
  },
});

type Wish =
  | { readonly kind: "group"; readonly name: Bytes; readonly id: number | undefined }
  | {
      readonly kind: "user";
      readonly name: Bytes;
      readonly id: number | undefined;
      readonly group: Bytes | number | undefined;
      readonly comment: Bytes;
      readonly home: Bytes;
      readonly shell: Bytes;
    }
  | { readonly kind: "member"; readonly name: Bytes; readonly group: Bytes };

function parseLine(call: SysusersCall, words: readonly Bytes[]): readonly Wish[] {
  const [type = "", rawName = "", id = "-", comment = "-", home = "-", shell = "-"] = words;
  const text = (word: Bytes) =>
    word === "-"
      ? ""
      : (expandSpecifiers(call.sys, word, (letter) => call.unmodelled(`specifier %${letter}`)) ??
        call.unmodelled("a specifier"));
  const name = text(rawName);
  if (type === "m") return [{ kind: "member", name, group: text(id) }];
  if (type === "g") {
    if (id !== "-" && !/^\d+$/.test(id)) return call.unmodelled("an id that is no number");
    return [{ kind: "group", name, id: id === "-" ? undefined : Number(id) }];
  }
  if (type !== "u") return call.unmodelled(`a line of type ${type}`);
  const match = /^(-|\d+)(?::(.+))?$/.exec(id);
  if (!match) return call.unmodelled("an id that is no number");
  const group = match[2] === undefined ? undefined : /^\d+$/.test(match[2]) ? Number(match[2]) : match[2];
  const shellOrDefault = text(shell) || (match[1] === "0" ? "/bin/sh" : "/usr/sbin/nologin");
  return [
    {
      kind: "user",
      name,
      id: match[1] === "-" ? undefined : Number(match[1]),
      group,
      comment: text(comment),
      home: text(home) || "/",
      shell: shellOrDefault,
    },
  ];
}

class Allocation {
  private readonly passwd: AccountFile;
  private readonly shadow: AccountFile;
  private readonly group: AccountFile;
  private readonly gshadow: AccountFile;
  /** Ids are searched downwards and never twice. */
  private next = 999;

  constructor(
    private readonly call: SysusersCall,
    private readonly root: Bytes,
  ) {
    const open = (name: string) =>
      new AccountFile(call.sys, `${root}/etc/${name}`, name.endsWith("shadow") ? 0 : 0o644);
    this.passwd = open("passwd");
    this.shadow = open("shadow");
    this.group = open("group");
    this.gshadow = open("gshadow");
  }

  run(wishes: readonly Wish[]): number {
    const { call } = this;
    const groups = new Map(wishes.flatMap((wish) => (wish.kind === "group" ? [[wish.name, wish] as const] : [])));
    const users = new Map(wishes.flatMap((wish) => (wish.kind === "user" ? [[wish.name, wish] as const] : [])));
    const members = wishes.flatMap((wish) => (wish.kind === "member" ? [wish] : []));
    for (const { name, group } of members) {
      if (!users.has(name) && !this.passwd.find(name))
        return call.unmodelled(`the user ${name} of an m line is not there`);
      if (!groups.has(group) && !this.group.find(group))
        groups.set(group, { kind: "group", name: group, id: undefined });
    }
    for (const wish of groups.values()) this.addGroup(wish.name, wish.id);
    for (const wish of users.values()) this.addUser(wish);
    for (const { name, group } of members) this.join(name, group);
    if (wishes.length > 0) leaveLockFile(call.sys, this.root);
    for (const file of [this.group, this.gshadow, this.passwd, this.shadow]) {
      const errno = file.commit();
      if (errno) return call.unmodelled(`${file.path} cannot be written: ${errno}`);
    }
    return 0;
  }

  /** `wanted` is what a line asks for; `preferred`, the id of a user of that name, is taken where it is free. */
  private addGroup(name: Bytes, wanted: number | undefined, preferred?: number): number {
    const { call } = this;
    const existing = this.group.find(name);
    if (existing) return Number(existing[2]);
    const isFree = wanted !== undefined && !this.hasGid(wanted);
    if (wanted !== undefined && !isFree) call.writeError(`Suggested group ID ${wanted} for ${name} already used.\n`);
    const gid = isFree ? wanted : preferred !== undefined && !this.hasGid(preferred) ? preferred : this.freeId();
    call.writeError(`Creating group '${name}' with GID ${gid}.\n`);
    this.group.put([name, "x", String(gid), ""]);
    this.gshadow.put([name, "!*", "", ""]);
    call.sys.effect({ name: "group", subject: name, action: "add" });
    return gid;
  }

  private addUser(wish: Wish & { readonly kind: "user" }): void {
    const { call } = this;
    const { name, comment, home, shell } = wish;
    if (this.passwd.find(name)) {
      if (wish.group === undefined) this.addGroup(name, undefined, wish.id);
      return;
    }
    const gid =
      typeof wish.group === "number"
        ? wish.group
        : wish.group === undefined
          ? this.addGroup(name, undefined, wish.id)
          : Number(this.group.find(wish.group)?.[2] ?? call.unmodelled(`the group ${wish.group} is not there`));
    const isFree = wish.id !== undefined && !this.hasUid(wish.id);
    if (wish.id !== undefined && !isFree) call.writeError(`Suggested user ID ${wish.id} for ${name} already used.\n`);
    // The group's id, unless it is a group of another name.
    const isOwnGroup = this.group.entries().every((entry) => entry[2] !== String(gid) || entry[0] === name);
    const uid = wish.id !== undefined && isFree ? wish.id : isOwnGroup && !this.hasUid(gid) ? gid : this.freeId();
    call.writeError(`Creating user '${name}' (${comment === "" ? "n/a" : comment}) with UID ${uid} and GID ${gid}.\n`);
    this.passwd.put([name, "x", String(uid), String(gid), comment, home, shell]);
    this.shadow.put([name, "!*", String(Math.floor(call.sys.now() / 86400)), "", "", "", "", "", ""]);
    call.sys.effect({ name: "user", subject: name, action: "add" });
  }

  private join(user: Bytes, group: Bytes): void {
    for (const file of [this.group, this.gshadow]) {
      const entry = file.find(group);
      if (!entry) continue;
      const members = membersOf(entry[3] ?? "");
      if (!members.includes(user)) file.put([...entry.slice(0, 3), [...members, user].sort().join(",")]);
    }
  }

  private hasUid(id: number): boolean {
    return this.passwd.entries().some((entry) => entry[2] === String(id));
  }

  private hasGid(id: number): boolean {
    return this.group.entries().some((entry) => entry[2] === String(id));
  }

  /** Free as a user and as a group. */
  private freeId(): number {
    for (; this.next >= 1; this.next--) if (!this.hasUid(this.next) && !this.hasGid(this.next)) return this.next--;
    return this.call.unmodelled("no free id");
  }
}
