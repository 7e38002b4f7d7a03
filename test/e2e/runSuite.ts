/** Runs the Mocha suite in a VS Code: a downloaded one on a desktop, or what VSCODE_EXECUTABLE names. */
import path from "node:path";
import { runTests } from "@vscode/test-electron";
import { root } from "./browser";

const executable = process.env["VSCODE_EXECUTABLE"];
runTests({
  ...(executable ? { vscodeExecutablePath: path.resolve(root, executable) } : {}),
  extensionDevelopmentPath: root,
  extensionTestsPath: path.join(root, "out/e2e/suite.js"),
  launchArgs: [
    process.env["E2E_FOLDER"] ?? path.join(root, "test/e2e/fixture"),
    "--disable-extensions",
    "--disable-workspace-trust",
  ],
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
