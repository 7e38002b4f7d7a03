/** What may stand as an operand: paths of the chosen host, and debconf's questions with their priorities. */
import { displayText, encodeUtf8 } from "../bytes";
import type { Host } from "../world/host";
import type { FileType } from "../world/inode";
import type { PackagingFiles } from "../world/packageContext";

export interface Operand {
  readonly label: string;
  readonly kind: "directory" | "file" | "question" | "priority";
  readonly detail: string;
}

/** An editor shows no more well. */
const MOST_PATHS = 300;
/** symlink(7): the kernel follows no more. */
const MOST_LINKS = 40;

/** What the host holds where a path begins so: the names in its directory. */
export function pathOperands(host: Host, typed: string): readonly Operand[] {
  const directory = typed.slice(0, typed.lastIndexOf("/") + 1);
  const real = realDirectory(host, encodeUtf8(directory.replace(/\/+$/, "")) || "/");
  const names = (real !== null && host.files.list(real)) || [];
  return names.slice(0, MOST_PATHS).map((name): Operand => {
    const type = host.files.entry(`${real === "/" ? "" : real}/${name}`)?.type ?? "file";
    return {
      label: `${directory}${displayText(name)}`,
      kind: type === "directory" ? "directory" : "file",
      detail: typeWords[type],
    };
  });
}

const typeWords: Readonly<Record<FileType, string>> = {
  directory: "directory",
  file: "file",
  symlink: "symlink",
  fifo: "fifo",
  socket: "socket",
  char: "character device",
  block: "block device",
};

/** The directory with no symlink in it, as files of a host are named; null where there is none. */
function realDirectory(host: Host, path: string): string | null {
  let left = path.split("/").filter((name) => name !== "" && name !== ".");
  let real = "";
  for (let links = 0; left.length > 0; ) {
    const [name = "", ...rest] = left;
    left = rest;
    if (name === "..") {
      real = real.slice(0, Math.max(0, real.lastIndexOf("/")));
      continue;
    }
    const entry = host.files.entry(`${real}/${name}`);
    if (entry?.type !== "symlink" || entry.target === undefined) {
      real = `${real}/${name}`;
      continue;
    }
    if (++links > MOST_LINKS) return null;
    if (entry.target.startsWith("/")) real = "";
    left = [...entry.target.split("/").filter((part) => part !== "" && part !== "."), ...left];
  }
  return real === "" ? "/" : real;
}

const PRIORITIES: readonly (readonly [name: string, detail: string])[] = [
  ["low", "the default works nearly always"],
  ["medium", "the default is reasonable"],
  ["high", "there is no reasonable default"],
  ["critical", "it will probably break without an answer"],
];

/** Which operand of the confmodule's commands names a question (debconf-devel(7)); it is the first one for most. */
const QUESTION_AT: Readonly<Record<string, number>> = {
  db_beginblock: -1,
  db_endblock: -1,
  db_go: -1,
  db_stop: -1,
  db_version: -1,
  db_capb: -1,
  db_purge: -1,
  db_title: -1,
  db_settitle: 0,
  db_input: 1,
  db_register: 0,
};

/** What the operand number `at` of a debconf command may be, by the templates beside the script. */
export function debconfOperands(command: string, at: number, packaging: PackagingFiles): readonly Operand[] {
  if (!command.startsWith("db_")) return [];
  if (command === "db_input" && at === 0)
    return PRIORITIES.map(([label, detail]) => ({ label, kind: "priority", detail }));
  if ((QUESTION_AT[command] ?? 0) !== at) return [];
  return Object.entries(packaging)
    .filter(([name]) => /(?:^|\.)templates$/.test(name))
    .flatMap(([, text]) => questionsIn(text));
}

/** The questions of a file of templates: who has written half of it is told that half. */
function questionsIn(text: string): readonly Operand[] {
  return text.split(/\n[ \t]*\n/).flatMap((paragraph): readonly Operand[] => {
    const field = (name: string) => new RegExp(`^_?${name}:[ \\t]*(.*)$`, "im").exec(paragraph)?.[1]?.trim();
    const label = field("Template");
    if (!label) return [];
    const words = [field("Type"), field("Description")].filter((part) => part !== undefined);
    return [{ label, kind: "question", detail: words.join(": ") }];
  });
}
