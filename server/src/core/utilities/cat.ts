import type { Bytes } from "../bytes";
import { readOperand } from "./textInput";
import { type Call, flag, quotef, utility } from "./utility";

const options = {
  showAll: flag("-A", "--show-all"),
  numberNonblank: flag("-b", "--number-nonblank"),
  endsAndNonprinting: flag("-e"),
  showEnds: flag("-E", "--show-ends"),
  number: flag("-n", "--number"),
  squeeze: flag("-s", "--squeeze-blank"),
  tabsAndNonprinting: flag("-t"),
  showTabs: flag("-T", "--show-tabs"),
  unbuffered: flag("-u"),
  showNonprinting: flag("-v", "--show-nonprinting"),
} as const;

/** cat - concatenate files. POSIX XCU cat; all options but -u are GNU's. */
export const cat = utility({
  name: "cat",
  knows: "all",
  summary: "print files one after the other",
  options,

  run(call) {
    const { options: given } = call;
    const show = shower(given);
    for (const path of call.operands.length > 0 ? call.operands : ["-"]) {
      const file = readOperand(call, path);
      if (file.ok) call.write(show(file.value));
      else call.fail(quotef(path), file.errno);
    }
  },
});

/** Line numbers and squeezing go on from file to file. */
function shower(given: Call<typeof options>["options"]): (text: Bytes) => Bytes {
  const ends = given.showAll || given.endsAndNonprinting || given.showEnds;
  const tabs = given.showAll || given.tabsAndNonprinting || given.showTabs;
  const nonprinting = given.showAll || given.endsAndNonprinting || given.tabsAndNonprinting || given.showNonprinting;
  const { squeeze, numberNonblank } = given;
  const number = given.number || numberNonblank;
  if (!ends && !tabs && !nonprinting && !squeeze && !number) return (text) => text;
  let count = 0;
  let blank = 0;
  let begun = false;
  return (text) => {
    let out = "";
    for (const [line] of text.matchAll(/[^\n]*\n|[^\n]+$/g)) {
      const isEmpty = line === "\n" && !begun;
      blank = isEmpty ? blank + 1 : 0;
      if (squeeze && blank > 1) continue;
      if (number && !begun && !(numberNonblank && isEmpty)) out += `${String(++count).padStart(6)}\t`;
      const body = line.endsWith("\n") ? line.slice(0, -1) : line;
      out += visible(body, tabs, nonprinting);
      begun = !line.endsWith("\n");
      if (!begun) out += ends ? "$\n" : "\n";
    }
    return out;
  };
}

function visible(text: Bytes, tabs: boolean, nonprinting: boolean): Bytes {
  const shown = tabs ? text.replaceAll("\t", "^I") : text;
  if (!nonprinting) return shown;
  return shown.replace(/[\x00-\x08\x0b-\x1f\x7f-\xff]/g, (c) => {
    const code = c.charCodeAt(0);
    const plain = code & 0x7f;
    const low =
      plain < 0x20 ? `^${String.fromCharCode(plain + 64)}` : plain === 0x7f ? "^?" : String.fromCharCode(plain);
    return code < 0x80 ? low : `M-${low}`;
  });
}
