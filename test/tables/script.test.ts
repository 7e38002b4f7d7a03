import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { debhelperTokens, generatedSections, isGenerated } from "../../server/src/core/script/debhelper";
import { directives, isDisabled } from "../../server/src/core/script/directives";
import { initField, initInfo } from "../../server/src/core/script/initScript";
import {
  argumentsOf,
  defaultArguments,
  dpkgEnvironment,
  invocationsOf,
  invocationText,
  scriptFromPath,
  scriptKinds,
} from "../../server/src/core/script/maintainerScript";

describe("which script a file is", () => {
  const table: readonly [path: string, kind: string | null, pkg: string | null][] = [
    ["debian/foo.postinst", "postinst", "foo"],
    ["debian/postinst", "postinst", null],
    ["/var/lib/dpkg/info/libfoo1.0:amd64.prerm", "prerm", "libfoo1.0"],
    ["ifupdown.postinst", "postinst", "ifupdown"],
    ["debian/foo.config", "config", "foo"],
    ["/home/me/.ssh/config", null, null],
    ["/etc/init.d/ssh", "init", "ssh"],
    ["networking.init", "init", "networking"],
    ["debian/init", "init", null],
    ["script.sh", null, null],
    ["postinst.sh", null, null],
  ];
  for (const [path, kind, pkg] of table) {
    it(`${path} is ${kind ?? "none"}`, () => assert.deepEqual(scriptFromPath(path), { kind, package: pkg }));
  }
});

describe("invocations", () => {
  it("begin with the usual one", () => {
    assert.deepEqual(scriptKinds.map(defaultArguments), [
      ["install"],
      ["configure", ""],
      ["remove"],
      ["remove"],
      ["configure", ""],
      ["start"],
    ]);
  });
  for (const kind of scriptKinds) {
    it(`of ${kind} have titles of their own and an action each`, () => {
      const all = invocationsOf(kind);
      assert.equal(new Set(all.map(({ title }) => title)).size, all.length);
      for (const one of all) assert.match(argumentsOf(one)[0] ?? "", /^[a-z-]+$/);
    });
  }
  it("are written with the names of what differs", () => {
    assert.deepEqual(invocationsOf("prerm").slice(0, 3).map(invocationText), [
      "remove",
      "upgrade <new-version>",
      "failed-upgrade <old-version> <new-version>",
    ]);
    assert.equal(invocationsOf("postinst").map(invocationText)[0], "configure ''");
  });
  it("come with dpkg's variables, as dpkg 1.21.23 was seen to set them", () => {
    assert.deepEqual(dpkgEnvironment({ kind: "postinst", package: "zz-probe", architecture: "all" }), {
      DPKG_ADMINDIR: "/var/lib/dpkg",
      DPKG_FORCE: "security-mac,downgrade",
      DPKG_MAINTSCRIPT_ARCH: "all",
      DPKG_MAINTSCRIPT_DEBUG: "0",
      DPKG_MAINTSCRIPT_NAME: "postinst",
      DPKG_MAINTSCRIPT_PACKAGE: "zz-probe",
      DPKG_MAINTSCRIPT_PACKAGE_REFCOUNT: "1",
      DPKG_ROOT: "",
      DPKG_RUNNING_VERSION: "1.21.23",
    });
    assert.deepEqual(dpkgEnvironment({ kind: "init", package: "a", architecture: "all" }), {});
  });
});

describe("what comments say", () => {
  const text = [
    "#!/bin/sh",
    "# Automatically added by dh_installsystemd/13.11.4",
    "true",
    "# End automatically added section",
    "# Automatically added by dh_python3",
    "# End automatically added section",
    "#DEBHELPER#",
    "echo '#DEBHELPER#'",
    "",
  ].join("\n");
  it("generated sections", () => {
    const sections = generatedSections(text);
    assert.deepEqual(
      sections.map(({ tool, version }) => [tool, version]),
      [
        ["dh_installsystemd", "13.11.4"],
        ["dh_python3", ""],
      ],
    );
    assert.ok(isGenerated(sections, text.indexOf("true")));
    assert.ok(!isGenerated(sections, text.indexOf("echo")));
  });
  it("a section without an end is none, and does not swallow the next one", () => {
    const open =
      "# Automatically added by dh_a/1\n# Automatically added by dh_b/2\n# End automatically added section\n";
    assert.deepEqual(
      generatedSections(open).map(({ tool }) => tool),
      ["dh_b"],
    );
  });
  it("#DEBHELPER# only alone on its line", () => {
    assert.deepEqual(
      debhelperTokens(text).map(({ start, end }) => text.slice(start, end)),
      ["#DEBHELPER#"],
    );
    assert.equal(debhelperTokens(text)[0]?.start, text.indexOf("#DEBHELPER#"));
  });
  it("directives", () => {
    const script = "a # maintscript disable=baked-probe,x-y because\n# maintscript disable=z\n# note\n\nb\nc\n";
    const comments = [...script.matchAll(/#.*/g)].map((match) => ({
      type: "Comment" as const,
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }));
    const found = directives(script, comments);
    assert.deepEqual(
      found.map(({ ids, reason, governs }) => [ids, reason, script.slice(governs.start, governs.end).slice(0, 1)]),
      [
        [["baked-probe", "x-y"], "because", "a"],
        [["z"], "", "b"],
      ],
    );
    assert.ok(isDisabled(found, "z", script.indexOf("\nb") + 1));
    assert.ok(!isDisabled(found, "z", script.indexOf("\nc") + 1));
  });
  it("the header of an init script", () => {
    const info = initInfo(
      "#!/bin/sh\n### BEGIN INIT INFO\n# Provides:          networking\n# Required-Start:    $local_fs mountkernfs\n# Description: one\n#  two\n### END INIT INFO\n",
    );
    assert.ok(info);
    assert.deepEqual(initField(info, "Required-Start"), ["$local_fs", "mountkernfs"]);
    assert.equal(info.fields.get("Description"), "one two");
    assert.equal(initInfo("### BEGIN INIT INFO\n"), undefined);
  });
});
