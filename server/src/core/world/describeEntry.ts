/** What is at a path, as a host description writes it. */
import { type Bytes, decodeUtf8, displayText } from "../bytes";
import { encodeBase64 } from "./base64";
import type { Entry } from "./host";
import type { DescribedFile } from "./hostDescription";

/** `content` of a regular file; left out: it is told by its size. */
export function describeEntry(at: Bytes, entry: Entry, content?: Bytes): DescribedFile {
  const base = {
    path: displayText(at),
    mode: entry.mode.toString(8).padStart(4, "0"),
    owner: `${entry.uid}:${entry.gid}`,
  };
  switch (entry.type) {
    case "file":
      return { ...base, ...(content === undefined ? { size: entry.size ?? 0 } : described(content)) };
    case "directory":
      return { ...base, type: "dir" };
    case "symlink":
      return { ...base, type: "symlink", target: displayText(entry.target ?? "") };
    case "char":
    case "block":
      return { ...base, type: entry.type, device: entry.rdev ?? "0:0" };
    case "fifo":
    case "socket":
      return { ...base, type: entry.type };
  }
}

function described(content: Bytes): Partial<DescribedFile> {
  const text = decodeUtf8(content);
  return text === undefined ? { contentBase64: encodeBase64(content) } : { content: text };
}
