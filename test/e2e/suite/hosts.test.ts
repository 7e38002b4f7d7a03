/** Environments of the user's own: made by command, offered by name, completed and checked by the schema. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openScript, until } from "./support";

describe("environments of one's own", () => {
  let document: vscode.TextDocument;
  const folder = () => {
    const [first] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(first);
    return first.uri;
  };
  const file = (name: string) => vscode.Uri.joinPath(folder(), ".vscode", `${name}.host.json`);
  const described = async (name: string) =>
    JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file(name))));
  const run = (command: string, ...args: unknown[]) =>
    vscode.commands.executeCommand(`maintscript.${command}`, ...args);
  const firstLens = async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      "vscode.executeCodeLensProvider",
      document.uri,
      5,
    );
    return lenses.map(({ command }) => command?.title ?? "").join("\n");
  };

  before(async () => {
    document = await openScript("debian/tidy.postinst");
  });
  after(async () => {
    await run("chooseEnvironment", "debian-12");
    await run("clearWhatIfs");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  it("what is shown now is kept under a name, and can be chosen by it", async () => {
    await run("whatIf", "/run/systemd/system is missing");
    await run("newHostFromWhatIfs", { name: "kept" });
    const { extends: base, absent } = await described("kept");
    assert.deepEqual([base, absent], ["debian-12", ["/run/systemd/system"]]);
    await run("clearWhatIfs");
    await vscode.window.showTextDocument(document);
    await until(
      async () => {
        await run("chooseEnvironment", "kept");
        return firstLens();
      },
      (text) => text.includes("on kept: exit 0, 1 change"),
    );
  });

  it("what a probe printed becomes one", async () => {
    const text = '{ "extends": "debootstrap", "hostname": "build01" }';
    await run("newHostFromProbe", { name: "probed", text });
    assert.equal((await described("probed")).hostname, "build01");
  });

  it("a root directory does where the server runs beside it", async () => {
    const root = vscode.Uri.joinPath(folder(), "root");
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(root, "etc/hostname"), new TextEncoder().encode("x\n"));
    await run("newHostFromRoot", { name: "rooted", uri: root.toString() });
    if ("WorkerGlobalScope" in globalThis) return;
    const { files } = await described("rooted");
    assert.ok(
      files.some(
        ({ path, content }: { path: string; content?: string }) => path === "/etc/hostname" && content === "x\n",
      ),
    );
  });

  it("the schema completes keys, and marks what is wrong", async () => {
    const uri = file("wrong");
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('{\n  "init": "upstart",\n  \n}\n'));
    const json = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(json);
    const marked = await until(
      () => vscode.languages.getDiagnostics(uri),
      (all) => all.some(({ message }) => /systemd/.test(message)),
    );
    assert.ok(marked.length > 0);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      uri,
      new vscode.Position(2, 2),
    );
    const labels = list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
    for (const key of ["extends", "mounts", "packages"]) assert.ok(labels.includes(key), labels.join(" "));
    await vscode.workspace.fs.delete(uri);
  });
});
