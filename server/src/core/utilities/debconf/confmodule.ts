/**
 * /usr/share/debconf/confmodule, sourced by scripts. The real one replaces the script by debconf's frontend, which runs
 * it from its beginning and listens; so does this one, and then moves standard output to descriptor 3.
 */
import type { Bytes } from "../../bytes";
import { adminDirectory } from "../dpkg/packageDatabase";
import type { SourcedCall, SourcedFunction, SourcedModel } from "../sourcedModel";
import { Unmodelled } from "../utility";
import { type Before, DebconfDatabase, type KeptFiles, keepFiles, openFiles, restoreFiles } from "./database";
import { obey, type SessionState } from "./session";
import { loadTemplates, type TemplateProblem } from "./templateFile";

const STATE = "debconf";

/** Protocol command of each function. */
const FUNCTIONS: Readonly<Record<string, readonly [command: string, summary: string]>> = {
  db_capb: ["CAPB", "tells debconf what the script can do"],
  db_set: ["SET", "sets the value of a question"],
  db_reset: ["RESET", "sets a question back to its default"],
  db_title: ["TITLE", "sets the title"],
  db_input: ["INPUT", "has a question asked at the next db_go"],
  db_beginblock: ["BEGINBLOCK", "begins a block of questions"],
  db_endblock: ["ENDBLOCK", "ends a block of questions"],
  db_go: ["GO", "asks the questions that wait"],
  db_get: ["GET", "puts the value of a question into RET"],
  db_register: ["REGISTER", "makes a question from a template"],
  db_unregister: ["UNREGISTER", "removes a question"],
  db_subst: ["SUBST", "sets a variable in the text of a question"],
  db_fset: ["FSET", "sets a flag of a question"],
  db_fget: ["FGET", "puts a flag of a question into RET"],
  db_purge: ["PURGE", "removes all questions of the package"],
  db_metaget: ["METAGET", "puts a field of a question into RET"],
  db_version: ["VERSION", "checks the version of the protocol"],
  db_clear: ["CLEAR", "forgets the questions that wait"],
  db_settitle: ["SETTITLE", "sets the title from a template"],
  db_previous_module: ["PREVIOUS_MODULE", "is not supported"],
  db_info: ["INFO", "shows an information text"],
  db_progress: ["PROGRESS", "shows a progress bar"],
  db_data: ["DATA", "makes a template"],
  db_x_loadtemplatefile: ["X_LOADTEMPLATEFILE", "loads a file of templates"],
  db_text: ["INPUT", "is an old name of db_input"],
};

export const confmodule: SourcedModel = {
  path: "/usr/share/debconf/confmodule",
  summary: "debconf's library for maintainer scripts",
  source,
  functions: {
    ...Object.fromEntries(
      Object.entries(FUNCTIONS).map(([name, [command, summary]]) => [name, protocolFunction(name, command, summary)]),
    ),
    db_stop: {
      name: "db_stop",
      summary: "ends the conversation with debconf",
      missing: [],
      start(call) {
        saveState(call, { ...stateOf(call), stopped: true });
        return 0;
      },
    },
  },
};

function protocolFunction(name: string, command: string, summary: string): SourcedFunction {
  return {
    name,
    summary,
    missing: ["frontends that ask", "translated templates", "other databases than debconf.conf's usual ones"],
    start: (call) => talk(call, `${command} ${call.argv.join(" ")}`),
  };
}

/** Sends a line, sets RET, and returns the code, as _db_cmd does. */
function talk(call: SourcedCall, line: Bytes): number {
  const state = stateOf(call);
  if (state.stopped) throw new Unmodelled("debconf was stopped by db_stop: the call would wait for ever");
  if (line.includes("\n")) throw new Unmodelled("a newline in an argument, which debconf takes for the next command");
  const question = call.argv[line.startsWith("INPUT ") ? 1 : 0];
  if (question?.includes("/")) announce(call, question);
  const reply = obey(call.sys, rootOf(call), line, state, beforeOf(call));
  saveState(call, reply.state);
  const code = reply.line.split(/[ \t]/, 1)[0] ?? "";
  const text = reply.line.replace(/^[^ \t][ \t]/, "");
  call.shell.setVariable("RET", code === "1" ? unescaped(text) : text);
  return code === "1" ? 0 : Number(code);
}

/** `debconf-escape -u` in a command substitution. */
function unescaped(text: Bytes): Bytes {
  return text.replace(/\\(.)/g, (_, character: string) => (character === "n" ? "\n" : character)).replace(/\n+$/, "");
}

function announce(call: SourcedCall, question: Bytes): void {
  const owner = stateOf(call).owner || (question.split("/")[0] ?? "");
  call.sys.mayContain(
    `${rootOf(call)}/var/cache/debconf/config.dat`,
    `debconf ${question} is true`,
    `Name: ${question}\nTemplate: ${question}\nValue: true\nOwners: ${owner}\nFlags: seen\n\n`,
  );
}

function rootOf(call: SourcedCall): Bytes {
  return (call.sys.env("DPKG_ROOT") ?? "").replace(/\/+$/, "");
}

function saveState(call: SourcedCall, state: SessionState): void {
  call.shell.setPrivate(STATE, JSON.stringify(state));
}

function stateOf(call: SourcedCall): SessionState {
  const text = call.shell.getPrivate(STATE);
  return text === null ? begin(call) : (JSON.parse(text) as SessionState);
}

/** The state in a shell that joins a frontend which is running already, or starts one. */
function begin(call: SourcedCall): SessionState {
  keepBefore(call, openFiles(call.sys, rootOf(call)));
  return fresh(packageOf(call), "");
}

function fresh(owner: Bytes, title: Bytes): SessionState {
  return { owner, capabilities: null, pending: [], busy: [], title, stopped: false };
}

/** The databases' texts when the conversation began; a file that was not there has none. */
function keepBefore(call: SourcedCall, { config, templates }: Before): void {
  if (config !== null) call.shell.setPrivate(`${STATE} config`, config);
  if (templates !== null) call.shell.setPrivate(`${STATE} templates`, templates);
}

function beforeOf(call: SourcedCall): Before {
  return {
    config: call.shell.getPrivate(`${STATE} config`),
    templates: call.shell.getPrivate(`${STATE} templates`),
  };
}

// --- sourcing

function source(call: SourcedCall): number {
  const { shell, sys } = call;
  if (shell.getVariable("DEBCONF_USE_CDEBCONF")) throw new Unmodelled("cdebconf");
  for (const name of [
    "DEBCONF_DB_REPLACE",
    "DEBCONF_DB_OVERRIDE",
    "DEBCONF_DB_FALLBACK",
    "DEBCONF_SYSTEMRC",
    "DEBCONF_DEBUG",
  ])
    if (sys.env(name)) throw new Unmodelled(`the variable ${name} of debconf`);
  if (!shell.getVariable("DEBIAN_HAS_FRONTEND")) {
    startFrontend(call);
    shell.restart();
  }
  if (!shell.getVariable("DEBCONF_REDIR")) {
    shell.duplicate(1, 3);
    shell.duplicate(2, 1);
    shell.exportVariable("DEBCONF_REDIR", "1");
  }
  return 0;
}

/** What /usr/share/debconf/frontend does before it runs the script: templates, and the config script of a postinst. */
function startFrontend(call: SourcedCall): void {
  const { shell, sys } = call;
  const root = rootOf(call);
  const before = openFiles(sys, root);
  const database = new DebconfDatabase(sys, root);
  checkFrontend(call, database);
  const owner = packageOf(call);
  const script = shell.scriptName;
  const named = /\/.*\.(?:postinst|postrm|prerm)$/.test(script) && !sys.env("DEBCONF_PACKAGE");
  if (named && shell.scriptArguments.length === 0)
    call.stderr("Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.\n");
  const base = baseOf(call);
  const config = base !== undefined && /(?:postinst|preinst)$/.test(script) ? `${base}config` : null;
  const kept = config !== null && sys.exists(config) ? keepFiles(sys, root) : null;
  const templates = base === undefined ? guessedTemplates(call) : `${base}templates`;
  const text = templates === null ? null : sys.readFile(templates);
  if (text?.ok) {
    const problem: TemplateProblem | null = loadTemplates(database, text.value, owner);
    if (problem) throw new Unmodelled(`malformed templates in ${templates}: ${problem.message}`);
    database.save(before);
  }
  shell.exportVariable("PERL_DL_NONLAZY", "1");
  shell.exportVariable("DEBIAN_HAS_FRONTEND", "1");
  if (config !== null && kept) runConfig(call, config, kept);
  keepBefore(call, before);
  saveState(call, fresh(owner, owner === "" ? "" : `Configuring ${owner}`));
}

/**
 * The config script talks to the same frontend, so that what it changed is saved together with the script's changes;
 * where it fails, nothing is saved and the script never runs.
 */
function runConfig(call: SourcedCall, config: Bytes, kept: KeptFiles): void {
  const { sys, shell } = call;
  const version = shell.scriptArguments[1] ?? "";
  const { status } = call.runCommand([config, "configure", version], {
    env: { PERL_DL_NONLAZY: "1", DEBIAN_HAS_FRONTEND: "1" },
  });
  if (status > 0) {
    restoreFiles(sys, kept, "all");
    shell.exitShell(status);
  }
  restoreFiles(sys, kept, "backups");
}

/**
 * What the names of the package's templates and config script begin with. dpkg runs a maintainer script at its place in
 * the database; one that is simulated from elsewhere has its companions there all the same.
 */
function baseOf({ sys, shell }: SourcedCall): Bytes | undefined {
  const own = /^(.*[./])(?:preinst|postinst|prerm|postrm)$/.exec(shell.scriptName)?.[1];
  const owner = sys.env("DPKG_MAINTSCRIPT_PACKAGE");
  if (own === undefined || !owner || sys.exists(`${own}templates`) || sys.exists(`${own}config`)) return own;
  const directory = `${adminDirectory(sys)}/info`;
  const bases = [`${directory}/${owner}.`, `${directory}/${owner}:${sys.env("DPKG_MAINTSCRIPT_ARCH") ?? ""}.`];
  return bases.find((base) => sys.exists(`${base}templates`)) ?? own;
}

/** Only a frontend that never asks is modelled. */
function checkFrontend(call: SourcedCall, database: DebconfDatabase): void {
  const { sys } = call;
  const environment = sys.env("DEBIAN_FRONTEND");
  const chosen = environment ?? database.question("debconf/frontend")?.fields.get("value") ?? "dialog";
  if (chosen.toLowerCase() !== "noninteractive")
    throw new Unmodelled(
      `debconf's frontend ${chosen === "" ? "dialog" : chosen} (DEBIAN_FRONTEND=noninteractive is modelled)`,
    );
}

/** The package that the frontend takes the script for. */
function packageOf({ sys, shell }: SourcedCall): Bytes {
  const named = sys.env("DEBCONF_PACKAGE");
  if (named) return named;
  const own = /^.*\/(.*?)\.(?:postinst|postrm|prerm)$/.exec(shell.scriptName)?.[1];
  if (own !== undefined) return own;
  const control = sys.readFile(`${(sys.env("DPKG_ROOT") ?? "").replace(/\/+$/, "")}/var/lib/dpkg/tmp.ci/control`);
  const unpacked = control.ok ? /^Package: (.*)$/m.exec(control.value)?.[1] : undefined;
  if (unpacked !== undefined) return unpacked;
  // Where a frontend runs already, the package is that of whoever started it.
  return shell.getVariable("DEBIAN_HAS_FRONTEND") ? (sys.env("DPKG_MAINTSCRIPT_PACKAGE") ?? "") : "";
}

/** The templates of a script that is no maintainer script. */
function guessedTemplates({ sys, shell }: SourcedCall): Bytes | null {
  const script = shell.scriptName;
  const candidates = [
    `${script}.templates`,
    ...(script.endsWith("config") ? [`${script.slice(0, -"config".length)}templates`] : []),
    `/usr/share/debconf/templates/${script.replace(/^.*\//, "")}.templates`,
  ];
  return candidates.find((candidate) => sys.exists(candidate)) ?? null;
}
