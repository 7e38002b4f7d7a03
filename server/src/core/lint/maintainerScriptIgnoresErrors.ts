import { MAINTAINER_SCRIPTS } from "./commandRule";
import type { Rule } from "./rule";

export const maintainerScriptIgnoresErrors: Rule = {
  id: "maintainer-script-ignores-errors",
  severity: "warning",
  summary: "set -e is missing: the script goes on after a failure and reports success",
  why: "Policy 6.1, 10.4: the exit status is all that dpkg hears. Without `set -e`, or a check of each command, a script that failed half-way reports success.",
  bad: "#!/bin/sh\nmkdir -p /var/lib/demo\n",
  good: "#!/bin/sh\nset -e\nmkdir -p /var/lib/demo\n",
  kinds: MAINTAINER_SCRIPTS,
  *check({ text, commands, script }) {
    const [first = ""] = text.split("\n", 1);
    if (/^#!.*\s-[a-z]*e/.test(first) || commands.length === 0) return;
    const sets = commands.some(
      ({ name, args }) =>
        name === "set" &&
        args.some((arg, i) => /^-[a-zA-Z]*e/.test(arg ?? "") || (arg === "errexit" && /o$/.test(args[i - 1] ?? ""))),
    );
    if (sets || (script.debhelperTokens.length > 0 && commands.length < 2)) return;
    const at = first.startsWith("#!") ? Math.min(first.length + 1, text.length) : 0;
    yield {
      start: 0,
      end: Math.max(1, first.length),
      message: "set -e is missing: a failure half-way is reported as success (Policy 10.4)",
      fixes: [{ title: "Add set -e", edits: [{ start: at, end: at, text: "set -e\n" }] }],
    };
  },
};
