/** How a program that is no shell script talks to debconf: it joins its caller's frontend, or starts one of its own. */
import type { Bytes } from "../../bytes";
import { type Call, Unmodelled } from "../utility";
import type { Before } from "./database";
import { obey, type SessionState } from "./session";
import { openDatabase } from "./standalone";

/** A frontend that runs already keeps its own backups. */
const NOTHING_BEFORE: Before = { config: null, templates: null };

/** Debconf::Client::ConfModule(3pm). */
export class DebconfClient {
  private readonly before: Before;
  private readonly root: Bytes;
  private state: SessionState;

  constructor(private readonly call: Pick<Call, "sys" | "name">) {
    const { sys } = call;
    const isOwn = !sys.env("DEBIAN_HAS_FRONTEND");
    if (isOwn && sys.env("DEBIAN_FRONTEND")?.toLowerCase() !== "noninteractive")
      throw new Unmodelled(`${call.name} with a debconf frontend other than noninteractive`);
    const { before, root } = openDatabase(sys);
    this.before = isOwn ? before : NOTHING_BEFORE;
    this.root = root;
    this.state = {
      owner: (isOwn ? sys.env("DEBCONF_PACKAGE") : sys.env("DPKG_MAINTSCRIPT_PACKAGE")) ?? "",
      capabilities: null,
      pending: [],
      busy: [],
      title: "",
      stopped: false,
    };
  }

  /** Sends a line of the protocol; the text of the answer, unescaped. */
  say(line: Bytes): Bytes {
    const reply = obey(this.call.sys, this.root, line, this.state, this.before);
    this.state = reply.state;
    const [, code, text = ""] = /^(\S*)[ \t]?(.*)$/.exec(reply.line) ?? [];
    if (code !== "1") return text;
    return text.replace(/\\(.)/g, (_, character: string) => (character === "n" ? "\n" : character));
  }
}
