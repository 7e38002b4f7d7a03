/** The existing paths that a shell pattern names (glob(3)); a path without pattern characters is itself, where it exists. */
import type { Bytes } from "../../bytes";
import type { Sys } from "../../world/sys";

export function matchPaths(sys: Sys, pattern: Bytes): readonly Bytes[] {
  if (!/[*?[]/.test(pattern)) return sys.lexists(pattern) ? [pattern] : [];
  let found: readonly Bytes[] = [""];
  for (const part of pattern.split("/").slice(1)) {
    found = found.flatMap((directory) => {
      if (!/[*?[]/.test(part)) return sys.lexists(`${directory}/${part}`) ? [`${directory}/${part}`] : [];
      const names = sys.readDirectory(directory === "" ? "/" : directory);
      const regex = toRegex(part);
      return (names.ok ? names.value : [])
        .filter((name) => regex.test(name) && (!name.startsWith(".") || part.startsWith(".")))
        .map((name) => `${directory}/${name}`);
    });
  }
  return found;
}

function toRegex(part: Bytes): RegExp {
  let source = "";
  for (let at = 0; at < part.length; at++) {
    const character = part[at] ?? "";
    const close = character === "[" ? part.indexOf("]", at + 2) : -1;
    if (character === "*") source += source.endsWith("[^/]*") ? "" : "[^/]*";
    else if (character === "?") source += "[^/]";
    else if (close > 0) {
      source += `[${part
        .slice(at + 1, close)
        .replace(/^!/, "^")
        .replace(/[\\[]/g, "\\$&")}]`;
      at = close;
    } else source += character.replace(/[.+^${}()|\\[\]]/g, "\\$&");
  }
  return new RegExp(`^${source}$`);
}
