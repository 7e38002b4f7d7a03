import type { Bytes } from "../bytes";
import { complementOf, parseRanges, type Range } from "./ranges";
import { linesOf, readOperands } from "./textInput";
import { type Call, flag, list, quote, utility, value } from "./utility";

const options = {
  bytes: list("-b", "--bytes"),
  characters: list("-c", "--characters"),
  fields: list("-f", "--fields"),
  delimiter: value("-d", "--delimiter"),
  onlyDelimited: flag("-s", "--only-delimited"),
  outputDelimiter: value("--output-delimiter"),
  complement: flag("--complement"),
  zero: flag("-z", "--zero-terminated"),
  whole: flag("-n"),
} as const;

interface Job {
  readonly ranges: readonly Range[];
  readonly delimiter: Bytes;
  readonly output: Bytes | undefined;
  readonly onlyDelimited: boolean;
  readonly end: Bytes;
}

/** cut - parts of lines. POSIX XCU cut; in coreutils 9.1 characters are bytes. */
export const cut = utility({
  name: "cut",
  summary: "remove sections from each line of files",
  knows: "all",
  options,

  run(call) {
    const { options: given } = call;
    const text = theList(call);
    if (text === undefined) return call.usage("you must specify a list of bytes, characters, or fields");
    const byFields = given.fields.length > 0;
    const job = jobOf(call, text, byFields);
    for (const content of readOperands(call))
      call.write(
        byFields
          ? cutFields(content, job)
          : linesOf(content, job.end)
              .map((line) => cutBytes(line, job))
              .join(""),
      );
    return undefined;
  },
});

/** The one list; complains in the order of the options. */
function theList(call: Call<typeof options>): Bytes | undefined {
  let text: Bytes | undefined;
  for (const [key, argument = ""] of call.given) {
    if (key === "delimiter" && argument.length > 1) return call.usage("the delimiter must be a single character");
    if (key !== "bytes" && key !== "characters" && key !== "fields") continue;
    if (text !== undefined) return call.usage("only one list may be specified");
    text = argument;
  }
  return text;
}

function jobOf(call: Call<typeof options>, text: Bytes, byFields: boolean): Job {
  const { options: given } = call;
  if (!byFields && given.delimiter !== undefined)
    return call.usage("an input delimiter may be specified only when operating on fields");
  if (!byFields && given.onlyDelimited)
    return call.usage("suppressing non-delimited lines makes sense\n\tonly when operating on fields");
  const read = parseRanges(text, byFields ? "field" : "byte", quote);
  if (!read.ok) return call.usage(read.message);
  const delimiter = given.delimiter === undefined ? "\t" : given.delimiter || "\0";
  return {
    ranges: given.complement ? complementOf(read.ranges) : read.ranges,
    delimiter,
    output: given.outputDelimiter === "" ? "\0" : given.outputDelimiter,
    onlyDelimited: given.onlyDelimited,
    end: given.zero ? "\0" : "\n",
  };
}

function cutBytes(line: Bytes, { ranges, output = "", end }: Job): Bytes {
  const parts = ranges.filter(({ from }) => from <= line.length).map(({ from, to }) => line.slice(from - 1, to));
  return parts.join(output) + end;
}

function cutFields(content: Bytes, job: Job): Bytes {
  const { delimiter, end } = job;
  // Where lines and fields end alike, the whole text is one line.
  if (delimiter === end) {
    const body = content.endsWith(end) ? content.slice(0, -1) : content;
    // A newline at the end counts as the delimiter where nothing stands behind it.
    if (body === "" && content !== "") return end;
    return content === "" ? "" : cutLine(body, job);
  }
  return linesOf(content, end)
    .map((line) => cutLine(line, job))
    .join("");
}

function cutLine(line: Bytes, { ranges, delimiter, output, onlyDelimited, end }: Job): Bytes {
  if (!line.includes(delimiter)) return onlyDelimited ? "" : line + end;
  const fields = line.split(delimiter);
  const chosen = ranges.flatMap(({ from, to }) => fields.slice(from - 1, to));
  return chosen.join(output ?? delimiter) + end;
}
