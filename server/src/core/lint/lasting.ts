/**
 * What of a run lasts and is needed: files on persistent storage, answers in debconf's database, and commands that are
 * run for an effect that is no file. Temporary files, logs, backups, what only starts, stops or reloads a process, and
 * what debhelper's generated code does are none of it.
 */
import { displayText, encodeUtf8 } from "../bytes";
import type { Change } from "../report";
import { isGenerated } from "../script/debhelper";
import { field, splitParagraphs } from "../world/databases";
import type { CommandUse, LintContext } from "./context";
import type { LintRun } from "./runs";
import { isVolatilePath } from "./volatileFacts";

export interface Lasting {
  /** The path, or what the effect is about. */
  readonly subject: string;
  /** Equal where nothing differs. */
  readonly state: string;
  /** `makes the directory /etc/demo` */
  readonly words: string;
  /** What is said where it does not happen: `leaves /etc/demo as it is`. */
  readonly otherwise: string;
  /** Lines of the script that do it. */
  readonly lines: readonly number[];
}

/** By subject. */
export function lastingOf(context: LintContext, run: LintRun): ReadonlyMap<string, Lasting> {
  const all = [...filesOf(context, run), ...effectsOf(context, run), ...commandsOf(context, run), ...debconfOf(run)];
  return new Map(all.map((each) => [each.subject, each]));
}

function filesOf(context: LintContext, { report }: LintRun): readonly Lasting[] {
  return report.changes
    .filter(({ lasts, path }) => lasts === "persistent" && !TEMPORARY.test(path))
    .filter(({ lines, file }) => file !== undefined || lines.some((line) => isNeeded(context, line)))
    .map((change) => ({
      subject: change.path,
      state: JSON.stringify([change.op, change.after]),
      words: changeWords(change),
      otherwise: `leaves ${change.path} as it is`,
      lines: change.file === undefined ? change.lines : [],
    }));
}

/** Temporary files, logs, backups and locks of the account databases; debconf's answers are told by themselves. */
const TEMPORARY =
  /^\/(tmp|var\/tmp|var\/log|var\/run|var\/lock|var\/cache\/debconf)(\/|$)|^\/etc\/(passwd|shadow|group|gshadow|subuid|subgid)-$|^\/etc\/\.pwd\.lock$/;

function changeWords({ path, op, after }: Change): string {
  if (!after) return `removes ${path}`;
  if (after.type === "symlink") return `links ${path} to ${after.target}`;
  if (after.type === "dir" && op === "add") return `makes the directory ${path}`;
  return op === "add" ? `makes ${path}` : `changes ${path}`;
}

/** Not debhelper's, and more than starting, stopping or reloading a process. */
function isNeeded(context: LintContext, line: number): boolean {
  const span = context.commandOnLine(line);
  if (isGenerated(context.script.generated, span.start)) return false;
  return !ONLY_RUNS.test(context.text.slice(span.start, span.end));
}

const ONLY_RUNS =
  /^(\S*\/)?(invoke-rc\.d|service|deb-systemd-invoke|start-stop-daemon|systemd-tmpfiles|udevadm|systemctl\s+(-\S+\s+)*(daemon-reload|start|stop|restart|reload|try-\S+|reload-or-\S+|kill|reset-failed)\b)|^\/etc\/init\.d\//;

/** Effects that are no file and outlive a boot: caches that are rebuilt, attributes of files. */
function effectsOf(context: LintContext, { report }: LintRun): readonly Lasting[] {
  return report.effects
    .filter(({ name, action, line, file }) => {
      const lasts = /rebuild|byte-compile/.test(action) || name === "capabilities" || name === "file attributes";
      return lasts && file === undefined && isNeeded(context, line);
    })
    .map(({ name, subject, action, line }) => ({
      subject: `${name} ${subject}`,
      state: action,
      words: `${action} (${name} ${subject})`,
      otherwise: `does nothing about ${name} ${subject}`,
      lines: [line],
    }));
}

/** Commands that nothing models and that are run for what they do, not for what they print or say. */
function commandsOf(context: LintContext, { report }: LintRun): readonly Lasting[] {
  return report.unmodelled
    .filter(({ file, command }) => file === undefined && command !== "#DEBHELPER#")
    .flatMap(({ command, line }) => {
      const name = command.split(" ")[0]?.replace(/.*\//, "") ?? "";
      const use = context.commands.find((each) => each.name === name && context.lineOf(each.start) === line);
      if (!use || isGenerated(context.script.generated, use.start)) return [];
      if (NO_EFFECT.test(name) ? !writesFile(use) : !isRunForEffect(use) && !writesFile(use)) return [];
      const shown = command.length > 60 ? `${command.slice(0, 59)}…` : command;
      return [
        {
          subject: `${line}: ${command}`,
          state: "",
          words: `runs “${shown}”`,
          otherwise: `does not run “${shown}”`,
          lines: [line],
        },
      ];
    });
}

/** Run as a statement: not in a condition, a substitution, or before a pipe. */
function isRunForEffect({ node, parents }: CommandUse): boolean {
  let below: CommandUse["parents"][number] = node;
  for (const parent of parents) {
    if (parent.type === "CommandSubstitution" || parent.type === "ProcessSubstitution") return false;
    if (parent.type === "Pipeline" && (parent.negated || parent.commands.at(-1) !== below)) return false;
    if ("condition" in parent && parent.condition === below) return false;
    below = parent;
  }
  return true;
}

/** `-O FILE`, `--output FILE`: somewhere that lasts. */
function writesFile({ args, name }: CommandUse): boolean {
  return args.some((arg, i) => {
    if (arg === null || !/^(-[A-Za-z]*[oO]|--output(-document)?|-out|-keyout|-f|-d)$/.test(arg)) return false;
    const file = args[i + 1];
    if (/^-[fd]$/.test(arg) && name !== "ssh-keygen") return false;
    return file === null || (file?.startsWith("/") === true && !isVolatilePath(file) && !TEMPORARY.test(file));
  });
}

/** They print, ask, or change what runs now. */
const NO_EFFECT =
  /^(db_\w+|clear|tput|stty|reset|dialog|whiptail|zenity|notify-send|wall|write|logger|beep|curl|wget|ping|ping6|nc|host|dig|nslookup|ip|ifconfig|ifup|ifdown|route|iw|iwconfig|ethtool|tc|iptables|ip6tables|nft|ipset|modprobe|rmmod|insmod|sysctl|mount|umount|swapon|swapoff|losetup|dmsetup|kill|pkill|killall|killall5|start-stop-daemon|service|invoke-rc\.d|systemctl|initctl|telinit|init|rc-service|dbus-send|busctl|gdbus|qdbus|apparmor_parser|udevadm|udevstart|depmod|mdadm|lsblk|blkid|lspci|lsusb|lscpu|dmidecode|lpstat|sync|fuser|lsof|ss|netstat|ps|pgrep|nproc|free|uptime|who|journalctl|systemd-notify|systemd-run|monit|supervisorctl|apachectl|apache2ctl|nginx|rndc|postfix|postqueue|exim|slapcat|dmesg|strace|ldd|file|getent|locale|setfont|loadkeys|kbd_mode|setupcon|chvt|sleep|wait|rpcinfo|rpcbind|ntpdate|hwclock|alsactl|amixer|aplay|pactl|xhost|xset|setxkbmap|xrdb|ldconfig|time|nice|ionice|git|svn|strings|gpg|gpgconf|sha1sum|openssl|rabbitmqctl|docker|podman|virsh|lxc-ls)$/;

/** Values of debconf's questions that the run changed. */
function debconfOf({ after, report }: LintRun): readonly Lasting[] {
  if (!after || !report.changes.some(({ path }) => path === CONFIG)) return [];
  return splitParagraphs(after.files.content(CONFIG) ?? "").flatMap((paragraph) => {
    const [name, value] = [field(paragraph, "Name"), field(paragraph, "Value")];
    if (name === undefined || value === undefined) return [];
    const question = displayText(name);
    return [
      {
        subject: `debconf ${question}`,
        state: value,
        words: `answers ${question} with “${displayText(value)}”`,
        otherwise: `gives no answer to ${question}`,
        lines: [],
      },
    ];
  });
}

const CONFIG = encodeUtf8("/var/cache/debconf/config.dat");
