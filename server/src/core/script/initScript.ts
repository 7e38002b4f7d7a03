/** Init scripts: how they are called (Policy 9.3.2) and what their header says (LSB 20.8, "Comment Conventions"). */
import type { Span } from "../syntax/tree";
import type { Invocation } from "./maintainerScript";

/** `start` first: the usual one. Policy asks for the first four; `status`, `reload` and `try-restart` are optional. */
export const initInvocations: readonly Invocation[] = [
  init("start", "at boot, or by hand"),
  init("stop", "at shutdown, or by hand"),
  init("restart", "by hand, or after an upgrade"),
  init("force-reload", "to take a changed configuration, restarting if need be"),
  init("reload", "to take a changed configuration without a stop"),
  init("status", "to ask whether it runs"),
  init("try-restart", "to restart it if it runs"),
];

/** The header between `### BEGIN INIT INFO` and `### END INIT INFO`. */
export interface InitInfo extends Span {
  /** Keywords as they are written (`Required-Start`), each with its value in one line. */
  readonly fields: ReadonlyMap<string, string>;
}

/** The header of an init script, or undefined where there is none. A value goes on in lines that begin `#  ` or `#\t`. */
export function initInfo(text: string): InitInfo | undefined {
  const header = /^### BEGIN INIT INFO[ \t\r]*\n([\s\S]*?)^### END INIT INFO[ \t\r]*$/m.exec(text);
  if (!header) return undefined;
  const fields = new Map<string, string>();
  let last = "";
  for (const line of (header[1] ?? "").split("\n")) {
    const [, key, value] = /^# ([A-Za-z0-9-]+):[ \t]*(.*?)[ \t\r]*$/.exec(line) ?? [];
    if (key !== undefined) fields.set((last = key), value ?? "");
    else if (/^#(?: {2}|\t)/.test(line) && last) fields.set(last, `${fields.get(last)} ${line.slice(1).trim()}`.trim());
  }
  return { fields, start: header.index, end: header.index + header[0].length };
}

/** The names in a field, such as the facilities of `Required-Start`. */
export function initField(info: InitInfo, keyword: string): readonly string[] {
  return (info.fields.get(keyword) ?? "").split(/\s+/).filter((name) => name !== "");
}

function init(action: string, situation: string): Invocation {
  return { title: action, args: [{ text: action, name: null }], situation };
}
