import type { Bytes } from "../bytes";
import type { Sys } from "../world/sys";

export interface FstabEntry {
  readonly source: Bytes;
  readonly at: Bytes;
  readonly type: string;
  readonly options: readonly string[];
}

/** The lines of /etc/fstab, fstab(5). */
export function readFstab(sys: Sys): readonly FstabEntry[] {
  const file = sys.readFile("/etc/fstab");
  if (!file.ok) return [];
  return file.value.split("\n").flatMap((line) => {
    const [source = "", at = "", type = "auto", options = "defaults"] = line
      .replace(/^\s*#.*/, "")
      .trim()
      .split(/\s+/)
      .map(unescaped);
    return at === "" ? [] : [{ source, at, type, options: options.split(",") }];
  });
}

function unescaped(word: string): string {
  return word.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}
