import type { Bytes } from "../../bytes";
import { type Call, utility } from "../utility";
import { askPolicy } from "./policy";

type Plain = Call<Record<never, never>>;

/** invoke-rc.d - execute System-V style init script actions. init-system-helpers 1.65.2. */
export const invokeRcD = utility({
  name: "invoke-rc.d",
  summary: "Runs an init script, or its unit, for maintainer scripts, unless policy-rc.d or the runlevel forbids it.",
  options: {},
  parsing: "none",
  missing: ["--help", "OpenRC", "the shutdown runlevels"],

  run(call) {
    const asked = parse(call);
    return new Invocation(call, asked).run();
  },
});

interface Asked {
  readonly script: Bytes;
  readonly action: Bytes;
  readonly extra: readonly Bytes[];
  readonly quiet: boolean;
  readonly force: boolean;
  readonly retry: boolean;
  readonly discloseDeny: boolean;
  readonly query: boolean;
  readonly noFallback: boolean;
  readonly skipNative: boolean;
}

function parse(call: Plain): Asked {
  const queue = [...call.argv];
  const given = new Set<string>();
  const words: Bytes[] = [];
  const complain = (message: string) => given.has("--quiet") || call.writeError(`${call.name}: ${message}\n`);
  const reject = (message: string) => {
    complain(message);
    return call.exit(103);
  };
  if (queue.length === 0) call.unmodelled("no arguments: prints its help");
  const known = [
    "--quiet",
    "--force",
    "--try-anyway",
    "--disclose-deny",
    "--query",
    "--no-fallback",
    "--skip-systemd-native",
  ];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    if (word === "--help") call.unmodelled("--help");
    else if (known.includes(word)) given.add(word);
    else if (word.startsWith("--")) reject(`syntax error: unknown option "${word}"`);
    else if (/^\s*$/.test(word)) reject("syntax error: invalid empty parameter");
    else if (/\s/.test(word.trim())) reject(`syntax error: embedded blanks are not allowed in "${word}"`);
    else if (words.push(word) === 2) break;
  }
  const [script, action] = words;
  if (script === undefined || action === undefined) return reject("syntax error: missing required parameter");
  return {
    script,
    action,
    extra: queue,
    quiet: given.has("--quiet"),
    force: given.has("--force"),
    retry: given.has("--force") || given.has("--try-anyway"),
    discloseDeny: given.has("--disclose-deny") || given.has("--query"),
    query: given.has("--query"),
    noFallback: given.has("--no-fallback"),
    skipNative: given.has("--skip-systemd-native"),
  };
}

const STARTING = ["start", "restart", "try-restart"];

class Invocation {
  private readonly path: Bytes;
  private readonly unit: Bytes;
  private readonly systemd: boolean;
  private readonly actions: { value: readonly Bytes[] };

  constructor(
    private readonly call: Plain,
    private readonly asked: Asked,
  ) {
    this.path = `/etc/init.d/${asked.script}`;
    this.unit = `${asked.script.replace(/\.sh$/, "")}.service`;
    this.systemd = call.sys.isDirectory("/run/systemd/system");
    this.actions = call.sys.variable<readonly Bytes[]>("actions", [asked.action]);
  }

  run(): number {
    const { call, asked } = this;
    const { sys } = call;
    if (!this.systemd) {
      sys.supposeMissing("/run/openrc/softlevel");
      if (sys.isFile("/run/openrc/softlevel")) call.unmodelled("OpenRC");
      sys.part(() => {
        if (!sys.isFile(this.path)) this.complain(`unknown initscript, ${this.path} not found.`);
      });
    }
    const level = sys.part(() => this.runlevel());
    if (level === "0" || level === "6") call.unmodelled("called while the machine shuts down");
    let status = sys.part(() => (this.systemd ? this.unitPolicy() : this.linkPolicy(level)));
    if (this.systemd || this.isExecutable()) {
      if (status === undefined && asked.query) status = 105;
      const before = status;
      status = sys.part(() => this.askPolicy(before, level));
      if (status !== 101 && status !== 104 && !asked.query) {
        this.complain(`policy-rc.d returned error status ${status}`);
        if (!asked.retry) return status;
        status = 102;
      }
    } else status = 101;
    if (asked.query) return status;
    if (asked.force || status === 104) {
      return this.systemd || this.isExecutable() ? this.execute() : 102;
    }
    return this.denied(status);
  }

  private complain(message: string): void {
    if (!this.asked.quiet) this.call.writeError(`${this.call.name}: ${message}\n`);
  }

  private isExecutable(path = this.path): boolean {
    return this.call.sys.access(path, "x") === null;
  }

  /** What runlevel(8) says, "" where it cannot. */
  private runlevel(): Bytes {
    const { call } = this;
    if (call.sys.access("/sbin/runlevel", "x") === null) {
      const { status, stdout } = call.runCommand(["/sbin/runlevel"], { capture: true });
      if (status === 0) return stdout.replace(/\n+$/, "").replace(/^[^ ]* /, "");
    }
    if (this.systemd && call.runCommand(["systemctl", "is-active", "--quiet", "sysinit.target"]).status === 0)
      return "5";
    this.complain("could not determine current runlevel");
    return "";
  }

  /** 101 where the unit may not start because it is not enabled. */
  private unitPolicy(): number | undefined {
    const { call, asked } = this;
    if (!STARTING.includes(asked.action)) return undefined;
    const silently = (verb: string) => silent(call, ["systemctl", "--quiet", verb, this.unit]) === 0;
    const { sys } = call;
    const enabled = sys.part(
      () =>
        sys.part(() => silently("is-enabled")) ||
        ["S", "2", "3", "4", "5"].some((level) => sys.part(() => this.links(level, "S").length > 0)),
    );
    return enabled || sys.part(() => silently("is-active")) ? 104 : 101;
  }

  /** A script starts only where a link says so, in this runlevel or in S. */
  private linkPolicy(level: Bytes): number | undefined {
    const { asked } = this;
    const { sys } = this.call;
    const start = level === "" ? [] : this.links(level, "S");
    const stop = level === "" ? [] : this.links(level, "K");
    const boot = level === "" ? [] : this.links("S", "S");
    const isBad = (link: Bytes) => {
      if (!sys.isSymlink(link)) this.complain(`not a symlink: ${link}`);
      if (!sys.isFile(link)) this.complain(`dangling symlink: ${link}`);
      return !sys.isSymlink(link) || !sys.isFile(link);
    };
    const bad = [...start, ...stop, ...boot].filter((link) => sys.part(() => isBad(link)));
    if (bad.length > 0 && !asked.retry) this.call.exit(102);
    if (!STARTING.includes(asked.action)) return undefined;
    const runs = (links: readonly Bytes[]) => sys.part(() => links.some((link) => this.isExecutable(link)));
    if (runs(start)) return 104;
    if (runs(stop)) return 101;
    return runs(boot) ? 104 : 101;
  }

  private links(level: Bytes, kind: "S" | "K"): readonly Bytes[] {
    const directory = `/etc/rc${level}.d`;
    return this.call.sys.part(() => {
      const names = this.call.sys.readDirectory(directory);
      return (names.ok ? names.value : [])
        .filter((name) => name.startsWith(kind) && /^.\d\d/.test(name) && name.slice(3) === this.asked.script)
        .map((name) => `${directory}/${name}`);
    });
  }

  /** 101 (do not run), 104 (run), or an error status. */
  private askPolicy(before: number | undefined, level: Bytes): number {
    const { call, asked } = this;
    const helper = `${call.sys.env("DPKG_ROOT") ?? ""}/usr/sbin/policy-rc.d`;
    const action = before === 101 && STARTING.includes(asked.action) ? `(${asked.action})` : asked.action;
    const answer = askPolicy(call, helper, [
      ...(asked.quiet ? ["--quiet"] : []),
      asked.script,
      action,
      ...(level === "" ? [] : [level]),
    ]);
    if (!answer) return this.withoutPolicy(before);
    const fallback = answer.stdout
      .replace(/\n+$/, "")
      .split(/\s+/)
      .filter((word) => word !== "");
    switch (answer.status) {
      case 0:
        return 104;
      case 1:
      case 105:
        if (asked.query) return 105;
        this.complain('policy-rc.d query returned "behaviour undefined",');
        this.complain(`assuming "${asked.action}" is allowed.`);
        return 104;
      case 101:
        if (asked.force) this.complain(`Overriding policy-rc.d denied execution of ${asked.action}.`);
        else this.complain(`policy-rc.d denied execution of ${asked.action}.`);
        return asked.force ? 104 : 101;
      case 106:
        return asked.query ? 106 : this.fallBack(fallback);
      case 100:
      case 102:
      case 103:
      case 104:
        return answer.status;
      default:
        this.complain(`WARNING: policy-rc.d returned unexpected error status ${answer.status}, 102 used instead.`);
        return 102;
    }
  }

  private withoutPolicy(before: number | undefined): number {
    const { asked } = this;
    if (this.call.sys.exists("/sbin/init")) return before ?? 104;
    if (asked.force) {
      this.complain("WARNING: No init system and policy-rc.d missing, but force specified so proceeding.");
      return before ?? 104;
    }
    this.complain("WARNING: No init system and policy-rc.d missing! Defaulting to block.");
    return 101;
  }

  private fallBack(fallback: readonly Bytes[]): number {
    const { asked } = this;
    const text = fallback.join(", ");
    if (asked.force || asked.noFallback) {
      this.complain(`ignoring policy-rc.d fallback request: ${text}.`);
      return asked.force ? 104 : 101;
    }
    this.actions.value = fallback;
    this.complain(`executing action${fallback.length === 1 ? "" : "s"} "${text}" instead due to policy-rc.d request.`);
    return 104;
  }

  private execute(): number {
    const { asked } = this;
    let status = 102;
    let action = asked.action;
    const actions = this.actions.value;
    for (const [index, one] of actions.entries()) {
      action = one;
      if (actions.length > 1) this.complain(`executing initscript action "${one}"...`);
      status = this.systemd ? this.runUnit(one) : this.runScript(one);
      if (status === 0) return 0;
      if (index < actions.length - 1) this.complain(`action "${one}" failed, trying next action...`);
    }
    this.complain(`initscript ${asked.script}, action "${action}" failed.`);
    if (this.systemd && STARTING.includes(action))
      this.call.runCommand(["systemctl", "status", "--full", "--no-pager", this.unit]);
    return status;
  }

  private runScript(action: Bytes): number {
    return this.call.runCommand([this.path, action, ...this.asked.extra]).status;
  }

  private runUnit(action: Bytes): number {
    const { call, asked, unit } = this;
    const systemctl = (...words: readonly Bytes[]) => call.runCommand(["systemctl", ...words]).status;
    const property = (name: string) => capture(call, ["systemctl", "-p", name, "show", unit]);
    if (asked.skipNative) {
      const ofScript = call.sys.part(() =>
        capture(call, ["systemctl", "show", "--value", "--property", "SourcePath", unit]).startsWith("/etc/init.d/"),
      );
      if (!ofScript) return 0;
    }
    const masked = call.sys.part(() => property("LoadState") === "LoadState=masked");
    switch (action) {
      case "start":
      case "restart":
      case "try-restart":
        return masked ? 0 : systemctl(action, unit);
      case "stop":
      case "status":
        return systemctl(action, unit);
      case "reload":
        if (masked) return 0;
        if (property("CanReload") === "CanReload=no") return this.runScript(action);
        return silent(call, ["systemctl", "--quiet", "is-system-running"]) === 0
          ? systemctl("reload", unit)
          : systemctl("--no-block", "reload", unit);
      case "force-reload":
        if (masked) return 0;
        return systemctl(property("CanReload") === "CanReload=no" ? "restart" : "reload", unit);
      case "force-stop":
        return systemctl("--signal=KILL", "kill", unit);
      default:
        return this.runScript(action);
    }
  }

  private denied(status: number): number {
    const { asked } = this;
    if (status !== 101 || asked.discloseDeny) {
      this.complain(`initscript action "${asked.action}" not executed.`);
      return status;
    }
    if (asked.action !== "status") return 0;
    this.complain('emulating initscript action "status", returning "unknown"');
    return 4;
  }
}

function capture(call: Plain, argv: readonly Bytes[]): Bytes {
  return call.runCommand(argv, { capture: true }).stdout.replace(/\n+$/, "");
}

/** The status of a question whose standard error the script throws away. */
function silent(call: Plain, argv: readonly Bytes[]): number {
  return call.runCommand(["sh", "-c", '"$@" 2>/dev/null', "sh", ...argv]).status;
}
