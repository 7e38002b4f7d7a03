import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { Ajv } from "ajv";
import { cli } from "../support/cli";
import { sarifSchema } from "../support/sarifSchema";
import { schemaProblems } from "../support/schema";

const GUARDED = "#!/bin/sh\nset -e\nif [ -d /run/systemd/system ]; then\n  mkdir -p /var/lib/demo\nfi\n";
const QUIET = "#!/bin/sh\nset -e\nmkdir -p /var/lib/demo\n";

describe("maintscript check", () => {
  let folder = "";
  const write = (name: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  };
  const check = (...args: string[]) => cli(["check", ...args], { cwd: folder });
  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "maintscript-check-"));
    write("debian/demo.postinst", GUARDED);
    write("debian/demo.prerm", QUIET);
    write("debian/rules", "not a script");
    write("root/var/lib/dpkg/info/demo.postinst", GUARDED);
  });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it("without files checks the package in the current directory", async () => {
    const { status, stdout } = await check();
    assert.equal(status, 1);
    assert.match(stdout, /^debian\/demo\.postinst:4:3: warning\[skipped-when-offline\]: /);
    assert.match(stdout, /\n1 finding in 2 scripts\n$/);
  });
  it("with --root checks what is installed there", async () => {
    const { status, stdout } = await check("--root", "root");
    assert.equal(status, 1);
    assert.match(stdout, /info\/demo\.postinst:4:3: warning\[skipped-when-offline\]/);
  });
  it("fails at the level of --fail-on", async () => {
    assert.equal((await check("--fail-on", "error")).status, 0);
    assert.equal((await check("--fail-on", "never")).status, 0);
    assert.equal((await check("--fail-on", "hint")).status, 1);
  });
  it("prints JSON by its schema", async () => {
    const { stdout } = await check("--json");
    const report: unknown = JSON.parse(stdout);
    assert.deepEqual(schemaProblems("check", report), []);
  });
  it("prints SARIF 2.1.0", async () => {
    const { stdout } = await check("--format", "sarif");
    const validate = new Ajv({ allErrors: true, strict: true }).compile(sarifSchema);
    assert.ok(validate(JSON.parse(stdout)), JSON.stringify(validate.errors));
  });
  it("leaves out what the baseline holds", async () => {
    assert.equal((await check("--write-baseline", "known.json")).status, 0);
    const { status, stdout } = await check("--baseline", "known.json");
    assert.deepEqual([status, stdout], [0, "0 findings in 2 scripts\n"]);
  });
  it("is silent where a comment turns the rule off", async () => {
    write(
      "quiet/a.postinst",
      GUARDED.replace("  mkdir", "  # maintscript disable=skipped-when-offline wanted\n  mkdir"),
    );
    assert.equal((await check("quiet/a.postinst")).status, 0);
  });
  it("reads - as standard input, with --kind", async () => {
    const { status } = await cli(["check", "-", "--kind", "postinst"], { cwd: folder, stdin: GUARDED });
    assert.equal(status, 1);
  });
  it("--fix applies what keeps the outcome, and nothing else", async () => {
    write(
      "fix/a.postinst",
      "#!/bin/sh\nset -e\n/usr/bin/touch /etc/demo\nif [ -d /run/systemd/system ]; then\n  touch /etc/x\nfi\n",
    );
    await check("--fix", "fix/a.postinst");
    const fixed = fs.readFileSync(path.join(folder, "fix/a.postinst"), "utf8");
    assert.match(fixed, /^touch \/etc\/demo$/m);
    assert.match(fixed, /run\/systemd\/system/);
  });
  it("ends with 2 where a file cannot be read, and tells the rest", async () => {
    const { status, stdout } = await check("nowhere.postinst", "debian/demo.postinst");
    assert.equal(status, 2);
    assert.match(stdout, /cannot read nowhere\.postinst: no such file/);
    assert.match(stdout, /skipped-when-offline/);
  });
  for (const args of [
    ["--format", "xml"],
    ["--fail-on", "bad"],
    ["--rule", "nothing", "debian/demo.prerm"],
    ["--root", "nowhere"],
  ])
    it(`${args.join(" ")} is a usage error`, async () => {
      const { status, stderr } = await check(...args);
      assert.equal(status, 2);
      assert.match(stderr, /^maintscript: .+\n$/);
    });
  it("lists its rules, and tells about one", async () => {
    const { stdout } = await cli(["rules"]);
    assert.match(stdout, /^baked-probe +warning +/);
    assert.match((await cli(["rules", "baked-probe"])).stdout, /reported\n/);
    assert.equal((await cli(["rules", "baked-prob"])).status, 2);
  });
});

describe("what a boot decides again", () => {
  const POSTINST = `#!/bin/sh
set -e
if [ "$1" = configure ] && [ ! -e /etc/demo/run ]; then
  mkdir -p /etc/demo
  if grep -q '^tmpfs /dev/shm ' /proc/mounts; then
    ln -s /dev/shm/demo /etc/demo/run
  else
    mkdir /etc/demo/run
  fi
fi
`;
  const init = (start: string) => `#!/bin/sh
case "$1" in
start)
  ${start}
  ;;
esac
`;
  const checked = async (initScript: string) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "maintscript-boot-"));
    fs.writeFileSync(path.join(folder, "demo.postinst"), POSTINST);
    fs.writeFileSync(path.join(folder, "demo.init"), initScript);
    try {
      const { stdout } = await cli(["check", "--json", "--rule", "baked-probe", path.join(folder, "demo.postinst")]);
      return (JSON.parse(stdout) as { findings: unknown[] }).findings.length;
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  };

  it("an init script that makes both hosts alike is enough", async () => {
    assert.equal(await checked(init("rm -rf /etc/demo/run; mkdir -p /run/demo; ln -s /run/demo /etc/demo/run")), 0);
  });
  it("one that only uses the path is not", async () => {
    assert.equal(await checked(init("[ ! -L /etc/demo/run ] || mkdir -p $(readlink /etc/demo/run)")), 1);
  });
  it("the postinst of the story is found where its init script lies beside it", async () => {
    const script = path.join(import.meta.dirname, "../../examples/butterfly/ifupdown.postinst");
    const { stdout } = await cli(["check", "--json", script]);
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; line: number }[] };
    assert.deepEqual(
      findings.map(({ rule, line }) => [rule, line]),
      [["baked-probe", 43]],
    );
  });
});
