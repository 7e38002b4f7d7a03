import type { Bytes } from "../../bytes";
import { type Call, utility } from "../utility";

type Plain = Call<Record<never, never>>;

/** update-rc.d - install and remove System-V style init script links. init-system-helpers 1.65.2. */
export const updateRcD = utility({
  name: "update-rc.d",
  summary: "Makes, removes, enables and disables the links of an init script in /etc/rc?.d.",
  options: {},
  parsing: "none",
  missing: ["insserv (where it is installed it orders the links)", "OpenRC"],

  run(call) {
    const { sys } = call;
    const words = [...call.argv];
    while (words.length > 0 && words[0]?.startsWith("-")) {
      const word = words.shift() ?? "";
      // -f matters to insserv alone.
      if (word !== "-f") return usage(call, /^-h|--help$/.test(word) ? undefined : "unknown option");
    }
    const [name, action, ...rest] = words;
    if (name === undefined || action === undefined) return usage(call, "not enough arguments");
    if (/[*?[\]{}~\s\\]/.test(name)) return call.unmodelled("a name with characters that glob(3) takes as a pattern");
    const other = sys.part(() => otherSystem(call));
    if (other !== null) return call.unmodelled(`${other} is installed`);
    const root = sys.env("DPKG_ROOT") ?? "";
    switch (action) {
      case "remove":
        call.each(links(call, root, name), (link) => sys.unlink(link));
        break;
      case "start":
      case "stop":
        compareWithDefaults(call, name, action, rest);
        sys.part(() => makeLinks(call, root, name, "S"));
        break;
      case "defaults":
        sys.part(() => makeLinks(call, root, name, "S"));
        break;
      case "defaults-disabled":
        sys.part(() => makeLinks(call, root, name, "K"));
        break;
      case "enable":
      case "disable":
        sys.part(() => toggle(call, root, name, action, rest));
        sys.part(() => toggleUnit(call, root, name, action));
        break;
      default:
        return usage(call, undefined);
    }
    if (root === "" && sys.isDirectory("/run/systemd/system")) call.runCommand(["systemctl", "daemon-reload"]);
    return 0;
  },
});

/** What would keep the links in its own way. */
function otherSystem({ sys }: Plain): "insserv" | "OpenRC" | null {
  for (const path of ["/sbin/insserv", "/usr/lib/insserv/insserv", "/sbin/openrc"]) sys.supposeMissing(path);
  const insserv = sys.access("/sbin/insserv", "x") === null ? "/sbin/insserv" : "/usr/lib/insserv/insserv";
  if (sys.access(insserv, "x") === null && sys.exists("/etc/insserv.conf")) return "insserv";
  return sys.access("/sbin/openrc", "x") === null ? "OpenRC" : null;
}

function usage(call: Plain, problem: string | undefined): number {
  if (problem !== undefined) call.writeError(`update-rc.d: error: ${problem}\n`);
  call.writeError(`usage: update-rc.d [-f] <basename> remove
       update-rc.d [-f] <basename> defaults
       update-rc.d [-f] <basename> defaults-disabled
       update-rc.d <basename> disable|enable [S|2|3|4|5]
\t\t-f: force

The disable|enable API is not stable and might change in the future.
`);
  return 1;
}

function die(call: Plain, message: string): never {
  call.writeError(`update-rc.d: error: ${message}\n`);
  return call.exit(1);
}

/** `/etc/rcLEVEL.d/[SK][0-9][0-9]NAME` of one level, or of all of them. */
function links({ sys }: Plain, root: Bytes, name: Bytes, level?: Bytes): readonly Bytes[] {
  const matching = (directory: Bytes, isSuch: (entry: Bytes) => boolean) =>
    sys.part(() => {
      const names = sys.readDirectory(directory);
      return names.ok ? names.value.filter(isSuch) : [];
    });
  const directories = matching(`${root}/etc`, (entry) =>
    level === undefined ? /^rc[^.]\.d$/.test(entry) : entry === `rc${level}.d`,
  );
  return directories.flatMap((directory) =>
    matching(`${root}/etc/${directory}`, (entry) => /^[SK]\d\d/.test(entry) && entry.slice(3) === name).map(
      (entry) => `${root}/etc/${directory}/${entry}`,
    ),
  );
}

function makeLinks(call: Plain, root: Bytes, name: Bytes, start: "S" | "K"): void {
  const { sys } = call;
  if (sys.part(() => links(call, root, name).length > 0)) return;
  const levels = sys.part(() => defaultLevels(call, `${root}/etc/init.d/${name}`));
  for (const [kind, list] of [
    [start, levels.start],
    ["K", levels.stop],
  ] as const)
    for (const level of list) {
      sys.part(() => {
        makePath(call, `${root}/etc/rc${level}.d`);
        sys.symlink(`../init.d/${name}`, `${root}/etc/rc${level}.d/${kind}01${name}`);
      });
    }
}

function makePath({ sys }: Plain, path: Bytes): void {
  let at = "";
  for (const part of path.split("/").filter((one) => one !== "")) {
    at += `/${part}`;
    const directory = at;
    sys.part(() => {
      if (!sys.lexists(directory)) sys.mkdir(directory, 0o755);
    });
  }
}

/** Default-Start and Default-Stop of the LSB header. */
function defaultLevels(
  call: Plain,
  path: Bytes,
): { readonly start: readonly Bytes[]; readonly stop: readonly Bytes[] } {
  const read = call.sys.readFile(path);
  if (!read.ok) return die(call, `unable to read ${path}`);
  let start: readonly Bytes[] = [];
  let stop: readonly Bytes[] = [];
  let inside = false;
  for (const line of read.value.split("\n")) {
    if (/^### BEGIN INIT INFO\s*$/.test(line)) inside = true;
    else if (/^### END INIT INFO\s*$/.test(line)) break;
    else if (inside) {
      const match = /^# Default-(Start|Stop):\s*(\S?.*)$/.exec(line);
      const words = match?.[2]?.split(/\s+/).filter((word) => word !== "") ?? [];
      if (match?.[1] === "Start") start = words;
      if (match?.[1] === "Stop") stop = words;
    }
  }
  return { start, stop };
}

function toggle(call: Plain, root: Bytes, name: Bytes, action: "enable" | "disable", given: readonly Bytes[]): void {
  const { sys } = call;
  const header = sys.part(() =>
    [`/etc/insserv/overrides/${name}`, `/etc/init.d/${name}`, `/usr/share/insserv/overrides/${name}`].find((path) => {
      const stat = sys.stat(path);
      return stat.ok && stat.value.size > 0;
    }),
  );
  if (header === undefined) die(call, `cannot find a LSB script for ${name}`);
  const levels = given.length > 0 ? given : sys.part(() => defaultLevels(call, header).start);
  if (levels.length === 0) die(call, `${name} Default-Start contains no runlevels, aborting.`);
  const found: Bytes[] = [];
  for (const level of levels) {
    if (/^[S2345]$/.test(level)) found.push(...links(call, root, name, level));
    else call.writeError(`update-rc.d: warning: ${action} action will have no effect on runlevel ${level}\n`);
  }
  if (found.length === 0) die(call, "no runlevel symlinks to modify, aborting!");
  const [from, to] = action === "disable" ? ["S", "K"] : ["K", "S"];
  for (const link of found) {
    const at = link.lastIndexOf(`/${from}`) + 1;
    if (at < 1) continue;
    sys.rename(link, `${link.slice(0, at)}${to}${link.slice(at + 1)}`);
  }
}

/** The native unit of the same name follows, unless systemctl called us. */
function toggleUnit(call: Plain, root: Bytes, name: Bytes, action: "enable" | "disable"): void {
  const { sys } = call;
  if (sys.env("_SKIP_SYSTEMD_NATIVE") === "1") return;
  const hasSystemctl = sys.part(
    () => sys.access("/bin/systemctl", "x") === null || sys.access("/usr/bin/systemctl", "x") === null,
  );
  if (hasSystemctl) {
    call.runCommand(["systemctl", `--root=${root === "" ? "/" : root}`, "--quiet", action, name], {
      env: { SYSTEMCTL_SKIP_SYSV: "1" },
    });
    return;
  }
  const unit = ["/etc", "/lib", "/usr/lib"]
    .map((prefix) => `${prefix}/systemd/system/${name}.service`)
    .find((path) => sys.isFile(path));
  if (unit === undefined) return;
  const read = sys.readFile(unit);
  for (const line of read.ok ? read.value.split("\n") : []) {
    const wanted = /^\s*WantedBy=(.+)$/i.exec(line)?.[1];
    if (wanted === undefined) continue;
    const link = `/etc/systemd/system/${wanted}.wants/${name}.service`;
    if (action === "enable") {
      makePath(call, `/etc/systemd/system/${wanted}.wants`);
      sys.symlink(unit, link);
    } else if (sys.exists(link)) sys.unlink(link);
  }
}

function compareWithDefaults(call: Plain, name: Bytes, action: "start" | "stop", words: readonly Bytes[]): void {
  const defaults = defaultLevels(call, `/etc/init.d/${name}`);
  if (defaults.start.length === 0 && defaults.stop.length === 0) return;
  const warn = (message: string) => call.writeError(`update-rc.d: warning: ${message}\n`);
  warn("start and stop actions are no longer supported; falling back to defaults");
  const given: Record<"start" | "stop", Bytes[]> = { start: [], stop: [] };
  let kind: "start" | "stop" = action;
  // The first word is the sequence number.
  for (let at = words[0] === action ? 2 : 1; at < words.length; at++) {
    const word = words[at] ?? "";
    if (word === "start" || word === "stop") {
      kind = word;
      at++;
      continue;
    }
    if (word === ".") continue;
    if (Number(word) === 0 || Number(word) === 6) kind = "stop";
    given[kind].push(word);
  }
  for (const [which, label] of [
    ["start", "Start"],
    ["stop", "Stop"],
  ] as const) {
    const own = defaults[which];
    if ([...own].sort().join("\0") === [...given[which]].sort().join("\0")) continue;
    const text = (list: readonly Bytes[]) => (list.length > 0 ? list.join(" ") : "none");
    warn(
      `${which} runlevel arguments (${text(given[which])}) do not match ${name} Default-${label} values (${text(own)})`,
    );
  }
}
