/** uname, arch, hostname, nproc, getconf, tty: facts of the machine. */
import type { Bytes } from "../bytes";
import { type Call, flag, quote, utility, value } from "./utility";

const unameOptions = {
  all: flag("-a", "--all"),
  name: flag("-s", "--kernel-name"),
  node: flag("-n", "--nodename"),
  release: flag("-r", "--kernel-release"),
  version: flag("-v", "--kernel-version"),
  machine: flag("-m", "--machine"),
  processor: flag("-p", "--processor"),
  platform: flag("-i", "--hardware-platform"),
  system: flag("-o", "--operating-system"),
} as const;

/** uname - print system information. POSIX XCU uname. */
export const uname = utility({
  name: "uname",
  knows: "all",
  summary: "print the kernel's name, release and machine",
  options: unameOptions,
  operands: { max: 0 },

  run(call) {
    const { options: given, sys } = call;
    const kernel = sys.kernel();
    const words: string[] = [];
    if (given.all || given.name || call.given.length === 0) words.push(kernel.name);
    if (given.all || given.node) words.push(sys.hostname());
    if (given.all || given.release) words.push(kernel.release);
    if (given.all || given.version) words.push(kernel.version);
    if (given.all || given.machine) words.push(kernel.machine);
    // Linux does not know these two; -a leaves them out.
    if (given.processor && !given.all) words.push("unknown");
    if (given.platform && !given.all) words.push("unknown");
    if (given.all || given.system) words.push("GNU/Linux");
    call.print(words.join(" "));
  },
});

/** arch - print the machine's name (GNU). */
export const arch = utility({
  name: "arch",
  knows: "all",
  summary: "print the machine's name",
  options: {},
  operands: { max: 0 },

  run({ sys, print }) {
    print(sys.kernel().machine);
  },
});

const hostnameOptions = {
  short: flag("-s", "--short"),
  long: flag("-f", "--fqdn", "--long"),
  domain: flag("-d", "--domain"),
  file: value("-F", "--file"),
  boot: flag("-b", "--boot"),
  address: flag("-i", "--ip-address"),
  addresses: flag("-I", "--all-ip-addresses"),
  fqdns: flag("-A", "--all-fqdns"),
  alias: flag("-a", "--alias"),
  yellowPages: flag("-y", "--yp", "--nis"),
} as const;

/** hostname - show or set the host's name (Debian's hostname). Names are looked up in /etc/hosts alone. */
export const hostname = utility({
  name: "hostname",
  summary: "print or set the host's name",
  options: hostnameOptions,
  missing: ["-y", "-A", "-a", "look-ups in the DNS"],
  operands: { max: 1 },

  run(call) {
    const { options: given, operands, sys } = call;
    if (given.yellowPages || given.fqdns || given.alias) return call.unmodelled("this option of hostname");
    const [name] = operands;
    if (name !== undefined || given.file !== undefined) return setName(call, name);
    const own = sys.hostname();
    if (given.addresses) {
      const addresses = sys.interfaces().flatMap((net) => (net.up && net.name !== "lo" ? net.addresses : []));
      return call.print(`${addresses.map((address) => `${address.replace(/\/.*/, "")} `).join("")}`);
    }
    if (given.short) return call.print(own.replace(/\..*/s, ""));
    if (!given.long && !given.domain && !given.address) return call.print(own);
    const line = hostsLine(call, own);
    if (!line) {
      call.fail("Name or service not known");
      return 1;
    }
    const full = line.names[0] ?? own;
    if (given.address) return call.print(line.address);
    if (given.long) return call.print(full);
    return call.print(full.includes(".") ? full.slice(full.indexOf(".") + 1) : "");
  },
});

function setName(call: Call<typeof hostnameOptions>, name: Bytes | undefined) {
  const { options: given, sys } = call;
  let wanted = name;
  if (given.file !== undefined) {
    const file = sys.readFile(given.file);
    if (!file.ok) return given.boot ? undefined : call.fail(`can't open \`${given.file}'`);
    wanted = file.value
      .split("\n")
      .find((line) => line !== "" && !line.startsWith("#"))
      ?.trim();
  }
  if (wanted === undefined || wanted === "") return call.unmodelled("an empty host name");
  if (sys.uid() !== 0) return call.fail("you must be root to change the host name");
  sys.setHostname(wanted);
  return undefined;
}

function hostsLine(
  { sys }: Call<typeof hostnameOptions>,
  name: Bytes,
): { address: Bytes; names: readonly Bytes[] } | null {
  const hosts = sys.readFile("/etc/hosts");
  for (const line of hosts.ok ? hosts.value.split("\n") : []) {
    const [address = "", ...names] = line.replace(/#.*/, "").trim().split(/\s+/);
    if (names.includes(name)) return { address, names };
  }
  return null;
}

/** nproc - print the number of processing units: one, where the host does not say otherwise (GNU). */
export const nproc = utility({
  name: "nproc",
  knows: "all",
  summary: "print the number of processors",
  options: { all: flag("--all"), ignore: value("--ignore") },
  operands: { max: 0 },

  run(call) {
    const { options: given, sys } = call;
    const listed = sys.readFile("/proc/cpuinfo");
    const count = listed.ok ? (listed.value.match(/^processor\s*:/gm)?.length ?? 0) : 0;
    if (count === 0) return call.unmodelled("the number of processors, which the host does not say");
    const ignore = given.ignore ?? "0";
    if (!/^\d+$/.test(ignore)) {
      call.fail(`invalid number: ${quote(ignore)}`);
      return 1;
    }
    return call.print(String(Math.max(1, count - Number(ignore))));
  },
});

/** Values of glibc on 64-bit Linux that do not depend on the machine. */
const CONFIGURATION: Readonly<Record<string, string>> = {
  ARG_MAX: "2097152",
  CHAR_BIT: "8",
  CLK_TCK: "100",
  INT_MAX: "2147483647",
  INT_MIN: "-2147483648",
  LONG_BIT: "64",
  LONG_MAX: "9223372036854775807",
  PAGESIZE: "4096",
  PAGE_SIZE: "4096",
  UINT_MAX: "4294967295",
  WORD_BIT: "32",
  PATH: "/bin:/usr/bin",
  CS_PATH: "/bin:/usr/bin",
  HOST_NAME_MAX: "64",
  LOGIN_NAME_MAX: "256",
  LINE_MAX: "2048",
  IOV_MAX: "1024",
  NGROUPS_MAX: "65536",
  GNU_LIBC_VERSION: "glibc 2.36",
  _POSIX_VERSION: "200809",
  NAME_MAX: "255",
  PATH_MAX: "4096",
};

/** getconf - query system configuration values. POSIX XCU getconf. */
export const getconf = utility({
  name: "getconf",
  summary: "print configuration values",
  options: {},
  missing: ["-a", "-v", "variables that depend on the machine"],
  operands: { min: 1, max: 2 },

  run(call) {
    const [name = ""] = call.operands;
    const known = CONFIGURATION[name];
    return known === undefined ? call.unmodelled(`getconf ${name}`) : call.print(known);
  },
});

/** tty - print the terminal's name. POSIX XCU tty. */
export const tty = utility({
  name: "tty",
  knows: "all",
  summary: "print the terminal on standard input",
  options: { silent: flag("-s", "--silent", "--quiet") },
  operands: { max: 0 },
  failure: 2,

  run(call) {
    if (call.sys.isTerminal(0)) return call.options.silent ? 0 : call.unmodelled("the terminal's name");
    if (!call.options.silent) call.print("not a tty");
    return 1;
  },
});

/** pwd - print the working directory, as the command and not the shell's builtin. POSIX XCU pwd. */
export const pwd = utility({
  name: "pwd",
  summary: "print the working directory",
  options: { logical: flag("-L", "--logical"), physical: flag("-P", "--physical") },

  run(call) {
    const { sys } = call;
    const named = sys.env("PWD");
    const logical = call.given.at(-1)?.[0] === "logical" && named !== undefined && isHere(call, named);
    if (call.operands.length > 0) call.warn("ignoring non-option arguments");
    const here = sys.realpath(".");
    call.print(logical ? named : here.ok ? here.value : sys.cwd());
  },
});

/** Does PWD name the working directory, without dots? */
function isHere(call: Call, path: Bytes): boolean {
  if (!path.startsWith("/") || /(^|\/)\.\.?(\/|$)/.test(path)) return false;
  const [named, here] = [call.sys.realpath(path), call.sys.realpath(".")];
  return named.ok && here.ok && named.value === here.value;
}
