import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "node:test";
import { build, type Plugin } from "esbuild";
import type * as Parsing from "../../server/src/core/syntax/parse";

const entry = join(process.cwd(), "server/src/core/syntax/parse.ts");

/** bash-parser's generated parser with all its names, and a table in which no token is expected anywhere. */
const emptyTable: Plugin = {
  name: "empty-table",
  setup({ onLoad }) {
    onLoad({ filter: /built-grammar\.js$/ }, async ({ path }) => ({
      contents: `import real from ${JSON.stringify(`${path}?real`)};
        export class Parser extends real.Parser { get table() { return super.table.map(() => ({})); } get defaultActions() { return {}; } }`,
      resolveDir: process.cwd(),
    }));
  },
};

const realGrammar: Plugin = {
  name: "real-grammar",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?real$/ }, ({ path }) => ({ path: path.replace("?real", ""), namespace: "real" }));
    onLoad({ filter: /.*/, namespace: "real" }, async ({ path }) => {
      const { readFile } = await import("node:fs/promises");
      return { contents: await readFile(path, "utf8"), resolveDir: process.cwd() };
    });
  },
};

async function parserWith(plugins: readonly Plugin[]): Promise<typeof Parsing> {
  const folder = await mkdtemp(join(tmpdir(), "grammar-"));
  try {
    const outfile = join(folder, "parse.cjs");
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      format: "cjs",
      platform: "node",
      plugins: [...plugins],
      logLevel: "error",
    });
    return (await import(outfile)) as typeof Parsing;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const script = "if a; then b; fi; for x in 1; do c; done; f() { d; }\n";

it("without the grammar's table nothing parses, whatever the lexer knows", async () => {
  const { parse } = await parserWith([realGrammar, emptyTable]);
  const { tree, problems } = parse(script);
  assert.deepEqual(tree.body.items, []);
  assert.ok(problems.length > 0);
});

it("with the table it does", async () => {
  const { parse } = await parserWith([]);
  assert.equal(parse(script).tree.body.items.length, 3);
});
