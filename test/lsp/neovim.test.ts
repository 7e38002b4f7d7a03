/** Neovim's own client (0.7.2 of Debian 12 or newer) with our server over standard input and output. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { runEditor, serverCommand, whyWithout } from "../support/editor";

const why = whyWithout(["/usr/bin/nvim"], ["neovim"]);

/** Attaches, waits for findings, asks for everything, runs the lens "what if"; writes what came as JSON. */
const lua = (folder: string) => `
vim.cmd("edit ${folder}/demo.postinst")
local messages = {}
vim.lsp.handlers["window/showMessage"] = function(_, result) table.insert(messages, result.message) end
local id = vim.lsp.start_client({ name = "maintscript", cmd = { ${serverCommand.map((word) => JSON.stringify(word)).join(", ")} }, root_dir = "${folder}" })
vim.lsp.buf_attach_client(0, id)
local function coded(code)
  for _, one in ipairs(vim.diagnostic.get(0)) do if tostring(one.code) == code then return one end end
end
local found = vim.wait(120000, function() return coded("not-idempotent") ~= nil end, 50)
local function ask(method, params)
  params.textDocument = vim.lsp.util.make_text_document_params()
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 120000) or {}) do return answer.result or {} end
  return {}
end
local symbols = vim.tbl_map(function(one) return one.name end, ask("textDocument/documentSymbol", {}))
local hover = ask("textDocument/hover", { position = { line = 6, character = 6 } })
local at = { line = 5, character = 6 }
local actions = vim.tbl_map(function(one) return one.title end, ask("textDocument/codeAction", { range = { start = at, ["end"] = at }, context = { diagnostics = {} } }))
vim.ui.select = function(items, _, choose)
  for _, item in ipairs(items) do
    if string.find(item.lens.command.title, "what if") then return choose(item) end
  end
  choose(nil)
end
vim.lsp.codelens.refresh()
vim.wait(120000, function() return #vim.lsp.codelens.get(0) > 0 end, 50)
vim.api.nvim_win_set_cursor(0, { 7, 0 })
vim.lsp.codelens.run()
vim.wait(120000, function() return #messages > 0 end, 50)
local file = io.open("${folder}/answer.json", "w")
file:write(vim.fn.json_encode({ found = found, symbols = symbols, hover = hover.contents, actions = actions, messages = messages }))
file:close()
vim.cmd("qall!")
`;

describe("Neovim", () => {
  it(`gets findings, symbols, hovers and actions, and runs a lens${why ? ` (left out here: ${why})` : ""}`, {
    skip: why !== null,
  }, () => {
    const answer = runEditor(
      "nvim",
      (folder) => ["--headless", "--clean", "-c", `luafile ${folder}/test.lua`],
      (folder) => ({ "test.lua": lua(folder) }),
    );
    assert.equal(answer["found"], true);
    assert.deepEqual(answer["symbols"], ["greet", "now"]);
    assert.match(JSON.stringify(answer["hover"]), /Condition.*\/run\/systemd\/system is a directory/s);
    assert.match(JSON.stringify(answer["actions"]), /Write backquotes as \$\( \) \(same outcome/);
    assert.match(
      JSON.stringify(answer["messages"]),
      /results are for debian-12, where \/run\/systemd\/system is not a directory/,
    );
  });
});
