import { commandRule, MAINTAINER_SCRIPTS } from "./commandRule";

/** Does the script give the variable a text of its own, or loop over one? */
function isSetTo(text: string, variable: string): boolean {
  return new RegExp(
    `(^|[\\s;&|(])(${variable}=["']?[\\w/.~$]|for ${variable} in|read (-\\w+ )*.*\\b${variable}\\b)`,
    "m",
  ).test(text);
}

export const dangerousRm = commandRule({
  id: "dangerous-rm",
  severity: "error",
  summary: "rm -r of something that is / where a variable is empty",
  why: "Where the variable is empty or unset, the operand is `/` or all that is in it. Give the path as text, or have the shell stop with `${variable:?}`.",
  bad: `#!/bin/sh
set -e
rm -rf "$DEMO_DIR"/*
`,
  good: `#!/bin/sh
set -e
rm -rf "\${DEMO_DIR:?}"/*
`,
  kinds: MAINTAINER_SCRIPTS,
  about: ({ name, args, node }, { text }) => {
    if (name !== "rm") return null;
    const options = args.filter((arg) => arg?.startsWith("-"));
    if (!options.some((option) => /^-[a-zA-Z]*[rR]|^--recursive$/.test(option ?? ""))) return null;
    for (const word of node.words.slice(1)) {
      const written = text.slice(word.start, word.end).replace(/["']/g, "");
      const names = [...written.matchAll(/\$\{?(\w+)\}?/g)].map(([, variable = ""]) => variable);
      if (/[:?#%]/.test(written) || names.some((variable) => isSetTo(text, variable))) continue;
      const emptied = written.replace(/\$\{?\w+\}?/g, "");
      if (/^\/+[*.]*$/.test(emptied))
        return {
          start: word.start,
          end: word.end,
          message: `this is ${emptied} where ${names.join(" and ") || "nothing"} is empty`,
        };
    }
    return null;
  },
});
