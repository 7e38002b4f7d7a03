/** What a hover tells beside the answer: what says so, how to ask a real host, the stages of a pipeline, an expression in words. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type Client, startClient } from "../support/lspClient";

const text = `#!/bin/sh
set -e
if [ -d /run/systemd/system ] && df -P /dev/shm | tail -n 1 | grep -q '^tmpfs  *[0-9]'; then
  true
fi
for name in a "" c; do
  unset other
  if [ -n "$name" ]; then echo "$name $other"; fi
done
`;

describe("a hover", () => {
  let client: Client;
  let uri: string;
  before(async () => {
    client = await startClient();
    uri = client.open("/debian/demo.postinst", text);
  });
  after(() => client.close());

  async function hoverOn(part: string): Promise<string> {
    const [line = ""] = text.split("\n").filter((one) => one.includes(part));
    const position = { line: text.split("\n").indexOf(line), character: line.indexOf(part) + 1 };
    return JSON.stringify(
      await client.connection.sendRequest("textDocument/hover", { textDocument: { uri }, position }),
    );
  }

  it("says what is there, and how to ask a real host", async () => {
    const hover = await hoverOn("[ -d");
    assert.match(hover, /before the script runs there is: directory 0755 0:0/);
    assert.match(hover, /on a real host: `ls -ld \/run\/systemd\/system`/);
  });
  it("shows what each stage of a pipeline prints", async () => {
    const hover = await hoverOn("tail");
    assert.match(hover, /`df -P \/dev\/shm` prints\\n```\\nFilesystem/);
    assert.match(hover, /`tail -n 1` prints\\n```\\ntmpfs /);
  });
  it("explains a regular expression, with a line that matches and one that does not", async () => {
    const hover = await hoverOn("^tmpfs");
    assert.match(hover, /\*\*Regular expression\*\*: a line that begins with `tmpfs/);
    assert.match(hover, /- matches: `tmpfs {1,2}[0-9]`/);
    assert.match(hover, /- does not match: /);
  });
  it("tells the values that a variable has there", async () => {
    assert.match(await hoverOn('name" ]'), /here on `debian-12`: `a`, empty, `c`/);
    assert.match(await hoverOn("name $other"), /here on `debian-12`: `a`, `c`/);
    assert.match(await hoverOn('other"; fi'), /here on `debian-12`: unset/);
  });
});
