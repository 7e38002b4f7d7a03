/** cd, pwd, umask. POSIX XCU. */
import type { Bytes } from "../../bytes";
import { changeMode, parseMode } from "../../utilities/mode";
import { errnoMessage } from "../../world/errno";
import type { Builtin, BuiltinCall } from "../builtin";
import type { ShellState } from "../shellState";
import { dashOptions } from "./dashOptions";

export const cd: Builtin = {
  name: "cd",
  special: false,
  summary: "change the working directory",
  run(call) {
    const { shell, sys } = call;
    let physical = false;
    let at = 0;
    if (call.source.dialect === "sh") {
      const options = dashOptions(call, "LP");
      if (!options.ok) return options.failed;
    }
    for (; /^-[LPe@]+$/.test(call.args[at] ?? ""); at++)
      physical = (call.args[at] ?? "").lastIndexOf("P") > (call.args[at] ?? "").lastIndexOf("L");
    if (call.args[at] === "--") at++;
    let target = call.args[at];
    let print = false;
    if (target === undefined) {
      target = shell.getVariable("HOME");
      if (target === undefined) return call.source.dialect === "bash" ? call.error("HOME not set", 1) : stay(shell);
    } else if (target === "-") {
      target = shell.getVariable("OLDPWD") ?? (call.source.dialect === "bash" ? undefined : shell.cwd());
      if (target === undefined) return call.error("OLDPWD not set", 1);
      print = true;
    }
    if (target === "") return stay(shell);
    const candidates = /^(\/|\.\.?(\/|$))/.test(target) ? [target] : searchPath(shell.getVariable("CDPATH"), target);
    for (const candidate of candidates) {
      const path = physical ? physicalPath(call, candidate) : logicalPath(shell.cwd(), candidate);
      if (path === null || !sys.isDirectory(path) || sys.access(path, "x") !== null) continue;
      shell.setVariable("OLDPWD", shell.getVariable("PWD") ?? shell.cwd());
      shell.setCwd(path);
      shell.setVariable("PWD", path);
      if (print || (candidate !== target && !candidate.startsWith("./"))) call.write(`${path}\n`);
      return 0;
    }
    if (call.source.dialect === "bash") {
      const stat = sys.stat(target);
      call.warn(`${target}: ${stat.ok ? errnoMessage("ENOTDIR") : errnoMessage(stat.errno)}`);
      return 1;
    }
    call.warn(`can't cd to ${target}`);
    return 2;
  },
};

/** dash goes nowhere, but notes where it came from. */
function stay(shell: ShellState): number {
  shell.setVariable("OLDPWD", shell.getVariable("PWD") ?? shell.cwd());
  return 0;
}

function searchPath(cdpath: Bytes | undefined, target: Bytes): readonly Bytes[] {
  if (cdpath === undefined || cdpath === "") return [target];
  return [...cdpath.split(":").map((directory) => (directory === "" ? target : `${directory}/${target}`)), target];
}

function physicalPath({ sys }: BuiltinCall, path: Bytes): Bytes | null {
  const real = sys.realpath(path);
  return real.ok ? real.value : null;
}

/** The path without `.` and `..`, by its text (POSIX cd, steps 7 and 8). */
export function logicalPath(cwd: Bytes, path: Bytes): Bytes {
  const names: Bytes[] = [];
  const whole = path.startsWith("/") ? path : `${cwd}/${path}`;
  for (const name of whole.split("/")) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  // Two slashes at the beginning, and no more, may mean something of their own (POSIX 3.271), and stay.
  return `${/^\/\/(?!\/)/.test(path.startsWith("/") ? path : cwd) ? "//" : "/"}${names.join("/")}`;
}

export const pwd: Builtin = {
  name: "pwd",
  special: false,
  summary: "print the working directory",
  run(call) {
    const options = call.source.dialect === "sh" ? dashOptions(call, "LP") : null;
    if (options && !options.ok) return options.failed;
    const physical = options ? options.letters.endsWith("P") : call.args.includes("-P");
    const real = physical ? call.sys.realpath(".") : null;
    call.write(`${real?.ok ? real.value : call.shell.cwd()}\n`);
    return 0;
  },
};

export const umask: Builtin = {
  name: "umask",
  special: false,
  summary: "set or print the file mode creation mask",
  run(call) {
    const symbolic = call.args[0] === "-S";
    const reusable = call.args[0] === "-p" ? "umask " : "";
    const [operand] = call.args[0]?.startsWith("-") && /^-[Sp]$/.test(call.args[0]) ? call.args.slice(1) : call.args;
    const mask = call.shell.umask();
    if (operand === undefined) {
      if (!symbolic) call.write(`${reusable}${mask.toString(8).padStart(4, "0")}\n`);
      else {
        const allowed = (shift: number) => ["r", "w", "x"].filter((_, i) => !((mask >> shift) & (4 >> i))).join("");
        call.write(`u=${allowed(6)},g=${allowed(3)},o=${allowed(0)}\n`);
      }
      return 0;
    }
    if (/^[0-9]/.test(operand)) {
      if (!/^[0-7]+$/.test(operand))
        return call.error(
          call.source.dialect === "bash" ? `${operand}: octal number out of range` : `Illegal number: ${operand}`,
          call.source.dialect === "bash" ? 1 : 2,
        );
      call.shell.setUmask(Number.parseInt(operand, 8) & 0o777);
      return 0;
    }
    const change = parseMode(operand);
    if (change === null) return call.error(`Illegal mode: ${operand}`);
    call.shell.setUmask(~changeMode(~mask & 0o777, false, 0, change) & 0o777);
    return 0;
  },
};
