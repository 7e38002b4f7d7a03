/** What VS Code calls in its extension host: runs all tests and keeps the account of them. */
import fs from "node:fs";
import { format } from "node:util";
import Mocha from "mocha";

export async function run(): Promise<void> {
  // Through the workbench's console lines arrive unformatted and among others: the launcher names a file instead.
  const log = process.env["TEST_LOG"];
  if (log) Mocha.reporters.Base.consoleLog = (...args: unknown[]) => fs.appendFileSync(log, `${format(...args)}\n`);
  const mocha = new Mocha({ ui: "bdd", timeout: 30_000, color: false, reporter: "spec" });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  await import("./languageBasics.test");
  await import("./analysis.test");
  await import("./panel.test");
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      const account = JSON.stringify({ passed: passes, failed: failures, skipped: pending });
      if (log) fs.writeFileSync(`${log}.json`, account);
      else if (process.env["E2E_RESULT"]) fs.writeFileSync(process.env["E2E_RESULT"], account);
      if (failures > 0) reject(new Error(`${failures} tests failed`));
      else if (passes === 0) reject(new Error("no test ran"));
      else resolve();
    });
  });
}
