/** The limits that keep every question answerable: counted in steps, worlds, questions, depth and bytes, never seconds. */

export const DEFAULT_LIMITS = {
  /** Simple commands and loop turns of one run. */
  steps: 400_000,
  /** Simple commands and loop turns of an exploration, all its worlds together. */
  "explored-steps": 60_000,
  /** Worlds alive at one place. */
  worlds: 256,
  /** Whole outcomes that are told one by one; beyond that each effect is told with its own condition. */
  outcomes: 64,
  /** Questions that one exploration may ask. */
  questions: 400,
  /** Answers that one question may have. */
  answers: 30,
  /** Nodes of all decision diagrams of one exploration. */
  "diagram-nodes": 150_000,
  /** Steps of all operations on decision diagrams of one exploration. */
  "diagram-steps": 1_500_000,
  /** Different values that one variable, file or output may have at one place. */
  forms: 64,
  /** Times that an exploration is begun again because a comparison asked for finer answers. */
  rounds: 8,
  /** Further times, to find where numbers that were made from an answer compare differently. */
  refinements: 16,
  /** Function calls, sourced files, command substitutions and utilities that run commands, within each other. */
  depth: 400,
  /** Bytes of one variable, word or here-document. */
  "value-bytes": 4_194_304,
  /** Bytes written to one file. */
  "file-bytes": 33_554_432,
  /** Bytes on standard output and standard error together, or through one pipe. */
  "output-bytes": 8_388_608,
} as const;

export type LimitName = keyof typeof DEFAULT_LIMITS;
export type Limits = { readonly [K in LimitName]: number };

/** Thrown where a limit is hit; becomes the outcome `limit`, which names it. */
export class LimitReached {
  constructor(
    readonly limit: LimitName,
    readonly value: number,
  ) {}
}

/** Thrown where the caller's `stop()` says so. */
export class Stopped {}
