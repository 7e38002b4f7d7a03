import type { Bytes } from "../../bytes";
import { compileRegex } from "../../regex/compileRegex";
import { type Call, flag, list, utility, value } from "../utility";

const options = {
  add: flag("--add"),
  remove: flag("--remove"),
  enable: flag("--enable"),
  disable: flag("--disable"),
  multi: flag("--multi"),
  verbose: flag("--verbose"),
  debug: flag("--debug"),
  file: value("--file"),
  group: value("--group"),
  comment: value("--comment-chars"),
  pattern: value("--pattern"),
  rest: list("--help", "--version"),
} as const;

type InetdCall = Call<typeof options>;

const MODES = ["add", "remove", "enable", "disable"] as const;

/** update-inetd - create, remove, enable or disable entry in /etc/inetd.conf. update-inetd 4.53. */
export const updateInetd = utility({
  name: "update-inetd",
  summary: "Adds services to inetd.conf, removes, enables and disables them.",
  options,
  parsing: "posix",
  missing: [
    "--verbose, --debug, --help, --version",
    "questions: several entries at once",
    "xinetd",
    "Perl's regular expressions beyond POSIX's",
  ],

  run(call) {
    const { options: given, operands, sys } = call;
    const mode = call.given.findLast(([key]) => (MODES as readonly string[]).includes(key))?.[0];
    if (given.verbose || given.debug || mode === undefined) return call.unmodelled("what update-inetd prints");
    const warn = (message: string) => call.writeError(`update-inetd: warning: ${message}\n`);
    if (given.group !== undefined && mode !== "add") warn("--group is only relevant with --add");
    if (given.pattern !== undefined && mode === "add") warn("--pattern is not relevant with --add");
    const [argument] = operands;
    if (argument === undefined || operands.length > 1)
      return call.unmodelled("update-inetd without one argument after its options");
    if ((mode === "enable" || mode === "disable") && /[ \t-\r]|\\t/.test(argument)) {
      call.writeError("update-inetd: error: the service name may not include whitespace characters\n");
      return 255;
    }
    if (mode === "add" && !/[ \t-\r]|\\t/.test(argument)) {
      call.writeError("update-inetd: error: the entry definition does not contain any whitespace characters\n");
      return 255;
    }
    if (
      !sys.env("UPDATE_INETD_NOXINETD") &&
      sys.isFile("/etc/xinetd.conf") &&
      sys.access("/usr/sbin/xinetd", "x") === null
    )
      return call.unmodelled("xinetd");
    const inetd = new Inetd(call);
    if (mode === "add") inetd.add(argument);
    else if (mode === "remove") inetd.remove(argument);
    else for (const service of argument.split(",")) mode === "enable" ? inetd.enable(service) : inetd.disable(service);
    return 0;
  },
});

class Inetd {
  private readonly path: Bytes;
  /** What stands before a disabled entry. */
  private readonly off: Bytes;
  private readonly isWanted: (line: Bytes) => boolean;

  constructor(private readonly call: InetdCall) {
    const { options: given } = call;
    this.path = given.file ?? "/etc/inetd.conf";
    this.off = given.comment ?? "#<off># ";
    this.isWanted = given.pattern === undefined ? () => true : this.matcher(given.pattern);
  }

  add(entry: Bytes): void {
    const { call } = this;
    const line = entry.replace(/\n$/, "").replaceAll("\\t", "\t");
    // The service is what stands before the first word's end; a comment sign before it may belong to the entry.
    const service = line.replace(/(\W*\w+)[ \t-\r]+.*/, "$1");
    const plain = service.replace(/^#([A-Za-z].*)/, "$1");
    const lines = this.lines();
    if (lines === null) {
      call.writeError(`update-inetd: warning: cannot add service, ${this.path} does not exist\n`);
      return;
    }
    const has = (pattern: Bytes) => lines.some(this.matcher(pattern));
    if (has(`^${this.off}${plain}\\s+`)) {
      this.enable(plain, () => true);
      return;
    }
    if (has(`^${plain}\\s+`)) {
      if (lines.some((each) => each.replace(/[ \t]+/g, " ").includes(line.replace(/[ \t]+/g, " ")))) return;
      call.unmodelled("a service of which there is another entry");
    }
    if (has(`^#\\s*${plain}\\s+`)) return;
    if (service.startsWith("#") && has(`^${service.slice(1)}\\s+`)) return;
    const group = `#:${(call.options.group ?? "OTHER").toUpperCase()}:`;
    const start = lines.findLastIndex((each) => each.startsWith(group));
    const first = lines.findIndex((each) => each.startsWith(group));
    if (start !== first) call.unmodelled("several groups of that name");
    const end = start < 0 ? -1 : lines.findIndex((each, at) => at > start && !/[a-zA-Z#]/.test(each));
    const at = end < 0 ? lines.length : end;
    const enabled = this.count("[^#[:space:]]+");
    this.replace([...lines.slice(0, at), line, ...lines.slice(at)]);
    this.wake(enabled === 0 ? "start" : "restart");
  }

  remove(service: Bytes): void {
    const lines = this.lines();
    if (!this.call.options.multi && (this.count(service) > 1 || this.count(this.off + service) > 1))
      this.call.unmodelled("several entries of a service: the question whether all shall go");
    const enabled = this.matcher(`^${service}\\s+`);
    const disabled = this.matcher(`^${this.off}${service}\\s+`);
    const kept = lines?.filter((line) => !((enabled(line) || disabled(line)) && this.isWanted(line)));
    if (!lines || !kept || kept.length === lines.length) return;
    this.replace(kept);
    this.wake("force-reload");
  }

  disable(service: Bytes): void {
    const lines = this.lines();
    if (!this.call.options.multi && this.count(service) > 1)
      this.call.unmodelled("several entries of a service: the question whether all shall be disabled");
    const isOn = this.matcher(`^${service}\\s+\\w+\\s+`);
    const isMeant = (line: Bytes) => line !== "" && isOn(line) && this.isWanted(line);
    if (!lines?.some(isMeant)) return;
    this.replace(lines.map((line) => (isMeant(line) ? this.off + line : line)));
    this.wake("force-reload");
  }

  enable(service: Bytes, isWanted = this.isWanted): void {
    const lines = this.lines();
    if (lines === null) {
      this.call.writeError(`update-inetd: warning: cannot enable service, ${this.path} does not exist\n`);
      return;
    }
    const enabled = this.count("[^#[:space:]]+", () => true);
    const isOff = this.matcher(`^${this.off}${service}\\s+\\w+\\s+`);
    const isMeant = (line: Bytes) => isOff(line) && isWanted(line);
    if (!lines.some(isMeant)) return;
    this.replace(lines.map((line) => (isMeant(line) ? line.slice(this.off.length) : line)));
    this.wake(enabled === 0 ? "start" : "restart");
  }

  private lines(): readonly Bytes[] | null {
    const read = this.call.sys.readFile(this.path);
    if (!read.ok) return null;
    return read.value === "" ? [] : read.value.replace(/\n$/, "").split("\n");
  }

  private count(service: Bytes, isWanted = this.isWanted): number {
    return (this.lines() ?? []).filter(this.matcher(`^${service}\\s+`)).filter(isWanted).length;
  }

  /** Through a file of its own in /tmp, which is moved to its place: root's, 0644. */
  private replace(lines: readonly Bytes[]): void {
    const { sys } = this.call;
    const fresh = `${this.path}.maintscript-new`;
    const text = lines.map((line) => `${line}\n`).join("");
    if (sys.writeFile(fresh, text, { mode: 0o600 }) !== null || sys.rename(fresh, this.path) !== null)
      this.call.unmodelled(`${this.path} cannot be written`);
    sys.chmod(this.path, 0o644);
  }

  private wake(action: "start" | "restart" | "force-reload"): void {
    const { sys } = this.call;
    if (sys.exists("/run/inetd.pid")) this.call.unmodelled("a running inetd");
    const names = sys.readDirectory("/etc/init.d");
    const service = names.ok ? names.value.find((name) => /^[^.].*inetd$|^inetd$/.test(name)) : undefined;
    if (service !== undefined) this.call.runCommand(["invoke-rc.d", service, action], { capture: true });
  }

  /** Perl's regular expressions, as far as they are POSIX's in other words. */
  private matcher(pattern: Bytes): (line: Bytes) => boolean {
    if (/\(\?|[*+?}][+?]|\\[^tswdSWD.\\/[\](){}|*+?^$#<>-]/.test(pattern))
      return this.call.unmodelled(`the regular expression ${pattern}`);
    const compiled = compileRegex(inPosix(pattern), {
      syntax: "extended",
      onLimit: (reason) => this.call.unmodelled(reason),
    });
    if (!compiled.ok) return this.call.unmodelled(`the regular expression ${pattern}`);
    return (line) => compiled.regex.test(line);
  }
}

const CLASSES: Readonly<Record<string, string>> = {
  t: "\t",
  s: "[[:space:]]",
  w: "[[:alnum:]_]",
  d: "[0-9]",
  S: "[^[:space:]]",
  W: "[^[:alnum:]_]",
  D: "[^0-9]",
  "/": "/",
  "#": "#",
  "<": "<",
  ">": ">",
  "-": "-",
};

function inPosix(pattern: Bytes): Bytes {
  return pattern
    .replace(/\[[^\]]*\]/g, (set) => set.replaceAll("\\t", "\t"))
    .replace(/\\(.)/g, (whole, letter: string) => CLASSES[letter] ?? whole);
}
