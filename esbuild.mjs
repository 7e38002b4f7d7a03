// Bundles everything that runs into dist/. What is bundled needs no node_modules; vscode is the editor's own module.
import { readFileSync } from "node:fs";
import { build } from "esbuild";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));

/** The generated parser of bash-parser has an unused `main` that reads files: it gets empty modules (NOTES[Parser]). */
const noFilesInGrammar = {
  name: "no-files-in-grammar",
  setup(bundler) {
    bundler.onResolve({ filter: /^(?:fs|path)$/ }, ({ path, importer }) =>
      importer.includes("built-grammar") ? { path, namespace: "empty" } : undefined,
    );
    bundler.onLoad({ filter: /.*/, namespace: "empty" }, () => ({ contents: "" }));
  },
};

/** In the extension node's server takes everything but its connection from the worker's bundle (NOTES[Bundles]). */
const serverFromWorker = {
  name: "server-from-worker",
  setup(bundler) {
    bundler.onResolve({ filter: /^\.\/server$/ }, () => ({ path: "./worker.js", external: true }));
  },
};

const common = {
  bundle: true,
  minify: true,
  sourcemap: process.argv.includes("--sourcemap"),
  legalComments: "none",
  logLevel: "warning",
  define: { MAINTSCRIPT_VERSION: JSON.stringify(version) },
  plugins: [noFilesInGrammar],
};
const node = { ...common, platform: "node", target: "node20", format: "cjs", mainFields: ["module", "main"] };
/** A script for a worker that node can require, too. */
const umd = {
  format: "iife",
  globalName: "maintscriptServer",
  footer: { js: 'if (typeof module === "object") module.exports = maintscriptServer;' },
};
const browser = { ...common, platform: "browser", target: "es2022" };

await Promise.all([
  build({ ...node, entryPoints: { client: "client/src/main.desktop.ts" }, outdir: "dist", external: ["vscode"] }),
  build({
    ...node,
    entryPoints: { server: "server/src/lsp/main.node.ts" },
    outdir: "dist",
    plugins: [...common.plugins, serverFromWorker],
  }),
  build({ ...node, entryPoints: { core: "server/src/core/api.ts" }, outdir: "dist" }),
  build({
    ...node,
    entryPoints: { cli: "server/src/cli/main.node.ts" },
    outdir: "dist",
    banner: { js: "#!/usr/bin/env node" },
  }),
  build({
    ...browser,
    entryPoints: { "client-web": "client/src/main.web.ts" },
    outdir: "dist",
    format: "cjs",
    external: ["vscode"],
  }),
  build({ ...browser, entryPoints: { panel: "client/panel/main.ts" }, outdir: "dist", format: "iife" }),
  build({ ...browser, entryPoints: { worker: "server/src/lsp/main.browser.ts" }, outdir: "dist", ...umd }),
]);
