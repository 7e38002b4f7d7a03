import { MAINTAINER_SCRIPTS } from "./commandRule";
import type { Rule } from "./rule";

export const maintainerScriptWithoutSetE: Rule = {
  id: "maintainer-script-without-set-e",
  severity: "info",
  summary: "-e stands in the first line only, and is lost when the script is run with sh",
  why: "`sh postinst configure`, as in a test, does not read the first line. `set -e` in the body holds always.",
  bad: "#!/bin/sh -e\nmkdir -p /var/lib/demo\n",
  good: "#!/bin/sh\nset -e\nmkdir -p /var/lib/demo\n",
  kinds: MAINTAINER_SCRIPTS,
  *check({ text, commands }) {
    const [first = ""] = text.split("\n", 1);
    if (!/^#!.*\s-[a-z]*e/.test(first)) return;
    if (commands.some(({ name, args }) => name === "set" && args.some((arg) => /^-[a-zA-Z]*e/.test(arg ?? "")))) return;
    const at = Math.min(first.length + 1, text.length);
    yield {
      start: 0,
      end: first.length,
      message: "-e in the first line is lost when the script is run with sh: write set -e",
      fixes: [{ title: "Add set -e", edits: [{ start: at, end: at, text: "set -e\n" }] }],
    };
  },
};
