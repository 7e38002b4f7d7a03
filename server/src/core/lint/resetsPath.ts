import { walk } from "../script/walk";
import type { Span } from "../syntax/tree";
import { MAINTAINER_SCRIPTS } from "./commandRule";
import type { Rule } from "./rule";

export const resetsPath: Rule = {
  id: "resets-path",
  severity: "warning",
  summary: "PATH is set",
  why: "Policy 6.1: dpkg gives a PATH in which programs are found; a script must not set its own.",
  bad: "#!/bin/sh\nset -e\nPATH=/usr/bin:/bin\nls\n",
  good: "#!/bin/sh\nset -e\nls\n",
  kinds: MAINTAINER_SCRIPTS,
  *check({ script, text }) {
    const found: Span[] = [];
    walk(script.syntax.tree, (node) => {
      if (node.type === "Assignment" && node.name === "PATH" && !/\$\{?PATH\b/.test(text.slice(node.start, node.end)))
        found.push(node);
    });
    for (const { start, end } of found) yield { start, end, message: "dpkg's PATH must not be reset (Policy 6.1)" };
  },
};
