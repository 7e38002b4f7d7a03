/** Python's byte-compiled files (PEP 3147): where they lie and when they count as up to date; their bytes nobody can tell. */
import type { Bytes } from "../../bytes";
import type { Sys } from "../../world/sys";

/** A Python 3 that is installed: `3.11`. */
export type PythonVersion = string;

/** `DIR/__pycache__/NAME.cpython-311.pyc` of `DIR/NAME.py`. */
export function cacheFile(source: Bytes, version: PythonVersion, optimize: "" | ".opt-1"): Bytes {
  const slash = source.lastIndexOf("/");
  const tag = `cpython-${version.replace(".", "")}`;
  return `${source.slice(0, slash)}/__pycache__/${source.slice(slash + 1, -".py".length)}.${tag}${optimize}.pyc`;
}

/** Byte-compiles a module: the directory if it is missing, and a file with the source's permissions. */
export function writeCache(sys: Sys, source: Bytes, version: PythonVersion, optimize: "" | ".opt-1"): void {
  const file = cacheFile(source, version, optimize);
  const stat = sys.stat(source);
  const mode = ((stat.ok ? stat.value.mode : 0o644) | 0o200) & 0o666 & ~sys.umask();
  const directory = file.slice(0, file.lastIndexOf("/"));
  if (!sys.isDirectory(directory)) sys.mkdir(directory);
  sys.writeUnknown(file, mode);
}

/** Was the file compiled from this source, as its head says (PEP 552: magic number, flags, time of the source)? */
export function isUpToDate(sys: Sys, source: Bytes, version: PythonVersion): boolean {
  const file = cacheFile(source, version, "");
  const magic = MAGIC_NUMBERS[version];
  const stat = sys.stat(source);
  if (!sys.isFile(file) || magic === undefined || !stat.ok) return false;
  const read = sys.readFile(file);
  const bytes = (value: number, count: number) =>
    Array.from({ length: count }, (_, at) => String.fromCharCode((value >>> (8 * at)) & 0xff)).join("");
  return read.ok && read.value.startsWith(`${bytes(magic, 2)}\r\n\0\0\0\0${bytes(stat.value.mtime, 4)}`);
}

/** Versions whose interpreter is in /usr/bin and that Debian's defaults support. */
export function installedVersions(sys: Sys): readonly PythonVersion[] {
  const defaults = sys.readFile("/usr/share/python3/debian_defaults");
  const line = defaults.ok ? /^supported-versions\s*=\s*(.*)$/m.exec(defaults.value)?.[1] : undefined;
  const supported = line?.match(/3\.\d+/g) ?? [];
  return supported.filter((version) => sys.access(`/usr/bin/python${version}`, "x") === null);
}

const MAGIC_NUMBERS: Readonly<Record<PythonVersion, number>> = { "3.11": 3495, "3.13": 3571 };
