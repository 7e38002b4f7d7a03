import type { Bytes } from "../../bytes";
import { flag, utility, value } from "../utility";

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
  missing: ["a new id: it is random", "--root, --commit"],

  run(call) {
    const read = call.sys.readFile("/etc/machine-id");
    const id = read.ok ? read.value.trim() : "";
    if (!/^[0-9a-f]{32}$/.test(id)) return call.unmodelled("a new machine id is random");
    if (call.options.print) call.print(id);
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
