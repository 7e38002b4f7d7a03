/** Names of commands and kinds of actions that clients are told of. */

/** Announced to every client; an editor's own command of the same name may ask for the arguments first. */
export const serverCommands = [
  "maintscript.setEnvironment",
  "maintscript.addWhatIf",
  "maintscript.clearWhatIfs",
  "maintscript.comparison",
  "maintscript.test",
] as const;

export type ServerCommand = (typeof serverCommands)[number];

/** Announced to clients without our extension only: there its own commands do the same, and better. */
export const editorCommands = [
  "maintscript.pickEnvironment",
  "maintscript.pickWhatIf",
  "maintscript.flip",
  "maintscript.showComparison",
  "maintscript.showConditions",
] as const;

export type EditorCommand = (typeof editorCommands)[number];

export const WHAT_IF = "maintscript.whatIf";
export const COPY_AS_TEST = "maintscript.copyAsTest";

/** Kinds are named like the commands: an editor can ask for them, and bind them to keys. */
export const conditionActionKinds: readonly string[] = [WHAT_IF, COPY_AS_TEST];
