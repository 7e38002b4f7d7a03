/** adduser.conf(5) and deluser.conf(5), and what adduser and deluser 3.134 do in the same way. */
import type { Bytes } from "../../bytes";
import type { Call, Utility } from "../utility";

/** The part of a call that these programs need, whatever their options. */
export type AdduserCall = Pick<
  Call,
  "name" | "sys" | "stdin" | "exit" | "unmodelled" | "print" | "write" | "writeError" | "runCommand" | "failure"
>;

const DEFAULTS: Readonly<Record<string, string>> = {
  system: "0",
  only_if_empty: "0",
  remove_home: "0",
  home: "",
  remove_all_files: "0",
  backup: "0",
  backup_to: ".",
  dshell: "/bin/bash",
  first_system_uid: "100",
  last_system_uid: "999",
  first_uid: "1000",
  last_uid: "59999",
  first_system_gid: "100",
  last_system_gid: "999",
  first_gid: "1000",
  last_gid: "59999",
  dhome: "/home",
  skel: "/etc/skel",
  usergroups: "yes",
  grouphomes: "no",
  letterhomes: "no",
  quotauser: "",
  dir_mode: "0700",
  sys_dir_mode: "0755",
  setgid_home: "no",
  no_del_paths: "",
  name_regex: "^[a-z][a-z0-9_-]*\\$?$",
  sys_name_regex: "^[a-z_][a-z0-9_-]*\\$?$",
  exclude_fstypes: "",
  skel_ignore_regex: ".(dpkg|ucf)-(old|new|dist)$",
  extra_groups: "users",
  add_extra_groups: "0",
  uid_pool: "",
  gid_pool: "",
};

/** Known, but without a value of their own. */
const UNSET = ["users_gid", "users_group"];

export class AdduserConfig {
  private readonly values = new Map<string, Bytes>(Object.entries(DEFAULTS));

  constructor(call: AdduserCall, paths: readonly Bytes[], verbose: boolean) {
    for (const path of paths) this.read(call, path, verbose);
  }

  text(name: string): Bytes {
    return this.values.get(name) ?? "";
  }

  optional(name: string): Bytes | undefined {
    return this.values.get(name);
  }

  number(name: string): number {
    return Number.parseInt(this.text(name), 10) || 0;
  }

  saysYes(name: string): boolean {
    return /yes/i.test(this.text(name));
  }

  /** A switch of deluser.conf: Perl's truth. */
  isSet(name: string): boolean {
    return !["", "0"].includes(this.text(name));
  }

  private read(call: AdduserCall, path: Bytes, verbose: boolean): void {
    const read = call.sys.readFile(path);
    if (!read.ok) {
      if (verbose) warn(call, `\`${path}' does not exist. Using defaults.`);
      return;
    }
    for (const [index, line] of read.value.split("\n").entries()) {
      if (line.startsWith("#") || /^\s*$/.test(line)) continue;
      const match = /^\s*([_a-zA-Z0-9]+)\s*=\s*(.*)/.exec(line);
      const name = match?.[1]?.toLowerCase();
      if (match?.[1] === undefined || match[2] === undefined || name === undefined) {
        warn(call, `Couldn't parse \`${path}', line ${index + 1}.`);
      } else if (!(name in DEFAULTS) && !UNSET.includes(name)) {
        warn(call, `Unknown variable \`${match[1]}' at \`${path}', line ${index + 1}.`);
      } else {
        const unquoted = match[2].replace(/^"(.*)"$/, "$1").replace(/^'(.*)'$/, "$1");
        this.values.set(name, unquoted);
      }
    }
  }
}

/** `NAME: message` on standard error. */
export function warn(call: AdduserCall, message: string): void {
  call.writeError(`${call.name.slice(call.name.lastIndexOf("/") + 1)}: ${message}\n`);
}

/** warn, and the end with status 1. */
export function dief(call: AdduserCall, message: string, status = 1): never {
  warn(call, message);
  return call.exit(status);
}

/** The lock file stays. */
export function acquireLock(call: AdduserCall): void {
  if (call.sys.writeFile("/run/adduser", "", { append: true }) !== null)
    dief(call, "could not open lock file /run/adduser!");
}

/** Runs one of the programs of the package passwd, which adduser depends on; a failure ends the caller. */
export function system(call: AdduserCall, program: Utility, path: Bytes, argv: readonly Bytes[]): void {
  const status = program.start({
    name: path.slice(path.lastIndexOf("/") + 1),
    argv,
    sys: call.sys,
    stdin: call.stdin,
    stdout: call.write,
    stderr: call.writeError,
    runCommand: call.runCommand,
    failure: call.failure,
  });
  if (status !== 0) dief(call, `\`${[path, ...argv].join(" ")}' returned error code ${status}. Exiting.`);
}

/** Runs the administrator's hook where there is one. */
export function runLocalHook(call: AdduserCall, path: Bytes, argv: readonly Bytes[]): void {
  if (call.sys.access(path, "x") !== null) return;
  const { status } = call.runCommand([path, ...argv]);
  if (status !== 0) dief(call, `\`${[path, ...argv].join(" ")}' returned error code ${status}. Exiting.`);
}
