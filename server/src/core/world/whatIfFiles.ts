/** What-if statements about what is at a path. */
import { type Bytes, displayText, encodeUtf8 } from "../bytes";
import { directory, type FileNode, join, regularFile, symbolicLink } from "./fileLayers";
import type { HostEditor } from "./hostEditor";
import type { Changing } from "./whatIf";
import type { PathType, Statement } from "./whatIfStatement";

type FileStatement = Extract<
  Statement,
  { readonly kind: "exists" | "type" | "symlink to" | "executable" | "empty" | "contains" | "line" }
>;

/** Makes the statement true; the reason where that cannot be done. */
export function changeFile(editor: HostEditor, statement: FileStatement, changing: Changing): string | undefined {
  const path = editor.resolve(encodeUtf8(statement.path));
  const entry = editor.entry(path);
  switch (statement.kind) {
    case "exists":
      if (statement.not) remove(editor, path, changing);
      else if (!entry)
        editor.put(path, changing.tools.wantsDirectory?.(statement.path) ? directory() : regularFile(""));
      return undefined;
    case "type":
      if (isOfType(editor, path, statement.type) === !statement.not) return undefined;
      if (statement.not) remove(editor, path, changing);
      else makeType(editor, path, statement.type);
      return undefined;
    case "symlink to": {
      const target = encodeUtf8(statement.target);
      const isIt = entry?.type === "symlink" && entry.target === target;
      if (isIt && statement.not) remove(editor, path, changing);
      if (!isIt && !statement.not) editor.put(path, symbolicLink(target));
      return undefined;
    }
    case "executable":
      return changeExecutable(editor, path, statement.not);
    case "empty":
      return changeEmpty(editor, path, statement.not);
    case "contains":
      return statement.not
        ? keepLines(editor, path, (line) => !line.includes(encodeUtf8(statement.text)))
        : addText(editor, path, encodeUtf8(statement.text), changing);
    case "line":
      return changeLine(editor, path, statement, changing);
  }
}

/** Is that at the path? */
export function isOfType(editor: HostEditor, path: Bytes, type: PathType): boolean {
  const entry = editor.entry(path);
  const leadsTo = () => editor.entry(editor.resolve(path, "follow"));
  switch (type) {
    case "file":
    case "directory":
      return leadsTo()?.type === type;
    case "symlink":
      return entry?.type === "symlink";
    case "dangling symlink":
      return entry?.type === "symlink" && !leadsTo();
    case "symlink to a directory":
      return entry?.type === "symlink" && leadsTo()?.type === "directory";
    case "symlink to a file":
      return entry?.type === "symlink" && leadsTo()?.type === "file";
    case "other":
      return entry !== null && entry !== undefined && !["file", "directory", "symlink"].includes(entry.type);
  }
}

function makeType(editor: HostEditor, path: Bytes, type: PathType): void {
  const target = `${path}.target`;
  if (type === "dangling symlink" || type === "symlink") editor.remove(target);
  if (type === "symlink to a directory") editor.put(target, directory());
  if (type === "symlink to a file") editor.put(target, regularFile(""));
  editor.put(path, nodeOfType(type, target));
}

function nodeOfType(type: PathType, target: Bytes): FileNode {
  switch (type) {
    case "file":
      return regularFile("");
    case "directory":
      return directory();
    case "symlink":
    case "dangling symlink":
    case "symlink to a directory":
    case "symlink to a file":
      return symbolicLink(target);
    case "other":
      return { type: "fifo", mode: 0o644, uid: 0, gid: 0 };
  }
}

function remove(editor: HostEditor, path: Bytes, changing: Changing): void {
  const below = editor.mounts().filter(({ at }) => at !== "/" && (at === path || at.startsWith(`${path}/`)));
  if (below.length > 0)
    changing.note(`what is mounted at ${below.map(({ at }) => displayText(at)).join(", ")} is taken away too`);
  editor.remove(path);
}

function changeExecutable(editor: HostEditor, path: Bytes, not: boolean): string | undefined {
  const at = editor.resolve(path, "follow");
  const entry = editor.entry(at);
  if (!entry) {
    if (!not) editor.put(at, { type: "file", mode: 0o755, uid: 0, gid: 0 });
    return undefined;
  }
  editor.put(at, { ...nodeAt(editor, at, entry), mode: not ? entry.mode & ~0o111 : entry.mode | 0o111 });
  return undefined;
}

function changeEmpty(editor: HostEditor, path: Bytes, not: boolean): string | undefined {
  const at = editor.resolve(path, "follow");
  const entry = editor.entry(at);
  if (entry?.type === "directory") {
    const names = editor.list(at) ?? [];
    if (!not) for (const name of names) editor.remove(join(at, name));
    else if (names.length === 0) editor.put(join(at, "file"), regularFile(""));
    return undefined;
  }
  if (entry && entry.type !== "file") return "only files and directories can be empty";
  if (not && (entry?.size ?? editor.content(at)?.length ?? 0) > 0) return undefined;
  editor.put(at, withContent(entry, not ? "x\n" : ""));
  return undefined;
}

function addText(editor: HostEditor, path: Bytes, text: Bytes, { note }: Changing): string | undefined {
  const at = editor.resolve(path, "follow");
  const known = contentAt(editor, at);
  const entry = editor.entry(at);
  // What the kernel tells is told anew: its other lines are left out, and a note says so.
  const unheld = typeof known !== "string" && (entry?.type ?? "file") === "file" && /^\/(proc|sys)\//.test(at);
  if (typeof known !== "string" && !unheld) return known.reason;
  if (unheld) note(`what else ${displayText(path)} contains is not known`);
  const held = typeof known === "string" ? known : "";
  if (held.includes(text)) return undefined;
  const start = held === "" || held.endsWith("\n") ? held : `${held}\n`;
  editor.put(at, withContent(editor.entry(at), `${start}${text}${text.endsWith("\n") ? "" : "\n"}`));
  return undefined;
}

function keepLines(editor: HostEditor, path: Bytes, keeps: (line: Bytes) => boolean): string | undefined {
  const at = editor.resolve(path, "follow");
  if (!editor.entry(at)) return undefined;
  const held = contentAt(editor, at);
  if (typeof held !== "string") return held.reason;
  const kept = held.split("\n").filter(keeps).join("\n");
  if (kept !== held) editor.put(at, withContent(editor.entry(at), kept));
  return undefined;
}

function changeLine(
  editor: HostEditor,
  path: Bytes,
  { pattern, not }: Extract<Statement, { readonly kind: "line" }>,
  changing: Changing,
): string | undefined {
  const { tools } = changing;
  if (not) return keepLines(editor, path, (line) => !tools.matches(encodeUtf8(pattern), line));
  const held = contentAt(editor, editor.resolve(path, "follow"));
  if (typeof held === "string" && held.split("\n").some((line) => tools.matches(encodeUtf8(pattern), line)))
    return undefined;
  const line = tools.matchingLine(encodeUtf8(pattern));
  return line === null ? `no line is known that ${pattern} matches` : addText(editor, path, line, changing);
}

/** The text of a file, empty where nothing is; or why there is none. */
function contentAt(editor: HostEditor, at: Bytes): Bytes | { readonly reason: string } {
  const entry = editor.entry(at);
  if (!entry) return entry === null ? "" : { reason: `the content of ${displayText(at)} is not given` };
  if (entry.type !== "file") return { reason: `${displayText(at)} is no regular file` };
  return editor.content(at) ?? { reason: `the content of ${displayText(at)} is not held` };
}

function withContent(entry: Omit<FileNode, "content"> | null | undefined, content: Bytes): FileNode {
  return entry?.type === "file" ? { ...entry, content, size: content.length } : regularFile(content);
}

function nodeAt(editor: HostEditor, at: Bytes, entry: FileNode): FileNode {
  const content = entry.type === "file" ? editor.content(at) : undefined;
  return content === undefined ? entry : { ...entry, content };
}
