import type { Bytes } from "../../bytes";

/**
 * Paths in byte order, front-coded: each line has a character for how many characters it shares with the line before
 * (counted from a blank), then the rest; every 16th line is whole. Lines are decoded in groups of 16, when asked for.
 */
export class SortedPaths {
  readonly #lines: readonly Bytes[];
  readonly #groups: (readonly Bytes[] | undefined)[] = [];

  constructor(text: Bytes) {
    this.#lines = text === "" ? [] : text.split("\n");
  }

  at(index: number): Bytes {
    return this.#group(Math.floor(index / GROUP))[index % GROUP] ?? "";
  }

  /** The path's number, -1 where it is none of these. */
  indexOf(path: Bytes): number {
    const index = this.#firstFrom(path);
    return index < this.#lines.length && this.at(index) === path ? index : -1;
  }

  /** Names right below a directory whose number `isThere`, in byte order. */
  namesIn(directory: Bytes, isThere: (index: number) => boolean): Bytes[] {
    const prefix = directory === "/" ? "/" : `${directory}/`;
    const names: Bytes[] = [];
    for (let index = this.#firstFrom(prefix); index < this.#lines.length; ) {
      const path = this.at(index);
      if (!path.startsWith(prefix)) break;
      const name = path.slice(prefix.length);
      if (name === "" || name.includes("/")) {
        index = name === "" ? index + 1 : this.#firstFrom(`${prefix}${name.slice(0, name.indexOf("/"))}${AFTER_SLASH}`);
        continue;
      }
      if (isThere(index)) names.push(name);
      index++;
    }
    return names;
  }

  /** The number of the first path that is not less than `path`. */
  #firstFrom(path: Bytes): number {
    let [low, high] = [0, this.#lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#atWhole(middle) < path) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #atWhole(index: number): Bytes {
    return index % GROUP === 0 ? (this.#lines[index] ?? "").slice(1) : this.at(index);
  }

  #group(number: number): readonly Bytes[] {
    const known = this.#groups[number];
    if (known) return known;
    let last = "";
    const group = this.#lines.slice(number * GROUP, (number + 1) * GROUP).map((line) => {
      last = last.slice(0, line.charCodeAt(0) - BLANK) + line.slice(1);
      return last;
    });
    this.#groups[number] = group;
    return group;
  }
}

const GROUP = 16;
const BLANK = 0x20;
/** The character after `/`: all that is below a directory sorts before its path with this one. */
const AFTER_SLASH = "0";
