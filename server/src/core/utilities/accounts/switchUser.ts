import type { Bytes } from "../../bytes";
import { type Call, type CommandOptions, flag, list, utility, value } from "../utility";
import { groupByName, type User, userByName } from "./accountFile";
import { LoginDefs } from "./loginDefs";

const options = {
  user: value("-u", "--user"),
  command: value("-c", "--command"),
  sessionCommand: value("--session-command"),
  group: value("-g", "--group"),
  supplementary: list("-G", "--supp-group"),
  login: flag("-l", "--login"),
  preserve: flag("-p", "-m", "--preserve-environment"),
  shell: value("-s", "--shell"),
  fast: flag("-f", "--fast"),
} as const;

type SuCall = Call<typeof options>;

/** su, runuser - run a command as another user. util-linux 2.38, called by root. */
export const su = utility({
  name: "su",
  aliases: ["runuser"],
  summary: "Runs a shell or a command as another user.",
  options,
  missing: [
    "callers other than root (asks for a password)",
    "supplementary groups",
    "--pty",
    "--whitelist-environment",
    "PAM modules other than Debian's",
  ],

  run(call) {
    const { options, sys } = call;
    if (sys.uid() !== 0) return call.unmodelled("callers other than root: asks for a password");
    const words = collectOperands(call);
    const isRunuser = call.name.slice(call.name.lastIndexOf("/") + 1) === "runuser";
    if (options.user !== undefined && !isRunuser) return call.unmodelled("option -u of su");
    const name = options.user ?? words.rest.shift() ?? "root";
    const user = userByName(sys, name);
    if (!user) {
      call.warn(`user ${name} does not exist or the user entry does not contain all the required fields`);
      return 1;
    }
    const groupName = options.group;
    const group = groupName === undefined ? undefined : groupByName(sys, groupName);
    if (groupName !== undefined && !group) {
      call.warn(`group ${groupName} does not exist`);
      return 1;
    }
    const ids = { uid: user.uid, gid: group?.gid ?? user.gid };
    if (options.user !== undefined) return runDirectly(call, words.rest, ids);
    return runShell(call, words, user, ids, isRunuser);
  },
});

/** nologin - politely refuse a login. */
export const nologin = utility({
  name: "nologin",
  summary: "Says that the account is not available.",
  options: { command: value("-c") },
  run(call) {
    call.print("This account is currently not available.");
    return 1;
  },
});

interface Words {
  readonly login: boolean;
  readonly preserve: boolean;
  readonly command: Bytes | undefined;
  readonly rest: Bytes[];
}

/** A first operand `-` asks for a login; then come the user and what is for the shell. */
function collectOperands({ options, operands }: SuCall): Words {
  const isDash = options.user === undefined && operands[0] === "-";
  return {
    login: options.login || isDash,
    preserve: options.preserve,
    command: options.command ?? options.sessionCommand,
    rest: operands.slice(isDash ? 1 : 0),
  };
}

function runDirectly(call: SuCall, argv: readonly Bytes[], ids: { uid: number; gid: number }): number {
  const [program] = argv;
  if (program === undefined) return call.unmodelled("runuser -u without a command");
  if (call.sys.findCommand(program) === null) {
    call.warn(`failed to execute ${program}: No such file or directory`);
    return 1;
  }
  return call.runCommand(argv, ids).status;
}

function runShell(
  call: SuCall,
  words: Words,
  user: User,
  ids: { uid: number; gid: number },
  isRunuser: boolean,
): number {
  const shell = call.options.shell ?? (words.preserve ? call.sys.env("SHELL") : undefined) ?? (user.shell || "/bin/sh");
  if (words.command === undefined && words.rest.length === 0) return call.unmodelled("an interactive shell");
  const argv = [shell, ...(words.command === undefined ? [] : ["-c", words.command]), ...words.rest];
  return call.runCommand(argv, { ...ids, ...environment(call, words, user, shell, isRunuser) }).status;
}

function environment(call: SuCall, words: Words, user: User, shell: Bytes, isRunuser: boolean): CommandOptions {
  const mail = isRunuser ? {} : { MAIL: `/var/mail/${user.name}` };
  if (words.login) {
    const defs = new LoginDefs(call.sys);
    const path = (defs.text(user.uid === 0 ? "ENV_SUPATH" : "ENV_PATH") ?? "/usr/local/bin:/usr/bin:/bin").replace(
      /^PATH=/,
      "",
    );
    const term = call.sys.env("TERM");
    return {
      clearEnvironment: true,
      cwd: user.home,
      env: {
        ...(term === undefined ? {} : { TERM: term }),
        HOME: user.home,
        SHELL: shell,
        USER: user.name,
        LOGNAME: user.name,
        PATH: path,
        ...mail,
      },
    };
  }
  if (words.preserve) return { env: mail };
  const identity = user.uid === 0 ? {} : { USER: user.name, LOGNAME: user.name };
  return { env: { HOME: user.home, SHELL: shell, ...identity, ...mail } };
}
