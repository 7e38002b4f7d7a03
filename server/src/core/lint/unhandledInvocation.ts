import { MAINTAINER_SCRIPTS } from "./commandRule";
import type { Rule } from "./rule";

export const unhandledInvocation: Rule = {
  id: "unhandled-invocation",
  severity: "warning",
  summary: "the script fails when dpkg calls it in one of the ways that Policy 6.5 names",
  why: "dpkg calls scripts in many ways, most of them when something else failed: `abort-upgrade`, `failed-upgrade`, `disappear` … A script that takes them for a mistake and fails makes the failure worse. Policy 6.5 and deb-postinst(5) list them.",
  bad: '#!/bin/sh\nset -e\ncase "$1" in\n  configure) ;;\n  *)\n    echo "unknown argument $1" >&2\n    exit 1\n    ;;\nesac\n',
  good: '#!/bin/sh\nset -e\ncase "$1" in\n  configure) ;;\n  triggered | abort-upgrade | abort-remove | abort-deconfigure) ;;\n  *)\n    echo "unknown argument $1" >&2\n    exit 1\n    ;;\nesac\n',
  kinds: MAINTAINER_SCRIPTS,
  *check({ script, runs, commands, lineSpan, text }) {
    const [usual, ...others] = script.invocations;
    if (!usual || runs.on("debian-12", usual)?.report.exit !== 0) return;
    // A trigger is only processed where the package has one.
    const failing = others.filter((invocation) => {
      if (invocation.title === "triggered" && !/triggered/.test(text)) return false;
      const report = runs.on("debian-12", invocation)?.report;
      return (
        report?.ended === "exit" &&
        report.exit !== 0 &&
        report.exit !== null &&
        /unknown|called with|invalid|usage/i.test(report.stderr ?? "")
      );
    });
    if (failing.length === 0) return;
    const exit = commands.findLast(({ name, args }) => name === "exit" && args[0] !== undefined && args[0] !== "0");
    const { start, end } = exit ?? lineSpan(1);
    const names = [...new Set(failing.map(({ args }) => String(args[0]?.text)))].join(", ");
    yield { start, end, message: `the script fails when it is called with ${names}, as dpkg does (Policy 6.5)` };
  },
};
