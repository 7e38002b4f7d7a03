/**
 * What each stage of a pipeline prints. The script is run once more with a `tee` behind each stage, which changes nothing
 * else: the files that they write are on the virtual host only, and thrown away with it.
 */
import { displayText } from "../bytes";
import type { Node, ParseResult, Pipeline } from "../syntax/tree";
import type { Host } from "../world/host";
import type { Edit } from "./navigation";

export interface StageProbe {
  readonly edits: readonly Edit[];
  readonly stages: readonly { readonly text: string; readonly file: string }[];
}

/** The innermost pipeline of the nodes around an offset; null where none has two stages. The last stage prints for whoever reads the pipeline. */
export function stageProbe({ text }: ParseResult, path: readonly Node[]): StageProbe | null {
  const pipeline = path.find((node): node is Pipeline => node.type === "Pipeline" && node.commands.length > 1);
  if (!pipeline || pipeline.pipeBoth.some((both) => both)) return null;
  const stages = pipeline.commands.slice(0, -1).map(({ start, end }, i) => ({
    text: text.slice(start, end),
    file: `/.maintscript-stage-${i}`,
    end,
  }));
  const edits = stages.map(({ end, file }) => ({ start: end, end, newText: ` | tee ${file}` }));
  return { edits, stages };
}

const MOST_LINES = 8;
const LONGEST_LINE = 120;

/** A block for each stage that ran. `after` is the host that the run with the edits left. */
export function stageWords({ stages }: StageProbe, after: Host): string {
  const told = stages.flatMap(({ text, file }) => {
    const content = after.files.content(file);
    if (content === undefined) return [];
    const lines = displayText(content).replace(/\n$/, "").split("\n");
    const shown = lines
      .slice(0, MOST_LINES)
      .map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line));
    const more = lines.length > MOST_LINES ? [`… ${lines.length - MOST_LINES} more lines`] : [];
    const output = content === "" ? "prints nothing" : `prints\n\`\`\`\n${[...shown, ...more].join("\n")}\n\`\`\``;
    return [`\`${text.replace(/\s+/g, " ").replaceAll("`", "'")}\` ${output}`];
  });
  return told.join("\n\n");
}
