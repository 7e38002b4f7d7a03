import { obey, type SessionState } from "./debconf/session";
import { openDatabase } from "./debconf/standalone";
import { type Utility, utility } from "./utility";

/** debconf-communicate(1): debconf's protocol on standard input and output. */
export const debconfCommunicate: Utility = utility({
  name: "debconf-communicate",
  summary: "talks to debconf by its protocol",
  options: {},
  missing: ["all options", "frontends that ask"],
  run({ operands, sys, stdin, print, unmodelled }) {
    if (sys.env("DEBIAN_FRONTEND")?.toLowerCase() !== "noninteractive")
      return unmodelled("debconf-communicate without DEBIAN_FRONTEND=noninteractive");
    const { before, root } = openDatabase(sys);
    let state: SessionState = {
      owner: operands[0] ?? "unknown",
      capabilities: null,
      pending: [],
      busy: [],
      title: "",
      stopped: false,
    };
    let code = 127;
    for (let line = stdin.readLine(); line !== null; line = stdin.readLine()) {
      const command = line.replace(/\n$/, "");
      if (/^[ \t-\r]*stop([ \t-\r]|$)/i.test(command)) return unmodelled("STOP in debconf-communicate");
      const reply = obey(sys, root, command, state, before);
      state = reply.state;
      code = Number(reply.line.split(" ", 1)[0]);
      print(reply.line);
    }
    return code;
  },
});
