/** Facts that what-if statements cannot make yet: sockets, processes, the kernel's name, and what a command that nothing models prints. */
import { encodeUtf8 } from "../bytes";
import type { Host } from "../world/host";
import { HostEditor } from "../world/hostEditor";
import { nodeOf } from "../world/hostFromDescription";

/**
 * Carries out `PATH is a socket`, `process NAME is running`, `kernel name is NAME`, `command NAME fails` and `command NAME prints "TEXT"`; gives
 * back the statements that are none of these.
 *
 * @param calls names and arguments as the script writes them: recorded output is found by them
 */
export function withExtraFacts(
  host: Host,
  calls: readonly (readonly string[])[],
  statements: readonly string[],
): readonly [host: Host, statements: readonly string[]] {
  const editor = new HostEditor(host);
  const left = statements.filter((statement) => !carriedOut(editor, calls, statement));
  return left.length === statements.length ? [host, statements] : [editor.host(host.name), left];
}

function carriedOut(editor: HostEditor, calls: readonly (readonly string[])[], statement: string): boolean {
  const socket = /^(\/\S+) is a socket$/.exec(statement)?.[1];
  if (socket !== undefined) {
    editor.put(encodeUtf8(socket), nodeOf({ path: socket, type: "socket" }, editor));
    return true;
  }
  const process = /^process (\S+) is running$/.exec(statement)?.[1];
  if (process !== undefined) {
    const name = encodeUtf8(process);
    const usual = editor.facts.processes ?? [];
    const pid = Math.max(1, ...usual.map((each) => each.pid)) + 1;
    editor.facts.processes = [
      ...usual,
      { pid, ppid: 1, name: process, executable: `/usr/sbin/${name}`, argv: [`/usr/sbin/${name}`], uid: 0 },
    ];
    return true;
  }
  const kernel = /^kernel name is (\S+)$/.exec(statement)?.[1];
  if (kernel !== undefined) {
    editor.facts.kernel = { ...editor.facts.kernel, name: kernel };
    return true;
  }
  const [, name, , text] = /^command (\S+) (fails|prints "(.*)")$/.exec(statement) ?? [];
  if (name === undefined) return false;
  const stdout = text === undefined ? "" : `${encodeUtf8(text)}\n`;
  const outputs = calls
    .filter((argv) => argv[0] === name)
    .map((argv) => ({ argv: argv.map(encodeUtf8), stdout, status: text === undefined ? 1 : 0 }));
  editor.facts.outputs = [...outputs, ...(editor.facts.outputs ?? [])];
  return true;
}
