/** What one run of update-alternatives has at hand: its directories, its ways to speak, and its log. */
import type { Bytes } from "../../bytes";
import { encodeMessage } from "../../bytes";
import { type Errno, errnoMessage } from "../../world/errno";
import type { Sys } from "../../world/sys";
import { Exit, type RawCall, Unmodelled } from "../utility";
import type { Arguments } from "./arguments";

export class AlternativesContext {
  readonly sys: Sys;
  /** Put before every path of the file system (`--root`, `--instdir`, DPKG_ROOT). */
  readonly root: Bytes;
  /** /etc/alternatives, as the links name it. */
  readonly directory: Bytes;
  readonly administrative: Bytes;
  private readonly log: Bytes;

  constructor(
    readonly raw: RawCall,
    readonly args: Arguments,
  ) {
    const { sys } = raw;
    this.sys = sys;
    const trimmed = (path: Bytes) => path.replace(/\/+$/, "");
    this.root = trimmed(args.instdir ?? args.root ?? sys.env("DPKG_ROOT") ?? "");
    this.directory = args.directory ?? "/etc/alternatives";
    const database = args.root === undefined ? sys.env("DPKG_ADMINDIR") : undefined;
    this.administrative =
      args.administrative ??
      `${database ? trimmed(database) : `${trimmed(args.root ?? this.root)}/var/lib/dpkg`}/alternatives`;
    this.log = args.log ?? `${trimmed(args.root ?? this.root)}/var/log/alternatives.log`;
  }

  /** Progress on standard output. */
  info(message: Bytes): void {
    if (this.args.verbosity !== "quiet") this.raw.stdout(`update-alternatives: ${message}\n`);
  }

  verbose(message: Bytes): void {
    if (this.args.verbosity === "verbose") this.raw.stdout(`update-alternatives: ${message}\n`);
  }

  warning(message: Bytes): void {
    if (this.args.verbosity !== "quiet") this.raw.stderr(encodeMessage(`update-alternatives: warning: ${message}\n`));
  }

  error(message: Bytes): never {
    this.raw.stderr(encodeMessage(`update-alternatives: error: ${message}\n`));
    throw new Exit(2);
  }

  usage(message: Bytes): never {
    this.raw.stderr(
      encodeMessage(
        `update-alternatives: ${message}\n\nUse 'update-alternatives --help' for program usage information.\n`,
      ),
    );
    throw new Exit(2);
  }

  unmodelled(reason: string): never {
    throw new Unmodelled(reason);
  }

  orFail(errno: Errno | null, message: Bytes): void {
    if (errno) this.error(`${message}: ${errnoMessage(errno)}`);
  }

  /** A line in the log, which may well not be writable. */
  note(message: Bytes): void {
    this.sys.part(() => this.writeLog(message));
  }

  private writeLog(message: Bytes): void {
    const directory = this.log.slice(0, this.log.lastIndexOf("/"));
    if (directory !== "" && !this.sys.isDirectory(directory)) this.ensureDirectory(directory);
    const line = `update-alternatives ${timestamp(this.sys.now())}: ${message}\n`;
    this.sys.writeFile(this.log, line, { append: true, mode: 0o644 });
  }

  /** The link in /etc/alternatives of a master or slave. */
  place(name: Bytes): Bytes {
    return `${this.directory}/${name}`;
  }

  /** Makes a directory of ours and its parents where they are missing. */
  ensureDirectory(path: Bytes): void {
    if (this.sys.isDirectory(path)) return;
    const parent = path.slice(0, path.lastIndexOf("/"));
    if (parent !== "") this.ensureDirectory(parent);
    this.orFail(this.sys.mkdir(path, 0o755), `cannot create directory '${path}'`);
  }

  /** What the path is, not following it. */
  kind(path: Bytes): "missing" | "symlink" | "other" {
    const type = this.sys.ltypeOf(this.root + path);
    return type === null ? "missing" : type === "symlink" ? "symlink" : "other";
  }

  /** Text of a symlink, null where there is none; ends the run where it is no symlink. */
  target(path: Bytes): Bytes | null {
    const text = this.sys.readlink(this.root + path);
    if (text.ok) return text.value;
    if (text.errno === "ENOENT") return null;
    return this.error(`cannot stat file '${this.root + path}': ${errnoMessage(text.errno)}`);
  }

  exists(path: Bytes): boolean {
    return this.sys.exists(this.root + path);
  }
}

/** `2026-11-22 20:50:31` in UTC (the proleptic Gregorian calendar, days counted from 1970). */
function timestamp(seconds: number): string {
  const whole = Math.floor(seconds);
  const days = Math.floor(whole / 86400);
  const rest = whole - days * 86400;
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  const year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${year}-${two(month >= 10 ? month - 9 : month + 3)}-${two(day)} ${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
}
