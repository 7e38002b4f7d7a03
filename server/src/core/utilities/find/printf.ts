/** -printf of find(1). */
import type { Bytes } from "../../bytes";
import type { FileType } from "../../world/inode";
import { formatTime } from "../civilTime";
import { ESCAPES } from "../escapes";
import { longMode } from "../mode";
import { directoryOf, lastComponent } from "../paths";
import { findGroupById, findUserById } from "../users";
import type { Call, Options } from "../utility";
import type { Test, Visited } from "./expression";

const TOKEN = /\\(c|[0-7]{1,3}|[\s\S])|%([-+ #0]*)(\d*)(?:\.(\d*))?(T.|[ACB].|.)|[^\\%]+|[\s\S]/g;

/** The action that prints each file by the format. Ends the utility where it is malformed. */
export function printfAction(call: Call<Options>, format: Bytes): Test {
  const parts: ((file: Visited) => Bytes)[] = [];
  for (const [all, escaped, flags = "", width = "", precision, directive] of format.matchAll(TOKEN)) {
    if (escaped === "c") break;
    if (escaped !== undefined) {
      const text = unescaped(call, escaped);
      parts.push(() => text);
    } else if (directive === "%") parts.push(() => "%");
    else if (directive !== undefined) {
      const field = fieldOf(call, directive);
      parts.push((file) => padded(field(file), flags, Number(width || 0), precision));
    } else {
      if (all === "%") call.unmodelled("a format that ends in % for find -printf");
      parts.push(() => all);
    }
  }
  return (file) => {
    call.write(parts.map((part) => part(file)).join(""));
    return true;
  };
}

function unescaped(call: Call<Options>, escaped: string): Bytes {
  if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 0xff);
  const known = ESCAPES[escaped];
  if (known !== undefined) return known;
  call.warn(`warning: unrecognized escape \`\\${escaped}'`);
  return `\\${escaped}`;
}

function padded(text: Bytes, flags: string, width: number, precision: string | undefined): Bytes {
  const shown = precision === undefined ? text : text.slice(0, Number(precision || 0));
  if (flags.includes("-")) return shown.padEnd(width);
  return flags.includes("0") && /^\d+$/.test(shown) ? shown.padStart(width, "0") : shown.padStart(width);
}

const LETTERS: Readonly<Record<FileType, string>> = {
  file: "f",
  directory: "d",
  symlink: "l",
  fifo: "p",
  char: "c",
  block: "b",
  socket: "s",
};

function fieldOf(call: Call<Options>, directive: string): (file: Visited) => Bytes {
  const { sys } = call;
  if (directive.startsWith("T") && directive.length === 2) return timeField(call, directive.slice(1));
  const fields: Readonly<Record<string, (file: Visited) => Bytes>> = {
    p: (file) => file.path,
    f: (file) => lastComponent(file.path),
    h: (file) => parentOf(file.path),
    H: (file) => file.start,
    P: (file) => file.path.slice(file.start.length).replace(/^\/+/, ""),
    d: (file) => String(file.depth),
    y: (file) => letter(file.type()),
    Y: (file) => targetLetter(call, file),
    m: (file) => (file.stat()?.mode ?? 0).toString(8),
    M: (file) => longMode(file.stat()?.type ?? "file", file.stat()?.mode ?? 0),
    n: (file) => String(file.stat()?.nlink ?? 0),
    s: (file) => String(file.stat()?.size ?? 0),
    U: (file) => String(file.stat()?.uid ?? 0),
    G: (file) => String(file.stat()?.gid ?? 0),
    u: (file) => named(file.stat()?.uid, (id) => findUserById(sys, id)?.name),
    g: (file) => named(file.stat()?.gid, (id) => findGroupById(sys, id)?.name),
    l: (file) => {
      const target = file.follows ? null : sys.readlink(file.path);
      return target?.ok ? target.value : "";
    },
    F: (file) => {
      const fs = sys.statfs(file.path);
      return fs.ok ? fs.value.mount.type : "unknown";
    },
    t: (file) => timeText(call, file.stat()?.mtime ?? 0, "%a %b %e %H:%M:%S.%N0 %Y"),
  };
  const field = fields[directive];
  if (field) return field;
  if (/^[AaBbCcDikSxZ{[(]/.test(directive)) return call.unmodelled(`find -printf %${directive}`);
  call.warn(`warning: unrecognized format directive \`%${directive}'`);
  return () => `%${directive}`;
}

/** Unlike dirname(1), the root's own parent is empty. */
function parentOf(path: Bytes): Bytes {
  return /^\/+$/.test(path) ? "" : path.startsWith("/") && path.lastIndexOf("/") === 0 ? "" : directoryOf(path);
}

function letter(type: FileType | null): string {
  return type === null ? "U" : LETTERS[type];
}

function targetLetter({ sys }: Call<Options>, file: Visited): string {
  if (sys.ltypeOf(file.path) !== "symlink") return letter(file.type());
  const target = sys.stat(file.path);
  if (target.ok) return LETTERS[target.value.type];
  return target.errno === "ELOOP" ? "L" : target.errno === "ENOENT" || target.errno === "ENOTDIR" ? "N" : "?";
}

function named(id: number | undefined, find: (id: number) => Bytes | undefined): Bytes {
  return id === undefined ? "" : (find(id) ?? String(id));
}

function timeField(call: Call<Options>, conversion: string): (file: Visited) => Bytes {
  const format =
    {
      "@": "%s.%N0",
      "+": "%Y-%m-%d+%H:%M:%S.%N0",
      S: "%S.%N0",
      T: "%H:%M:%S.%N0",
      X: "%H:%M:%S.%N0",
      c: "%a %b %e %H:%M:%S %Y",
    }[conversion] ?? `%${conversion}`;
  return (file) => timeText(call, file.stat()?.mtime ?? 0, format);
}

function timeText(call: Call<Options>, seconds: number, format: string): Bytes {
  return formatTime(seconds, format) ?? call.unmodelled(`a time of find -printf by ${format}`);
}
