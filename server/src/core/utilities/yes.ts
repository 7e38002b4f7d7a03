import { utility } from "./utility";

/** What is written before the reader is taken to have had enough. */
const MOST_BYTES = 1 << 18;

/** What the shell sees of a process that a closed pipe ended: 128 + SIGPIPE. */
const BROKEN_PIPE = 141;

/** yes - output a string until the reader goes. Nothing here can wait for that: a quarter of a megabyte is written. */
export const yes = utility({
  name: "yes",
  summary: "output a string repeatedly until killed",
  options: {},
  missing: ["output beyond 256 KiB"],

  run(call) {
    const line = `${call.operands.length > 0 ? call.operands.join(" ") : "y"}\n`;
    call.write(line.repeat(Math.max(1, Math.floor(MOST_BYTES / line.length))));
    return BROKEN_PIPE;
  },
});
