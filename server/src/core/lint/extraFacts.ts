/** Facts that what-if statements cannot make yet: special files, the kernel's name, umask and capabilities. */
import { encodeUtf8 } from "../bytes";
import type { Host } from "../world/host";
import { HostEditor } from "../world/hostEditor";
import { nodeOf } from "../world/hostFromDescription";

const TYPES = { socket: "socket", fifo: "fifo", "character device": "char", "block device": "block" } as const;

/**
 * Carries out `PATH is a socket` (fifo, character device, block device), `kernel name is NAME`, `umask is MODE` and
 * `capabilities are dropped`; gives back the statements that are none of these.
 */
export function withExtraFacts(
  host: Host,
  statements: readonly string[],
): readonly [host: Host, statements: readonly string[]] {
  const editor = new HostEditor(host);
  const left = statements.filter((statement) => !carriedOut(editor, statement));
  return left.length === statements.length ? [host, statements] : [editor.host(host.name), left];
}

function carriedOut(editor: HostEditor, statement: string): boolean {
  const special = /^(\/\S+) is a (socket|fifo|character device|block device)$/.exec(statement);
  if (special) {
    const [, path = "", type = ""] = special;
    const kind = TYPES[type as keyof typeof TYPES];
    const device = kind === "char" || kind === "block" ? { device: "1:99" } : {};
    editor.put(encodeUtf8(path), nodeOf({ path, type: kind, ...device }, editor));
    return true;
  }
  const kernel = /^kernel name is (\S+)$/.exec(statement)?.[1];
  if (kernel !== undefined) editor.facts.kernel = { ...editor.facts.kernel, name: kernel };
  const umask = /^umask is ([0-7]+)$/.exec(statement)?.[1];
  if (umask !== undefined) editor.facts.umask = Number.parseInt(umask, 8);
  const dropped = statement === "capabilities are dropped";
  if (dropped) editor.facts.capabilities = [];
  return kernel !== undefined || umask !== undefined || dropped;
}
