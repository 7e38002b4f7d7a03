// What Debian's own tools ask of an open host: services, the policy, packages' lists; coarse, and told in what-if words.
import assert from "node:assert/strict";
import test from "node:test";
import { explore, openHost, reportOutcomes } from "../../server/src/core/api";
import { untrueOutcomes } from "../support/truth";

function outcomesOf(text: string, name: string) {
  const script = { text: `#!/bin/sh\nset -e\n${text}\n`, name };
  const exploration = explore({ ...script, host: openHost() });
  assert.deepEqual(exploration.limits, []);
  const { untrue } = untrueOutcomes(script, exploration, 20);
  assert.deepEqual(
    untrue.map(({ condition, difference }) => `${condition}\n${difference}`),
    [],
  );
  return { exploration, report: reportOutcomes(exploration) };
}

test("a service is stopped where it runs, unless the policy forbids it", () => {
  const { report } = outcomesOf("deb-systemd-invoke stop foo.service || true", "foo.prerm");
  const stopping = report.outcomes.filter(({ effects }) => effects.some(({ action }) => action === "stop"));
  assert.ok(stopping.length > 0, "no outcome stops it");
  for (const { text } of stopping) {
    assert.match(text, /service foo is running/);
    assert.match(text, /policy-rc\.d does not say 101/);
  }
});

test("a conffile is put aside where the package owns it", () => {
  const line = (name: string) => `dpkg-maintscript-helper rm_conffile /etc/foo/${name} 1.0~ -- "$@"`;
  const { exploration, report } = outcomesOf([line("a"), line("b"), line("c")].join("\n"), "foo.preinst");
  assert.ok(exploration.run.space.assumptions.has("/etc/foo/a is no directory"));
  assert.ok(JSON.stringify(report.outcomes).includes("/etc/foo/a.dpkg-"), "no outcome moves it");
});

test("what a tool keeps of itself asks no more than it is", () => {
  const { report } = outcomesOf("deb-systemd-helper enable foo.timer || true", "foo.postinst");
  const kinds = report.questions.find(({ question }) => /what is at .*foo\.timer\.dsh-also$/.test(question));
  assert.deepEqual(kinds?.answers, ["absent", "file"]);
});
