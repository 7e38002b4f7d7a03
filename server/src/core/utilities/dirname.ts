import { directoryOf } from "./paths";
import { flag, utility } from "./utility";

/** dirname - strip the last component from names. POSIX XCU dirname; several operands and -z are GNU's. */
export const dirname = utility({
  name: "dirname",
  knows: "all",
  summary: "strip the last component from names",
  options: { zero: flag("-z", "--zero") },
  operands: { min: 1 },

  run({ options, operands, write }) {
    for (const path of operands) write(directoryOf(path) + (options.zero ? "\0" : "\n"));
  },
});
