// Bundles everything that runs into dist/. What is bundled needs no node_modules; vscode is the editor's own module.
import { readFileSync } from "node:fs";
import path from "node:path";
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

/** Of the start of a program. */
const MOST_BYTES = 10_000;

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
  buildPair(
    { ...browser, entryPoints: ["client/src/main.web.ts"], format: "cjs", external: ["vscode"] },
    "client-web.js",
    { ...node, entryPoints: ["client/src/main.desktop.ts"], external: ["vscode"] },
    "client.js",
  ),
  buildPair(
    { ...browser, entryPoints: ["server/src/lsp/main.browser.ts"], ...umd },
    "worker.js",
    { ...node, entryPoints: ["server/src/lsp/nodeServer.ts"] },
    "nodeServer.js",
  ),
  build({
    ...node,
    entryPoints: { core: "server/src/core/api.ts", commands: "server/src/cli/commandLine.ts" },
    outdir: "dist",
  }),
  buildStarter("server/src/lsp/main.node.ts", "server.js"),
  buildStarter("server/src/cli/main.node.ts", "cli.js", "#!/usr/bin/env node"),
  build({ ...browser, entryPoints: { panel: "client/panel/main.ts" }, outdir: "dist", format: "iife" }),
]);

/**
 * Bundles a program for the browser, which is whole, and its brother for node, which takes the modules that both have
 * from the first one (NOTES[Bundles]). For that the first exports, as `shared`, what the other's own modules import.
 */
async function buildPair(whole, wholeName, half, halfName) {
  const [all, other] = await Promise.all(
    [whole, half].map(async (options) => {
      const { metafile } = await build({ ...options, outdir: "dist", write: false, metafile: true });
      return metafile.inputs;
    }),
  );
  const own = Object.keys(other).filter((file) => !(file in all));
  const shared = [...new Set(own.flatMap((file) => other[file].imports.map((one) => one.path)))].filter(
    (file) => file in all && file in other,
  );
  const exports = [
    `export * from "./${whole.entryPoints[0]}";`,
    ...shared.map((file, i) => `import * as shared${i} from "./${file}";`),
    `export const shared = { ${shared.map((file, i) => `${JSON.stringify(file)}: shared${i}`).join(", ")} };`,
  ];
  const takeShared = {
    name: "take-shared",
    setup(bundler) {
      bundler.onResolve({ filter: new RegExp(`^\\./${wholeName}$`) }, ({ path }) => ({ path, external: true }));
      bundler.onLoad({ filter: /./ }, (file) => {
        const name = path.relative(import.meta.dirname, file.path);
        if (!shared.includes(name)) return undefined;
        return { contents: `module.exports = require("./${wholeName}").shared[${JSON.stringify(name)}];` };
      });
    },
  };
  await Promise.all([
    build({
      ...whole,
      entryPoints: undefined,
      stdin: { contents: exports.join("\n"), resolveDir: import.meta.dirname, sourcefile: wholeName },
      outfile: `dist/${wholeName}`,
    }),
    build({ ...half, plugins: [takeShared, ...half.plugins], outfile: `dist/${halfName}` }),
  ]);
}

/** The start of a program, which reads the rest of it once it knows what is needed (NOTES[Start of the server]). */
async function buildStarter(entryPoint, name, banner = "") {
  const rest = { "./nodeServer": "./nodeServer.js", "./commandLine": "./commands.js" };
  const takeRest = {
    name: "take-rest",
    setup(bundler) {
      bundler.onResolve({ filter: /^\.\/(?:nodeServer|commandLine)$/ }, ({ path }) => ({
        path: rest[path],
        external: true,
      }));
    },
  };
  const { metafile } = await build({
    ...node,
    entryPoints: [entryPoint],
    outfile: `dist/${name}`,
    banner: { js: banner },
    plugins: [takeRest],
    // `require` needs none of the machinery of modules.
    supported: { "dynamic-import": false },
    metafile: true,
  });
  const { bytes } = metafile.outputs[`dist/${name}`];
  if (bytes > MOST_BYTES) throw new Error(`dist/${name} has ${bytes} bytes: a start is to be small`);
}
