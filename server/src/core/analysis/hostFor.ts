/**
 * A closed host for one answer to every question of an exploration: what `probe` finds on a real machine, what a test
 * simulates on to prove an outcome, and what an editor offers as "simulate on such a host".
 */

import { type Bytes, displayText } from "../bytes";
import { encodeBase64 } from "../world/base64";
import { Branching, type Condition } from "../world/diagram";
import { PROGRAM_PLACES, targetOf } from "../world/fileTree";
import type { Host } from "../world/host";
import type { DescribedFile, DescribedMount, HostDescription } from "../world/hostDescription";
import { hostFromDescription } from "../world/hostFromDescription";
import { openHost } from "../world/openHost";
import { processAsked, processCalled } from "../world/processNames";
import { type Answer, commandAsked, type PathAnswer, SOME_FILE } from "../world/question";
import type { Space } from "../world/space";
import {
  policyQuestion,
  searchedFiles,
  serviceAsked,
  unknownChunks,
  unknownMountText,
  unknownText,
} from "../world/unknownHost";

/** The answer to each question, by its number. */
export type Answers = ReadonlyMap<number, Answer>;

export interface HostFor {
  readonly description: HostDescription;
  /** Where the invocation was a question. */
  readonly args?: readonly Bytes[];
  /** Environment variables that were questions; null: not given. */
  readonly variables: Readonly<Record<string, Bytes | null>>;
}

/**
 * One host of a condition: an answer to every question that was asked; null where the condition has none. `choose` picks
 * one of `count` possible answers (the first, where it is left out).
 */
export function answersFor(
  space: Space,
  condition: Condition,
  choose: (count: number) => number = () => 0,
): Answers | null {
  const { diagrams } = space;
  let left = diagrams.and(condition, space.possibleHosts);
  if (left === diagrams.no) return null;
  return new Map(
    space.questions.flatMap(({ id, answers }) => {
      const branches = left instanceof Branching && left.question === id ? left.branches : answers.map(() => left);
      const possible = answers.flatMap((answer, i) => (branches[i] === diagrams.no ? [] : [{ answer, i }]));
      const chosen = possible[choose(possible.length)] ?? possible[0];
      if (chosen === undefined) return [];
      left = branches[chosen.i] ?? left;
      return [[id, chosen.answer] as const];
    }),
  );
}

/** The host that gives these answers, beyond what every Debian has. */
export function hostFor(space: Space, answers: Answers): HostFor {
  return new Building(space, answers).result();
}

/** The described host, closed: what is neither described nor on every Debian is absent. */
export function closedHostFor(made: HostFor): Host {
  const any = openHost();
  const files = {
    ...any.files,
    entry: (path: Bytes) => any.files.entry(path) ?? null,
    list: (path: Bytes) => any.files.list(path) ?? [],
  };
  const closed: Host = { ...any, open: false, files };
  const env = { ...any.facts.env };
  const host = hostFromDescription({ extends: any.name, ...made.description }, () => closed);
  for (const [name, value] of Object.entries(made.variables)) {
    if (value === null) delete env[name];
    else env[name] = value;
  }
  return { ...host, facts: { ...host.facts, env } };
}

class Building {
  private readonly files: DescribedFile[] = [];
  private readonly absent: string[] = [];
  private readonly byKey = new Map<string, Answer>();

  constructor(
    private readonly space: Space,
    answers: Answers,
  ) {
    for (const question of space.questions) {
      const answer = answers.get(question.id);
      if (answer !== undefined) this.byKey.set(question.key, answer);
    }
  }

  result(): HostFor {
    const variables: Record<string, Bytes | null> = {};
    for (const question of this.space.questions) {
      const answer = this.byKey.get(question.key);
      if (answer === undefined) continue;
      if (question.kind === "path") this.path(question.subject, answer as PathAnswer);
      else if (question.kind === "listing" && answer === "one more file")
        this.files.push({
          path: displayText(this.placeOf(`${question.subject}/${SOME_FILE}`)),
          type: "file",
          content: "",
        });
      else if (question.kind === "environment")
        variables[question.subject] = answer === "\0unset" ? null : String(answer);
    }
    for (const path of searchedFiles(this.space))
      if (this.space.host.databaseContent?.(path) !== undefined) this.files.push(this.file(path, path));
    const args = this.args();
    return { description: this.description(), variables, ...(args ? { args } : {}) };
  }

  private description(): HostDescription {
    const mounts = this.mounts();
    const outputs = this.outputs();
    return {
      files: this.files,
      absent: this.absent,
      ...(mounts.length > 0 ? { mounts } : {}),
      ...(outputs.length > 0 ? { outputs } : {}),
      ...this.machine(),
    };
  }

  /** Where it lies: behind the links that are components of it. */
  private placeOf(path: Bytes): Bytes {
    let asked = "";
    let place = "";
    const names = path.split("/").filter((name) => name !== "");
    names.forEach((name, i) => {
      asked += `/${name}`;
      const link = i < names.length - 1 && this.byKey.get(`path:${asked}`) === "symlink to a directory";
      place += `/${link ? targetOf(name) : name}`;
    });
    return place;
  }

  private path(path: Bytes, answer: PathAnswer): void {
    if (path.endsWith("/") || path === "") return;
    const place = this.placeOf(path);
    const name = displayText(place);
    switch (answer) {
      case "absent":
        this.absent.push(name);
        return;
      case "directory":
        this.files.push({ path: name, type: "dir" });
        return;
      case "file":
        this.files.push(this.file(path, place));
        return;
      case "dangling symlink":
      case "symlink to a directory":
      case "symlink to a file": {
        const target = targetOf(place);
        this.files.push({ path: name, type: "symlink", target: displayText(targetOf(path)) });
        if (answer === "symlink to a directory") this.files.push({ path: displayText(target), type: "dir" });
        if (answer === "symlink to a file") this.files.push(this.file(path, target));
        return;
      }
      case "char":
      case "block":
        this.files.push({ path: name, type: answer, device: "1:9" });
        return;
      case "fifo":
      case "socket":
        this.files.push({ path: name, type: answer });
    }
  }

  /** A file's content as the exploration had it. A program's text is not held: its model or its recorded output counts. */
  private file(asked: Bytes, at: Bytes): DescribedFile {
    const path = displayText(at);
    const executable = this.byKey.get(`executable:${asked}`);
    const ran = this.space.programs.has(asked);
    const program = ran || executable === "yes" || (executable === undefined && PROGRAM_PLACES.test(asked));
    const mode = program ? "0755" : "0644";
    if (program) return { path, type: "file", mode, size: 1 };
    const content = this.content(asked);
    return /^[\x20-\x7e\n\t]*$/.test(content)
      ? { path, type: "file", mode, content }
      : { path, type: "file", mode, contentBase64: encodeBase64(content) };
  }

  private content(path: Bytes): Bytes {
    if (path === "/proc/mounts" || path === "/proc/self/mounts")
      return unknownMountText(this.space, (at) => this.mountAt(at) ?? undefined);
    if (this.byKey.get(`empty:${path}`) === "empty") return "";
    const text = unknownText(
      this.space,
      path,
      unknownChunks(this.space, path).filter(({ key }) => this.byKey.get(key) === "yes"),
    );
    if (!this.space.sourced.has(path)) return text;
    return text.replace(/^.*$/gm, (line) => (this.space.originOf(line) === undefined ? line : ""));
  }

  private mountAt(path: Bytes): { source: string; at: Bytes; type: string; options: string } | null {
    const answer = this.byKey.get(`mount:${path}`);
    if (answer === undefined || answer === "none") return null;
    const [source = "", type = ""] = String(answer).split(" ");
    const readOnly = this.byKey.get(`read-only:${path}`) === "read-only";
    return { source, at: path, type, options: readOnly ? "ro,relatime" : "rw,relatime" };
  }

  private mounts(): readonly DescribedMount[] {
    const space = (path: Bytes) => {
      const free = this.byKey.get(`free:${path}`);
      return free === undefined ? {} : { availableKb: Number(free), sizeKb: Number(free) + 65_536 };
    };
    const asked = this.space.questions.filter(({ kind }) => /^(mount|read-only|free-space)$/.test(kind));
    if (asked.length === 0) return [];
    const options = (path: Bytes) =>
      this.byKey.get(`read-only:${path}`) === "read-only" ? "ro,relatime" : "rw,relatime";
    const points = new Set(asked.map(({ subject }) => subject).filter((subject) => subject !== "/"));
    const mounted = [...points].flatMap((path) => {
      const mount = this.mountAt(path);
      if (mount) return [{ ...mount, at: displayText(path), ...space(path) }];
      // What differs from the file system around it is one of its own.
      const own = this.byKey.get(`read-only:${path}`);
      const isDirectory = /directory$/.test(String(this.byKey.get(`path:${path}`) ?? "directory"));
      const differs = own !== undefined && own !== this.readOnlyAround(path) && isDirectory;
      if (!differs || this.byKey.has(`mount:${path}`)) return [];
      return [
        { source: "otherdevice", at: displayText(path), type: "otherfs", options: options(path), ...space(path) },
      ];
    });
    return [
      { source: "/dev/root", at: "/", type: "ext4", options: options("/"), ...space("/") },
      ...mounted.sort((a, b) => a.at.length - b.at.length),
    ];
  }

  /** What the nearest directory above says of which it was asked. */
  private readOnlyAround(path: Bytes): Answer {
    for (let at = path; at !== "/"; ) {
      at = at.slice(0, at.lastIndexOf("/")) || "/";
      const answer = this.byKey.get(`read-only:${at}`);
      if (answer !== undefined) return answer;
    }
    return "writable";
  }

  private outputs(): NonNullable<HostDescription["outputs"]> {
    return [...this.space.commands.values()].map((argv) => {
      const command = displayText(commandAsked(argv));
      const printed = this.byKey.get(`output:${command}`);
      return {
        argv: argv.map(displayText),
        stdout: printed === undefined || printed === "" ? "" : `${displayText(String(printed))}\n`,
        status: Number(this.byKey.get(`status:${command}`) ?? 0),
      };
    });
  }

  private machine(): HostDescription {
    const text = (key: string) => {
      const answer = this.byKey.get(key);
      return answer === undefined ? undefined : displayText(String(answer));
    };
    const [release, machine, hostname] = [text("text:kernel release"), text("text:machine"), text("text:hostname")];
    const init = text("fact:init");
    const chroot = text("fact:in a chroot");
    const container = text("fact:in a container");
    const policy = text(policyQuestion().key);
    const running = this.space.questions.flatMap(({ key }) => {
      const name = serviceAsked(key);
      return name !== null && this.byKey.get(key) === "yes" ? [[name, { running: true }] as const] : [];
    });
    const processes = this.space.questions.flatMap(({ key, subject }) => {
      const name = processAsked(subject);
      return name !== null && this.byKey.get(key) === "yes" ? [processCalled(name)] : [];
    });
    const kernel = { ...(release ? { release } : {}), ...(machine ? { machine } : {}) };
    return {
      ...(release || machine ? { kernel } : {}),
      ...(hostname ? { hostname } : {}),
      ...(init === "systemd" || init === "sysvinit" || init === "none" ? { init } : {}),
      ...(running.length > 0 ? { services: Object.fromEntries(running) } : {}),
      ...(policy === undefined ? {} : { policyRcD: policy === "101" ? 101 : null }),
      ...(processes.length === 0
        ? {}
        : {
            processes: processes.map(({ pid, name, executable }) => ({
              pid,
              name: displayText(name),
              executable: displayText(executable),
            })),
          }),
      ...(chroot === undefined ? {} : { chroot: chroot === "yes" }),
      ...(container === undefined ? {} : { container: container === "yes" ? "container" : null }),
    };
  }

  private args(): readonly Bytes[] | undefined {
    const invocation = this.byKey.get("arguments");
    if (invocation === undefined) return undefined;
    const args = String(invocation).split("\0");
    for (const { key, kind } of this.space.questions) {
      const position = /^argument:([0-9]+):/.exec(key)?.[1];
      const value = this.byKey.get(key);
      const name = key.replace(/^argument:[0-9]+:/, "");
      if (kind !== "arguments" || position === undefined || value === undefined) continue;
      const at = Number(position) - 1;
      if (this.space.argumentNames.get(String(invocation))?.[at] === name) args[at] = String(value);
    }
    return args;
  }
}
