import type { Bytes } from "../../bytes";
import { utility, value } from "../utility";
import { AccountFile, userByName } from "./accountFile";
import { commitAll, die, lockDatabases, type ToolCall, withField } from "./shadowTool";

/** chfn - change the full name. shadow-utils 4.13, as root. */
export const chfn = utility({
  name: "chfn",
  summary: "Sets the full name and other information of a user.",
  options: {
    fullName: value("-f", "--full-name"),
    room: value("-r", "--room"),
    workPhone: value("-w", "--work-phone"),
    homePhone: value("-h", "--home-phone"),
    other: value("-o", "--other"),
  },
  missing: ["asking for values", "--root", "callers other than root"],

  run(call) {
    const { options, operands, sys, given } = call;
    const [name] = operands;
    if (name === undefined || operands.length > 1 || given.length === 0) return call.unmodelled("asks for the values");
    if (sys.uid() !== 0) return call.unmodelled("callers other than root");
    const user = userByName(sys, name);
    if (!user) return die(call, `user '${name}' does not exist`, 1);
    const [fullName = "", room = "", work = "", home = "", ...rest] = user.comment.split(",");
    checkFields(call, options);
    const fields = [
      options.fullName ?? fullName,
      options.room ?? room,
      options.workPhone ?? work,
      options.homePhone ?? home,
    ];
    const other = options.other ?? rest.join(",");
    const comment = other === "" ? fields.join(",") : [...fields, other].join(",");
    if (comment.length > 80) die(call, "fields too long", 1);
    return changePasswd(call, name, 4, comment);
  },
});

/** chsh - change the login shell. shadow-utils 4.13, as root. */
export const chsh = utility({
  name: "chsh",
  summary: "Sets the login shell of a user.",
  options: { shell: value("-s", "--shell") },
  missing: ["asking for the shell", "--root", "callers other than root"],

  run(call) {
    const { options, operands, sys } = call;
    const [name] = operands;
    const { shell } = options;
    if (name === undefined || operands.length > 1 || shell === undefined) return call.unmodelled("asks for the shell");
    if (sys.uid() !== 0) return call.unmodelled("callers other than root");
    if (!userByName(sys, name)) die(call, `user '${name}' does not exist`, 1);
    if (/[:,=\n]/.test(shell)) die(call, `Invalid entry: ${shell}`, 1);
    if (!sys.exists(shell)) call.warn(`Warning: ${shell} does not exist`);
    else if (sys.access(shell, "x") !== null) call.warn(`Warning: ${shell} is not executable`);
    return changePasswd(call, name, 6, shell);
  },
});

function checkFields(call: ToolCall, options: { readonly [key: string]: Bytes | undefined }): void {
  const labels: Record<string, string> = {
    fullName: "name",
    room: "room number",
    workPhone: "work phone",
    homePhone: "home phone",
  };
  for (const [key, label] of Object.entries(labels))
    if (/[:,=\n]/.test(options[key] ?? "")) die(call, `invalid ${label}: '${options[key]}'`, 1);
  if (/[:\n]/.test(options["other"] ?? "")) die(call, `'${options["other"]}' contains illegal characters`, 1);
}

function changePasswd(call: ToolCall, name: Bytes, index: number, text: Bytes): number {
  lockDatabases(call, "/etc/passwd");
  const passwd = new AccountFile(call.sys, "/etc/passwd");
  const entry = passwd.find(name);
  if (entry) passwd.put(withField(entry, index, text));
  commitAll(call, [passwd], 1);
  return 0;
}
