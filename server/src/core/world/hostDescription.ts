/** The host description: the JSON in which people, `probe` and `snapshot` write a host down. */
import { checkShape, jsonSchema, type Key, type Shape, type ShapeProblem } from "./shape";

export interface DescribedFile {
  readonly path: string;
  /** Left out: `symlink` with a target, else `file`. `directory` is another word for `dir`. */
  readonly type?: "file" | "dir" | "directory" | "symlink" | "fifo" | "char" | "block" | "socket";
  readonly mode?: string;
  readonly owner?: string;
  readonly content?: string;
  readonly contentBase64?: string;
  readonly size?: number;
  readonly target?: string;
  readonly device?: string;
}

export interface DescribedMount {
  readonly source: string;
  readonly at: string;
  readonly type: string;
  readonly options?: string;
  readonly sizeKb?: number | null;
  readonly availableKb?: number | null;
}

export interface DescribedUser {
  readonly uid?: number;
  readonly gid?: number;
  readonly comment?: string;
  readonly home?: string;
  readonly shell?: string;
  readonly groups?: readonly string[];
}

export interface DescribedGroup {
  readonly gid?: number;
  readonly members?: readonly string[];
}

export interface DescribedPackage {
  readonly version?: string;
  /** `installed`, `unpacked`, … or all three words: `hold ok installed`. */
  readonly status?: string;
  readonly architecture?: string;
  readonly files?: readonly string[];
}

export interface DescribedAlternative {
  readonly link: string;
  readonly status?: "auto" | "manual";
  /** The path in use; left out: the best choice. */
  readonly value?: string;
  /** Path → priority. */
  readonly choices: Readonly<Record<string, number>>;
}

export interface DescribedService {
  readonly enabled?: boolean;
  readonly running?: boolean;
  readonly listens?: string;
  readonly answers?: string;
}

export interface DescribedProcess {
  readonly pid?: number;
  readonly ppid?: number;
  readonly name: string;
  readonly executable?: string;
  readonly argv?: readonly string[];
  readonly uid?: number;
}

/** All keys are optional. In the databases, `null` takes the entry away. */
export interface HostDescription {
  readonly name?: string;
  readonly extends?: string;
  readonly files?: readonly DescribedFile[];
  readonly absent?: readonly string[];
  readonly mounts?: readonly DescribedMount[];
  readonly proc?: "mounted" | "absent" | Readonly<Record<string, string>>;
  readonly users?: Readonly<Record<string, DescribedUser | null>>;
  readonly groups?: Readonly<Record<string, DescribedGroup | null>>;
  readonly packages?: Readonly<Record<string, DescribedPackage | null>>;
  readonly debconf?: Readonly<Record<string, string | null>>;
  /** Diverted path → where it goes and for which package. */
  readonly diversions?: Readonly<Record<string, { readonly to?: string; readonly by?: string } | null>>;
  readonly alternatives?: Readonly<Record<string, DescribedAlternative | null>>;
  readonly statoverrides?: Readonly<
    Record<string, { readonly user: string; readonly group: string; readonly mode: string } | null>
  >;
  readonly init?: "systemd" | "sysvinit" | "none";
  readonly services?: Readonly<Record<string, DescribedService | null>>;
  readonly processes?: readonly DescribedProcess[];
  readonly policyRcD?: number | null;
  readonly kernel?: {
    readonly name?: string;
    readonly release?: string;
    readonly version?: string;
    readonly machine?: string;
    readonly commandLine?: string;
    readonly modules?: readonly string[];
  };
  readonly hostname?: string;
  readonly interfaces?: Readonly<
    Record<string, "up" | "down" | { readonly state: "up" | "down"; readonly addresses?: readonly string[] }>
  >;
  readonly chroot?: boolean;
  readonly container?: string | null;
  readonly capabilities?: readonly string[];
  readonly commands?: Readonly<Record<string, boolean>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly user?: string | { readonly uid: number; readonly gid?: number; readonly groups?: readonly number[] };
  readonly umask?: string;
  readonly terminal?: boolean;
  readonly locale?: string;
  readonly clock?: number | string;
  readonly outputs?: readonly {
    readonly argv: readonly string[];
    readonly stdout?: string;
    readonly status?: number;
  }[];
}

export type DescriptionResult =
  | { readonly ok: true; readonly description: HostDescription }
  | { readonly ok: false; readonly problems: readonly ShapeProblem[] };

/** A parsed JSON value as a host description, or what is wrong with it and where. Takes any value. */
export function readHostDescription(value: unknown): DescriptionResult {
  const problems = checkShape(value, HOST_SHAPE);
  if (problems.length > 0) return { ok: false, problems };
  const description = value as HostDescription;
  const contradictions = contradictionsIn(description);
  return contradictions.length > 0 ? { ok: false, problems: contradictions } : { ok: true, description };
}

/** The JSON Schema of host descriptions (schemas/host.schema.json). */
export function hostSchema(): Record<string, unknown> {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Maintscript host description",
    description:
      "A machine on which maintainer scripts are simulated. With `extends`, `mounts` and `proc` replace what they extend; every other key adds to it, entry by entry.",
    ...jsonSchema({ ...HOST_SHAPE, keys: { $schema: SCHEMA_KEY, ...HOST_SHAPE.keys } }),
  };
}

const SCHEMA_KEY: Key = { about: "Where this schema is, for editors.", is: { kind: "string" } };

const string: Shape = { kind: "string" };
const boolean: Shape = { kind: "boolean" };
const count: Shape = { kind: "integer", least: 0 };
const nothing: Shape = { kind: "null" };
const path: Shape = { kind: "string", pattern: /^\/[^\0]*$/, what: 'an absolute path such as "/etc/network"' };
const mode: Shape = { kind: "string", pattern: /^[0-7]{3,4}$/, what: 'an octal mode such as "0755"' };
const list = (items: Shape): Shape => ({ kind: "list", items });
const map = (values: Shape, keys?: { pattern: RegExp; what: string }): Shape =>
  keys ? { kind: "map", values, keys } : { kind: "map", values };
const either = (...of: Shape[]): Shape => ({ kind: "either", of });
const oneOf = (...values: string[]): Shape => ({ kind: "enum", values });
const object = (keys: Readonly<Record<string, Key>>, ...required: string[]): Shape => ({
  kind: "object",
  keys,
  required,
});
const key = (about: string, is: Shape): Key => ({ about, is });

const paths = { pattern: /^\/[^\0]*$/, what: "an absolute path" };
const userNames = { pattern: /^[A-Za-z_][A-Za-z0-9_.@-]*\$?$/, what: "a user or group name" };
const packageNames = { pattern: /^[a-z0-9][a-z0-9+.-]+(:[a-z0-9-]+)?$/, what: "a package name" };

const file = object(
  {
    path: key("Where it is. Directories above it come into being (0755, 0:0).", path),
    type: key(
      "What it is; left out: a symlink with a target, else a regular file.",
      oneOf("file", "dir", "directory", "symlink", "fifo", "char", "block", "socket"),
    ),
    mode: key("Permission bits in octal. Left out: 0644, directories 0755.", mode),
    owner: key("uid:gid. Left out: 0:0.", { kind: "string", pattern: /^\d+:\d+$/, what: 'an owner such as "0:0"' }),
    content: key("What a regular file holds, as text.", string),
    contentBase64: key("What a regular file holds, where that is no text.", {
      kind: "string",
      pattern: /^[A-Za-z0-9+/\s]*={0,2}\s*$/,
      what: "base64",
    }),
    size: key("Bytes of a regular file whose content is not given.", count),
    target: key("Where a symlink points.", string),
    device: key("major:minor of a device node.", {
      kind: "string",
      pattern: /^\d+:\d+$/,
      what: 'a device number such as "1:3"',
    }),
  },
  "path",
);

const mount = object(
  {
    source: key("First field of /proc/mounts: `tmpfs`, `/dev/sda1`.", string),
    at: key("The mount point.", path),
    type: key("File system: `tmpfs`, `ext4`, `proc`.", string),
    options: key("As /proc/mounts prints them. Left out: rw,relatime.", string),
    sizeKb: key("Size in KiB; null where the file system has none.", either(count, nothing)),
    availableKb: key("Free space in KiB.", either(count, nothing)),
  },
  "source",
  "at",
  "type",
);

const HOST_SHAPE: Extract<Shape, { kind: "object" }> = {
  kind: "object",
  keys: {
    name: key("For people.", string),
    extends: key("The named environment to start from (`maintscript hosts` lists them).", string),
    files: key("Files, directories and other nodes. A path under a mount point lies on that mount.", list(file)),
    absent: key("Paths that are not there, with all below them.", list(path)),
    mounts: key("The mount table, in mount order. Replaces that of the extended environment.", list(mount)),
    proc: key(
      "`mounted` adds a mount at /proc if none is given; `absent`: nothing is mounted there; or the texts of the files below /proc. Replaces what the extended environment has.",
      either(oneOf("mounted", "absent"), map(string, { pattern: /^\/proc\/[^\0]+$/, what: "a path below /proc" })),
    ),
    users: key(
      "Users of /etc/passwd and /etc/shadow.",
      map(
        either(
          object({
            uid: key("Left out: the first free one from 1000.", count),
            gid: key("Left out: the group of the user's name, which is made where it is missing.", count),
            comment: key("The GECOS field.", string),
            home: key("Left out: /nonexistent.", path),
            shell: key("Left out: /usr/sbin/nologin.", path),
            groups: key("Further groups that the user is a member of.", list(string)),
          }),
          nothing,
        ),
        userNames,
      ),
    ),
    groups: key(
      "Groups of /etc/group.",
      map(
        either(
          object({
            gid: key("Left out: the first free one from 1000.", count),
            members: key("Names of users.", list(string)),
          }),
          nothing,
        ),
        userNames,
      ),
    ),
    packages: key(
      "dpkg's database.",
      map(
        either(
          object({
            version: key("Left out: 1.0.", string),
            status: key(
              "`installed` (when left out), `unpacked`, `half-configured`, `config-files` …, or all three words such as `hold ok installed`.",
              {
                kind: "string",
                pattern:
                  /^((unknown|install|hold|deinstall|purge) (ok|reinstreq) )?(not-installed|config-files|half-installed|unpacked|half-configured|triggers-awaited|triggers-pending|installed)$/,
                what: 'a package status such as "installed" or "install ok unpacked"',
              },
            ),
            architecture: key("Left out: amd64.", string),
            files: key(
              "What the package ships. It exists where the package is unpacked; a path that ends in / is a directory.",
              list(path),
            ),
          }),
          nothing,
        ),
        packageNames,
      ),
    ),
    debconf: key("Answers of debconf's database.", map(either(string, nothing))),
    diversions: key(
      "Diverted paths.",
      map(
        either(
          object({
            to: key("Left out: the path with .distrib after it.", path),
            by: key("The package; left out: a local diversion.", string),
          }),
          nothing,
        ),
        paths,
      ),
    ),
    alternatives: key(
      "Link groups of update-alternatives.",
      map(
        either(
          object(
            {
              link: key("The generic link: /usr/bin/editor.", path),
              status: key("Left out: auto.", oneOf("auto", "manual")),
              value: key("The path in use; left out: the best choice.", path),
              choices: key("Path of each choice and its priority.", map({ kind: "integer" }, paths)),
            },
            "link",
            "choices",
          ),
          nothing,
        ),
      ),
    ),
    statoverrides: key(
      "Entries of dpkg-statoverride.",
      map(
        either(
          object(
            {
              user: key("User name or #uid.", string),
              group: key("Group name or #gid.", string),
              mode: key("Octal mode.", mode),
            },
            "user",
            "group",
            "mode",
          ),
          nothing,
        ),
        paths,
      ),
    ),
    init: key("The running init system.", oneOf("systemd", "sysvinit", "none")),
    services: key(
      "Services by name.",
      map(
        either(
          object({
            enabled: key("Starts at boot. Left out: false.", boolean),
            running: key("Left out: false.", boolean),
            listens: key("ADDRESS:PORT it accepts connections on.", {
              kind: "string",
              pattern: /^.+:\d+$/,
              what: 'an address such as "127.0.0.1:4789"',
            }),
            answers: key("What it answers to whoever connects.", string),
          }),
          nothing,
        ),
      ),
    ),
    processes: key(
      "Running processes, beside those of the extended environment.",
      list(
        object(
          {
            pid: key("Left out: the next free one.", count),
            ppid: key("Left out: 1.", count),
            name: key("Short name, as in /proc/PID/comm.", string),
            executable: key("The program's path.", path),
            argv: key("Arguments with the command's name first.", list(string)),
            uid: key("Left out: 0.", count),
          },
          "name",
        ),
      ),
    ),
    policyRcD: key("Exit status of /usr/sbin/policy-rc.d; null: there is none.", either(count, nothing)),
    kernel: key(
      "What uname(2) and /proc tell of the kernel.",
      object({
        name: key("Linux.", string),
        release: key("uname -r.", string),
        version: key("uname -v.", string),
        machine: key("uname -m.", string),
        commandLine: key("/proc/cmdline.", string),
        modules: key("Loaded modules, beside those of the extended environment.", list(string)),
      }),
    ),
    hostname: key("The machine's name.", string),
    interfaces: key(
      "Network interfaces.",
      map(
        either(
          oneOf("up", "down"),
          object(
            {
              state: key("Is it up?", oneOf("up", "down")),
              addresses: key("With prefix length: 127.0.0.1/8.", list(string)),
            },
            "state",
          ),
        ),
      ),
    ),
    chroot: key("Does the script run in a chroot?", boolean),
    container: key("The kind of container (`lxc`, `docker`), null: none.", either(string, nothing)),
    capabilities: key(
      "Capabilities of the process in lower case without CAP_, beside those of the extended environment.",
      list(string),
    ),
    commands: key("Commands that are in PATH or are not, beyond what `files` says.", map(boolean)),
    env: key("Environment variables.", map(string, { pattern: /^[^=\0]+$/, what: "a variable's name" })),
    user: key(
      "Who runs the script: a user's name, or ids.",
      either(
        string,
        object(
          {
            uid: key("Effective user id.", count),
            gid: key("Left out: as uid.", count),
            groups: key("Supplementary groups. Left out: just gid.", list(count)),
          },
          "uid",
        ),
      ),
    ),
    umask: key("In octal.", mode),
    terminal: key("Are standard input, output and error a terminal?", boolean),
    locale: key("C.UTF-8, C, …", string),
    clock: key(
      "When the script starts: seconds since 1970, or 2026-01-31T12:00:00Z.",
      either(count, {
        kind: "string",
        pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/,
        what: 'a time such as "2026-01-31T12:00:00Z"',
      }),
    ),
    outputs: key(
      "Recorded answers of commands that nothing models.",
      list(
        object(
          {
            argv: key("The command and its arguments.", list(string)),
            stdout: key("What it prints.", string),
            status: key("Its exit status.", count),
          },
          "argv",
        ),
      ),
    ),
  },
};

/** What single keys cannot show: two that exclude each other. */
function contradictionsIn(description: HostDescription): ShapeProblem[] {
  const problems: ShapeProblem[] = [];
  if (description.proc === "absent") {
    const at = description.mounts?.findIndex((one) => one.at === "/proc") ?? -1;
    if (at >= 0) problems.push({ at: `mounts[${at}]`, message: 'a mount at /proc contradicts "proc": "absent"' });
  }
  const { clock } = description;
  if (typeof clock === "string" && Number.isNaN(Date.parse(clock))) {
    problems.push({ at: "clock", message: `there is no such time: ${clock}` });
  }
  description.files?.forEach((one, i) => {
    const message = contradictionIn(one);
    if (message) problems.push({ at: `files[${i}]`, message });
  });
  return problems;
}

function contradictionIn(one: DescribedFile): string | undefined {
  const type = one.type ?? (one.target === undefined ? "file" : "symlink");
  const isDevice = type === "char" || type === "block";
  const held = [one.content, one.contentBase64, one.size].filter((given) => given !== undefined).length;
  if (held > 1) return "only one of content, contentBase64 and size may be given";
  if (held === 1 && type !== "file") return `a ${type} has no content; leave content out or make it a file`;
  if (type === "symlink" && one.target === undefined) return "a symlink needs a target";
  if (type !== "symlink" && one.target !== undefined)
    return `a ${type} has no target; leave target out or make it a symlink`;
  if (!isDevice && one.device !== undefined)
    return `a ${type} has no device number; leave device out or make it char or block`;
  if (isDevice && one.device === undefined) return `a ${type} device needs its number: "device": "1:3"`;
  return undefined;
}
