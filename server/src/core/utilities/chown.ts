import { giveAll, ownershipOptions, parseOwner, referenceOwner } from "./ownership";
import { quote, utility } from "./utility";

/** chown - change file owner and group. POSIX XCU chown; --from, --reference, -c and -v are GNU's. */
export const chown = utility({
  name: "chown",
  knows: "all",
  summary: "change the owners of files",
  options: ownershipOptions,

  run(call) {
    const operands = [...call.operands];
    if (call.options.reference !== undefined) {
      if (operands.length === 0) return call.usage("missing operand");
      return giveAll(call, referenceOwner(call, call.options.reference), operands);
    }
    const text = operands.shift();
    if (text === undefined) return call.usage("missing operand");
    if (operands.length === 0) return call.usage(`missing operand after ${quote(text)}`);
    const owner = parseOwner(call, text);
    if (typeof owner === "string") return call.fail(`${owner}: ${quote(text)}`);
    return giveAll(call, owner, operands);
  },
});
