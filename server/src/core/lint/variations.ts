/**
 * The volatile facts of a host that a script looks at, each as the what-if statement that turns it around. Volatile is
 * what a boot or another process brings: mounts, what is running, the kernel, names of the machine, free space, devices.
 */
import type { Simulation } from "../report";
import type { CommandUse } from "./context";

export interface Variation {
  /** A what-if statement. */
  readonly statement: string;
  /** Is it about running services and being in an image, or about anything else that a boot brings? */
  readonly about: "offline" | "other";
  /** Turned only since a run asked it: then it tells nothing where a command merely fails over it. */
  readonly asked?: true;
  /** What in the script looks at it; null where the run itself says so. */
  readonly trigger: RegExp | null;
}

/** Facts that the script may look at, by its text, its commands and what a run of it asked. */
export function variationsOf(text: string, commands: readonly CommandUse[], report: Simulation): readonly Variation[] {
  const all = [
    ...PANEL.filter(({ trigger }) => trigger.test(text)),
    ...mountPoints(text, commands),
    ...freeSpace(commands),
    ...contents(commands),
    ...outputs(commands),
    ...patterns(text),
    ...runningServices(commands),
    ...sockets(text),
    ...readFiles(text, commands),
    ...environment(text),
    ...asked(report),
  ];
  const seen = new Set<string>();
  return all.filter(({ statement }) => !seen.has(statement) && seen.add(statement)).slice(0, MOST_VARIATIONS);
}

/** A script that looks at more is told about these. */
const MOST_VARIATIONS = 48;

const PANEL: readonly (Variation & { readonly trigger: RegExp })[] = [
  {
    statement: "systemd is not running",
    about: "offline",
    trigger: /\/run\/systemd|systemctl|pidof|pgrep|\/proc\/1\b|\bps\b|runlevel|init_is_systemd|comm=/,
  },
  {
    statement: "in a chroot",
    about: "offline",
    trigger: /ischroot|debian_chroot|systemctl|systemd-detect-virt|\/proc\/1\/root/,
  },
  { statement: "policy-rc.d says 101", about: "offline", trigger: /policy-rc\.d|invoke-rc\.d/ },
  { statement: "in a container", about: "other", trigger: /container|detect-virt|dockerenv|\blxc\b/ },
  {
    statement: "kernel is 4.4.0-1-amd64",
    about: "other",
    trigger: /\buname\b|\/proc\/version|osrelease|\/lib\/modules/,
  },
  { statement: "kernel name is GNU/kFreeBSD", about: "other", trigger: /\buname\b(\s+-[so]\b|\s*[)`])/ },
  { statement: "variable DEBIAN_FRONTEND is dialog", about: "other", trigger: /\$\{?DEBIAN_FRONTEND\b/ },
  { statement: "/.dockerenv exists", about: "other", trigger: /\/\.dockerenv/ },
  { statement: "/run/.containerenv exists", about: "other", trigger: /\/run\/\.containerenv/ },
  { statement: "kernel is 2.6.18-1-amd64", about: "other", trigger: /\buname\b.*-[a-z]*r|osrelease/ },
  {
    statement: "hostname is another-host",
    about: "other",
    trigger: /\bhostname\b|\/proc\/sys\/kernel\/hostname|uname -n|hostnamectl/,
  },
  {
    statement: "interface lo is down",
    about: "other",
    trigger: /\bip\s+(-\S+\s+)*(a|addr|address|l|link|r|route)\b|ifconfig|\/proc\/net|newaliases/,
  },
  {
    statement: "interface eth7 is up",
    about: "other",
    trigger: /\bip\s+(-\S+\s+)*(a|addr|address|l|link|r|route)\b|ifconfig|\/sys\/class\/net|\/proc\/net/,
  },
  { statement: "on a terminal", about: "other", trigger: /\btty\b|-t\s+[012]\b|\bstty\b/ },
  { statement: "/proc is not mounted", about: "other", trigger: /\/proc\b/ },
  { statement: "/proc is read-only", about: "other", trigger: /\/proc\/sys|\bsysctl\b/ },
  { statement: "/sys is not mounted", about: "other", trigger: /\/sys\/|udevadm/ },
  { statement: "/sys is read-only", about: "other", trigger: /\/sys\// },
  {
    statement: "/ is overlay",
    about: "other",
    trigger: /overlay|stat\s+(-\w+\s+)*-f|findmnt|df\s.*(-T|--output|fstype)/,
  },
  { statement: "/dev/shm is not mounted", about: "other", trigger: /\/dev\/shm/ },
  { statement: "/dev/shm is tmpfs named shm", about: "other", trigger: /\/dev\/shm/ },
  { statement: "/dev is not mounted", about: "other", trigger: /mountpoint\s.*\/dev\b|udev/ },
];

function other(statement: string, trigger: RegExp | null): Variation {
  return { statement, about: "other", trigger };
}

/** Directories of which the script asks whether something is mounted there. */
function mountPoints(text: string, commands: readonly CommandUse[]): readonly Variation[] {
  const paths = commands.flatMap(({ name, args }) => {
    if (name === "mountpoint" || name === "findmnt") return args.filter(isPath);
    if (!/grep$/.test(name) || !/\/proc\/(self\/)?mounts|mountinfo|\bmount\b/.test(text)) return [];
    return args.flatMap(
      (arg) => arg?.match(/\/[\w/.-]*\w/g)?.filter((path) => !/^\/proc\/(self\/)?mount/.test(path)) ?? [],
    );
  });
  return paths.flatMap((path) => {
    const trigger = new RegExp(escaped(path));
    return [`${path} is not mounted`, `${path} is tmpfs`].map((statement) => other(statement, trigger));
  });
}

function freeSpace(commands: readonly CommandUse[]): readonly Variation[] {
  return commands
    .filter(({ name, args }) => name === "df" || (name === "stat" && args.some((arg) => arg === "-f")))
    .flatMap(({ name, args }) => {
      const operands = args.filter(isPath);
      return (operands.length > 0 || name === "stat" ? operands : ["/"]).map((path) =>
        other(`${path} is full`, /\bdf\b|\bstat\b/),
      );
    });
}

/** Lines that the script looks for in volatile files. */
function contents(commands: readonly CommandUse[]): readonly Variation[] {
  return commands
    .filter(({ name }) => /^[ef]?grep$/.test(name))
    .flatMap(({ args, node, parents }) => {
      const [pattern, ...files] = args.filter((arg): arg is string => arg !== null && !arg.startsWith("-"));
      if (pattern === undefined || pattern.includes("'")) return [];
      const pipeline = parents.find((parent) => parent.type === "Pipeline");
      const before =
        pipeline?.type === "Pipeline" && pipeline.commands[0] !== node ? commandWords(pipeline, commands) : [];
      const read = before[0] === "lsmod" ? ["/proc/modules"] : before[0] === "cat" ? before.slice(1) : [];
      return [...files, ...read].filter(isVolatilePath).flatMap((file) => {
        if (/^\/proc\/(self\/)?(mounts|mountinfo)$/.test(file)) return [];
        const trigger = new RegExp(escaped(file === "/proc/modules" && before[0] === "lsmod" ? "lsmod" : file));
        return [other(`${file} contains a line matching '${pattern}'`, trigger)];
      });
    });
}

function commandWords(pipeline: { readonly start: number }, commands: readonly CommandUse[]): readonly string[] {
  const first = commands.find(({ start }) => start === pipeline.start);
  return first ? [first.name, ...first.args.filter(isPath)] : [];
}

/** Commands that tell what the machine is like; only what reads their output or status can depend on them. */
const TELLS_MACHINE =
  /^(lspci|lsusb|lsblk|blkid|dmidecode|lscpu|dmesg|systemd-detect-virt|virt-what|laptop-detect|mdadm|findfs|free|nproc|getconf|lshw|fdisk|parted|vgs|lvs|pvs|mdadm|ethtool|iwconfig|route|arch|runlevel|who|xrandr|nvidia-smi|newaliases|hostid|ping|curl|wget|host|dig|nslookup|nmcli|timedatectl|hostnamectl|localectl|loginctl|resolvectl)$/;

function outputs(commands: readonly CommandUse[]): readonly Variation[] {
  return commands
    .filter(({ name }) => TELLS_MACHINE.test(name))
    .flatMap(({ name, node, parents }) => {
      const trigger = new RegExp(`\\b${escaped(name)}\\b`);
      const pipeline = parents.find((parent) => parent.type === "Pipeline");
      const grep = pipeline
        ? commands.find((use) => /grep$/.test(use.name) && use.start > node.start && use.end <= pipeline.end)
        : undefined;
      const pattern = grep?.args.find((arg) => arg !== null && !arg.startsWith("-")) ?? "something else";
      const words = pattern.replace(/["'\\^$*.[\]()|+?]/g, "");
      return [other(`command ${name} prints "${words || "x"}"`, trigger), other(`command ${name} fails`, trigger)];
    });
}

/** Names in volatile directories that the script looks for by a pattern: `/dev/disk/by-id/*`. */
function patterns(text: string): readonly Variation[] {
  const found = text.match(/\/(?:dev|sys|run|proc)\/[\w./-]*\*[\w./*-]*/g) ?? [];
  return found.map((pattern) => other(`${pattern.replaceAll("*", "x1")} exists`, new RegExp(escaped(pattern))));
}

/** Texts of the kernel's files that the script compares: `[ "$(cat /sys/class/dmi/id/sys_vendor)" = QEMU ]`. */
function readFiles(text: string, commands: readonly CommandUse[]): readonly Variation[] {
  const files = commands
    .filter(({ name }) => /^(cat|head|tail|awk|sed|cut|read)$/.test(name))
    .flatMap(({ args, node }) => [
      ...args.filter(isPath),
      ...node.redirections.flatMap(({ target }) => {
        const path = text.slice(target.start, target.end);
        return isPath(path) ? [path] : [];
      }),
    ])
    .filter((path) => /^\/(proc|sys)\//.test(path) && !/mounts|mountinfo/.test(path));
  if (files.length === 0) return [];
  const words = [...text.matchAll(/\s==?\s+["']?([A-Za-z0-9][\w.-]*)/g)].map(([, word = ""]) => word);
  return files.flatMap((path) =>
    [...new Set([...words.slice(0, 4), "x1"])].map((word) =>
      other(`${path} contains "${word}"`, new RegExp(escaped(path))),
    ),
  );
}

/** Variables that a login or a desktop brings; what dpkg and debconf set never counts. */
function environment(text: string): readonly Variation[] {
  const names = text.matchAll(
    /\$\{?(SUDO_USER|SUDO_UID|USER|LOGNAME|DISPLAY|SSH_\w+|TERM|container|CI|https?_proxy|XDG_\w+|DBUS_\w+|LANG)\b/g,
  );
  return [...names].flatMap(([, name = ""]) =>
    new RegExp(`^\\s*(export\\s+)?${name}=`, "m").test(text)
      ? []
      : [other(`variable ${name} is x1`, new RegExp(`\\$\\{?${name}\\b`))],
  );
}

function sockets(text: string): readonly Variation[] {
  return [...text.matchAll(/-S\s+["']?(\/[\w./-]+)/g)].flatMap(([, path = ""]) =>
    isVolatilePath(path) ? [other(`${path} is a socket`, new RegExp(escaped(path)))] : [],
  );
}

function runningServices(commands: readonly CommandUse[]): readonly Variation[] {
  return commands.flatMap(({ name: command, args }) => {
    const [first, second] = args.filter((arg) => arg !== null && !arg.startsWith("-"));
    const service =
      command === "pidof" || command === "pgrep"
        ? first
        : command === "systemctl" && first === "is-active"
          ? second
          : (command === "service" || command === "invoke-rc.d") && second === "status"
            ? first
            : undefined;
    if (!service || service === "systemd" || !/^[\w@.-]+$/.test(service)) return [];
    const trigger = new RegExp(escaped(service));
    const name = service.replace(/\.service$/, "");
    return [`process ${name} is running`, `service ${name} is running`].map((statement) => other(statement, trigger));
  });
}

/** What the run asked and a boot or a process decides, turned around. */
function asked(report: Simulation): readonly Variation[] {
  return report.asked.flatMap(({ question, answer, life }) => {
    const path = /^(\/\S+) /.exec(question)?.[1];
    if (life === "package" || life === "ever") {
      if (!path || !isVolatilePath(path)) return [];
    }
    if (!path || NOT_TURNED.test(path)) return [];
    const opposite = answer === "yes" ? negated(question) : /^no\b/.test(answer) ? question : null;
    if (opposite === null) return [];
    const about = path.startsWith("/run/systemd") ? "offline" : "other";
    return [{ statement: opposite, about, trigger: new RegExp(escaped(path)), asked: true }] satisfies Variation[];
  });
}

/** Devices and directories that every system has, and what tools look at by themselves. */
const NOT_TURNED =
  /^\/(dev\/(null|zero|full|random|urandom|tty|stdin|stdout|stderr|fd)|run|dev|proc|sys|tmp|tmp\/.*|run\/systemd\/(system|user|generator[^/]*|transient)\/.*|run\/tmpfiles\.d.*|run\/lock|var\/run|var\/lock|run\/adduser|run\/sysctl\.d.*)\/?$/;

function isPath(arg: string | null): arg is string {
  return arg?.startsWith("/") === true && !/[\s*?'"]/.test(arg);
}

/** Made anew by every boot. */
export function isVolatilePath(path: string): boolean {
  return /^\/(run|dev|proc|sys|var\/run|var\/lock)(\/|$)/.test(path);
}

function negated(statement: string): string {
  if (/ exists$/.test(statement)) return statement.replace(/ exists$/, " is missing");
  return statement.replace(/^(\S+) is /, "$1 is not ");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
