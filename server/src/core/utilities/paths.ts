/** Names of files as the tools take them apart. Nothing here asks the host. */
import type { Bytes } from "../bytes";

/** The last component without trailing slashes; `/` for the root, "" for "". */
export function lastComponent(path: Bytes): Bytes {
  const name = withoutTrailingSlashes(path);
  return name === "/" ? name : name.slice(name.lastIndexOf("/") + 1);
}

/** What dirname(1) prints. */
export function directoryOf(path: Bytes): Bytes {
  const name = withoutTrailingSlashes(path);
  const slash = name.lastIndexOf("/");
  if (slash < 0) return ".";
  return name.slice(0, slash).replace(/\/+$/, "") || "/";
}

/** `/` stays. */
export function withoutTrailingSlashes(path: Bytes): Bytes {
  const stripped = path.replace(/\/+$/, "");
  return stripped === "" && path !== "" ? "/" : stripped;
}

/** `directory/name` with one slash between them. */
export function joinPath(directory: Bytes, name: Bytes): Bytes {
  if (directory === "") return name;
  return directory.endsWith("/") ? `${directory}${name.replace(/^\/+/, "")}` : `${directory}/${name}`;
}

/** The path's ancestors as they are written, from the outermost: `a`, `a/b` of `a/b/c`. */
export function ancestors(path: Bytes): Bytes[] {
  const out: Bytes[] = [];
  for (const match of path.matchAll(/[^/]+\/+(?=[^/])/g))
    out.push(path.slice(0, match.index + match[0].length).replace(/\/+$/, ""));
  return out;
}

/** Without `.`, doubled slashes and `..` (by name, not by symlinks); `base` is absolute. */
export function normalize(base: Bytes, path: Bytes): Bytes {
  const out: Bytes[] = [];
  for (const part of `${path.startsWith("/") ? "" : `${base}/`}${path}`.split("/")) {
    if (part === "..") out.pop();
    else if (part !== "" && part !== ".") out.push(part);
  }
  return `/${out.join("/")}`;
}

/** The path of an absolute, normalized `to` as seen from the directory `from`. */
export function relativePath(from: Bytes, to: Bytes): Bytes {
  const a = from.split("/").filter((part) => part !== "");
  const b = to.split("/").filter((part) => part !== "");
  let common = 0;
  while (common < a.length && common < b.length && a[common] === b[common]) common++;
  return [...a.slice(common).map(() => ".."), ...b.slice(common)].join("/") || ".";
}
