/** The program `maintscript`: bundled to dist/cli.js. */
import { processIo } from "./io";
import { runCli } from "./main";
import { version } from "./version";

void runCli(process.argv.slice(2), processIo(), version).then((status) => {
  process.exitCode = status;
});
