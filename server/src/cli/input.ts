/** Reads the files that the user names. Every failure is a UsageError in one line. */
import fs from "node:fs";
import path from "node:path";
import { type Bytes, displayText } from "../core/bytes";
import { UsageError } from "./command";
import { errorCode, type Io } from "./io";

/** Scripts larger than this are not read: nothing that is installed comes near it. */
const MOST_BYTES = 64 * 1024 * 1024;

/** A file's bytes; `-` is standard input. */
export function readBytes(io: Io, name: string): Bytes {
  if (name === "-") return io.readStdin();
  const file = path.resolve(io.cwd, name);
  try {
    if (fs.statSync(file).size > MOST_BYTES) throw new UsageError(`${name}: larger than ${MOST_BYTES} bytes`);
    return fs.readFileSync(file).toString("latin1");
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`cannot read ${name}: ${reason(error)}`);
  }
}

/** A file's text: UTF-8, or Latin-1 where it is not UTF-8. */
export function readText(io: Io, name: string): string {
  return displayText(readBytes(io, name));
}

/** A JSON file's value; what is wrong with it is told with its line. */
export function readJson(io: Io, name: string): unknown {
  try {
    return JSON.parse(readText(io, name));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${name}: not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EISDIR: "it is a directory",
  ENOTDIR: "a component of the path is not a directory",
  EACCES: "permission denied",
  ELOOP: "too many symbolic links",
  ENAMETOOLONG: "the name is too long",
};

function reason(error: unknown): string {
  return REASONS[errorCode(error) ?? ""] ?? (error instanceof Error ? error.message : String(error));
}
