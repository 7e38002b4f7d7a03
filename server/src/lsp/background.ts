/**
 * When and where the long work is done: one task at a time, the most wanted first, in a thread of its own where there is
 * one, otherwise between other things. A task that something more wanted waits for, or that nobody wants any more, is
 * stopped; the former is begun again later (NOTES[Analysis in the server]).
 */
import { Stopped } from "../core/world/limits";
import type { Runtime } from "./runtime";
import { perform, type Results, type Task } from "./tasks";

/** What somebody waits for goes before what is shown when it is ready. */
export type Urgency = "wanted" | "findings" | "outlook";

/** A thread that performs tasks. */
export interface TaskThread {
  post(request: TaskRequest): void;
  /** Shared with the thread: not zero while its task is to stop. */
  readonly stopFlag: Int32Array;
  close(): void;
}

export interface TaskRequest {
  readonly id: number;
  readonly task: Task;
}

export type TaskAnswer = {
  /** The memory that the thread has taken by now. */
  readonly heapBytes?: number;
} & (
  | { readonly id: number; readonly result: Results[Task["kind"]] }
  | { readonly id: number; readonly stopped: true }
  | { readonly id: number; readonly error: string }
);

/** How a runtime starts its thread. `answered` is told of each task, `lost` once where the thread has ended by itself. */
export type StartThread = (answered: (answer: TaskAnswer) => void, lost: (reason: string) => void) => TaskThread | null;

interface Waiting extends TaskRequest {
  readonly urgency: Urgency;
  readonly isStale: () => boolean;
  readonly done: (result: Results[Task["kind"]] | null) => void;
}

const ORDER: readonly Urgency[] = ["wanted", "findings", "outlook"];
/** A thread that nobody needs gives its memory back. */
const IDLE_MS = 60_000;
/** One that has grown is replaced: engines give memory back when a thread ends, and hardly before. */
const LARGEST_HEAP = 120_000_000;

export class Background {
  readonly #runtime: Runtime;
  readonly #failed: (what: string, error: unknown) => void;
  readonly #waiting: Waiting[] = [];
  #current: Waiting | null = null;
  #stopping = false;
  #thread: TaskThread | null = null;
  /** Has a thread ever answered? One that cannot start is not tried again. */
  #threads: "untried" | "work" | "none" = "untried";
  #lastId = 0;
  #idle: ReturnType<typeof setTimeout> | undefined;
  /** What a new thread has to know first. */
  #preamble: Task | null = null;

  constructor(runtime: Runtime, failed: (what: string, error: unknown) => void) {
    this.#runtime = runtime;
    this.#failed = failed;
  }

  /** The task's result; null where it fails, or is stale before it is done. */
  run<T extends Task>(task: T, urgency: Urgency, isStale: () => boolean): Promise<Results[T["kind"]] | null>;
  run(task: Task, urgency: Urgency, isStale: () => boolean): Promise<Results[Task["kind"]] | null> {
    return new Promise((done) => {
      this.#waiting.push({ id: ++this.#lastId, task, urgency, isStale, done });
      const current = this.#current;
      if (current && ORDER.indexOf(urgency) < ORDER.indexOf(current.urgency)) this.#stop();
      this.#next();
    });
  }

  /** Every thread is told this before anything else, from now on. */
  always(task: Task): void {
    this.#preamble = task;
    if (this.#thread) void this.run(task, "wanted", () => false);
  }

  /** Something has changed that may have made tasks stale. */
  recheck(): void {
    if (this.#current?.isStale()) this.#stop();
  }

  close(): void {
    clearTimeout(this.#idle);
    this.#thread?.close();
    this.#thread = null;
  }

  #stop(): void {
    this.#stopping = true;
    if (this.#thread) Atomics.store(this.#thread.stopFlag, 0, 1);
  }

  #next(): void {
    if (this.#current) return;
    const next = this.#takeNext();
    clearTimeout(this.#idle);
    if (!next) {
      this.#idle = setTimeout(() => this.close(), IDLE_MS);
      // A timer must not keep a process alive that has nothing else to do; browsers number their timers.
      if (typeof this.#idle === "object") this.#idle.unref();
      return;
    }
    this.#current = next;
    this.#stopping = false;
    const thread = this.#startedThread();
    if (thread) {
      Atomics.store(thread.stopFlag, 0, 0);
      thread.post({ id: next.id, task: next.task });
    } else void this.#performHere(next);
  }

  /** The first of the most wanted; stale ones are answered on the way. */
  #takeNext(): Waiting | undefined {
    for (const urgency of ORDER) {
      for (;;) {
        const at = this.#waiting.findIndex((one) => one.urgency === urgency);
        const [next] = at < 0 ? [] : this.#waiting.splice(at, 1);
        if (!next) break;
        if (!next.isStale()) return next;
        next.done(null);
      }
    }
    return undefined;
  }

  #startedThread(): TaskThread | null {
    if (this.#thread || this.#threads === "none") return this.#thread;
    this.#thread =
      this.#runtime.startThread?.(
        (answer) => this.#answered(answer),
        (reason) => this.#lost(reason),
      ) ?? null;
    if (!this.#thread) this.#threads = "none";
    else if (this.#preamble) this.#thread.post({ id: 0, task: this.#preamble });
    return this.#thread;
  }

  #answered(answer: TaskAnswer): void {
    if (this.#thread) this.#threads = "work";
    const current = this.#current;
    if (answer.id !== current?.id) return;
    this.#current = null;
    if ("stopped" in answer) this.#again(current);
    else if ("error" in answer) {
      this.#failed(current.task.kind, answer.error);
      current.done(null);
    } else current.done(current.isStale() ? null : answer.result);
    // What somebody waits for keeps what it has explored: the next question is often about the same.
    if ((answer.heapBytes ?? 0) > LARGEST_HEAP && current.urgency !== "wanted") this.close();
    this.#next();
  }

  /** The thread has ended: by a task that took all memory, or because there are no threads here. */
  #lost(reason: string): void {
    if (this.#threads === "untried") this.#threads = "none";
    this.#failed("analysis thread", reason);
    this.#thread = null;
    const current = this.#current;
    this.#current = null;
    if (current && this.#threads === "none") this.#again(current);
    else current?.done(null);
    this.#next();
  }

  #again(task: Waiting): void {
    if (task.isStale()) task.done(null);
    else this.#waiting.unshift(task);
  }

  async #performHere(current: Waiting): Promise<void> {
    await this.#runtime.yield();
    const answer = await answerOf(current, {
      stop: () => this.#stopping,
      pause: () => this.#runtime.yield(),
      failed: this.#failed,
    });
    this.#answered(answer);
  }
}

/** Performs one task, whatever becomes of it. */
export async function answerOf({ id, task }: TaskRequest, pace: Parameters<typeof perform>[1]): Promise<TaskAnswer> {
  try {
    return { id, result: await perform(task, pace) };
  } catch (thrown) {
    if (thrown instanceof Stopped) return { id, stopped: true };
    return { id, error: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) };
  }
}
