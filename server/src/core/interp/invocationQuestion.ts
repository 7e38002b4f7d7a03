/**
 * How the script is called, as questions: which of the invocations of its kind, and which versions or names stand where
 * an argument differs from run to run. The positional parameters are then a guarded value.
 */
import type { Bytes } from "../bytes";
import type { Invocation } from "../script/maintainerScript";
import type { Diagram } from "../world/diagram";
import type { Space } from "../world/space";
import type { Guarded } from "../world/world";

/** The positional parameters over all invocations. `invocations` holds two or more. */
export function askInvocation(space: Space, invocations: readonly Invocation[]): Guarded<readonly Bytes[]> {
  const { diagrams } = space;
  const question = space.question({
    key: "arguments",
    kind: "arguments",
    subject: "",
    life: "process",
    answers: invocations.map(({ args }) => args.map(({ text }) => text).join("\0")),
  });
  for (const { args } of invocations)
    space.argumentNames.set(
      args.map(({ text }) => text).join("\0"),
      args.map(({ name, text }) => (text === "" ? null : name)),
    );
  let all: Diagram<readonly Bytes[]> = space.diagramOf<readonly Bytes[]>([]);
  invocations.forEach((invocation, i) => {
    all = diagrams.choose(diagrams.literal(question.id, 1 << i), parametersOf(space, invocation), all);
  });
  return space.guardedOf(all);
}

/** One invocation: its fixed words, and for the others whatever the script compared them with. */
function parametersOf(space: Space, invocation: Invocation): Diagram<readonly Bytes[]> {
  const { diagrams } = space;
  let forms: readonly { readonly args: readonly Bytes[]; readonly condition: typeof diagrams.yes }[] = [
    { args: [], condition: diagrams.yes },
  ];
  invocation.args.forEach(({ text, name }, at) => {
    const open = name !== null && text !== "" ? askArgument(space, at + 1, name, text) : null;
    const values = open ?? [{ value: text, condition: diagrams.yes }];
    forms = forms.flatMap(({ args, condition }) =>
      values.map((each) => ({
        args: [...args, each.value],
        condition: diagrams.and(condition, each.condition),
      })),
    );
  });
  let all = space.diagramOf<readonly Bytes[]>([]);
  for (const { args, condition } of forms)
    all = diagrams.choose(condition, space.diagramOf<readonly Bytes[]>(args), all);
  return all;
}

/** What a comparison with one of them asks for is a candidate for the name, wherever it stands. */
function askArgument(space: Space, position: number, name: string, typical: Bytes) {
  const byName = `argument:${name}`;
  space.mark(typical, byName);
  const candidates = space.candidates.get(byName);
  if (!candidates) return null;
  for (const candidate of candidates) space.markCandidate(String(candidate), byName);
  const question = space.question({
    key: `argument:${position}:${name}`,
    kind: "arguments",
    subject: `$${position}`,
    life: "process",
    answers: [...new Set([typical, ...candidates])],
  });
  return question.answers.map((answer, i) => ({
    value: String(answer),
    condition: space.diagrams.literal(question.id, 1 << i),
  }));
}
