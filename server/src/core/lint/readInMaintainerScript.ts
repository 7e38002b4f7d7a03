import { commandRule, MAINTAINER_SCRIPTS } from "./commandRule";

export const readInMaintainerScript = commandRule({
  id: "read-in-maintainer-script",
  severity: "warning",
  summary: "reads from standard input, which nobody may answer",
  why: "Policy 6.3: a script may run without a controlling terminal, and then `read` gets nothing or waits for ever. Ask with debconf.",
  bad: `#!/bin/sh
set -e
echo "Really?"
read answer
`,
  good: `#!/bin/sh
set -e
while read -r line; do
  echo "$line"
done < /etc/passwd
`,
  kinds: MAINTAINER_SCRIPTS,
  about: ({ name, parents, node }) => {
    if (name !== "read") return null;
    const fed = [node, ...parents].some(
      (each) => "redirections" in each && each.redirections.some(({ operator }) => operator.startsWith("<")),
    );
    const piped = parents.some((parent, i) => {
      const below = parents[i - 1] ?? node;
      return parent.type === "Pipeline" && parent.commands.length > 1 && parent.commands[0] !== below;
    });
    const inFunction = parents.some((parent) => parent.type === "FunctionDefinition");
    return fed || piped || inFunction
      ? null
      : "reads from standard input: nobody may be there to answer (Policy 6.3); use debconf";
  },
});
