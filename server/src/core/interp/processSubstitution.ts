/** bash: `<(commands)` as the name of a file that holds their output. */
import type { Bytes } from "../bytes";
import type { ProcessSubstitution } from "../syntax/tree";
import { Unmodelled } from "../utilities/utility";
import { registerOpenFile } from "./openFile";
import type { Shell } from "./shell";
import { runSubstitutionExactly } from "./substitution";

/** Runs the commands at once; their output is read through `/dev/fd/N`. */
export function processSubstitution(shell: Shell, node: ProcessSubstitution): Bytes {
  if (node.direction === ">") throw new Unmodelled("process substitution >( )");
  const text = runSubstitutionExactly(shell, node.body);
  const { state, attempt } = shell;
  let number = 63;
  while (state.descriptor(number) !== undefined) number--;
  state.setDescriptor(number, registerOpenFile(attempt, `${node.start} process`, { kind: "text", text, offset: 0 }));
  shell.substituted = [...shell.substituted, attempt.space.descriptorKey(number)];
  return `/dev/fd/${number}`;
}
