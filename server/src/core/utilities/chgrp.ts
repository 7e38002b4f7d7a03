import { giveAll, type OwnershipCall, ownershipOptions, referenceOwner } from "./ownership";
import { groupId } from "./users";
import { quote, utility } from "./utility";

const { from: _from, ...options } = ownershipOptions;

/** chgrp - change group ownership. POSIX XCU chgrp; --reference, -c and -v are GNU's. */
export const chgrp = utility({
  name: "chgrp",
  knows: "all",
  summary: "change the groups of files",
  options,

  run(own) {
    // chown's --from alone is missing.
    const call: OwnershipCall = { ...own, options: { ...own.options, from: undefined } };
    const operands = [...call.operands];
    if (call.options.reference !== undefined) {
      if (operands.length === 0) return call.usage("missing operand");
      const owner = referenceOwner(call, call.options.reference);
      return giveAll(call, { ...owner, uid: null, userName: null }, operands);
    }
    const text = operands.shift();
    if (text === undefined) return call.usage("missing operand");
    if (operands.length === 0) return call.usage(`missing operand after ${quote(text)}`);
    const gid = text === "" ? null : groupId(call.sys, text);
    if (gid === null && text !== "") return call.fail(`invalid group: ${quote(text)}`);
    return giveAll(call, { uid: null, gid, userName: null, groupName: text === "" ? null : text }, operands);
  },
});
