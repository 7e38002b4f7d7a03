import { utility } from "./utility";

/** What the shell sees of a process that a closed pipe ended: 128 + SIGPIPE. */
const BROKEN_PIPE = 141;

/** yes - output a string until the reader goes. */
export const yes = utility({
  name: "yes",
  knows: "all",
  summary: "output a string repeatedly until killed",
  options: {},
  writeFailure: (reason) => [`standard output: ${reason}`],

  run(call) {
    call.writeEndlessly(`${call.operands.length > 0 ? call.operands.join(" ") : "y"}\n`);
    return BROKEN_PIPE;
  },
});
