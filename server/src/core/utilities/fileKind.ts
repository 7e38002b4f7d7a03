import type { Stat } from "../world/inode";

/** What GNU's tools call a file: `regular empty file`, `directory`, … */
export function fileKind({ type, size }: Pick<Stat, "type" | "size">): string {
  switch (type) {
    case "file":
      return size === 0 ? "regular empty file" : "regular file";
    case "directory":
      return "directory";
    case "symlink":
      return "symbolic link";
    case "fifo":
      return "fifo";
    case "char":
      return "character special file";
    case "block":
      return "block special file";
    case "socket":
      return "socket";
  }
}
