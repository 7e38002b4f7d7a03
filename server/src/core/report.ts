/** The JSON shapes of the command line's contract (README, schemas/): plain data, the same for CLI, editor and programs. */

export type FileState =
  | {
      readonly type: "file";
      readonly mode: string;
      readonly owner: string;
      /** Left out where a program wrote the file whose bytes nothing tells (a cache). */
      readonly size?: number;
      /** Left out where the content is not held (a program of a bundled environment), or not known. */
      readonly sha256?: string;
    }
  | { readonly type: "symlink"; readonly mode: string; readonly owner: string; readonly target: string }
  | { readonly type: "char" | "block"; readonly mode: string; readonly owner: string; readonly device: string }
  | { readonly type: "dir" | "fifo" | "socket"; readonly mode: string; readonly owner: string };

export interface Change {
  readonly path: string;
  readonly op: "add" | "del" | "mod";
  readonly before: FileState | null;
  readonly after: FileState | null;
  readonly lasts: "persistent" | "volatile";
  /** The mount point of the mount that the path lies on. */
  readonly mount: string;
  /** Lines (from 1) of the commands that made the change. */
  readonly lines: readonly number[];
  /** The file of those lines where it is not the script. */
  readonly file?: string;
}

export interface ReportedEffect {
  readonly name: string;
  readonly subject: string;
  readonly action: string;
  readonly line: number;
  readonly file?: string;
}

export interface BranchEvaluation {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly result: boolean;
  /** Ids of `asked`. */
  readonly asked: readonly string[];
  readonly file?: string;
}

export type Life = "process" | "boot" | "package" | "ever";

export interface AskedFact {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly life: Life;
  readonly lines: readonly number[];
}

export interface UnmodelledEntry {
  readonly line: number;
  readonly command: string;
  readonly reason: string;
  readonly file?: string;
}

export type Ended = "exit" | "waits" | "limit" | "unmodelled";

export interface Simulation {
  readonly version: 1;
  readonly script: string;
  readonly args: readonly string[];
  readonly ended: Ended;
  readonly exit: number | null;
  /** Name of the signal that ended the script (`SIGTERM`). */
  readonly signal?: string;
  readonly stdout?: string;
  readonly stdoutBase64?: string;
  readonly stderr?: string;
  readonly stderrBase64?: string;
  readonly changes: readonly Change[];
  readonly effects: readonly ReportedEffect[];
  readonly branches: readonly BranchEvaluation[];
  readonly asked: readonly AskedFact[];
  readonly assumptions: readonly string[];
  readonly unmodelled: readonly UnmodelledEntry[];
  /** Limits that were hit, by name. */
  readonly limits?: readonly string[];
  /** The loop that waits, where `ended` is `waits`. */
  readonly waitsAt?: { readonly line: number; readonly reason: string };
  /** With --trace: each command as it ran. */
  readonly trace?: readonly {
    readonly line: number;
    readonly command: string;
    readonly status: number;
    /** Where it is not the script's own line. */
    readonly file?: string;
  }[];
}
