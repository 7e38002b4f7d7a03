/**
 * What dpkg calls a package's scripts with (Debian Policy 6.5, 6.6 and deb-postinst(5), dpkg 1.21), and which script a
 * file is by its name. Knows nothing of what a script says.
 */
import type { Bytes } from "../bytes";
import { initInvocations } from "./initScript";

/** The scripts of a package, debconf's `config`, and init scripts (Policy 9.3). */
export type ScriptKind = "preinst" | "postinst" | "prerm" | "postrm" | "config" | "init";

export const scriptKinds: readonly ScriptKind[] = ["preinst", "postinst", "prerm", "postrm", "config", "init"];

/** One argument as dpkg gives it. */
export interface InvocationArgument {
  /** What stands there: the word itself, or an example where `name` says what it stands for. */
  readonly text: Bytes;
  /** `old-version`, `new-version` …: an argument that differs from run to run. Null for a fixed word. */
  readonly name: string | null;
}

/** One way in which a script of this kind is called. */
export interface Invocation {
  /** Short and unique within its kind, for menus: `configure`, `configure (upgrade)`. */
  readonly title: string;
  readonly args: readonly InvocationArgument[];
  /** When this call is made, in one sentence without its full stop. */
  readonly situation: string;
}

/** Every call of a script of this kind. The first one is the usual one. */
export function invocationsOf(kind: ScriptKind): readonly Invocation[] {
  return kind === "init" ? initInvocations : table[kind];
}

/** The arguments of the usual first invocation: `configure ''` for a postinst, `remove` for a prerm, `start` for init. */
export function defaultArguments(kind: ScriptKind): readonly Bytes[] {
  const [first] = invocationsOf(kind);
  return first ? argumentsOf(first) : [];
}

/** An invocation's arguments with its examples filled in. */
export function argumentsOf(invocation: Invocation): readonly Bytes[] {
  return invocation.args.map((argument) => argument.text);
}

/** The invocation as it is written on a command line: `postinst configure ''` without the script's name. */
export function invocationText(invocation: Invocation): string {
  return invocation.args.map(({ text, name }) => (name && text ? `<${name}>` : text || "''")).join(" ");
}

/** The calls that begin with this first argument. */
export function invocationsWith(kind: ScriptKind, action: Bytes): readonly Invocation[] {
  return invocationsOf(kind).filter((invocation) => invocation.args[0]?.text === action);
}

/** What a file is by its name. `package` is null where the name does not say it (`debian/postinst`). */
export interface NamedScript {
  readonly kind: ScriptKind | null;
  readonly package: string | null;
}

const MAINTAINER_SCRIPT = /^(?:(.+)\.)?(preinst|postinst|prerm|postrm|config)$/;
/** Files called `config` are everywhere: the folder must say that a package lives here. */
const PACKAGE_FOLDER = /(?:^|\/)(?:debian|DEBIAN|info|control)\/[^/]*$/;

/**
 * The kind of script and its package by path: `debian/foo.postinst`, `/var/lib/dpkg/info/foo:amd64.postinst`,
 * `debian/foo.init`, `/etc/init.d/foo`.
 */
export function scriptFromPath(path: string): NamedScript {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const [, prefix, word] = MAINTAINER_SCRIPT.exec(name) ?? [];
  const kind = scriptKinds.find((known) => known === word);
  if (kind && (kind !== "config" || PACKAGE_FOLDER.test(path))) {
    return { kind, package: prefix ? prefix.replace(/:[a-z0-9-]+$/, "") : null };
  }
  if (/(?:^|\/)init\.d\/[^/]+$/.test(path)) return { kind: "init", package: name };
  const init = /^(?:(.+)\.)?init$/.exec(name);
  if (init) return { kind: "init", package: init[1] ?? null };
  return { kind: null, package: null };
}

/** Where the variables that dpkg sets come from. */
export interface DpkgCall {
  readonly kind: ScriptKind;
  readonly package: string;
  /** Of the package: `amd64`, `all`. */
  readonly architecture: string;
  /** The root that dpkg works on; empty unless dpkg was started with --root. */
  readonly root?: Bytes;
}

/**
 * The environment variables that dpkg 1.21.23 sets for a maintainer script (dpkg(1), ENVIRONMENT; DPKG_FORCE as it is
 * without options). Init scripts and debconf's runs of `config` get none of them.
 */
export function dpkgEnvironment(call: DpkgCall): Readonly<Record<string, Bytes>> {
  if (call.kind === "init" || call.kind === "config") return {};
  return {
    DPKG_ADMINDIR: `${call.root ?? ""}/var/lib/dpkg`,
    DPKG_FORCE: "security-mac,downgrade",
    DPKG_MAINTSCRIPT_ARCH: call.architecture,
    DPKG_MAINTSCRIPT_DEBUG: "0",
    DPKG_MAINTSCRIPT_NAME: call.kind,
    DPKG_MAINTSCRIPT_PACKAGE: call.package,
    DPKG_MAINTSCRIPT_PACKAGE_REFCOUNT: "1",
    DPKG_ROOT: call.root ?? "",
    DPKG_RUNNING_VERSION: "1.21.23",
  };
}

const OLD = argument("old-version", "1.0-1");
const NEW = argument("new-version", "1.1-1");
const OTHER = argument("other-package", "other");
const OTHER_VERSION = argument("other-version", "2.0-1");

const table: Readonly<Record<Exclude<ScriptKind, "init">, readonly Invocation[]>> = {
  preinst: [
    invocation("install", ["install"], "before the package is unpacked for the first time"),
    invocation(
      "install (over configuration files)",
      ["install", OLD, NEW],
      "before it is unpacked again, after a removal that left configuration files",
    ),
    invocation("upgrade", ["upgrade", OLD, NEW], "before the new version is unpacked"),
    invocation("abort-upgrade", ["abort-upgrade", NEW], "an upgrade failed after unpacking; this is the old version"),
  ],
  postinst: [
    invocation(
      "configure",
      ["configure", argument("last-configured-version", "")],
      "after unpacking, when it was never configured before",
    ),
    invocation(
      "configure (upgrade)",
      ["configure", argument("last-configured-version", "1.0-1")],
      "after unpacking, when that version was configured last",
    ),
    invocation(
      "triggered",
      ["triggered", argument("trigger-names", "ldconfig")],
      "a trigger that it awaits was activated",
    ),
    invocation("abort-upgrade", ["abort-upgrade", NEW], "an upgrade failed; this is the old version"),
    invocation("abort-remove", ["abort-remove"], "its prerm failed when it was to be removed"),
    invocation(
      "abort-remove (conflict)",
      ["abort-remove", "in-favour", OTHER, OTHER_VERSION],
      "its removal in favour of a conflicting package failed",
    ),
    invocation(
      "abort-deconfigure",
      ["abort-deconfigure", "in-favour", OTHER, OTHER_VERSION],
      "its deconfiguration in favour of another package failed",
    ),
    invocation(
      "abort-deconfigure (conflict)",
      [
        "abort-deconfigure",
        "in-favour",
        OTHER,
        OTHER_VERSION,
        "removing",
        argument("conflicting-package", "third"),
        argument("conflicting-version", "3.0-1"),
      ],
      "its deconfiguration, caused by the removal of a conflicting package, failed",
    ),
  ],
  prerm: [
    invocation("remove", ["remove"], "before the package's files are removed"),
    invocation("upgrade", ["upgrade", NEW], "before an upgrade; this is the old version"),
    invocation(
      "failed-upgrade",
      ["failed-upgrade", OLD, NEW],
      "the old version's prerm failed; this is the new version",
    ),
    invocation(
      "remove (conflict)",
      ["remove", "in-favour", OTHER, OTHER_VERSION],
      "it is removed for a conflicting package",
    ),
    invocation(
      "deconfigure",
      ["deconfigure", "in-favour", OTHER, OTHER_VERSION],
      "it is deconfigured, since another package breaks it",
    ),
    invocation(
      "deconfigure (conflict)",
      [
        "deconfigure",
        "in-favour",
        OTHER,
        OTHER_VERSION,
        "removing",
        argument("conflicting-package", "third"),
        argument("conflicting-version", "3.0-1"),
      ],
      "it is deconfigured, since a package that it needs is removed for a conflict",
    ),
  ],
  postrm: [
    invocation("remove", ["remove"], "after the package's files were removed"),
    invocation("purge", ["purge"], "after its configuration files were removed"),
    invocation("upgrade", ["upgrade", NEW], "after the new version's files were unpacked; this is the old version"),
    invocation(
      "failed-upgrade",
      ["failed-upgrade", OLD, NEW],
      "the old version's postrm failed; this is the new version",
    ),
    invocation("abort-install", ["abort-install"], "its preinst failed at the first installation"),
    invocation(
      "abort-install (over configuration files)",
      ["abort-install", OLD, NEW],
      "its preinst failed at an installation over configuration files",
    ),
    invocation("abort-upgrade", ["abort-upgrade", OLD, NEW], "an upgrade failed; this is the new version"),
    invocation("disappear", ["disappear", OTHER, OTHER_VERSION], "all its files were overwritten by another package"),
  ],
  config: [
    invocation("configure", ["configure", argument("last-configured-version", "")], "before unpacking, the first time"),
    invocation(
      "configure (upgrade)",
      ["configure", argument("last-configured-version", "1.0-1")],
      "before an upgrade from that version",
    ),
    invocation("reconfigure", ["reconfigure", argument("installed-version", "1.0-1")], "dpkg-reconfigure"),
  ],
};

function argument(name: string, example: Bytes): InvocationArgument {
  return { name, text: example };
}

function invocation(title: string, args: readonly (string | InvocationArgument)[], situation: string): Invocation {
  return { title, situation, args: args.map((arg) => (typeof arg === "string" ? { text: arg, name: null } : arg)) };
}
