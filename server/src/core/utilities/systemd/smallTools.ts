import type { Bytes } from "../../bytes";
import type { Sys } from "../../world/sys";
import { flag, optional, utility, value } from "../utility";

/** systemd-escape - escape strings for usage in systemd unit names. systemd 252. */
export const systemdEscape = utility({
  name: "systemd-escape",
  summary: "Escapes strings for the names of units.",
  options: {
    path: flag("-p", "--path"),
    unescape: flag("-u", "--unescape"),
    suffix: value("--suffix"),
    template: value("--template"),
  },
  missing: ["--mangle, --instance", "--unescape with --template", "paths with .. in them"],

  run(call) {
    const { options, operands } = call;
    if (operands.length === 0) {
      call.writeError("Not enough arguments.\n");
      return 1;
    }
    const words = operands.map((text) => {
      if (options.unescape)
        return options.template === undefined
          ? unescapeName(text, options.path)
          : call.unmodelled("--unescape with --template");
      if (options.path && /(^|\/)\.\.(\/|$)/.test(text)) return call.unmodelled("a path with ..");
      const escaped = options.path ? escapePath(text) : escapeName(text);
      if (options.template !== undefined) return options.template.replace("@", () => `@${escaped}`);
      return options.suffix === undefined ? escaped : `${escaped}.${options.suffix}`;
    });
    call.print(words.join(" "));
    return 0;
  },
});

/** systemd-detect-virt - detect execution in a virtualized environment: containers, as the host says. */
export const systemdDetectVirt = utility({
  name: "systemd-detect-virt",
  summary: "Says in what container or virtual machine this runs.",
  options: { container: flag("-c", "--container"), quiet: flag("-q", "--quiet"), chroot: flag("-r", "--chroot") },
  missing: ["virtual machines", "--private-users, --cvm, --vm"],

  run(call) {
    const { options, sys } = call;
    if (options.chroot) return sys.inChroot() ? 0 : 1;
    const container = sys.container();
    if (!options.quiet) call.print(container ?? "none");
    return container === null ? 1 : 0;
  },
});

/** systemd-machine-id-setup - initialize the machine id: a machine that has one keeps it. */
export const systemdMachineIdSetup = utility({
  name: "systemd-machine-id-setup",
  summary: "Makes sure that /etc/machine-id holds an id.",
  options: { print: flag("--print") },
  missing: ["the bytes of a new id, which is random", "--root, --commit"],

  run(call) {
    const read = call.sys.readFile("/etc/machine-id");
    const id = read.ok ? read.value.trim() : "";
    if (!/^[0-9a-f]{32}$/.test(id)) {
      if (call.options.print) return call.unmodelled("a new machine id, which is random");
      return newMachineId(call.sys, call.writeError);
    }
    if (call.options.print) call.print(id);
    return 0;
  },
});

/** From D-Bus where it has one, else random, so that nothing tells what is in the file. */
function newMachineId(sys: Sys, say: (text: string) => void): number {
  const bus = sys.readFile("/var/lib/dbus/machine-id");
  const id = bus.ok ? bus.value.trim() : "";
  const isKnown = /^[0-9a-f]{32}$/.test(id);
  say(`Initializing machine ID from ${isKnown ? "D-Bus machine ID" : "random generator"}.\n`);
  if (isKnown) {
    sys.writeFile("/etc/machine-id", `${id}\n`);
    sys.chmod("/etc/machine-id", 0o444);
  } else sys.writeUnknown("/etc/machine-id", 0o444);
  return 0;
}

/** dbus-uuidgen - utility to generate UUIDs: the id of the machine, as maintainer scripts want it to be there. */
export const dbusUuidgen = utility({
  name: "dbus-uuidgen",
  summary: "Makes sure that D-Bus has an id of the machine.",
  options: { ensure: optional("/var/lib/dbus/machine-id", "--ensure") },
  missing: ["a new id that is printed, --get", "an id that is malformed"],

  run(call) {
    const { options, sys } = call;
    const file = options.ensure;
    if (file === undefined || call.operands.length > 0) return call.unmodelled("a random id");
    const machine = sys.readFile("/etc/machine-id");
    const there = sys.readFile(file);
    if (there.ok && there.value.trim() !== "") return 0;
    const isFromSystem = machine.ok && /^[0-9a-f]{32}\s*$/.test(machine.value) && file === "/var/lib/dbus/machine-id";
    if (isFromSystem) {
      sys.writeFile(file, `${machine.value.trim()}\n`, { mode: 0o644 });
      sys.chmod(file, 0o644);
    } else sys.writeUnknown(file, 0o644);
    return 0;
  },
});

/** journalctl - print log entries from the systemd journal: only the catalogue's rebuilding. */
export const journalctl = utility({
  name: "journalctl",
  summary: "Rebuilds the catalogue of messages.",
  options: { updateCatalog: flag("--update-catalog"), root: value("--root") },
  missing: ["the journal: only --update-catalog is modelled", "the bytes of the catalogue"],

  run(call) {
    const { options, sys } = call;
    if (!options.updateCatalog || call.operands.length > 0) return call.unmodelled("the journal");
    const directory = `${(options.root ?? "").replace(/\/+$/, "")}/var/lib/systemd/catalog`;
    let at = "";
    for (const part of directory.split("/").slice(1)) {
      at += `/${part}`;
      if (!sys.isDirectory(at)) sys.mkdir(at, 0o755);
    }
    sys.effect({ name: "journalctl", subject: `${directory}/database`, action: "rebuild cache" });
    sys.writeUnknown(`${directory}/database`, 0o644);
    return 0;
  },
});

function escapeName(text: Bytes): Bytes {
  return text.replace(/[\s\S]/g, (character, at: number) => {
    if (character === "/") return "-";
    if (/[A-Za-z0-9:_]/.test(character) || (character === "." && at > 0)) return character;
    return `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
  });
}

function escapePath(path: Bytes): Bytes {
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  return parts.length === 0 ? "-" : escapeName(parts.join("/"));
}

function unescapeName(text: Bytes, path: boolean): Bytes {
  const plain = text.replace(/\\x([0-9a-fA-F]{2})|-/g, (_, hex: string | undefined) =>
    hex === undefined ? "/" : String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return path ? (text === "-" ? "/" : `/${plain}`) : plain;
}
