/**
 * The tables of the text utilities: test/tables/text/NAME.cases. A case is a block; every value is a JSON string whose
 * characters are bytes.
 *
 *     == ["cut","-d:","-f1"]
 *     stdin "a:b\n"
 *     file "f1" "x\n"
 *     status 0
 *     stdout "a\n"
 *     stderr ""
 *     wrote "out" "…"
 */
import type { Bytes } from "../../server/src/core/bytes";
import type { Files, Ran } from "../support/fakeSys";

/** A call, and what it is given. */
export interface TextCase {
  readonly argv: readonly Bytes[];
  readonly stdin?: Bytes;
  readonly files?: Files;
}

export interface RecordedCase extends TextCase {
  /** Is there a record, or is this case new? */
  readonly recorded: boolean;
  readonly expected: Pick<Ran, "status" | "stdout" | "stderr"> & {
    /** Files that are new or changed, with their content. */
    readonly written: Files;
  };
}

export function parseCases(text: string): RecordedCase[] {
  return text
    .split(/^(?=== )/m)
    .filter((block) => block.startsWith("== "))
    .map(parseBlock);
}

function parseBlock(block: string): RecordedCase {
  const [head = "", ...lines] = block.trimEnd().split("\n");
  const files: Record<string, string> = {};
  const written: Record<string, string> = {};
  let [stdin, stdout, stderr, status] = ["", "", "", 0];
  for (const line of lines) {
    const space = line.indexOf(" ");
    const [key, rest] = [line.slice(0, space), line.slice(space + 1)];
    if (key === "stdin") stdin = JSON.parse(rest) as string;
    else if (key === "stdout") stdout = JSON.parse(rest) as string;
    else if (key === "stderr") stderr = JSON.parse(rest) as string;
    else if (key === "status") status = Number(rest);
    else if (key === "file" || key === "wrote") {
      const [name, content] = JSON.parse(`[${rest.replace(/" "/, '","')}]`) as [string, string];
      (key === "file" ? files : written)[name] = content;
    }
  }
  const recorded = lines.some((line) => line.startsWith("status "));
  const argv = JSON.parse(head.slice(3)) as string[];
  return { argv, stdin, files, recorded, expected: { status, stdout, stderr, written } };
}

export function formatCase({ argv, stdin = "", files = {}, expected }: RecordedCase): string {
  const lines = [`== ${JSON.stringify(argv)}`];
  if (stdin !== "") lines.push(`stdin ${JSON.stringify(stdin)}`);
  for (const [name, content] of Object.entries(files))
    lines.push(`file ${JSON.stringify(name)} ${JSON.stringify(content)}`);
  lines.push(`status ${expected.status}`, `stdout ${JSON.stringify(expected.stdout)}`);
  if (expected.stderr !== "") lines.push(`stderr ${JSON.stringify(expected.stderr)}`);
  for (const [name, content] of Object.entries(expected.written).sort())
    lines.push(`wrote ${JSON.stringify(name)} ${JSON.stringify(content)}`);
  return `${lines.join("\n")}\n`;
}
