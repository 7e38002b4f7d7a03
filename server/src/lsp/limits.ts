/** Fewer steps than on the command line: a script that needs more is told as "limit" while it is edited. */
export const EDITOR_LIMITS = {
  steps: 20_000,
  "output-bytes": 1_000_000,
  "value-bytes": 1_000_000,
  "file-bytes": 4_000_000,
};
