/** Commands as files in PATH. */
import type { Bytes } from "../bytes";
import { join } from "./fileLayers";
import type { HostEditor } from "./hostEditor";

/** Where Debian has commands, and where a local one may be. */
export const COMMAND_DIRECTORIES: readonly Bytes[] = [
  "/usr/local/sbin",
  "/usr/local/bin",
  "/usr/sbin",
  "/usr/bin",
  "/sbin",
  "/bin",
];

/** Makes the command exist, in /usr/bin where it is nowhere yet. What it does is not told by that. */
export function putCommand(editor: HostEditor, name: Bytes): void {
  if (commandPaths(editor, name).length > 0) return;
  editor.put(name.startsWith("/") ? name : join("/usr/bin", name), { type: "file", mode: 0o755, uid: 0, gid: 0 });
}

/** Takes the command away from all directories of the usual PATH. */
export function removeCommand(editor: HostEditor, name: Bytes): void {
  const places = name.startsWith("/") ? [name] : COMMAND_DIRECTORIES.map((directory) => join(directory, name));
  for (const path of places) {
    if (editor.entry(editor.resolve(path)) !== null) editor.remove(path);
  }
}

/** Where the command is. */
export function commandPaths(editor: HostEditor, name: Bytes): readonly Bytes[] {
  const places = name.startsWith("/") ? [name] : COMMAND_DIRECTORIES.map((directory) => join(directory, name));
  return places.filter((path) => Boolean(editor.entry(editor.resolve(path))));
}
