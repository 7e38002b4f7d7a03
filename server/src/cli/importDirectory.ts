/** `run --import DIR`: a real directory, read only, at the same path of the virtual host. */
import path from "node:path";
import { type Bytes, encodeUtf8 } from "../core/bytes";
import { directory, join } from "../core/world/fileLayers";
import type { Host, HostReader } from "../core/world/host";
import { HostEditor } from "../core/world/hostEditor";
import { UsageError } from "./command";
import { rootReader } from "./hostReader";

const MOST_FILES = 20_000;
const MOST_BYTES = 128 * 1024 * 1024;

/** The host with all that lies in the directories. Throws UsageError where one cannot be read or holds too much. */
export function withImports(host: Host, cwd: string, directories: readonly string[]): Host {
  if (directories.length === 0) return host;
  const editor = new HostEditor(host);
  for (const given of directories) importInto(editor, path.resolve(cwd, given));
  return editor.host(host.name);
}

function importInto(editor: HostEditor, real: string): void {
  const reader = rootReader(real);
  const base = encodeUtf8(real);
  const left = { files: MOST_FILES, bytes: MOST_BYTES };
  editor.put(base, directory());
  const waiting: Bytes[] = ["/"];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const name of reader.list(at)) {
      const below = join(at, name);
      if (putOne(editor, reader, below, base + below, left) === "directory") waiting.push(below);
      if (left.files < 0 || left.bytes < 0)
        throw new UsageError(`--import ${real}: more than ${MOST_FILES} files or ${MOST_BYTES} bytes`);
    }
  }
}

function putOne(
  editor: HostEditor,
  reader: HostReader,
  from: Bytes,
  to: Bytes,
  left: { files: number; bytes: number },
) {
  const entry = reader.entry(from);
  if (!entry) return null;
  const content = entry.type === "file" ? reader.content(from) : undefined;
  left.files--;
  left.bytes -= content?.length ?? 0;
  editor.put(to, { ...entry, ...(content === undefined ? {} : { content }) });
  return entry.type;
}
