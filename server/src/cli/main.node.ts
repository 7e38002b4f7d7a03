/** The program `maintscript`: bundled to dist/cli.js. */
import { serveTasks } from "../lsp/taskThread";
import { processIo } from "./io";
import { runCli } from "./main";
import { version } from "./version";

// The language server starts this program once more as a thread, for the long work.
if (!serveTasks()) {
  void runCli(process.argv.slice(2), processIo(), version).then((status) => {
    process.exitCode = status;
  });
}
