/**
 * The host of which nothing is given but what every Debian system has: the directories of base-files, the devices that
 * every /dev holds, and the programs of the essential packages. All else may be asked.
 */
import type { Bytes } from "../bytes";
import type { Entry, FileSource, Host, HostFacts } from "./host";
import { environmentHost } from "./hosts";
import { POLICY } from "./unknownHost";

/** An open host. With `base`, what that host gives stays given (`--host NAME --open`). */
export function openHost(base?: Host): Host {
  if (base) return { ...base, open: true, commandHome, looksForNames, files: opened(base.files) };
  known ??= {
    name: "any Debian",
    open: true,
    files: essentialFiles(),
    facts: ESSENTIAL_FACTS,
    commandHome,
    databaseContent,
    looksForNames,
  };
  return known;
}

let known: Host | undefined;

/** dpkg's own environment is no question: whoever installs has it. */
const ESSENTIAL_FACTS: HostFacts = {
  env: {
    PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    HOME: "/root",
    DEBIAN_FRONTEND: "noninteractive",
    LC_ALL: "C.UTF-8",
  },
  user: { uid: 0, gid: 0, groups: [0] },
  umask: 0o022,
  locale: "C.UTF-8",
};

const DEVICES = [
  "/dev/null",
  "/dev/zero",
  "/dev/full",
  "/dev/random",
  "/dev/urandom",
  "/dev/tty",
  "/dev/stdin",
  "/dev/stdout",
  "/dev/stderr",
  "/dev/fd",
];

/** A closed host's absences are no facts any more once it is opened; what it has stays. */
function opened(files: FileSource): FileSource {
  return { ...files, entry: (path) => files.entry(path) ?? undefined };
}

function essentialFiles(): FileSource {
  const base = environmentHost("debootstrap");
  if (!base) return { entry: () => undefined, list: () => undefined, content: () => undefined };
  const given = givenPaths(base);
  return {
    entry(path): Entry | null | undefined {
      // Made-up random names (mktemp's, sed's), and patterns that matched nothing: nobody has files called so.
      if (/A{6,}[A-Z0-9]*$|\/sedX{6}$|[*?]/.test(path)) return null;
      if (LEFT_OVERS.test(path) || FILES_OF_SEVERAL.test(path)) return null;
      if (SYSTEM_STATE.test(path)) return base.files.entry(path) ?? null;
      if (!given.has(path)) return undefined;
      return base.files.entry(path) ?? undefined;
    },
    list: (path) => (CLOSED_DIRECTORIES.test(path) ? (base.files.list(path) ?? []) : undefined),
    content: (path) =>
      SYSTEM_STATE.test(path) && databaseContent(path) === undefined ? base.files.content(path) : undefined,
  };
}

/**
 * What the base system keeps about itself: as debootstrap leaves it, so that no tool is explored over its own broken
 * database. Left-over backups, lock files and interrupted runs are not asked about.
 */
const SYSTEM_STATE =
  /^\/etc\/(passwd|group|shadow|gshadow|subuid|subgid)([-+]|\.lock)?$|^\/etc\/(\.pwd\.lock|login\.defs|(adduser|deluser|nsswitch|debconf)\.conf|default\/useradd|debian_version|skel|dpkg(\/.*)?)$|^\/var\/lib\/dpkg(\/(?!info\/|alternatives\/).*)?$|^\/var\/cache\/debconf(\/.*)?$|^\/etc\/ucf\.conf$|^\/var\/lib\/ucf(\/.*)?$|^\/(run|usr\/local\/lib|usr\/lib|etc)\/systemd\/(system|user)-preset(\/.*)?$|^\/usr\/local\/lib\/systemd(\/.*)?$|^\/run\/systemd\/(system|generator[.a-z]*|transient)\/.*$|^\/run\/openrc(\/.*)?$|^\/etc\/lsb-base-logging\.sh$/;

/** Temporary files that an interrupted run of dpkg's own tools would leave. */
const LEFT_OVERS = /\/[^/]+\.dpkg-tmp$|\/\.stateAAAAA\.tmp$/;

/** dpkg's files of packages that several architectures of may be installed together; a script's own has no such name. */
const FILES_OF_SEVERAL = /^\/var\/lib\/dpkg\/info\/[^/]+:[^/]+$/;

/** Where a package's unit of that type is usually wanted. */
const UNIT_TARGETS: Readonly<Record<string, string>> = {
  timer: "timers.target",
  socket: "sockets.target",
  path: "paths.target",
};

/** Directories of which nothing is asked but what a script names. */
const CLOSED_DIRECTORIES = /^\/var\/lib\/dpkg\/(updates|triggers)$|\/systemd\/(system|user)-preset(\/[^/]*)?$/;

/** Directories in which tools look for links and units by name; whatever else is there makes them no longer empty. */
function looksForNames(path: Bytes): boolean {
  return /^\/var\/lib\/systemd\/deb-systemd-(user-)?helper-(enabled|masked)(\/.*)?$|\/systemd\/(system|user)(\/[^/]*)?$|^\/etc\/rc[0-6S]\.d$|^(\/usr)?\/lib\/lsb\/init-functions\.d$|^\/usr\/share\/(python3\/bcep|pam-configs)$/.test(
    path,
  );
}

/** Accounts are those of base-passwd; of packages, answers and diversions only those that a script looks for matter. */
function databaseContent(path: Bytes): Bytes | undefined {
  if (/^\/etc\/(passwd|group|shadow|gshadow)$/.test(path))
    return environmentHost("debootstrap")?.files.content(path) ?? "";
  // Its status is asked for, not its text; templates, lists and rcS count as far as somebody looks for something in them.
  if (path === POLICY || /^\/var\/lib\/dpkg\/info\/[^/]+\.list$|\.templates$|^\/etc\/default\/rcS$/.test(path))
    return "";
  const state = /\/deb-systemd-(user-)?helper-enabled\/(([^/]+)\.(\w+))\.dsh-also$/.exec(path);
  if (state)
    return `/etc/systemd/${state[1] ? "user" : "system"}/${UNIT_TARGETS[state[4] ?? ""] ?? "multi-user.target"}.wants/${state[2]}\n`;
  const unit = /\/systemd\/(system|user)\/[^/]+\.(service|timer|socket|path)$/.exec(path)?.[2];
  if (unit !== undefined) return `[Install]\nWantedBy=${UNIT_TARGETS[unit] ?? "multi-user.target"}\n`;
  return /^\/var\/lib\/dpkg\/(status|diversions|statoverride)$|^\/var\/cache\/debconf\/(config|templates|passwords)\.dat$|^\/var\/lib\/ucf\/(hashfile|registry)$/.test(
    path,
  )
    ? ""
    : undefined;
}

function givenPaths(base: Host): ReadonlySet<Bytes> {
  const given = new Set<Bytes>(["/", "/usr/bin/awk", "/etc/alternatives", "/etc/alternatives/awk", ...DEVICES]);
  const status = base.files.content("/var/lib/dpkg/status") ?? "";
  for (const paragraph of status.split("\n\n")) {
    const name = /^Package: (.*)$/m.exec(paragraph)?.[1] ?? "";
    // mawk is what base-files' Pre-Depends: awk brings in where nothing else does.
    if (!/^Essential: yes$/m.test(paragraph) && name !== "mawk") continue;
    for (const path of filesOf(base, name)) addGiven(base, given, path, name);
  }
  for (const path of base.files.list("/") ?? []) given.add(`/${path}`);
  return given;
}

function addGiven(base: Host, given: Set<Bytes>, path: Bytes, name: string): void {
  const merged = path.replace(/^\/(bin|sbin|lib)\//, "/usr/$1/");
  const program = /^(\/usr)?\/s?bin\/[^/]+$/.test(merged);
  for (const each of program ? [path, merged] : [path]) {
    const entry = base.files.entry(each);
    if (
      entry &&
      (program ||
        (name === "base-files" &&
          entry.type !== "file" &&
          each !== "/var/run" &&
          !/^\/(usr\/share|usr\/lib|etc)\/./.test(each)) ||
        (entry.type === "directory" && /^\/(usr|var|etc)(\/[^/]+)?$/.test(each)))
    )
      given.add(each);
  }
}

function filesOf(base: Host, name: string): readonly Bytes[] {
  const list =
    base.files.content(`/var/lib/dpkg/info/${name}.list`) ??
    base.files.content(`/var/lib/dpkg/info/${name}:amd64.list`) ??
    "";
  return list.split("\n").filter((path) => path.startsWith("/") && path !== "/.");
}

/** Where Debian 12 has the command; for others /usr/sbin for what update-… and add… tools are called, else /usr/bin. */
function commandHome(name: Bytes): Bytes {
  const machine = environmentHost("debian-12");
  for (const directory of ["/usr/sbin", "/usr/bin"])
    if (machine?.files.entry(`${directory}/${name}`)) return `${directory}/${name}`;
  return /^(update-|add|del|user|group|install-|pam-)/.test(name) && name !== "update-alternatives"
    ? `/usr/sbin/${name}`
    : `/usr/bin/${name}`;
}
