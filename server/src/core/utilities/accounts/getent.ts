import type { Bytes } from "../../bytes";
import type { Sys } from "../../world/sys";
import { list, utility } from "../utility";
import { groupByName, groups, userByName } from "./accountFile";

/** getent - get entries from the databases of nsswitch.conf(5). glibc 2.36, the files of /etc only. */
export const getent = utility({
  name: "getent",
  summary: "Prints entries of /etc/passwd, /etc/group, /etc/hosts and other databases.",
  options: { service: list("-s", "--service") },
  missing: [
    "databases other than files (DNS, LDAP, systemd)",
    "ahosts, aliases, ethers, gshadow enumeration, netgroup, rpc",
  ],

  run(call) {
    const { operands, options, sys } = call;
    if (options.service.some((service) => service.replace(/^.*:/, "") !== "files"))
      return call.unmodelled("a service other than files");
    const [name, ...keys] = operands;
    if (name === undefined) {
      call.warn("wrong number of arguments");
      call.print(HINT);
      return 1;
    }
    const database = DATABASES[name];
    if (!database) {
      if (OTHERS.includes(name)) return call.unmodelled(`the database ${name}`);
      call.writeError(`Unknown database: ${name}\n`);
      call.print(HINT);
      return 1;
    }
    if (keys.length === 0) {
      if (name === "initgroups") return call.unmodelled("initgroups without a user");
      for (const line of database.all(sys)) call.print(line);
      return 0;
    }
    let status = 0;
    for (const key of keys) {
      const line = database.find(sys, key);
      if (line !== undefined) call.print(line);
      else if (name === "hosts" && sys.interfaces().some((one) => one.up && one.name !== "lo"))
        return call.unmodelled(`whether a name server knows ${key}`);
      else status = 2;
    }
    return status;
  },
});

const HINT = "Try `getent --help' or `getent --usage' for more information.";
const OTHERS = ["ahosts", "ahostsv4", "ahostsv6", "aliases", "ethers", "netgroup", "rpc"];

interface Database {
  all(sys: Sys): readonly Bytes[];
  find(sys: Sys, key: Bytes): Bytes | undefined;
}

const isNumber = (key: Bytes) => /^\d+$/.test(key);

/** A database whose lines are printed as they are. */
function colonFile(path: Bytes, ids: boolean, announce: (sys: Sys, key: Bytes) => void): Database {
  const all = (sys: Sys) => {
    const read = sys.readFile(path);
    return read.ok ? read.value.split("\n").filter((line) => line.includes(":") && !line.startsWith("#")) : [];
  };
  return {
    all,
    find(sys, key) {
      if (key === "") return undefined;
      if (!ids || !isNumber(key)) announce(sys, key);
      const index = ids && isNumber(key) ? 2 : 0;
      const wanted = index === 2 ? String(Number(key)) : key;
      return all(sys).find((line) => line.split(":")[index] === wanted);
    },
  };
}

interface Words {
  /** The words of a line without its comment: the first is what is asked for or its value, as the file has it. */
  readonly words: readonly Bytes[];
}

function wordLines(sys: Sys, path: Bytes): readonly Words[] {
  const read = sys.readFile(path);
  return (read.ok ? read.value.split("\n") : [])
    .map((line) => ({
      words: line
        .replace(/#.*/, "")
        .split(/\s+/)
        .filter((word) => word !== ""),
    }))
    .filter(({ words }) => words.length >= 2);
}

const padded = (text: Bytes, width: number) => text.padEnd(width);

const hosts: Database = {
  // gethostent(3) knows no IPv6 address but that of the loopback interface, which it takes for the other one.
  all: (sys) =>
    wordLines(sys, "/etc/hosts")
      .map(({ words: [address = "", ...names] }) => ({ address: address === "::1" ? "127.0.0.1" : address, names }))
      .filter(({ address }) => !address.includes(":"))
      .map(({ address, names }) => `${padded(address, 15)} ${names.join(" ")}`),
  find(sys, key) {
    const lines = wordLines(sys, "/etc/hosts");
    const byAddress = lines.find(({ words }) => words[0] === key);
    const named = lines.filter(({ words }) => words.slice(1).some((name) => name.toLowerCase() === key.toLowerCase()));
    const found = byAddress ?? named.find(({ words }) => words[0]?.includes(":")) ?? named[0];
    if (!found) return undefined;
    const [address = "", ...names] = found.words;
    return `${padded(address, 15)} ${names.join(" ")}`;
  },
};

const formatNumbered = ([name = "", number = "", ...aliases]: readonly Bytes[]) =>
  [`${padded(name, 21)} ${number}`, ...aliases].join(" ");

const services: Database = {
  all: (sys) => wordLines(sys, "/etc/services").map(({ words }) => formatNumbered(words)),
  find(sys, key) {
    const [name = "", protocol] = key.split("/");
    const line = wordLines(sys, "/etc/services").find(({ words: [first, number = "", ...aliases] }) => {
      const [port, ofLine] = number.split("/");
      if (protocol !== undefined && protocol !== ofLine) return false;
      return isNumber(name) ? port === String(Number(name)) : first === name || aliases.includes(name);
    });
    return line && formatNumbered(line.words);
  },
};

function numbered(path: Bytes): Database {
  return {
    all: (sys) => wordLines(sys, path).map(({ words }) => formatNumbered(words)),
    find(sys, key) {
      const line = wordLines(sys, path).find(({ words: [name, number, ...aliases] }) =>
        /^\d/.test(key) ? number === key : name === key || aliases.includes(key),
      );
      return line && formatNumbered(line.words);
    },
  };
}

const initgroups: Database = {
  all: () => [],
  find: (sys, key) =>
    padded(key, 21) +
    groups(sys)
      .filter((group) => group.members.includes(key))
      .map((group) => ` ${group.gid}`)
      .join(""),
};

const DATABASES: Readonly<Record<string, Database>> = {
  passwd: colonFile("/etc/passwd", true, (sys, key) => userByName(sys, key)),
  group: colonFile("/etc/group", true, (sys, key) => groupByName(sys, key)),
  shadow: colonFile("/etc/shadow", false, () => {}),
  gshadow: colonFile("/etc/gshadow", false, () => {}),
  hosts,
  services,
  protocols: numbered("/etc/protocols"),
  networks: numbered("/etc/networks"),
  initgroups,
};
