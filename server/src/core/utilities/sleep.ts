import { parseFloatPrefix, toDouble } from "./extended";
import { quote, utility } from "./utility";

const SECONDS: Readonly<Record<string, number>> = { "": 1, s: 1, m: 60, h: 3600, d: 86400 };

/** sleep - delay for the sum of the times given. POSIX XCU sleep; fractions and suffixes are GNU's. */
export const sleep = utility({
  name: "sleep",
  knows: "all",
  summary: "delay for a specified amount of time",
  options: {},
  operands: { min: 1 },

  run(call) {
    let total = 0;
    let valid = true;
    for (const operand of call.operands) {
      const { value, length } = parseFloatPrefix(operand, 64);
      const unit = SECONDS[operand.slice(length)];
      const number = toDouble(value);
      if (length === 0 || unit === undefined || !(number >= 0)) {
        valid = false;
        call.warn(`invalid time interval ${quote(operand)}`);
      } else total += number * unit;
    }
    if (!valid) {
      call.writeError(`Try '${call.name} --help' for more information.\n`);
      return 1;
    }
    if (total === Number.POSITIVE_INFINITY) return call.unmodelled("a sleep without end");
    call.sys.sleep(total);
    return 0;
  },
});
