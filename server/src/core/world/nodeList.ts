import type { Bytes } from "../bytes";
import type { FileNode } from "./fileLayers";
import type { FileType } from "./inode";

/**
 * Nodes from lines such as `/dev/null c 666 0:0 1:3` or `/run/shm l 777 0:0 /dev/shm`: path, find's %y, %m and %U:%G, then
 * the device number or the target. Regular files are empty.
 */
export function nodeList(text: string): readonly (readonly [path: Bytes, node: FileNode])[] {
  return text
    .split("\n")
    .map((line) => line.trim().split(" "))
    .filter(([path]) => path !== "")
    .map(([path = "", letter = "", mode = "", owner = "", extra = ""]) => {
      const [uid = 0, gid = 0] = owner.split(":").map(Number);
      const type = TYPES[letter] ?? "file";
      const node = { type, mode: Number.parseInt(mode, 8), uid, gid };
      return [path, { ...node, ...detail(type, extra) }] as const;
    });
}

const TYPES: Readonly<Record<string, FileType>> = {
  f: "file",
  d: "directory",
  l: "symlink",
  c: "char",
  b: "block",
  p: "fifo",
  s: "socket",
};

function detail(type: FileType, extra: Bytes): Partial<FileNode> {
  switch (type) {
    case "file":
      return { content: "", size: 0 };
    case "symlink":
      return { target: extra };
    case "char":
    case "block":
      return { rdev: extra };
    default:
      return {};
  }
}
