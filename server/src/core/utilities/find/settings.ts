import type { Bytes } from "../../bytes";
import type { Test } from "./expression";

/** What the expression sets for the whole run, and what runs at its end. */
export interface Settings {
  follow: "none" | "operands" | "all";
  depthFirst: boolean;
  maxDepth: number;
  minDepth: number;
  oneFileSystem: boolean;
  regexType: string;
  fromDayStart: boolean;
  hasAction: boolean;
  readonly print: Test;
  /** Pending `-exec … +`. */
  readonly atEnd: (() => void)[];
}

export type NextWord = () => Bytes | undefined;
