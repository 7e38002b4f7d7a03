/** Neovim's own client with our server over standard input and output. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, it } from "node:test";

const root = path.resolve(import.meta.dirname, "../..");
const missing = spawnSync("nvim", ["--version"]).error !== undefined;
const why = missing ? " (skipped: there is no nvim here; apt-get install neovim)" : "";

/** Lua for `nvim --headless`: attaches, waits for diagnostics, asks for symbols, prints both as JSON. */
const lua = (script: string) => `
vim.cmd("edit ${script}")
local id = vim.lsp.start_client({
  name = "maintscript",
  cmd = { "${process.execPath}", "--import", "tsx", "${root}/server/src/cli/main.node.ts", "lsp", "--stdio" },
  cmd_cwd = "${root}",
  root_dir = vim.fn.getcwd(),
})
vim.lsp.buf_attach_client(0, id)
local found = vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 50)
local answers = vim.lsp.buf_request_sync(0, "textDocument/documentSymbol", { textDocument = vim.lsp.util.make_text_document_params() }, 5000)
local names = {}
for _, answer in pairs(answers or {}) do
  for _, symbol in ipairs(answer.result or {}) do table.insert(names, symbol.name) end
end
local messages = {}
for _, diagnostic in ipairs(vim.diagnostic.get(0)) do table.insert(messages, diagnostic.message) end
io.stdout:write(vim.fn.json_encode({ found = found, names = names, messages = messages }) .. "\\n")
vim.cmd("qall!")
`;

describe("Neovim", () => {
  it(`gets diagnostics and symbols${why}`, { skip: missing }, () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "maintscript-nvim-"));
    const script = path.join(folder, "demo.postinst");
    fs.writeFileSync(script, "#!/bin/sh\ngreet() {\n  true\n}\nif true; then\n");
    fs.writeFileSync(path.join(folder, "test.lua"), lua(script));
    const { stdout, stderr } = spawnSync("nvim", ["--headless", "--clean", "-c", `luafile ${folder}/test.lua`], {
      encoding: "utf8",
      cwd: root,
      timeout: 60_000,
    });
    fs.rmSync(folder, { recursive: true, force: true });
    const line = `${stdout}\n${stderr}`.split("\n").find((text) => text.startsWith("{")) ?? "{}";
    const answer: unknown = JSON.parse(line);
    assert.ok(
      typeof answer === "object" && answer !== null && "names" in answer && "messages" in answer,
      `${stdout}${stderr}`,
    );
    assert.deepEqual(answer.names, ["greet"]);
    assert.match(String(answer.messages), /fi/);
  });
});
