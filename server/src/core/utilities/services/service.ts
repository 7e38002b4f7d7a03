import type { Bytes } from "../../bytes";
import { type Call, utility } from "../utility";

type Plain = Call<Record<never, never>>;

/** service - run a System V init script. init-system-helpers 1.65.2. */
export const service = utility({
  name: "service",
  summary: "Runs an init script with a clean environment, or systemctl where systemd runs.",
  options: {},
  parsing: "none",
  missing: ["OpenRC", "sockets that start and stop with their service under systemd"],

  run(call) {
    const { argv, sys } = call;
    const usage = `Usage: ${call.name} < option > | --status-all | [ service_name [ command | --full-restart ] ]\n`;
    if (argv.length === 0) {
      call.writeError(usage);
      return 1;
    }
    const systemd = sys.isDirectory("/run/systemd/system");
    const words: Bytes[] = [];
    for (const [index, word] of argv.entries()) {
      if (word === "-h" || word.startsWith("--h")) {
        call.writeError(usage);
        return 0;
      }
      if (word === "--version" || word === "-V") {
        call.writeError(`${call.name} ver. 1.65.2+deb12u1\n`);
        return 0;
      }
      if (word === "--status-all" && words.length === 0 && index === argv.length - 1) return statusAll(call);
      if (argv.length - index === 2 && argv[index + 1] === "--full-restart") {
        if (systemd) return systemctl(call, ["restart", unitOf(word)]);
        if (sys.access(`/etc/init.d/${word}`, "x") === null) {
          runScript(call, word, ["stop"]);
          return runScript(call, word, ["start"]);
        }
      }
      words.push(word);
    }
    const [name = "", action = "", ...rest] = words;
    const extra = rest.flatMap((word) => word.split(/\s+/).filter((one) => one !== ""));
    const script = [...action.split(/\s+/).filter((one) => one !== ""), ...extra];
    return systemd ? runUnit(call, name, action, script) : runIfThere(call, name, script);
  },
});

const unitOf = (name: Bytes) => `${name.replace(/\.sh$/, "")}.service`;

function runIfThere(call: Plain, name: Bytes, words: readonly Bytes[]): number {
  const { sys } = call;
  sys.supposeMissing("/run/openrc/started");
  if (sys.isDirectory("/run/openrc/started")) call.unmodelled("OpenRC");
  if (sys.access(`/etc/init.d/${name}`, "x") === null) return runScript(call, name, words);
  call.writeError(`${name}: unrecognized service\n`);
  return 1;
}

const KEPT = [
  "LANG",
  "LANGUAGE",
  "LC_CTYPE",
  "LC_NUMERIC",
  "LC_TIME",
  "LC_COLLATE",
  "LC_MONETARY",
  "LC_MESSAGES",
  "LC_PAPER",
  "LC_NAME",
  "LC_ADDRESS",
  "LC_TELEPHONE",
  "LC_MEASUREMENT",
  "LC_IDENTIFICATION",
  "LC_ALL",
  "PATH",
  "TERM",
];

function runScript(call: Plain, name: Bytes, words: readonly Bytes[]): number {
  const env = Object.fromEntries(KEPT.map((key) => [key, call.sys.env(key) ?? ""]));
  return call.runCommand([`/etc/init.d/${name}`, ...words], { clearEnvironment: true, env, cwd: "/" }).status;
}

function systemctl(call: Plain, words: readonly Bytes[]): number {
  return call.runCommand(["systemctl", ...words], { cwd: "/" }).status;
}

function runUnit(call: Plain, name: Bytes, action: Bytes, script: readonly Bytes[]): number {
  const unit = unitOf(name);
  switch (action) {
    case "restart":
    case "status":
    case "try-restart":
    case "start":
    case "stop":
      return systemctl(call, [action, unit]);
    case "reload":
    case "force-reload": {
      const shown = call.runCommand(["systemctl", "-p", "CanReload", "show", unit], { capture: true }).stdout;
      const cannot = shown.replace(/\n+$/, "") === "CanReload=no";
      if (cannot && action === "reload") return runIfThere(call, name, script);
      return systemctl(call, [cannot ? "restart" : "reload", unit]);
    }
    case "force-stop":
      return systemctl(call, ["--signal=KILL", "kill", unit]);
    default:
      return runIfThere(call, name, script);
  }
}

const NO_SERVICES =
  /^(functions|halt|killall|single|linuxconf|kudzu|skeleton|README|.*\.dpkg-dist|.*\.dpkg-old|rc|rcS|reboot|bootclean\.sh)$/;

function statusAll(call: Plain): number {
  const names = call.sys.readDirectory("/etc/init.d");
  for (const name of names.ok ? names.value : []) {
    if (name.startsWith(".") || NO_SERVICES.test(name) || call.sys.access(`/etc/init.d/${name}`, "x") !== null)
      continue;
    call.unmodelled("the status of all services");
  }
  return 0;
}
