/** What a modelled library may do to the shell that sourced it (utilities/sourcedModel.ts). */
import type { ShellAccess } from "../utilities/sourcedModel";
import { type Shell, StuckInside } from "./shell";

/** Thrown by `restart`. */
export class RestartInside {}

/** Thrown by `exitShell`; becomes the flow `exit`. */
export function shellAccess(shell: Shell): ShellAccess {
  const { state } = shell;
  return {
    getVariable: (name) => state.getVariable(name),
    setVariable: (name, value) => state.setVariable(name, value),
    exportVariable: (name, value) => {
      state.setVariable(name, value);
      const variable = state.variable(name);
      if (variable) state.putVariable(name, { ...variable, exported: true });
    },
    duplicate: (from, to) => state.setDescriptor(to, state.descriptor(from)),
    scriptName: state.name,
    scriptArguments: state.scriptArguments(),
    getPrivate: (key) => state.privateState<string>(`library:${key}`) ?? null,
    setPrivate: (key, value) => state.setPrivateState(`library:${key}`, value),
    exitShell: (status) => {
      shell.attempt.status = status;
      throw new StuckInside({ kind: "exit" });
    },
    restart: () => {
      throw new RestartInside();
    },
  };
}
