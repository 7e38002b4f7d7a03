/** One conversation between a script and debconf's noninteractive frontend: the commands of debconf-devel(7). */
import type { Bytes } from "../../bytes";
import { errnoMessage } from "../../world/errno";
import type { Sys } from "../../world/sys";
import { Unmodelled } from "../utility";
import type { Before } from "./database";
import { DebconfDatabase } from "./database";
import { questionField, questionType, questionValue, untranslatedChoices } from "./question";
import { loadTemplates, TemplateProblem } from "./templateFile";

/** What the frontend remembers between commands; plain data, so that it can be kept as text. */
export interface SessionState {
  readonly owner: Bytes;
  /** Capabilities that the script announced; null before it did. */
  readonly capabilities: readonly Bytes[] | null;
  /** Questions that wait for GO. */
  readonly pending: readonly { readonly question: Bytes; readonly markSeen: boolean }[];
  readonly busy: readonly Bytes[];
  readonly title: Bytes;
  readonly stopped: boolean;
}

export interface Reply {
  /** `CODE` or `CODE TEXT`, one line. */
  readonly line: Bytes;
  readonly state: SessionState;
}

const PRIORITIES = ["low", "medium", "high", "critical"];
const NONINTERACTIVE_TYPES = new Set([
  "boolean",
  "error",
  "multiselect",
  "note",
  "password",
  "select",
  "string",
  "text",
]);

/** Obeys one line of the protocol and saves what it changed. */
export function obey(sys: Sys, root: Bytes, line: Bytes, state: SessionState, before: Before): Reply {
  const words = state.capabilities?.includes("escape")
    ? splitEscaped(line)
    : line.split(/[ \t\n\v\f\r]+/).filter((word) => word !== "");
  const [word, ...parameters] = words;
  if (word === undefined) return { line: `20 Bad line "${line}" received from confmodule.`, state };
  const command = word.toLowerCase();
  const run = COMMANDS[command];
  if (!run)
    return {
      line: `20 Unsupported command "${command}" (full line was "${line}") received from confmodule.`,
      state,
    };
  const session = new Session(sys, root, state);
  const text = run(session, parameters);
  session.database.save(before);
  return { line: text.split("\n", 1)[0] ?? "", state: session.state };
}

function splitEscaped(text: Bytes): readonly Bytes[] {
  const words: Bytes[] = [];
  let word = "";
  for (const chunk of text.split(/(\\.|[ \t-\r]+)/)) {
    if (chunk === "\\n") word += "\n";
    else if (/^\\.$/.test(chunk)) word += chunk.slice(1);
    else if (/^[ \t-\r]+$/.test(chunk)) {
      words.push(word);
      word = "";
    } else word += chunk;
  }
  return word === "" ? words : [...words, word];
}

class Session {
  readonly database: DebconfDatabase;

  constructor(
    readonly sys: Sys,
    root: Bytes,
    public state: SessionState,
  ) {
    this.database = new DebconfDatabase(sys, root);
  }

  /** The data reply: escaped where the script can take it so. */
  data(value: Bytes): Bytes {
    if (!this.state.capabilities?.includes("escape")) return `0 ${value}`;
    return `1 ${value.replaceAll("\\", "\\\\").replaceAll("\n", "\\n")}`;
  }

  exists(name: Bytes): boolean {
    return this.database.question(name) !== undefined;
  }

  priority(): Bytes {
    return this.sys.env("DEBIAN_PRIORITY") ?? (questionValue(this.database, "debconf/priority") || "high");
  }
}

type Command = (session: Session, parameters: readonly Bytes[]) => Bytes;

const WRONG_NUMBER = "20 Incorrect number of arguments";

/** A command about a question that has to be there. */
function about(least: number, most: number, missing: (name: Bytes) => Bytes, run: Command): Command {
  return (session, parameters) => {
    if (parameters.length < least || parameters.length > most) return WRONG_NUMBER;
    const name = parameters[0] ?? "";
    return session.exists(name) ? run(session, parameters) : missing(name);
  };
}

const plainMissing = (name: Bytes) => `10 ${name} doesn't exist`;
const quotedMissing = (name: Bytes) => `10 "${name}" doesn't exist`;
const MANY = Number.POSITIVE_INFINITY;

const COMMANDS: Readonly<Record<string, Command>> = {
  version: (_, [version, ...more]) => {
    if (more.length > 0) return WRONG_NUMBER;
    const number = Math.trunc(Number.parseFloat(version ?? "2")) || 0;
    if (number < 2) return `30 Version too low (${version})`;
    return number > 2 ? `30 Version too high (${version})` : "0 2.0";
  },
  capb: (session, capabilities) => {
    session.state = { ...session.state, capabilities };
    return "0 multiselect escape ";
  },
  title: (session, words) => {
    session.state = { ...session.state, title: words.join(" ") };
    return "0";
  },
  settitle: about(1, 1, quotedMissing, (session, [name = ""]) => {
    session.state = { ...session.state, title: questionField(session.database, name, "description") ?? "" };
    return "0";
  }),
  beginblock: () => "0",
  endblock: () => "0",
  input,
  go,
  clear: (session, parameters) => {
    if (parameters.length > 0) return WRONG_NUMBER;
    session.state = { ...session.state, pending: [], busy: [] };
    return "0";
  },
  get: about(1, 1, plainMissing, (session, [name = ""]) => {
    const value = questionValue(session.database, name);
    return value === undefined ? "0 " : session.data(value);
  }),
  set: about(1, MANY, plainMissing, (session, [name = "", ...words]) => {
    session.database.setField(name, "value", words.join(" "));
    return "0 value set";
  }),
  reset: about(1, 1, plainMissing, (session, [name = ""]) => {
    session.database.setField(name, "value", questionField(session.database, name, "default") ?? "");
    session.database.setFlag(name, "seen", "false");
    return "0";
  }),
  subst: about(2, MANY, plainMissing, (session, [name = "", variable = "", ...words]) => {
    session.database.setVariable(name, variable, words.join(" "));
    return "0";
  }),
  fget: about(2, 2, plainMissing, (session, [name = "", flag = ""]) => `0 ${getFlag(session, name, flag)}`),
  fset: about(3, MANY, plainMissing, (session, [name = "", flag = "", ...words]) => {
    const value = words.join(" ");
    if (flag !== "isdefault") session.database.setFlag(name, flag, value);
    else session.database.setFlag(name, "seen", value === "true" ? "false" : "true");
    return `0 ${getFlag(session, name, flag)}`;
  }),
  metaget: about(2, 2, plainMissing, (session, [name = "", field = ""]) => {
    const key = field.toLowerCase();
    if (key === "priority" || key === "flag" || key === "variable" || key.endsWith("_split"))
      throw new Unmodelled(`METAGET of ${field}`);
    const value = questionField(session.database, name, key);
    return value === undefined ? `10 ${field} does not exist` : session.data(value);
  }),
  register: (session, parameters) => {
    const [template = "", name = ""] = parameters;
    if (parameters.length !== 2) return WRONG_NUMBER;
    if (!session.exists(template)) return `10 No such template, "${template}"`;
    const type = questionType(session.database, template);
    const fresh = !session.exists(name);
    session.database.addOwner(name, session.state.owner, type);
    if (fresh) session.database.setFlag(name, "seen", "false");
    session.database.setTemplate(name, template);
    return "0";
  },
  unregister: about(1, 1, plainMissing, (session, [name = ""]) => {
    if (session.state.busy.includes(name)) return `10 ${name} is busy, cannot unregister right now`;
    session.database.removeOwner(name, session.state.owner);
    return "0";
  }),
  purge: (session, parameters) => {
    if (parameters.length > 0) return WRONG_NUMBER;
    for (const name of session.database.questionNames()) session.database.removeOwner(name, session.state.owner);
    return "0";
  },
  info: (session, parameters) => {
    if (parameters.length > 1) return WRONG_NUMBER;
    const [name] = parameters;
    return name === undefined || session.exists(name) ? "0" : quotedMissing(name);
  },
  progress,
  exist: (session, parameters) => (parameters.length === 1 ? `0 ${session.exists(parameters[0] ?? "")}` : WRONG_NUMBER),
  x_loadtemplatefile: (session, parameters) => {
    const [file = "", owner = session.state.owner] = parameters;
    if (parameters.length < 1 || parameters.length > 2) return WRONG_NUMBER;
    const text = session.sys.readFile(file);
    if (!text.ok) return `10 failed to open ${file}: ${errnoMessage(text.errno)}`;
    const problem = loadTemplates(session.database, text.value, owner);
    if (problem instanceof TemplateProblem) throw new Unmodelled(`malformed templates in ${file}: ${problem.message}`);
    return "0";
  },
  visible: () => {
    throw new Unmodelled("VISIBLE of debconf's protocol");
  },
  data: () => {
    throw new Unmodelled("DATA of debconf's protocol");
  },
};

function getFlag({ database }: Session, name: Bytes, flag: Bytes): Bytes {
  const flags = database.question(name)?.flags;
  if (flag === "isdefault") return flags?.get("seen") === "true" ? "false" : "true";
  return flags?.get(flag) ?? "false";
}

function input(session: Session, parameters: readonly Bytes[]): Bytes {
  const [priority = "", name = ""] = parameters;
  if (parameters.length !== 2) return WRONG_NUMBER;
  const { database, sys, state } = session;
  if (!session.exists(name)) return quotedMissing(name);
  const rank = PRIORITIES.indexOf(priority);
  if (rank < 0) return `20 "${priority}" is not a valid priority`;
  const type = questionType(database, name);
  if (!NONINTERACTIVE_TYPES.has(type)) throw new Unmodelled(`asking a question of type ${type}`);
  const wanted =
    type === "error" || (rank >= PRIORITIES.indexOf(session.priority()) && getFlag(session, name, "seen") !== "true");
  const markSeen = wanted && sys.env("DEBCONF_NONINTERACTIVE_SEEN") === "true";
  const pending = state.pending.some((each) => each.question === name)
    ? state.pending
    : [...state.pending, { question: name, markSeen }];
  session.state = { ...state, pending, busy: [...state.busy, name] };
  return "30 question skipped";
}

function go(session: Session, parameters: readonly Bytes[]): Bytes {
  if (parameters.length > 0) return WRONG_NUMBER;
  const { database, state } = session;
  for (const { question, markSeen } of state.pending) {
    if (!session.exists(question)) continue;
    database.setField(question, "value", answered(session, question));
    if (markSeen) database.setFlag(question, "seen", "true");
  }
  session.state = { ...session.state, pending: [], busy: [] };
  return "0 ok";
}

/** What a question's value is after nobody was asked. */
function answered(session: Session, name: Bytes): Bytes {
  const { database } = session;
  const value = questionValue(database, name) ?? "";
  switch (questionType(database, name)) {
    case "select": {
      const choices = untranslatedChoices(database, name);
      return choices.includes(value) ? value : (choices[0] ?? "");
    }
    case "text":
      return "";
    case "error":
      if (getFlag(session, name, "seen") !== "true")
        throw new Unmodelled(`the error message ${name} would be shown or mailed`);
      return "";
    default:
      return value;
  }
}

function progress(session: Session, parameters: readonly Bytes[]): Bytes {
  const [sub = "", ...rest] = parameters;
  if (parameters.length < 1) return WRONG_NUMBER;
  const counts: Readonly<Record<string, number>> = { start: 3, set: 1, step: 1, info: 1, stop: 0 };
  const key = sub.toLowerCase();
  const count = counts[key];
  if (count === undefined) return "20 Unknown subcommand";
  if (rest.length !== count) return WRONG_NUMBER;
  const name = rest.at(-1) ?? "";
  if (key === "start" && Number(rest[0]) > Number(rest[1])) return `20 min (${rest[0]}) > max (${rest[1]})`;
  if ((key === "start" || key === "info") && !session.exists(name)) return plainMissing(name);
  return "0 OK";
}
