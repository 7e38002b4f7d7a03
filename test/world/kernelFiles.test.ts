/** What the kernel shows in /proc and /sys beyond what is held: never silently absent. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cli } from "../support/cli";

async function simulated(script: string, ...options: string[]) {
  const { stdout } = await cli(["simulate", "-", "--kind", "postinst", "--json", ...options], { stdin: script });
  return JSON.parse(stdout) as {
    stdout: string;
    unmodelled: { line: number; command: string }[];
    changes: { path: string }[];
  };
}

describe("files that the kernel shows", () => {
  for (const path of ["/proc/sys/net/core/somaxconn", "/proc/net/dev", "/sys/firmware/efi", "/sys/module/loop"])
    it(`${path} is not held, and the answer says so`, async () => {
      const { unmodelled } = await simulated(`[ -e ${path} ] || :\n`);
      assert.equal(unmodelled.length, 1);
      assert.match(unmodelled[0]?.command ?? "", /^looking at \/(proc|sys)\//);
    });
  for (const path of ["/proc/vz", "/proc/sys/kernel/none", "/sys/none", "/sys/class/net/eth7", "/proc/1/none"])
    it(`${path} is known not to be there`, async () => {
      assert.deepEqual((await simulated(`[ -e ${path} ] || echo missing\n`)).unmodelled, []);
    });
  it("a pattern over a directory of which not all names are held says so, at its own line and once", async () => {
    const { unmodelled } = await simulated(":\nfor d in /sys/bus/usb/devices/*; do :; done\n");
    assert.deepEqual(
      unmodelled.map(({ line }) => line),
      [2],
    );
  });
  it("where nothing is mounted at /sys, it is just a directory", async () => {
    assert.deepEqual((await simulated("[ -e /sys/firmware ]\n", "--host", "debootstrap")).unmodelled, []);
  });
  it("devfs shows the devices that were there", async () => {
    const script = "grep -c ' /dev/shm ' /proc/mounts 2>/dev/null\n[ -c /dev/null ] && grep ' /dev ' /proc/mounts\n";
    const { stdout, changes } = await simulated(script, "--what-if", "/dev is devfs");
    assert.equal(stdout, "1\nnone /dev devfs rw 0 0\n");
    assert.deepEqual(changes, []);
    const chroot = await simulated(script, "--host", "debootstrap", "--what-if", "/dev is devfs");
    assert.equal(chroot.stdout, "0\nnone /dev devfs rw 0 0\n");
  });
});
