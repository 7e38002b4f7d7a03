/** Columns in bytes of UTF-8, for clients that want them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { copyDocument, createDocument, updateDocument } from "../../server/src/lsp/encodedDocuments";
import { chooseEncoding } from "../../server/src/lsp/positionEncoding";

const text = "a é 😀 b\nsecond\n";

describe("documents in UTF-8 columns", () => {
  it("takes what the client likes best", () => {
    assert.equal(chooseEncoding(["utf-8", "utf-16"]), "utf-8");
    assert.equal(chooseEncoding(["utf-32", "utf-16", "utf-8"]), "utf-16");
    assert.equal(chooseEncoding(undefined), "utf-16");
  });
  it("turns every offset into a position and back", () => {
    const document = createDocument("utf-8", "file:///x", "shellscript", 1, text);
    for (let offset = 0; offset <= text.length; offset++) {
      if (offset === text.indexOf("😀") + 1) continue;
      const position = document.positionAt(offset);
      const line = text.split("\n")[position.line] ?? "";
      assert.equal(document.offsetAt(position), offset);
      assert.ok(position.character <= Buffer.byteLength(line));
    }
    assert.deepEqual(document.positionAt(text.indexOf(" b")), { line: 0, character: 9 });
  });
  it("carries changes out", () => {
    const document = createDocument("utf-8", "file:///x", "shellscript", 1, text);
    const copy = copyDocument(document);
    const at = { line: 0, character: 9 };
    const changes = [
      { range: { start: at, end: { line: 0, character: 11 } }, text: "!" },
      { range: { start: { line: 0, character: 2 }, end: { line: 0, character: 4 } }, text: "ü" },
    ];
    assert.equal(updateDocument(document, changes, 2).getText(), "a ü 😀!\nsecond\n");
    assert.equal(document.version, 2);
    assert.equal(copy.getText(), text);
  });
});
