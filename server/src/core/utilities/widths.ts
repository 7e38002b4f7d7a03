/** How wide wc(1) makes its columns. */
import type { Bytes } from "../bytes";
import type { Sys } from "../world/sys";

/** Digits of the sum of the files' sizes; at least 7 where one of them is no regular file. */
export function columnWidth(paths: readonly Bytes[], sys: Sys): number {
  let least = 1;
  let sum = 0;
  for (const path of paths) {
    const stat = path === "-" ? undefined : sys.stat(path);
    if (stat && !stat.ok) continue;
    if (stat?.value.type === "file") sum += stat.value.size;
    else least = 7;
  }
  return Math.max(least, String(sum).length);
}
