/**
 * What a package ships, from its debian/ directory: a postinst runs after its package is unpacked, so that is there.
 * Texts are handed in; nothing is read here. Formats: dh_installdirs(1), dh_install(1), dh_link(1), dh_installinit(1),
 * tmpfiles.d(5).
 */
import type { DescribedFile } from "./hostDescription";

/** Texts of files in debian/ by name: `foo.dirs`, `dirs`, `foo.install`, `foo.links`, `foo.init`, `control`. */
export type PackagingFiles = Readonly<Record<string, string>>;

/**
 * Files and directories that exist once the package is unpacked, in an order in which they can be made. Contents are
 * mostly not known (a size of 1 stands for "not empty"). Wildcards in `install` name nothing that is known, so they give just the
 * directory that they are installed into.
 *
 * @param isOnlyPackage the source package builds one package, so that `dirs` means `PACKAGE.dirs`
 */
export function shippedFiles(
  packageName: string,
  files: PackagingFiles,
  isOnlyPackage = isSinglePackage(files),
): readonly DescribedFile[] {
  const textOf = (kind: string) => files[`${packageName}.${kind}`] ?? (isOnlyPackage ? files[kind] : undefined);
  const shipped = new Map<string, DescribedFile>();
  const add = (file: DescribedFile) => {
    if (!shipped.has(file.path) && !(file.type === "dir" && MERGED.has(file.path))) shipped.set(file.path, file);
  };
  for (const line of linesOf(textOf("dirs"))) for (const path of line) add({ path: absolute(path), type: "dir" });
  for (const line of linesOf(textOf("install"))) for (const file of installed(line)) add(file);
  for (const [target, path] of linesOf(textOf("links"))) {
    if (target !== undefined && path !== undefined)
      add({ path: absolute(path), type: "symlink", target: linkTarget(absolute(target), absolute(path)) });
  }
  for (const file of fromNames(packageName, files, isOnlyPackage)) add(file);
  return [...shipped.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Directories that are symlinks on every Debian system since 12; dpkg leaves a symlink where a package has a directory. */
const MERGED = new Set(["/", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"]);

/** Directories and files that tmpfiles.d makes when the package is configured or at boot: `PACKAGE.tmpfiles`. */
export function tmpfilesOf(text: string): readonly DescribedFile[] {
  return linesOf(text).flatMap(([type = "", path, mode]): DescribedFile[] => {
    if (path === undefined || !path.startsWith("/") || path.includes("%")) return [];
    const octal =
      mode !== undefined && /^~?[0-7]{3,4}$/.test(mode) ? { mode: mode.replace("~", "").padStart(4, "0") } : {};
    if (/^[dDqQv]/.test(type)) return [{ path, type: "dir", ...octal }];
    return /^[fF]/.test(type) ? [{ path, type: "file", ...octal }] : [];
  });
}

/** Names of the binary packages in debian/control, in order. */
export function packagesIn(control: string): readonly string[] {
  return [...control.matchAll(/^Package:[ \t]*(\S+)/gim)].map((match) => match[1] ?? "");
}

function isSinglePackage(files: PackagingFiles): boolean {
  return packagesIn(files["control"] ?? "").length <= 1;
}

/** What debhelper installs because a file of that name is in debian/. */
const BY_NAME: Readonly<Record<string, (name: string) => DescribedFile>> = {
  init: (name) => ({ path: `/etc/init.d/${name}`, mode: "0755", size: 1 }),
  default: (name) => ({ path: `/etc/default/${name}` }),
  service: (name) => ({ path: `/usr/lib/systemd/system/${name}.service` }),
  socket: (name) => ({ path: `/usr/lib/systemd/system/${name}.socket` }),
  timer: (name) => ({ path: `/usr/lib/systemd/system/${name}.timer` }),
  tmpfiles: (name) => ({ path: `/usr/lib/tmpfiles.d/${name}.conf` }),
  sysusers: (name) => ({ path: `/usr/lib/sysusers.d/${name}.conf` }),
  logrotate: (name) => ({ path: `/etc/logrotate.d/${name}` }),
  pam: (name) => ({ path: `/etc/pam.d/${name}` }),
  udev: (name) => ({ path: `/usr/lib/udev/rules.d/60-${name}.rules` }),
  "cron.d": (name) => ({ path: `/etc/cron.d/${name}` }),
  "cron.daily": (name) => ({ path: `/etc/cron.daily/${name}`, mode: "0755", size: 1 }),
  "cron.hourly": (name) => ({ path: `/etc/cron.hourly/${name}`, mode: "0755", size: 1 }),
  "cron.weekly": (name) => ({ path: `/etc/cron.weekly/${name}`, mode: "0755", size: 1 }),
  "cron.monthly": (name) => ({ path: `/etc/cron.monthly/${name}`, mode: "0755", size: 1 }),
  "if-up": (name) => ({ path: `/etc/network/if-up.d/${name}`, mode: "0755", size: 1 }),
  "if-down": (name) => ({ path: `/etc/network/if-down.d/${name}`, mode: "0755", size: 1 }),
};

/** The text of these is known: it is the file in debian/. */
const WITH_TEXT = new Set([
  "default",
  "service",
  "socket",
  "timer",
  "tmpfiles",
  "sysusers",
  "logrotate",
  "pam",
  "udev",
  "cron.d",
]);

function fromNames(packageName: string, files: PackagingFiles, isOnlyPackage: boolean): DescribedFile[] {
  return Object.entries(files).flatMap(([file, text]) => {
    const own = file.startsWith(`${packageName}.`);
    const kind = own ? file.slice(packageName.length + 1) : isOnlyPackage ? file : "";
    const described = Object.hasOwn(BY_NAME, kind) ? BY_NAME[kind]?.(packageName) : undefined;
    if (!described) return [];
    return [WITH_TEXT.has(kind) ? { ...described, content: text } : { ...described, size: text.length }];
  });
}

/** `SOURCE… DIRECTORY`, `SOURCE => PATH` (dh-exec), or just `SOURCE`, which goes where its own path says. */
function installed(words: readonly string[]): DescribedFile[] {
  const arrow = words.indexOf("=>");
  const renamed = arrow >= 0 ? words[arrow + 1] : undefined;
  if (renamed !== undefined) return [shippedFile(absolute(renamed))];
  if (words.length === 1) {
    const path = absolute((words[0] ?? "").replace(/^debian\/tmp\//, ""));
    return hasWildcard(path)
      ? [{ path: directoryOf(path.slice(0, path.search(/[*?[{]/))), type: "dir" }]
      : [shippedFile(path)];
  }
  const directory = absolute(words.at(-1) ?? "");
  const sources = words.slice(0, -1).map((source) => source.slice(source.lastIndexOf("/") + 1));
  const named = sources
    .filter((name) => name !== "" && !hasWildcard(name))
    .map((name) => shippedFile(`${directory}/${name}`));
  return [{ path: directory, type: "dir" }, ...named];
}

function shippedFile(path: string): DescribedFile {
  return /^\/(usr\/)?s?bin\//.test(path) ? { path, mode: "0755", size: 1 } : { path, size: 1 };
}

/** dh_link follows Policy 10.5: relative within one top-level directory, absolute otherwise. */
function linkTarget(target: string, path: string): string {
  const [to, from] = [target.split("/").slice(1), path.split("/").slice(1)];
  if (to[0] !== from[0]) return target;
  let shared = 0;
  while (shared < from.length - 1 && shared < to.length - 1 && to[shared] === from[shared]) shared++;
  return [...from.slice(shared, -1).map(() => ".."), ...to.slice(shared)].join("/");
}

function linesOf(text: string | undefined): string[][] {
  const lines = (text ?? "").split("\n").map((line) => line.trim());
  if (lines[0]?.startsWith("#!")) lines.shift();
  return lines.filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split(/\s+/));
}

function absolute(path: string): string {
  return `/${path.replace(/^\/+|\/+$/g, "")}`;
}

function directoryOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/")) || "/";
}

function hasWildcard(text: string): boolean {
  return /[*?[{$]/.test(text);
}
