/** What VS Code calls in node's extension host: runs all tests and keeps the account of them. */
import fs from "node:fs";
import { format } from "node:util";
import Mocha from "mocha";
import { mustPass, runMocha } from "./runMocha";

export async function run(): Promise<void> {
  // Through the workbench's console lines arrive unformatted and among others: the launcher names a file instead.
  const log = process.env["TEST_LOG"];
  const print = log
    ? (...parts: readonly unknown[]) => fs.appendFileSync(log, `${format(...parts)}\n`)
    : Mocha.reporters.Base.consoleLog;
  const account = await runMocha(Mocha, print);
  const result = log ? `${log}.json` : process.env["E2E_RESULT"];
  if (result) fs.writeFileSync(result, JSON.stringify(account));
  mustPass(account);
}
