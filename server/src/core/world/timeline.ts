/**
 * Processes beside each other, on a closed host. A background command runs to its end where it stands, with a clock of
 * its own; what it writes later than the moment in which it began is shown when the shell's clock gets there. A signal
 * to one that still runs needs it otherwise from that moment on: then the whole run begins again, and knows of it.
 */
import type { Log } from "./world";

export interface Signal {
  readonly name: string;
  readonly at: number;
}

/** The signals that background commands get, in the order in which the commands begin. */
export type Schedule = readonly (readonly Signal[])[];

/** Thrown where a signal is sent that the run does not know of yet. */
export class RunAgain {
  constructor(readonly schedule: Schedule) {}
}

/** A background command while it runs. */
export class Job {
  /** Signals that were sent before this moment have come. */
  passed = Number.NEGATIVE_INFINITY;
  /** Where in the log the clock moved, and to when. */
  readonly marks: { readonly depth: number; readonly time: number }[] = [];
  private waiting: readonly Signal[];
  private own: number | undefined;

  constructor(
    readonly ordinal: number,
    pid: number,
    readonly begun: number,
    /** The command itself. */
    readonly node: object,
    signals: readonly Signal[],
  ) {
    this.own = pid;
    this.waiting = signals;
  }

  /** The number of the process itself, for the first program that it becomes. */
  ownPid(): number | undefined {
    const own = this.own;
    this.own = undefined;
    return own;
  }

  get signals(): readonly Signal[] {
    return this.waiting;
  }

  /** Takes the signals that have come. */
  take(): readonly Signal[] {
    const come = this.waiting.filter(({ at }) => at < this.passed);
    if (come.length > 0) this.waiting = this.waiting.filter((signal) => !come.includes(signal));
    return come;
  }
}

const MOST_SIGNALS = 40;

export class Timeline {
  /** The background command that is running, if any. */
  current: Job | null = null;
  private begun = 0;
  private later: { readonly at: number; readonly log: Log }[] = [];
  private readonly ends: number[] = [];

  constructor(private readonly schedule: Schedule) {}

  /** Was there any background command? */
  get used(): boolean {
    return this.begun > 0;
  }

  begin(pid: number, node: Job["node"], now: number): Job {
    const ordinal = this.begun++;
    return new Job(ordinal, pid, now, node, this.schedule[ordinal] ?? []);
  }

  /** A background command has ended at this moment; what it wrote after it began is kept for later. */
  end(job: Job, at: number, before: Log | null, log: Log | null): Log | null {
    this.ends.push(at);
    if (job.marks.length === 0) return log;
    const written: Log[] = [];
    for (let entry = log; entry && entry !== before; entry = entry.previous) written.push(entry);
    let kept = before;
    for (const entry of written.reverse()) {
      const time = job.marks.findLast(({ depth }) => depth < entry.depth)?.time ?? job.begun;
      if (entry.event.kind === "output" && time > job.begun) this.later.push({ at: time, log: entry });
      else kept = appended(kept, entry);
    }
    this.later.sort((a, b) => a.at - b.at);
    return kept;
  }

  /** Appends what was written up to a moment, or what goes to a sink, whenever it was written. */
  shown(log: Log | null, which: { readonly until: number } | { readonly sink: number }): Log | null {
    if (this.later.length === 0) return log;
    const now = this.later.filter((entry) =>
      "until" in which
        ? entry.at <= which.until
        : entry.log.event.kind === "output" && entry.log.event.sink === which.sink,
    );
    if (now.length === 0) return log;
    this.later = this.later.filter((entry) => !now.includes(entry));
    return now.reduce((all: Log | null, entry) => appended(all, entry.log), log);
  }

  /** The next moment in which something happens elsewhere; null where nothing will. */
  next(now: number): number | null {
    const times = [...this.ends, ...this.later.map(({ at }) => at)].filter(
      (at) => at > now && at < Number.POSITIVE_INFINITY,
    );
    return times.length > 0 ? Math.min(...times) : null;
  }

  /** Did the background command run with this signal? */
  knows(ordinal: number, signal: Signal): boolean {
    return (this.schedule[ordinal] ?? []).some(({ name, at }) => name === signal.name && at === signal.at);
  }

  /** A signal to a background command that still runs. Throws RunAgain where that ran without it. */
  signal(ordinal: number, signal: Signal): void {
    if (this.knows(ordinal, signal)) return;
    const known = this.schedule[ordinal] ?? [];
    const schedule = Array.from({ length: Math.max(this.schedule.length, ordinal + 1) }, (_, i) =>
      i === ordinal ? [...known, signal] : (this.schedule[i] ?? []),
    );
    if (schedule.flat().length <= MOST_SIGNALS) throw new RunAgain(schedule);
  }
}

function appended(log: Log | null, { guard, event }: Log): Log {
  return { previous: log, depth: (log?.depth ?? 0) + 1, guard, event };
}
