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
    name: "update-desktop-database",
    summary: "Rebuilds the cache of MIME types that desktop files handle.",
    cache: "/usr/share/applications",
    flags: ["-q", "--quiet"],
    perOperand: true,
    writes: cacheIn("mimeinfo.cache", /\.desktop$/),
  },
  {
    name: "gtk-update-icon-cache",
    aliases: ["gtk4-update-icon-cache", "gtk-update-icon-cache-3.0"],
    summary: "Rebuilds the cache of an icon theme.",
    cache: "icons",
    flags: ["-f", "--force", "-q", "--quiet", "-t", "--ignore-theme-index", "-i", "--index-only"],
    printsUnless: ["-q", "--quiet"],
    perOperand: true,
    writes: cacheIn("icon-theme.cache", /^index\.theme$/),
  },
  {
    name: "update-icon-caches",
    summary: "Rebuilds the caches of icon themes.",
    cache: "icons",
    flags: [],
    perOperand: true,
    writes: cacheIn("icon-theme.cache", /^index\.theme$/),
  },
  {
    name: "glib-compile-schemas",
    summary: "Compiles GSettings schemas.",
    cache: "schemas",
    flags: ["--strict"],
    perOperand: true,
    writes: cacheIn("gschemas.compiled", /\.gschema\.xml$/),
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
    if (call.sys.env("DPKG_RUNNING_VERSION") !== undefined) call.runCommand(["dpkg-trigger", "/usr/share/menu"]);
    return 0;
  },
});

export const cacheUtilities: readonly Utility[] = [
  ldconfig,
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
    name: "update-initramfs",
    summary: "Rebuilds the initial RAM disk.",
    subject: "initramfs",
    reason: "the initial RAM disk, and what it prints",
  },
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
