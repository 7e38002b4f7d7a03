/** What a script did, as a test that goes on demanding it: a file for `maintscript timeline`. */
import type { Change, FileState } from "../report";
import type { Script } from "../script/script";
import type { Runs } from "./runs";

/** The text of the file; the script is named relative to it. */
export function timelineTest(script: Script, { chosen, whatIf }: Runs): string {
  const { environment, report } = chosen;
  const file = script.name.slice(script.name.lastIndexOf("/") + 1);
  const test = {
    name: [`${file} ${report.args.join(" ")}`.trim(), `on ${environment}`, ...whatIf].join(", "),
    host: environment,
    steps: [
      ...whatIf.map((statement) => ({ "what-if": statement })),
      {
        run: file,
        args: report.args,
        expect: {
          ended: report.ended,
          ...(report.exit === null ? {} : { exit: report.exit }),
          facts: report.changes.flatMap(factsOf),
        },
      },
    ],
  };
  return `${JSON.stringify(test, null, 2)}\n`;
}

/** What holds afterwards, in the words of what-if statements. */
function factsOf({ path, after }: Change): readonly string[] {
  const name = /[\s,']/.test(path) ? `'${path}'` : path;
  return after ? [`${name} ${stateOf(after)}`] : [`${name} is missing`];
}

function stateOf(state: FileState): string {
  switch (state.type) {
    case "dir":
      return "is a directory";
    case "symlink":
      return `is a symlink to ${state.target}`;
    case "file":
      return "is a file";
    case "char":
    case "block":
    case "fifo":
    case "socket":
      return "exists";
  }
}
