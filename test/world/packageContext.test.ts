import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { resolveHost } from "../../server/src/core/world/hosts";
import { packagesIn, shippedFiles, tmpfilesOf } from "../../server/src/core/world/packageContext";

describe("what a package ships", () => {
  const files = {
    control: "Source: ifupdown\n\nPackage: ifupdown\nArchitecture: any\n",
    dirs: "# where hooks go\netc/network/if-up.d\n/var/lib/demo/\n",
    "ifupdown.install":
      "#!/usr/bin/dh-exec\nbuild/ifup sbin\nconf/*.conf etc/demo\ndefault.cfg => /etc/demo/main.cfg\ndebian/tmp/usr/share/demo/data\nusr/lib/demo/*\n",
    links: "sbin/ifup sbin/ifdown\n/usr/share/demo/data /etc/demo/data\nusr/share/a/b usr/share/c/d/e\n",
    "ifupdown.init": "#!/bin/sh\n",
    "ifupdown.networking.init": "#!/bin/sh\n",
    default: "START=yes\n",
    "other.dirs": "srv/other\n",
    "cron.daily": "#!/bin/sh\n",
  };
  const shipped = new Map(shippedFiles("ifupdown", files).map((file) => [file.path, file]));

  it("are the directories, files and links of debian/", () => {
    assert.deepEqual(
      [...shipped.keys()],
      [
        "/etc/cron.daily/ifupdown",
        "/etc/default/ifupdown",
        "/etc/demo",
        "/etc/demo/data",
        "/etc/demo/main.cfg",
        "/etc/init.d/ifupdown",
        "/etc/network/if-up.d",
        "/sbin/ifdown",
        "/sbin/ifup",
        "/usr/lib/demo",
        "/usr/share/c/d/e",
        "/usr/share/demo/data",
        "/var/lib/demo",
      ],
    );
    assert.equal(shipped.get("/etc/default/ifupdown")?.content, "START=yes\n");
    assert.equal(shipped.get("/sbin/ifup")?.mode, "0755");
  });
  it("links as Policy 10.5 wants them", () => {
    assert.deepEqual(
      ["/sbin/ifdown", "/etc/demo/data", "/usr/share/c/d/e"].map((path) => shipped.get(path)?.target),
      ["ifup", "/usr/share/demo/data", "../../a/b"],
    );
  });
  it("belong to that package alone where the source builds several", () => {
    const several = { ...files, control: `${files.control}\nPackage: other\n` };
    assert.deepEqual(packagesIn(several.control), ["ifupdown", "other"]);
    assert.deepEqual(shippedFiles("other", several), [{ path: "/srv/other", type: "dir" }]);
  });
  it("are accepted by a host description", () => {
    const resolved = resolveHost({ extends: "debootstrap", files: [...shipped.values()] });
    assert.ok(resolved.ok);
    assert.equal(resolved.host.files.entry("/usr/sbin/ifdown")?.target, "ifup");
    assert.equal(resolved.host.files.entry("/etc/network/if-up.d")?.type, "directory");
  });
  it("tmpfiles.d makes directories and files", () => {
    assert.deepEqual(
      tmpfilesOf(
        "# comment\nd /run/demo 0750 root root -\nf /run/demo/pid\nx /tmp/y\nd /run/%m\nL /run/l - - - - /x\n",
      ),
      [
        { path: "/run/demo", type: "dir", mode: "0750" },
        { path: "/run/demo/pid", type: "file" },
      ],
    );
  });
});
