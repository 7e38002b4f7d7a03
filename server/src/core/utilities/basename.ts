import type { Bytes } from "../bytes";
import { lastComponent } from "./paths";
import { flag, quote, utility, value } from "./utility";

/** basename - strip directory and suffix from filenames. POSIX XCU basename; -a, -s and -z are GNU's. */
export const basename = utility({
  name: "basename",
  knows: "all",
  summary: "strip directory and suffix from names",
  options: {
    multiple: flag("-a", "--multiple"),
    suffix: value("-s", "--suffix"),
    zero: flag("-z", "--zero"),
  },
  operands: { min: 1 },
  parsing: "posix",

  run(call) {
    const { options: given, operands } = call;
    const many = given.multiple || given.suffix !== undefined;
    if (!many && operands.length > 2) return call.usage(`extra operand ${quote(operands[2] ?? "")}`);
    const suffix = given.suffix ?? (many ? "" : (operands[1] ?? ""));
    for (const path of many ? operands : operands.slice(0, 1))
      call.write(withoutSuffix(lastComponent(path), suffix) + (given.zero ? "\0" : "\n"));
    return undefined;
  },
});

/** A suffix that is the whole name stays. */
function withoutSuffix(name: Bytes, suffix: Bytes): Bytes {
  return suffix !== "" && name !== suffix && name !== "/" && name.endsWith(suffix)
    ? name.slice(0, -suffix.length)
    : name;
}
