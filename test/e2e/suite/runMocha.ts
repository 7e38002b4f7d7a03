/** Runs all tests with the Mocha of the extension host: node's, or the browser's. */
import type Mocha from "mocha";

export interface Account {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export async function runMocha(Runner: typeof Mocha, print: (...parts: readonly unknown[]) => void): Promise<Account> {
  Runner.reporters.Base.consoleLog = print;
  const mocha = new Runner({ ui: "bdd", timeout: 30_000, color: false, reporter: "spec" });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  // They call `describe` as they are read, which is there from now on.
  await import("./tests");
  return new Promise((resolve) => {
    const runner = mocha.run((failed) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      resolve({ passed: passes, failed, skipped: pending });
    });
  });
}

/** Throws where there is a failure, or nothing ran. */
export function mustPass({ passed, failed }: Account): void {
  if (failed > 0) throw new Error(`${failed} tests failed`);
  if (passed === 0) throw new Error("no test ran");
}
