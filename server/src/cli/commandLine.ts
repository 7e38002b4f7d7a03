/** Every command of `maintscript`: bundled to dist/commands.js. */
import { processIo } from "./io";
import { runCli } from "./main";
import { version } from "./version";

export async function runCommandLine(): Promise<void> {
  process.exitCode = await runCli(process.argv.slice(2), processIo(), version);
}
