/** What may be typed: operands of the chosen host and of the package, options with their meaning; what does not fit is left out. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type Client, startClient } from "../support/lspClient";

const templates = `Template: demo/mode
Type: select
Choices: a, b
_Description: Which mode?
 More words.

Template: demo/name
Type: string
Description: A name
`;

describe("completion", () => {
  let client: Client;
  let count = 0;
  before(async () => {
    client = await startClient({}, {}, { "demo.templates": templates });
  });
  after(() => client.close());

  async function offered(typed: string): Promise<Readonly<Record<string, string>>> {
    const uri = client.open(`/debian/c${++count}.postinst`, `#!/bin/sh\n${typed}`);
    const items = await client.connection.sendRequest<{ label: string; detail: string }[]>("textDocument/completion", {
      textDocument: { uri },
      position: { line: 1, character: typed.length },
    });
    return Object.fromEntries(items.map(({ label, detail }) => [label, detail]));
  }

  it("offers paths of the chosen host, through symlinks too", async () => {
    assert.equal((await offered("cat /etc/deb"))["/etc/debian_version"], "file");
    assert.equal((await offered("[ -e /va"))["/var"], "directory");
    assert.ok((await offered("ls >/bin/da"))["/bin/dash"]);
    assert.equal((await offered('x="$y/et'))["/etc"], undefined);
  });
  it("offers the questions of the templates, and priorities", async () => {
    assert.equal((await offered("db_get de"))["demo/mode"], "select: Which mode?");
    assert.equal((await offered("db_input high demo/n"))["demo/name"], "string: A name");
    assert.deepEqual(Object.keys(await offered("db_input hi")), ["high"]);
    assert.deepEqual(await offered("db_go de"), {});
  });
  it("offers options with what they mean", async () => {
    assert.match((await offered("mkdir -"))["-p"] ?? "", /parents/);
  });
  it("leaves out what does not hold the letters typed", async () => {
    const found = Object.keys(await offered("dmh"));
    assert.ok(found.includes("dpkg-maintscript-helper"));
    assert.ok(!found.includes("mkdir"));
  });
});

describe("switches of the language basics", () => {
  const text = "#!/bin/sh\nf() { :; }\nf\n";
  async function answers(initializationOptions: object): Promise<readonly number[]> {
    const client = await startClient({}, {}, {}, initializationOptions);
    const uri = client.open("/debian/s.postinst", text);
    const at = { textDocument: { uri }, position: { line: 2, character: 0 } };
    const found = [];
    for (const method of ["documentSymbol", "definition", "completion"]) {
      found.push((await client.connection.sendRequest<unknown[]>(`textDocument/${method}`, at)).length);
    }
    client.close();
    return found.map((count) => Math.min(count, 1));
  }
  it("leave symbols and names to Bash IDE, unless told otherwise", async () => {
    assert.deepEqual(await answers({}), [1, 1, 1]);
    assert.deepEqual(await answers({ bashIde: true }), [0, 0, 1]);
    const told = { symbols: { enabled: "on" }, navigation: { enabled: "off" }, completion: { enabled: false } };
    assert.deepEqual(await answers({ bashIde: true, ...told }), [1, 0, 0]);
  });
});
