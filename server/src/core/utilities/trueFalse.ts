import { utility } from "./utility";

/** true - do nothing, successfully. */
export const trueUtility = utility({
  name: "true",
  summary: "do nothing, successfully",
  options: {},
  parsing: "none",
  run: (call) => helped(call.argv, call.unmodelled) ?? 0,
});

/** false - do nothing, unsuccessfully. */
export const falseUtility = utility({
  name: "false",
  summary: "do nothing, unsuccessfully",
  options: {},
  parsing: "none",
  run: (call) => helped(call.argv, call.unmodelled) ?? 1,
});

/** The two know --help and --version where that is the only argument. */
function helped(argv: readonly string[], unmodelled: (reason: string) => never): undefined {
  const [only] = argv;
  if (argv.length === 1 && (only === "--help" || only === "--version")) unmodelled(`option ${only}`);
  return undefined;
}
