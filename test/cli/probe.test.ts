// The probe runs here, with this machine's sh: it prints a host description, changes nothing, and simulates as recorded.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { resolveHost, simulate } from "../../server/src/core/api";
import { cli } from "../support/cli";
import { schemaProblems } from "../support/schema";

const EXAMPLE = path.resolve(import.meta.dirname, "../../examples/butterfly/ifupdown.postinst");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "probe-"));
after(() => fs.rmSync(folder, { recursive: true }));

interface Probed {
  readonly files: readonly { readonly path: string; readonly [key: string]: unknown }[];
  readonly absent: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

/** What the probe of that script prints here. */
async function probed(script: string, env: Readonly<Record<string, string>> = {}): Promise<Probed> {
  const file = path.join(folder, "asking.postinst");
  fs.writeFileSync(file, script);
  const probe = await cli(["probe", file]);
  assert.equal(probe.status, 0, probe.stderr);
  const { stdout, stderr, status } = spawnSync("/bin/sh", ["-s"], {
    input: probe.stdout,
    encoding: "utf8",
    env: { PATH: process.env["PATH"], ...env },
  });
  assert.equal(stderr, "");
  assert.equal(status, 0);
  const description = JSON.parse(stdout);
  assert.deepEqual(schemaProblems("host", description), []);
  assert.ok(resolveHost(description).ok);
  return description;
}

describe("probe", () => {
  it("prints a host description for the example", async () => {
    const { files, absent } = await probed(fs.readFileSync(EXAMPLE, "utf8"));
    const told = [...files.map((file) => file.path), ...absent];
    assert.ok(told.includes("/dev/shm") || told.includes("/dev"));
  });

  it("tells contents byte for byte, links and what is behind them, modes and variables", async () => {
    const at = (name: string) => path.join(fs.realpathSync(folder), name);
    const odd = 'a\tb \\ "q"\r\n\n$x `y`  last';
    fs.writeFileSync(at("text"), odd, { mode: 0o640 });
    fs.writeFileSync(at("bytes"), Buffer.from([0, 1, 0xff, 10, 0xc3]));
    fs.mkdirSync(at("folder"));
    fs.chmodSync(at("folder"), 0o3771);
    fs.symlinkSync("folder", at("link"));
    fs.writeFileSync(at("folder/it's"), "");
    const script = `cat ${at("text")} ${at("bytes")}; [ -L ${at("link")} ] && [ -e "${at("link")}/it's" ] && cat ${at("none/x")}; echo "$ODD"\n`;
    const { files, absent, env } = await probed(script, { ODD: odd });
    const file = (name: string) => files.find((each) => each.path === at(name));
    assert.equal(file("text")?.["content"], odd);
    assert.equal(file("text")?.["mode"], "0640");
    assert.equal(file("bytes")?.["contentBase64"], "AAH/CsM=");
    assert.equal(file("folder")?.["mode"], "3771");
    assert.equal(file("link")?.["target"], "folder");
    assert.equal(file("folder/it's")?.["type"], "file");
    assert.ok(absent.includes(at("none")));
    assert.deepEqual(env, { ODD: odd });
  });

  it("tells which of the processes run that the scripts ask for", async (t) => {
    const sleeping = spawn("sleep", ["60"]);
    t.after(() => sleeping.kill());
    const { processes } = await probed("pidof sleep && touch /a; pgrep -x no-such-daemon && touch /b\n");
    const told = processes as readonly { readonly pid: number; readonly name: string }[];
    assert.ok(told.some(({ pid, name }) => pid === sleeping.pid && name === "sleep"));
    assert.ok(told.every(({ name }) => name === "sleep"));
  });

  it("tells of a file that the scripts do not read only its size", async () => {
    const secret = path.join(fs.realpathSync(folder), "unread");
    fs.writeFileSync(secret, "secret");
    const { files } = await probed(`[ -e ${secret} ] && mkdir /x\n`);
    const told = files.find((each) => each.path === secret);
    assert.equal(told?.["size"], 6);
    assert.equal(told?.["content"], undefined);
  });

  it("what it printed in a real system does there what the script did", () => {
    const recorded: readonly { readonly exit: number; readonly changes: readonly string[]; readonly host: unknown }[] =
      JSON.parse(fs.readFileSync(path.join(import.meta.dirname, "probed.json"), "utf8"));
    for (const { host, exit, changes } of recorded) {
      const resolved = resolveHost(host);
      assert.ok(resolved.ok);
      const { report } = simulate({
        text: fs.readFileSync(EXAMPLE, "utf8"),
        name: "ifupdown.postinst",
        args: ["configure", ""],
        host: resolved.host,
      });
      assert.equal(report.exit, exit);
      assert.deepEqual(
        report.changes.map(({ op, path: changed, after: state }) => `${op} ${changed} ${state?.type}`),
        changes,
      );
    }
  });
});
