import { flag, utility } from "../utility";

/** runlevel - print previous and current SysV runlevel. systemd 252 and sysvinit 3.06. */
export const runlevel = utility({
  name: "runlevel",
  summary: "Prints the previous and the current runlevel.",
  options: { quiet: flag("--quiet") },
  missing: ["the runlevel of a machine that did not boot into the default one"],

  run(call) {
    const { sys } = call;
    const init = sys.init();
    if (init === "none") {
      call.print("unknown");
      return 1;
    }
    call.print(init === "systemd" ? "N 5" : "N 2");
    return 0;
  },
});

/** init, telinit - process control initialization: asking PID 1 for another runlevel. */
export const telinit = utility({
  name: "telinit",
  summary: "Asks the init process for another runlevel, or to read its configuration again.",
  options: {},
  missing: ["what the change of the runlevel stops and starts"],

  run(call) {
    const { operands, sys } = call;
    const [level = ""] = operands;
    if (operands.length !== 1 || !/^[0-6SsqQuUabc]$/.test(level)) return call.unmodelled("arguments of telinit");
    if (sys.init() === "none") return call.unmodelled("no init process runs");
    sys.effect({ name: "init", subject: level, action: /[qQuU]/.test(level) ? "reload" : "runlevel" });
    return 0;
  },
});
