import type { Word } from "../syntax/tree";
import { commandRule, MAINTAINER_SCRIPTS } from "./commandRule";

const MESSAGE = "the name in /tmp can be guessed, and others can put a link there: use mktemp (Policy 10.4)";

/** The literal text at the word's beginning. */
function startOf(word: Word | undefined): string {
  const [part] = word?.parts ?? [];
  const first = part?.type === "DoubleQuoted" ? part.parts[0] : part;
  return first?.type === "Literal" || first?.type === "SingleQuoted" ? first.value : "";
}

export const possiblyInsecureHandlingOfTmpFilesInMaintainerScript = commandRule({
  id: "possibly-insecure-handling-of-tmp-files-in-maintainer-script",
  severity: "warning",
  summary: "a name in /tmp that others can guess is written to",
  why: "Everybody may write to /tmp: somebody else can put a symbolic link at a name that can be guessed, and the script, which is root, writes through it. Use `mktemp` (Policy 10.4).",
  bad: `#!/bin/sh
set -e
echo data > /tmp/demo.txt
`,
  good: `#!/bin/sh
set -e
file=$(mktemp)
echo data > "$file"
`,
  kinds: MAINTAINER_SCRIPTS,
  about: ({ name, node, args }) => {
    const guessed = (path: string) => /^\/(var\/)?tmp\/./.test(path);
    const written = node.redirections.find(
      ({ operator, target }) => operator.includes(">") && guessed(startOf(target)),
    );
    if (written) return { start: written.start, end: written.end, message: MESSAGE };
    if (!/^(touch|cp|mv|tee|mkdir|install|ln)$/.test(name)) return null;
    const last = args.length > 0 ? startOf(node.words.at(-1)) : "";
    return guessed(last) ? MESSAGE : null;
  },
});
