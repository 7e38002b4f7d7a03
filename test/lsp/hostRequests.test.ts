import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import { describeChanges, resolveHost, withWhatIfs } from "../../server/src/core/api";
import { type Client, startClient } from "../support/lspClient";

interface Described {
  readonly ok: boolean;
  readonly text: string;
  readonly problem: string;
  readonly notes: readonly string[];
}

const script = ["#!/bin/sh", "set -e", "if [ -d /run/systemd/system ]; then", "  mkdir /srv/demo", "fi", ""].join("\n");

describe("host descriptions made in the editor", () => {
  let client: Client;
  before(async () => {
    client = await startClient();
  });
  after(() => client.close());
  afterEach(() => command("clearWhatIfs"));

  const ask = (method: string, params: object) =>
    client.connection.sendRequest<Described>(`maintscript/${method}`, params);
  const command = (name: string, ...args: unknown[]) =>
    client.connection.sendRequest("workspace/executeCommand", { command: `maintscript.${name}`, arguments: args });

  it("keep the environment and the what-ifs", async () => {
    await command("setEnvironment", "debootstrap");
    await command("addWhatIf", "/dev/shm is tmpfs");
    await command("addWhatIf", "/etc/network/run is a directory");
    const { text, notes } = await ask("describeHost", {});
    const description = JSON.parse(text);
    assert.equal(description.extends, "debootstrap");
    assert.deepEqual(
      description.files.map(({ path, type }: { path: string; type: string }) => [path, type]),
      [
        ["/etc/network", "dir"],
        ["/etc/network/run", "dir"],
      ],
    );
    assert.ok(description.mounts.some((mount: { at: string }) => mount.at === "/dev/shm"));
    assert.deepEqual(notes, []);
  });

  it("are read from what a probe printed, whatever was copied with it", async () => {
    const printed = '$ sh probe\n{ "extends": "debian-12", "absent": ["/etc/fstab"] }\n$ ';
    const { text } = await ask("readHost", { text: printed });
    assert.deepEqual(JSON.parse(text), { extends: "debian-12", absent: ["/etc/fstab"] });
  });

  it("say what is wrong with a text that is none", async () => {
    assert.match((await ask("readHost", { text: "sh: not found" })).problem, /no host description/);
    assert.match((await ask("readHost", { text: '{ "mounts": "x" }' })).problem, /mounts/);
    assert.match((await ask("readHost", { text: '{ "mounts": [' + "\n}" })).problem, /not whole/);
  });

  it("of a root directory need a server beside it", async () => {
    assert.match((await ask("describeRoot", { uri: "file:///" })).problem, /only where/);
  });

  it("the probe asks what the script asks", async () => {
    const uri = client.open("/debian/probed.postinst", script);
    const probe = await client.connection.sendRequest<{ text: string; complete: boolean }>("maintscript/probe", {
      uri,
    });
    assert.match(probe.text, /^#!\/bin\/sh/);
    assert.match(probe.text, /\/run\/systemd\/system/);
    assert.equal(probe.complete, true);
  });

  it("a test demands what the script did", async () => {
    await command("setEnvironment", "debian-12");
    const uri = client.open("/debian/tested.postinst", script);
    const test = JSON.parse(String(await command("test", uri)));
    assert.equal(test.host, "debian-12");
    assert.deepEqual(test.steps, [
      {
        run: "tested.postinst",
        args: ["configure", ""],
        expect: { ended: "exit", exit: 0, facts: ["/srv/demo is a directory"] },
      },
    ]);
  });
});

describe("a changed host as a description", () => {
  const changes = [
    "/dev/shm is not tmpfs",
    "/etc/hostname is missing",
    '/etc/default/demo contains "A=1"',
    "systemd is not running",
    "command udevadm is missing",
    "package cron is installed",
    "user demo exists",
    "service ssh is running",
    "kernel is 5.10.0-1-amd64",
    "hostname is build01",
    "interface lo is down",
    "policy-rc.d says 101",
    "in a chroot",
    "debconf demo/answer is true",
    "/proc is not mounted",
    "/ is full",
    "/ is read-only",
  ];
  for (const statement of changes) {
    it(`keeps: ${statement}`, () => {
      const base = resolveHost("debian-12");
      assert.ok(base.ok);
      const request = { host: base.host, args: [], set: {}, text: "" };
      const changed = withWhatIfs(request, [statement]);
      assert.ok(changed.ok);
      const described = resolveHost(JSON.parse(JSON.stringify(describeChanges(base.host, changed.host, "debian-12"))));
      assert.ok(described.ok, described.ok ? "" : described.error);
      assert.deepEqual(describeChanges(described.host, changed.host), {}, "nothing is left to tell");
      assert.deepEqual(describeChanges(changed.host, described.host), {}, "and nothing more was told");
    });
  }
});
