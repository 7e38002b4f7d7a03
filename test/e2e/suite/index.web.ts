/** What VS Code calls in the browser's extension host: the same tests; the account of them goes beside the folder. */
import type MochaModule from "mocha";
import "mocha/mocha.js";
import * as vscode from "vscode";
import { mustPass, runMocha } from "./runMocha";

export async function run(): Promise<void> {
  const { Mocha } = globalThis as unknown as { readonly Mocha: typeof MochaModule };
  const lines: string[] = [];
  const account = await runMocha(Mocha, (...parts) => void lines.push(formatted(parts)));
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error("no folder is open");
  const write = (name: string, text: string) =>
    vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, "..", name), new TextEncoder().encode(text));
  await write("web.log", `${lines.join("\n")}\n`);
  await write("web.json", JSON.stringify(account));
  mustPass(account);
}

/** As console.log does: `%s` and `%d` take the parts that follow. */
function formatted([first = "", ...rest]: readonly unknown[]): string {
  const left = [...rest];
  const text = String(first).replace(/%[sdi]/g, (mark) => (left.length > 0 ? String(left.shift()) : mark));
  return [text, ...left].join(" ");
}
