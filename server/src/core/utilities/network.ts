/** ip, ifconfig, ifup, ifdown, ifquery, nc: over the interfaces and services of the host. */
import type { Bytes } from "../bytes";
import type { Interface } from "../world/sys";
import { type Call, flag, list, type Options, utility, value } from "./utility";

/** ip - show and change network interfaces (iproute2): their state; addresses and routes are not changed. */
export const ip = utility({
  name: "ip",
  summary: "show and change network interfaces",
  options: {},
  parsing: "none",
  missing: ["what it prints of links, addresses and routes", "all but link set NAME up or down and the status of show"],

  run(call) {
    const words = call.argv.filter((word) => !/^-(4|6|o|br|brief|oneline|d|s|json|j|p|family|f|N|c)$/.test(word));
    const [object = "", verb = "show", ...rest] = words;
    const isObject = (name: string) => object !== "" && name.startsWith(object);
    if (isObject("link") && "set".startsWith(verb)) return setLink(call, rest);
    const shows = "show".startsWith(verb) || "list".startsWith(verb) || "lst" === verb;
    if ((isObject("link") || isObject("address")) && shows) {
      const name = rest.filter((word) => word !== "dev" && word !== "up")[0];
      if (name !== undefined && !call.sys.interfaces().some((net) => net.name === name)) {
        call.writeError(`Device "${name}" does not exist.\n`);
        return 1;
      }
    }
    const known = [
      "address",
      "link",
      "route",
      "rule",
      "neigh",
      "tunnel",
      "maddress",
      "mroute",
      "monitor",
      "netns",
      "help",
    ];
    if (
      object !== "" &&
      !/^(a|l|r|n|t|m|x|v|f|s|h|i|o|p)/.test(object) &&
      !known.some((name) => name.startsWith(object))
    ) {
      call.writeError(`Object "${object}" is unknown, try "ip help".\n`);
      return 1;
    }
    const name = rest.filter((word) => word !== "dev")[0];
    if (isObject("link") && shows && name === "lo" && rest.length <= 2) return showLoopback(call);
    return call.unmodelled(`ip ${call.argv.join(" ")}`);
  },
});

/** The loopback interface is the same on every machine. */
function showLoopback(call: Call<Options>): number {
  const up = call.sys.interfaces().some((net) => net.name === "lo" && net.up);
  const separator = call.argv.some((word) => word === "-o" || word === "-oneline") ? "\\" : "\n";
  const state = up
    ? "<LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN"
    : "<LOOPBACK> mtu 65536 qdisc noop state DOWN";
  call.print(
    `1: lo: ${state} mode DEFAULT group default qlen 1000${separator}    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00`,
  );
  return 0;
}

function setLink(call: Call<Options>, words: readonly Bytes[]): number {
  const rest = words.filter((word) => word !== "dev");
  const [name = "", state = "", extra] = rest[0] === "up" || rest[0] === "down" ? [rest[1], rest[0]] : rest;
  if ((state !== "up" && state !== "down") || extra !== undefined)
    return call.unmodelled(`ip link set ${words.join(" ")}`);
  const errno = call.sys.setInterface(name, state);
  if (!errno) return 0;
  if (errno === "ENODEV") {
    call.writeError(`Cannot find device "${name}"\n`);
    return 1;
  }
  if (errno === "EPERM") {
    call.writeError("RTNETLINK answers: Operation not permitted\n");
    return 2;
  }
  return call.unmodelled(`ip link ends with ${errno}`);
}

/** ifconfig - configure a network interface (net-tools): up and down. */
export const ifconfig = utility({
  name: "ifconfig",
  summary: "configure network interfaces",
  options: { all: flag("-a") },
  missing: ["what it prints", "addresses"],

  run(call) {
    const [name, ...words] = call.operands;
    const known = name !== undefined && call.sys.interfaces().some((net) => net.name === name);
    if (name !== undefined && !known && words.length === 0) {
      call.writeError(`${name}: error fetching interface information: Device not found\n`);
      return 1;
    }
    const state = words.find((word) => word === "up" || word === "down");
    const isPlain = words.every((word) => word === "up" || word === "down" || (name === "lo" && word === "127.0.0.1"));
    if (name === undefined || words.length === 0 || !isPlain) return call.unmodelled(`ifconfig ${call.argv.join(" ")}`);
    if (known) {
      call.sys.setInterface(name, state === "down" ? "down" : "up");
      return 0;
    }
    call.writeError(`${name}: ERROR while getting interface flags: No such device\n`);
    return 255;
  },
});

const ifupdownOptions = {
  all: flag("-a", "--all"),
  allow: list("--allow"),
  force: flag("--force"),
  noAct: flag("-n", "--no-act"),
  verbose: flag("-v", "--verbose"),
  file: value("-i", "--interfaces"),
  exclude: list("-X", "--exclude"),
  ignoreErrors: flag("--ignore-errors"),
  list: flag("-l", "--list"),
  readEnvironment: flag("--read-environment"),
  state: flag("--state"),
} as const;

/** ifup - bring network interfaces up (ifupdown). */
export const ifup = ifupdown("ifup", "bring network interfaces up", "up");

/** ifdown - take network interfaces down (ifupdown). */
export const ifdown = ifupdown("ifdown", "take network interfaces down", "down");

function ifupdown(name: string, summary: string, state: "up" | "down") {
  return utility({
    name,
    summary,
    options: ifupdownOptions,
    missing: [
      "the commands of a stanza (up, down, pre-up …) and its hooks",
      "methods but loopback",
      "the state files in /run/network",
    ],

    run(call) {
      const { options: given, operands, sys } = call;
      const stanzas = readInterfaces(call);
      if (given.verbose || given.noAct) return call.unmodelled("what ifup tells");
      const chosen = given.all || given.allow.length > 0 ? stanzas.automatic : operands;
      for (const each of chosen) {
        const wanted = each.split("=")[0] ?? each;
        if (given.exclude.includes(wanted)) continue;
        const method = stanzas.methods.get(wanted);
        if (method === undefined) {
          call.writeError(
            state === "up" ? `${name}: unknown interface ${wanted}\n` : `${name}: interface ${wanted} not configured\n`,
          );
          if (state === "up") call.failQuietly();
          continue;
        }
        if (method !== "loopback") return call.unmodelled(`an interface configured by ${method}`);
        sys.setInterface(wanted, state);
      }
      return undefined;
    },
  });
}

/** ifquery - ask what /etc/network/interfaces says (ifupdown). */
export const ifquery = utility({
  name: "ifquery",
  summary: "ask the configuration of network interfaces",
  options: ifupdownOptions,
  missing: ["what it prints of one interface", "--state"],

  run(call) {
    const { options: given, operands } = call;
    const stanzas = readInterfaces(call);
    if (given.state) return call.unmodelled("the state files of ifupdown");
    if (given.list) {
      const names = given.all || given.allow.length > 0 ? stanzas.automatic : [...stanzas.methods.keys()];
      for (const name of names) if (!given.exclude.includes(name)) call.print(name);
      return 0;
    }
    if (operands.length === 0) return call.unmodelled("ifquery without an interface");
    for (const name of operands) {
      if (stanzas.methods.has(name)) return call.unmodelled("what ifquery prints of an interface");
      call.writeError(`ifquery: unknown interface ${name}\n`);
      call.failQuietly();
    }
    return undefined;
  },
});

interface Stanzas {
  readonly automatic: readonly Bytes[];
  readonly methods: ReadonlyMap<Bytes, Bytes>;
}

/** interfaces(5): `auto`, `iface` and `source`. */
function readInterfaces(call: Call<typeof ifupdownOptions>): Stanzas {
  const file = call.sys.readFile(call.options.file ?? "/etc/network/interfaces");
  const automatic: Bytes[] = [];
  const methods = new Map<Bytes, Bytes>();
  for (const line of file.ok ? file.value.replace(/\\\n/g, " ").split("\n") : []) {
    const [word = "", ...rest] = line.trim().split(/\s+/);
    if (word === "auto" || word === "allow-auto") automatic.push(...rest);
    else if (word === "iface") methods.set(rest[0] ?? "", rest[2] ?? "");
    else if (word === "source" || word === "source-directory") {
      const directory = (rest[0] ?? "").replace(/\/\*?$/, "");
      const names = call.sys.readDirectory(directory);
      if (names.ok && names.value.length > 0) return call.unmodelled(`the files in ${directory}`);
    }
  }
  return { automatic, methods };
}

/** nc - connect to a service: what it listens on and answers is the host's. */
export const nc = utility({
  name: "nc",
  aliases: ["netcat", "nc.openbsd", "nc.traditional"],
  summary: "connect to a service",
  options: {
    zero: flag("-z"),
    verbose: flag("-v"),
    noNames: flag("-n"),
    wait: value("-w"),
    quit: value("-q"),
    closeOnEnd: flag("-N"),
  },
  missing: ["-l", "-u", "-U", "-v", "the difference between refused and unreachable"],

  run(call) {
    const { options: given, operands, sys } = call;
    const [host, port, extra] = operands;
    if (host === undefined || port === undefined || extra !== undefined || given.verbose)
      return call.unmodelled(`nc ${call.argv.join(" ")}`);
    const address = addressOf(call, host);
    const listening =
      address === null
        ? undefined
        : sys.services().find((service) => service.running && listens(service.listens, address, port));
    if (address === null || !reachable(sys.interfaces(), address) || !listening) return 1;
    call.stdin.read();
    if (!given.zero) call.write(listening.answers ?? "");
    return 0;
  },
});

function addressOf(call: Call<Options>, host: Bytes): Bytes | null {
  if (/^[0-9.]+$/.test(host) || host.includes(":")) return host;
  const file = call.sys.readFile("/etc/hosts");
  for (const line of file.ok ? file.value.split("\n") : []) {
    const [address, ...names] = line.replace(/#.*/, "").trim().split(/\s+/);
    if (address !== undefined && names.includes(host)) return address;
  }
  return host === "localhost" ? "127.0.0.1" : null;
}

function listens(where: string | undefined, address: Bytes, port: Bytes): boolean {
  if (where === undefined) return false;
  const at = where.lastIndexOf(":");
  const own = where.slice(0, at).replace(/^\[|\]$/g, "");
  return (
    where.slice(at + 1) === port && (own === address || own === "0.0.0.0" || own === "*" || own === "::" || own === "")
  );
}

/** The interface that has the address must be up. */
function reachable(interfaces: readonly Interface[], address: Bytes): boolean {
  const isLoopback = address.startsWith("127.") || address === "::1";
  return interfaces.some(
    ({ name, up, addresses }) =>
      up && ((isLoopback && name === "lo") || addresses.some((own) => own.replace(/\/.*/, "") === address)),
  );
}
