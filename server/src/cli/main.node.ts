/** The program `maintscript`: bundled to dist/cli.js. Small: a language server is not to wait for what it does not need. */
import { isMainThread } from "node:worker_threads";
import { startServerProgram } from "../lsp/start.node";

const [name, ...options] = process.argv.slice(2);
const isServer = name === "lsp" && options.every((option) => /^--(?:stdio|node-ipc|clientProcessId=\d+)$/.test(option));

// The language server starts this program once more as a thread, for the long work.
if (!isMainThread || (isServer && options.length > 0)) startServerProgram();
else void import("./commandLine").then(({ runCommandLine }) => runCommandLine());
