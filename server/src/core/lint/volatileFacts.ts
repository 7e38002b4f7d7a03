/**
 * The volatile facts of a host that a run of the script asked, each as what-if statements that turn it around. Volatile
 * is what a boot, another process or whoever installs brings: mounts, what is running, the kernel, names of the machine,
 * free space, devices, variables of the environment. What a command prints or a file holds is turned to what the script
 * compares it with (compared.ts), and to texts that it does not.
 */
import { environmentVariablesOf } from "../analysis/fromOutside";
import type { AskedFact, Simulation } from "../report";
import type { Span } from "../syntax/tree";
import type { CommandUse, LintContext } from "./context";
import { comparedWords, readTexts } from "./readTexts";

export interface VolatileFact {
  /** A what-if statement. */
  readonly statement: string;
  /** Is it about running services and being in an image, or about anything else that a boot brings? */
  readonly about: "offline" | "other";
  /** Made up rather than known of some machine: then it tells nothing where a command merely fails over it. */
  readonly madeUp?: true;
  /** What in the script looks at it; null where the run itself says so. */
  readonly trigger: RegExp | null;
  /** Lines that asked it, where the run says so. */
  readonly lines?: readonly number[];
  /** Facts of one group are ways of turning the same thing around: one that makes a difference is enough. */
  readonly group: string;
}

/** Facts that a run of the script asked, the most telling ones first. */
export function volatileFacts(context: LintContext, report: Simulation): readonly VolatileFact[] {
  const lines = new Set(report.trace?.flatMap(({ line, file }) => (file === undefined ? [line] : [])));
  const ran = ({ start }: Span) => lines.has(context.lineOf(start));
  const commands = context.commands.filter(ran);
  const text = textWithout(
    context.text,
    context.commands.filter((use) => !ran(use)),
  );
  const texts = readTexts(context);
  const all: readonly Ungrouped[] = [
    ...KNOWN.filter(({ trigger }) => trigger.test(text)),
    ...mountPoints(text, commands),
    ...freeSpace(commands),
    ...runningServices(commands),
    ...report.asked.flatMap((fact) => asked(fact, texts)),
    ...environment(context, text),
    ...tellingCommands(commands, texts),
    ...unmodelledLooks(report, texts),
  ];
  const seen = new Set<string>();
  return all
    .filter(({ statement }) => !seen.has(statement) && seen.add(statement))
    .slice(0, MOST_FACTS)
    .map((fact) => ({ ...fact, group: fact.group ?? fact.statement }));
}

type Ungrouped = Omit<VolatileFact, "group"> & { readonly group?: string };

/** The text with blanks in place of these. */
function textWithout(text: string, spans: readonly Span[]): string {
  let out = text;
  for (const { start, end } of spans) out = out.slice(0, start) + " ".repeat(end - start) + out.slice(end);
  return out;
}

/** A script that asks more is told about these. */
const MOST_FACTS = 80;

/** Facts that several probes tell, with what looks like one of them. */
const KNOWN: readonly (Ungrouped & { readonly trigger: RegExp })[] = [
  {
    statement: "systemd is not running",
    about: "offline",
    trigger: /\/run\/systemd|systemctl|pidof|pgrep|\/proc\/1\b|\bps\b|runlevel|init_is_systemd|comm=/,
  },
  {
    statement: "in a chroot",
    about: "offline",
    trigger: /ischroot|debian_chroot|systemctl|systemd-detect-virt|\/proc\/1\/root|\bls\s+-\w*i|stat\s.*%[di]/,
  },
  { statement: "policy-rc.d says 101", about: "offline", trigger: /policy-rc\.d|invoke-rc\.d/ },
  { statement: "in a container", about: "other", trigger: /container|detect-virt|dockerenv|\blxc\b/ },
  {
    statement: "kernel is 4.4.0-1-amd64",
    about: "other",
    trigger: /\buname\b|\/proc\/version|osrelease|\/lib\/modules/,
  },
  { statement: "kernel is 2.6.18-1-amd64", about: "other", trigger: /\buname\b.*-[a-z]*r|osrelease/ },
  { statement: "kernel name is GNU/kFreeBSD", about: "other", trigger: /\buname\b(\s+-[so]\b|\s*[)`])/ },
  { statement: "machine is aarch64", about: "other", trigger: /\buname\b\s+-\w*[mpia]|\barch\b/ },
  { statement: "machine is armv7l", about: "other", trigger: /\buname\b\s+-\w*[mpia]|\barch\b/ },
  {
    statement: "hostname is another-host",
    about: "other",
    trigger: /\bhostname\b|\/proc\/sys\/kernel\/hostname|uname\s+-\w*[na]|hostnamectl|\$\{?HOSTNAME\b/,
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
  { statement: "on a terminal", about: "other", trigger: /\btty\b|-t\s+[012]\b|\bstty\b|\/dev\/tty\b/ },
  { statement: "umask is 0077", about: "other", trigger: /\$\(\s*umask|`\s*umask|\bumask\s*\|/ },
  {
    statement: "capabilities are dropped",
    about: "other",
    trigger: /\bsetcap\b|\bmknod\b|\bmount\b|capsh|\bCap(Eff|Bnd)/,
  },
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
  { statement: "/dev is not mounted", about: "other", trigger: /mountpoint\s.*\/dev\b|udev|stat\s.*\/dev\b/ },
  { statement: "/dev is devfs", about: "other", trigger: /devfs/ },
];

function other(statement: string, trigger: RegExp | null): Ungrouped {
  return { statement, about: "other", trigger };
}

/** Directories of which the script asks whether something is mounted there. */
function mountPoints(text: string, commands: readonly CommandUse[]): readonly Ungrouped[] {
  const paths = commands.flatMap(({ name, args }) => {
    if (name === "mountpoint" || name === "findmnt") return args.filter(isPath);
    if (!/grep$/.test(name) || !/\/proc\/(self\/)?mounts|mountinfo|\bmount\b|\/etc\/mtab/.test(text)) return [];
    return args.flatMap(
      (arg) => arg?.match(/\/[\w/.-]*\w/g)?.filter((path) => !/^\/(proc\/(self\/)?mount|etc\/mtab)/.test(path)) ?? [],
    );
  });
  return paths.flatMap((path) => {
    const trigger = new RegExp(escaped(path));
    return [`${path} is not mounted`, `${path} is tmpfs`, `${path} is mounted with noexec`].map((statement) =>
      other(statement, trigger),
    );
  });
}

function freeSpace(commands: readonly CommandUse[]): readonly Ungrouped[] {
  return commands
    .filter(({ name, args }) => name === "df" || (name === "stat" && args.some((arg) => arg === "-f")))
    .flatMap(({ name, args }) => {
      const operands = args.filter(isPath);
      return (operands.length > 0 || name === "stat" ? operands : ["/"]).flatMap((path) =>
        [`${path} is full`, `${path} has 4000000000 KB free`].map((statement) => other(statement, /\bdf\b|\bstat\b/)),
      );
    });
}

function runningServices(commands: readonly CommandUse[]): readonly Ungrouped[] {
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
function asked({ question, answer, life, lines }: AskedFact, texts: readonly string[]): readonly Ungrouped[] {
  const [, path = "", predicate = ""] = /^(\/\S*) (.*)$/.exec(question) ?? [];
  if (path === "" || NOT_TURNED.test(path)) return [];
  if (life !== "boot" && life !== "process" && !isVolatilePath(path)) return [];
  if (predicate === "has free space") return [];
  const about = path.startsWith("/run/systemd") ? "offline" : "other";
  const turned = (statement: string): Ungrouped => ({
    statement,
    group: path,
    about,
    trigger: new RegExp(escaped(path.replace(/[*?].*/, ""))),
    lines,
    madeUp: true,
  });
  if (/[*?[]/.test(path)) {
    const one = path.replace(/[*?]|\[[^\]]*\]/g, "x1");
    const kinds = path.startsWith("/dev/") ? ["exists", "is a block device", "is a character device"] : ["exists"];
    return answer === "no" ? kinds.map((kind) => turned(`${one} ${kind}`)) : [];
  }
  const contents = texts.map((text) => turned(`${path} contains "${text}"`));
  if (answer === "yes") {
    if (predicate === "is empty") return [turned(`${path}/x1 exists`)];
    if (predicate === "is writable") return [turned(`${path} is read-only`)];
    if (predicate === "exists" && MOUNT_TABLES.test(path)) return [turned(`${path} is missing`)];
    const rest = predicate === "exists" || predicate === "is readable" || predicate === "is a file" ? contents : [];
    return [turned(`${path} is missing`), ...(rest.length > 0 ? [turned(`${path} is empty`), ...rest] : [])];
  }
  if (predicate !== "exists") return predicate === "is empty" ? [turned(`${path} is empty`)] : [turned(question)];
  const types = path.startsWith("/dev/")
    ? ["a character device", "a block device"]
    : path.startsWith("/run/") || path.startsWith("/var/run/")
      ? ["a directory", "a socket"]
      : ["a directory"];
  return [turned(question), ...types.map((type) => turned(`${path} is ${type}`)), ...contents];
}

const MOUNT_TABLES = /^(\/proc\/(self\/|1\/)?(mounts|mountinfo)|\/etc\/mtab)$/;

/** Devices and directories that every system has, and what tools look at by themselves. */
const NOT_TURNED =
  /^\/(dev\/(null|zero|full|tty|stdin|stdout|stderr|fd)|run|dev|proc|sys|tmp|tmp\/.*|run\/systemd\/(system|user|generator[^/]*|transient)\/.*|run\/tmpfiles\.d.*|run\/lock|var\/run|var\/lock|run\/adduser|run\/sysctl\.d.*)\/?$/;

/** Variables of the environment that the script reads; what it sets, dpkg and debconf set, or a file may set, is none. */
function environment(context: LintContext, text: string): readonly Ungrouped[] {
  const { script, commands } = context;
  const words = comparedWords(context).slice(0, 6);
  const read = new Set<string>();
  for (const [, name = ""] of text.matchAll(PROCESS_VARIABLES))
    if (!new RegExp(`^\\s*(export\\s+)?${name}=`, "m").test(text)) read.add(name);
  if (!commands.some(({ name }) => name === "." || name === "source"))
    for (const name of environmentVariablesOf(script.syntax.tree, new Set()))
      if (text.includes(name) && !/^(DPKG_|DEBCONF_|DEB_|DEBIAN_(HAS_FRONTEND|PRIORITY))/.test(name)) read.add(name);
  return [...read].flatMap((name) => {
    const trigger = new RegExp(`\\$\\{?${name}\\b`);
    return [...words, "x1"].map((value) => ({
      ...other(`variable ${name} is ${value}`, trigger),
      group: `variable ${name}`,
    }));
  });
}

const PROCESS_VARIABLES =
  /\$\{?(SUDO_USER|SUDO_UID|USER|LOGNAME|DISPLAY|SSH_\w+|TERM|container|CI|https?_proxy|no_proxy|XDG_\w+|DBUS_\w+|LANG|LC_\w+|LANGUAGE|DEBIAN_FRONTEND|debian_chroot)\b/g;

/**
 * Commands that tell what the machine, its network, its processes or chance are like. They are turned to fail and to
 * print what the script reads.
 */
const TELLING =
  /^(lspci|lsusb|lsblk|lsmod|lscpu|lshw|lsscsi|lsdev|lsof|blkid|dmidecode|dmesg|systemd-detect-virt|virt-what|imvirt|laptop-detect|mdadm|dmsetup|findfs|findmnt|free|nproc|getconf|fdisk|sfdisk|parted|partx|vgs|lvs|pvs|vgdisplay|lvdisplay|pvdisplay|zpool|zfs|btrfs|ethtool|iwconfig|iw|ip|ifconfig|route|netstat|ss|arp|ifquery|arch|uname|runlevel|who|w|users|logname|last|tty|ps|pgrep|pidof|uptime|vmstat|xrandr|xset|glxinfo|nvidia-smi|efibootmgr|mokutil|bootctl|cloud-id|cloud-init|ec2metadata|ec2-metadata|hostid|hostname|dnsdomainname|domainname|ping|ping6|fping|curl|wget|host|dig|nslookup|getent|nc|telnet|traceroute|ntpdate|nmcli|networkctl|timedatectl|hostnamectl|localectl|loginctl|resolvectl|machinectl|systemctl|service|initctl|docker|podman|lxc-info|lpstat|lpinfo|mysqladmin|pg_isready|pg_lsclusters|redis-cli|rabbitmqctl|swapon|losetup|raspi-config|vcgencmd|sensors|acpi|uuidgen|mcookie|pwgen|makepasswd|apg|numactl|aa-enabled|aa-status|apparmor_status|apparmor_parser|selinuxenabled|getenforce|sestatus|lsns|rfkill|upower|chronyc|setcap|getcap|capsh|unshare|modprobe|modinfo|sysctl|udevadm|stat|df|mount|ischroot|invoke-rc\.d)$/;

function tellingCommands(commands: readonly CommandUse[], texts: readonly string[]): readonly Ungrouped[] {
  return commands
    .filter((use) => TELLING.test(use.name) && (use.name !== "getent" || use.args[0] === "hosts"))
    .flatMap((use) => {
      const { name } = use;
      const turned = (statement: string): Ungrouped => ({
        group: `command ${name}`,
        ...other(statement, new RegExp(`\\b${escaped(name)}\\b`)),
        madeUp: true,
      });
      const prints = isRead(use) ? [...texts, "x1"] : [];
      return [turned(`command ${name} fails`), ...prints.map((text) => turned(`command ${name} prints "${text}"`))];
    });
}

/** Calls that nothing models and that look at what a boot or a chroot decides: each by itself, since two may be compared. */
function unmodelledLooks({ unmodelled }: Simulation, texts: readonly string[]): readonly Ungrouped[] {
  return unmodelled
    .filter(({ command, file }) => file === undefined && /^\w+ .*(\s\/|\/(proc|sys|dev|run)\b\S*)$/.test(command))
    .filter(({ command }) => !command.includes("'"))
    .flatMap(({ command, line }) =>
      ["x1", ...texts].map((text) => ({
        ...other(`command '${command}' prints "${text}"`, new RegExp(escaped(command.split(" ")[0] ?? ""))),
        group: command,
        lines: [line],
        madeUp: true as const,
      })),
    );
}

/** Does something read what the command prints: a substitution, a pipe or a file? */
function isRead({ node, parents }: CommandUse): boolean {
  return (
    parents.some(
      (parent) =>
        parent.type === "CommandSubstitution" || (parent.type === "Pipeline" && parent.commands.at(-1) !== node),
    ) ||
    [node, ...parents].some(
      (each) => "redirections" in each && each.redirections.some(({ operator }) => operator.startsWith(">")),
    )
  );
}

function isPath(arg: string | null): arg is string {
  return arg?.startsWith("/") === true && !/[\s*?'"]/.test(arg);
}

/** Made anew by every boot, or put there by what runs the installation (the name servers, a container's mark). */
export function isVolatilePath(path: string): boolean {
  return /^\/(run|dev|proc|sys|var\/run|var\/lock)(\/|$)|^\/etc\/(resolv\.conf|mtab)$|^\/\.dockerenv$/.test(path);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
