/** Programs that only rebuild a cache from what is installed: an effect with a name, since nobody can say the bytes of the cache. */
import type { Bytes } from "../../bytes";
import type { Sys } from "../../world/sys";
import { flag, type Utility, utility, value } from "../utility";

interface CacheTool {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly summary: string;
  /** What is rebuilt, where no operand names it. */
  readonly cache: string;
  /** Options that change nothing but how much is printed or rebuilt. */
  readonly flags: readonly string[];
  /** Does it print something unless one of these options is given? */
  readonly printsUnless?: readonly string[];
  /** Is each operand a cache of its own? */
  readonly perOperand?: boolean;
  readonly maxOperands?: number;
  /** Files that are there afterwards, with their modes, by what is rebuilt; their bytes are not known. */
  readonly writes?: (
    sys: Sys,
    subject: Bytes,
    flags: readonly Bytes[],
  ) => readonly (readonly [path: Bytes, mode: number])[];
}

/** A file of that name in the directory, if the directory is there and holds one of what the cache is made of. */
function cacheIn(name: string, source: RegExp): NonNullable<CacheTool["writes"]> {
  return (sys, directory) => {
    const names = sys.readDirectory(directory);
    const isMade = names.ok && names.value.some((entry) => source.test(entry));
    return isMade ? [[`${directory.replace(/\/+$/, "")}/${name}`, 0o644]] : [];
  };
}

/** The cache of a theme with icons; a theme without any has none. Without -f it stays where it is newer than the theme. */
function iconCache(sys: Sys, directory: Bytes, flags: readonly Bytes[]): ReturnType<NonNullable<CacheTool["writes"]>> {
  const base = directory.replace(/\/+$/, "");
  const cache = `${base}/icon-theme.cache`;
  const isAny = (...names: readonly string[]) =>
    flags.some((flag) => names.includes(flag) || (/^-[a-z]+$/.test(flag) && names.some((name) => bundles(flag, name))));
  const theme = sys.stat(base);
  const old = sys.stat(cache);
  if (!theme.ok || (!isAny("-t", "--ignore-theme-index") && !sys.isFile(`${base}/index.theme`))) return [];
  if (!isAny("-f", "--force") && old.ok && old.value.mtime >= theme.value.mtime) return [];
  if (hasIcons(sys, base)) return [[cache, 0o644]];
  sys.unlink(cache);
  return [];
}

function hasIcons(sys: Sys, directory: Bytes): boolean {
  const names = sys.readDirectory(directory);
  return (
    names.ok &&
    names.value.some((name) =>
      sys.isDirectory(`${directory}/${name}`)
        ? hasIcons(sys, `${directory}/${name}`)
        : /\.(png|svg|xpm|icon)$/.test(name),
    )
  );
}

/** What update-mime-database makes of packages/*.xml: a file for each type, and the tables. */
function mimeFiles(sys: Sys, directory: Bytes): readonly (readonly [path: Bytes, mode: number])[] {
  const base = directory.replace(/\/+$/, "");
  const sources = sys.readDirectory(`${base}/packages`);
  if (!sources.ok) return [];
  const types = new Set<Bytes>();
  for (const name of sources.value.filter((entry) => entry.endsWith(".xml"))) {
    const read = sys.readFile(`${base}/packages/${name}`);
    for (const [, type = ""] of read.ok ? read.value.matchAll(/<mime-type\s+type="([^"/]+\/[^"/]+)"/g) : [])
      types.add(type);
  }
  const paths = [...[...types].map((type) => `${type.toLowerCase()}.xml`), ...MIME_TABLES].map(
    (name) => `${base}/${name}`,
  );
  for (const path of paths) {
    const parent = path.slice(0, path.lastIndexOf("/"));
    if (!sys.isDirectory(parent)) sys.mkdir(parent, 0o755);
  }
  return paths.map((path) => [path, 0o644] as const);
}

const MIME_TABLES =
  "XMLnamespaces aliases generic-icons globs globs2 icons magic mime.cache subclasses treemagic types version".split(
    " ",
  );

const TOOLS: readonly CacheTool[] = [
  {
    name: "update-mime-database",
    summary: "Rebuilds the cache of the shared MIME-info database.",
    cache: "mime",
    flags: ["-n"],
    perOperand: true,
    writes: mimeFiles,
  },
  {
    name: "gtk-update-icon-cache",
    aliases: ["gtk4-update-icon-cache", "gtk-update-icon-cache-3.0"],
    summary: "Rebuilds the cache of an icon theme.",
    cache: "icons",
    flags: ["-f", "--force", "-q", "--quiet", "-t", "--ignore-theme-index", "-i", "--index-only"],
    printsUnless: ["-q", "--quiet"],
    perOperand: true,
    writes: iconCache,
  },
  {
    name: "update-icon-caches",
    summary: "Rebuilds the caches of icon themes.",
    cache: "icons",
    flags: [],
    perOperand: true,
    writes: (sys, directory) => iconCache(sys, directory, ["-f", "-t"]),
  },
  {
    name: "glib-compile-schemas",
    summary: "Compiles GSettings schemas.",
    cache: "schemas",
    flags: ["--strict"],
    perOperand: true,
    writes(sys, directory) {
      const made = cacheIn("gschemas.compiled", /\.gschema\.xml$/)(sys, directory, []);
      if (made.length === 0) sys.unlink(`${directory.replace(/\/+$/, "")}/gschemas.compiled`);
      return made;
    },
  },
  {
    name: "fc-cache",
    summary: "Rebuilds the caches of fonts.",
    cache: "fonts",
    flags: ["-f", "--force", "-s", "--system-only", "-r", "--really-force"],
    perOperand: true,
  },
  {
    name: "mandb",
    summary: "Rebuilds the index of manual pages.",
    cache: "/var/cache/man",
    flags: ["-q", "--quiet", "-c", "--create", "-p", "--no-purge", "-s", "--no-straycats"],
    printsUnless: ["-q", "--quiet"],
    perOperand: true,
  },
  {
    name: "gio-querymodules",
    summary: "Rebuilds the cache of GIO modules.",
    cache: "gio modules",
    flags: [],
    perOperand: true,
    writes: cacheIn("giomodule.cache", /^/),
  },
  {
    name: "gtk-query-immodules-3.0",
    summary: "Rebuilds the cache of GTK's input methods.",
    cache: "/usr/lib/x86_64-linux-gnu/gtk-3.0/3.0.0/immodules.cache",
    flags: ["--update-cache"],
    maxOperands: 0,
    printsUnless: ["--update-cache"],
    writes: (_, subject) => [[subject, 0o644]],
  },
  {
    name: "systemd-hwdb",
    summary: "Rebuilds the hardware database.",
    cache: "hwdb",
    flags: ["--usr", "-s", "--strict"],
    writes: (_, __, flags) => [[flags.includes("--usr") ? "/usr/lib/udev/hwdb.bin" : "/etc/udev/hwdb.bin", 0o444]],
  },
];

const ldconfig = utility({
  name: "ldconfig",
  summary: "Rebuilds the cache of the dynamic linker.",
  options: { unlinked: flag("-X"), full: flag("-i", "--ignore-aux-cache"), root: value("-r") },
  missing: ["the bytes of the caches", "links to libraries that are missing", "-N, -n, -l, -p, -v, -f and -C"],
  run(call) {
    if (call.operands.length > 0) return call.unmodelled("operands of ldconfig");
    const root = (call.options.root ?? "").replace(/\/+$/, "");
    call.sys.effect({ name: "ldconfig", subject: `${root}/etc/ld.so.cache`, action: "rebuild cache" });
    call.sys.writeUnknown(`${root}/etc/ld.so.cache`, 0o644);
    const directory = `${root}/var/cache/ldconfig`;
    if (!call.sys.isDirectory(directory)) call.sys.mkdir(directory, 0o700);
    call.sys.writeUnknown(`${directory}/aux-cache`, 0o600);
    return 0;
  },
});

/** Under dpkg the menus are rebuilt by a trigger; without, in the background. */
const updateMenus = utility({
  name: "update-menus",
  summary: "Has the menus of window managers rebuilt.",
  options: { trigger: flag("--trigger") },
  missing: ["the menus: their rebuilding is an effect", "-d, -v, --menufilesdir, --menumethod, --remove"],
  run(call) {
    if (call.operands.length > 0 || call.options.trigger) return call.unmodelled("the rebuilding of the menus");
    call.sys.effect({ name: "update-menus", subject: "menus", action: "rebuild cache" });
    if (call.sys.env("DPKG_RUNNING_VERSION") !== undefined)
      call.runCommand(["dpkg-trigger", "--by-package=menu", "/usr/share/menu"]);
    return 0;
  },
});

/** Under dpkg a plain `-u` is put off; where there is no RAM disk, there is none to update. */
const updateInitramfs = utility({
  name: "update-initramfs",
  summary: "Makes, updates and removes the initial RAM disk.",
  options: {
    create: flag("-c"),
    update: flag("-u"),
    remove: flag("-d"),
    version: value("-k"),
    verbose: flag("-v"),
    traditional: flag("-t"),
    directory: value("-b"),
  },
  missing: ["the making and removing of a RAM disk: an effect"],
  run(call) {
    const { argv, options: given, sys } = call;
    const settings = sys.readFile("/etc/initramfs-tools/update-initramfs.conf");
    const setting = settings.ok ? /^[ \t]*update_initramfs=["']?([a-z]+)/m.exec(settings.value)?.[1] : undefined;
    if (sys.env("DPKG_MAINTSCRIPT_PACKAGE") && argv.length === 1 && argv[0] === "-u") {
      if (call.runCommand(["dpkg-trigger", "--no-await", "update-initramfs"]).status === 0) {
        call.print("update-initramfs: deferring update (trigger activated)");
        return 0;
      }
    }
    const isAll = given.version === "all" || (setting === "all" && given.version === undefined);
    if (given.update && setting === "no" && !isAll) {
      call.print("update-initramfs: Not updating initramfs.");
      return 0;
    }
    const boot = sys.readDirectory(given.directory ?? "/boot");
    const isThere = boot.ok && boot.value.some((name) => name.startsWith("initrd.img-"));
    const isLinked = sys.isSymlink("/initrd.img") || sys.isSymlink("/boot/initrd.img");
    const named = given.version !== undefined && given.version !== "all";
    if (given.update && !named && !isThere && !isLinked && !given.verbose) return 0;
    sys.effect({ name: "update-initramfs", subject: "initramfs", action: "rebuild" });
    return call.unmodelled("the initial RAM disk, and what it prints");
  },
});

export const cacheUtilities: readonly Utility[] = [
  ldconfig,
  updateInitramfs,
  updateMenus,
  ...TOOLS.map((tool) =>
    utility({
      name: tool.name,
      ...(tool.aliases ? { aliases: tool.aliases } : {}),
      summary: tool.summary,
      options: {},
      parsing: "none",
      missing: ["the content of the cache: its rebuilding is an effect", "errors in what it is built from"],
      run(call) {
        const operands: Bytes[] = [];
        for (const word of call.argv) {
          if (!word.startsWith("-") || word === "-") operands.push(word);
          else if (!tool.flags.includes(word) && !isBundle(word, tool.flags))
            return call.unmodelled(`option ${word} of ${tool.name}`);
        }
        if (operands.length > (tool.maxOperands ?? Number.POSITIVE_INFINITY))
          return call.unmodelled(`operands of ${tool.name}`);
        if (tool.name === "systemd-hwdb" && operands.join(" ") !== "update")
          return call.unmodelled("systemd-hwdb other than update");
        const subjects = tool.perOperand && operands.length > 0 ? operands : [tool.cache];
        for (const subject of subjects) {
          call.sys.effect({ name: tool.name, subject, action: "rebuild cache" });
          for (const [path, mode] of tool.writes?.(call.sys, subject, call.argv) ?? [])
            call.sys.writeUnknown(path, mode);
        }
        if (
          tool.printsUnless &&
          !call.argv.some((word) => tool.printsUnless?.some((quiet) => word === quiet || bundles(word, quiet)))
        )
          return call.unmodelled(`what ${tool.name} prints`);
        return 0;
      },
    }),
  ),
];

/** `-fq` is `-f -q`. */
function isBundle(word: Bytes, flags: readonly string[]): boolean {
  return /^-[a-z]{2,}$/i.test(word) && [...word.slice(1)].every((letter) => flags.includes(`-${letter}`));
}

function bundles(word: Bytes, flag: string): boolean {
  return /^-[a-z]{2,}$/i.test(word) && flag.length === 2 && word.includes(flag.slice(1));
}

interface Rebuilder {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly summary: string;
  readonly subject: string;
  readonly reason: string;
}

/** Programs that rebuild files in ways that are noted as an effect, and said to be unknown. */
const REBUILDERS: readonly Rebuilder[] = [
  {
    name: "update-grub",
    aliases: ["update-grub2"],
    summary: "Rebuilds the configuration of GRUB.",
    subject: "grub.cfg",
    reason: "the configuration of GRUB, and what it prints",
  },
  {
    name: "update-ca-certificates",
    summary: "Rebuilds /etc/ssl/certs.",
    subject: "/etc/ssl/certs",
    reason: "links and bundle below /etc/ssl/certs, and what it prints",
  },
];

export const rebuilderUtilities: readonly Utility[] = REBUILDERS.map(({ name, aliases, summary, subject, reason }) =>
  utility({
    name,
    ...(aliases ? { aliases } : {}),
    summary,
    options: {},
    parsing: "none",
    missing: [reason],
    run(call) {
      call.sys.effect({ name, subject, action: "rebuild" });
      return call.unmodelled(reason);
    },
  }),
);
