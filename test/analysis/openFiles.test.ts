/** What files hold on an open host, and which nobody has. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { reportOutcomes } from "../../server/src/core/analysis/outcomes";
import { explore, openHost } from "../../server/src/core/api";

function outcomesOf(text: string) {
  return reportOutcomes(
    explore({ text: `set -e\n${text}`, name: "demo.postinst", host: openHost(), args: ["configure"] }),
  );
}

describe("files of an open host", () => {
  it("whose text is not known are not run line by line when they are sourced", () => {
    const report = outcomesOf("if [ -f /usr/share/demo/helper ]; then . /usr/share/demo/helper; fi\n");
    const told = report.outcomes.flatMap(({ unmodelled }) => unmodelled.map(({ command }) => command));
    assert.deepEqual([...new Set(told)], [". /usr/share/demo/helper"]);
    assert.ok(!JSON.stringify(report).includes("/usr/bin/some"));
  });

  it("never have the names that sed makes up", () => {
    const report = outcomesOf("if [ -f /etc/demo ]; then sed -i s/a/b/ /etc/demo; fi\n");
    assert.ok(!JSON.stringify(report.questions).includes("sedXXXXXX"));
  });
});

describe("a change", () => {
  it("is told with the lines that made it so, not with those that made another one there", () => {
    const report = outcomesOf("if [ -e /etc/x ]; then\nmkdir /etc/demo\nelse\nln -s y /etc/demo\nfi\n");
    const lines = (type: string) =>
      new Set(
        report.outcomes.flatMap(({ changes }) =>
          changes.flatMap(({ path, op, after, lines: own }) =>
            path === "/etc/demo" && op === "add" && after?.type === type ? own : [],
          ),
        ),
      );
    assert.deepEqual([...lines("dir")], [3]);
    assert.deepEqual([...lines("symlink")], [5]);
  });
});
