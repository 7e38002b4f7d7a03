/** ucf's talk with debconf: it joins the frontend of its caller, or starts one of its own. */
import type { Bytes } from "../../bytes";
import type { Before } from "../debconf/database";
import { obey, type SessionState } from "../debconf/session";
import { openDatabase } from "../debconf/standalone";
import { type Call, Exit, Unmodelled } from "../utility";

const WARNING = `*** WARNING: ucf was run from a maintainer script that uses debconf, but
             the script did not pass --debconf-ok to ucf. The maintainer
             script should be fixed to not stop debconf before calling ucf,
             and pass it this parameter. For now, ucf will revert to using
             old-style, non-debconf prompting. Ugh!

             Please inform the package maintainer about this problem.
`;

const NOTHING_BEFORE: Before = { config: null, templates: null };

interface Situation extends Pick<Call, "sys" | "write" | "runCommand"> {
  readonly options: { readonly debconfTemplate: Bytes | undefined };
}

export class UcfConversation {
  private readonly running: boolean;
  private readonly allowed: boolean;
  private readonly available: boolean;
  private before: Before = NOTHING_BEFORE;
  private root = "";
  private state: SessionState;

  constructor(
    private readonly call: Situation,
    debconfOk: boolean,
  ) {
    const { sys } = call;
    const said = sys.env("DEBCONF_ALREADY_RUNNING");
    this.running = said ? said === "YES" : Boolean(sys.env("DEBIAN_HAS_FRONTEND"));
    this.allowed = debconfOk || !this.running;
    this.available = sys.exists("/usr/share/debconf/confmodule");
    this.state = {
      owner: sys.env("DEBIAN_HAS_FRONTEND")
        ? (sys.env("DPKG_MAINTSCRIPT_PACKAGE") ?? "")
        : (sys.env("DEBCONF_PACKAGE") ?? ""),
      capabilities: null,
      pending: [],
      busy: [],
      title: "",
      stopped: false,
    };
  }

  /** Loads ucf's templates, and sets the title where the frontend is its own. */
  begin(): void {
    const { sys, write, runCommand } = this.call;
    if (this.running && !this.allowed) write(WARNING);
    if (!this.available) return;
    const own = !sys.env("DEBIAN_HAS_FRONTEND");
    if (own && sys.env("DEBIAN_FRONTEND")?.toLowerCase() !== "noninteractive")
      throw new Unmodelled("ucf with a debconf frontend other than noninteractive");
    const { before, root } = openDatabase(sys);
    // A frontend that runs already has kept its own backups.
    this.before = own ? before : NOTHING_BEFORE;
    this.root = root;
    if (this.allowed) {
      const templates = runCommand(["dpkg-query", "--control-path", "ucf", "templates"], { capture: true }).stdout;
      this.demand(`X_LOADTEMPLATEFILE ${templates.trimEnd()} ucf`);
    }
    if (!this.running && !this.say("SETTITLE ucf/title").startsWith("0")) this.say("TITLE Modified configuration file");
  }

  canAsk(): boolean {
    return this.allowed && this.available;
  }

  /** The answer to "what shall become of the changed file?". */
  ask(usual: Bytes, destination: Bytes, fresh: Bytes): Bytes {
    const template = this.template(usual);
    const base = destination.slice(destination.lastIndexOf("/") + 1);
    this.demand(`FSET ${template} seen false`);
    this.demand(`RESET ${template}`);
    this.demand(`SUBST ${template} FILE ${destination}`);
    this.demand(`SUBST ${template} NEW ${fresh}`);
    this.demand(`SUBST ${template} BASENAME ${base}`);
    this.say(`INPUT critical ${template}`);
    this.say("GO ");
    return this.demand(`GET ${template}`).replace(/^[01] /, "");
  }

  /** The caller's template, if its choices are the usual ones. */
  private template(usual: Bytes): Bytes {
    const wanted = this.call.options.debconfTemplate;
    if (wanted === undefined) return usual;
    return this.say(`METAGET ${usual} Choices-C`) === this.say(`METAGET ${wanted} Choices-C`) ? wanted : usual;
  }

  private say(line: Bytes): Bytes {
    const reply = obey(this.call.sys, this.root, line, this.state, this.before);
    this.state = reply.state;
    return reply.line;
  }

  /** ucf runs with set -e: a refusal ends it. */
  private demand(line: Bytes): Bytes {
    const reply = this.say(line);
    const code = Number(reply.split(" ", 1)[0]);
    if (code > 1) throw new Exit(code);
    return reply;
  }
}
