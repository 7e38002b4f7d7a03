/** Statements as text that parseWhatIf reads back as the same statement. */
import type { Claim, Condition, Statement } from "./whatIfStatement";
import { quoted } from "./whatIfWords";

/** The text of a condition. */
export function formatCondition({ anyOf }: Condition): string {
  return anyOf.map((statements) => statements.map(formatStatement).join(" and ")).join(" or ");
}

/** The text of a statement. */
export function formatStatement(statement: Statement): string {
  const is = statement.not ? "is not" : "is";
  const verb = (does: string, afterNot: string) => (statement.not ? `does not ${afterNot}` : does);
  switch (statement.kind) {
    case "file system":
    case "mounted":
    case "read-only":
    case "full":
    case "space":
      return formatMount(statement, is, verb);
    case "exists":
    case "type":
    case "symlink to":
    case "executable":
    case "empty":
    case "contains":
    case "line":
      return formatFile(statement, is, verb);
    case "command":
      return `command ${quoted(statement.command)} ${statement.not ? "is missing" : "exists"}`;
    case "command fails":
      return `command ${quoted(statement.command)} ${verb("fails", "fail")}`;
    case "command prints":
      return `command ${quoted(statement.command)} ${verb("prints", "print")} ${quoted(statement.text)}`;
    case "package":
      return `package ${statement.package} ${is} ${statement.how}`;
    case "package version":
      return `package ${statement.package} ${is} ${{ at: "installed at", older: "older than", newer: "newer than" }[statement.how]} ${quoted(statement.version)}`;
    case "user":
    case "group":
      return `${statement.kind} ${quoted(statement.name)} ${verb("exists", "exist")}`;
    default:
      return formatMachine(statement, is, verb);
  }
}

type Verb = (does: string, afterNot: string) => string;
type Of<Kind extends Claim["kind"]> = Extract<Statement, { readonly kind: Kind }>;

function formatMount(
  statement: Of<"file system" | "mounted" | "read-only" | "full" | "space">,
  is: string,
  verb: Verb,
): string {
  const path = quoted(statement.path);
  switch (statement.kind) {
    case "file system": {
      const joint = statement.source?.startsWith("/") ? "on" : "named";
      return `${path} ${is} ${statement.type}${statement.source === undefined ? "" : ` ${joint} ${quoted(statement.source)}`}`;
    }
    case "mounted":
      return `${path} ${is} mounted${statement.option === undefined ? "" : ` with ${quoted(statement.option)}`}`;
    case "read-only":
      return `${path} is ${statement.not ? "writable" : "read-only"}`;
    case "full":
      return `${path} ${is} full`;
    case "space":
      return `${path} ${verb("has", "have")} ${{ exactly: "", more: "more than ", less: "less than " }[statement.how]}${statement.kb} KB free`;
  }
}

function formatFile(
  statement: Of<"exists" | "type" | "symlink to" | "executable" | "empty" | "contains" | "line">,
  is: string,
  verb: Verb,
): string {
  const path = quoted(statement.path);
  switch (statement.kind) {
    case "exists":
      return `${path} ${statement.not ? "is missing" : "exists"}`;
    case "type":
      return `${path} ${is} ${statement.type === "other" ? "something else" : `a ${statement.type}`}`;
    case "symlink to":
      return `${path} ${is} a symlink to ${quoted(statement.target)}`;
    case "executable":
    case "empty":
      return `${path} ${is} ${statement.kind}`;
    case "contains":
      return `${path} ${verb("contains", "contain")} ${textQuoted(statement.text)}`;
    case "line":
      return `${path} ${verb("contains", "contain")} a line matching ${textQuoted(statement.pattern)}`;
  }
}

type MachineKind =
  | "init"
  | "service"
  | "process"
  | "chroot"
  | "container"
  | "terminal"
  | "reboot"
  | "noninteractive"
  | "policy"
  | "kernel"
  | "machine"
  | "hostname"
  | "interface"
  | "debconf"
  | "argument"
  | "argument given"
  | "variable"
  | "variable set";

function formatMachine(statement: Of<MachineKind>, is: string, verb: Verb): string {
  const not = statement.not ? "not " : "";
  switch (statement.kind) {
    case "init":
      return `init ${is} ${statement.init}`;
    case "service":
      return `service ${quoted(statement.service)} ${is} ${statement.how}`;
    case "process":
      return `process ${quoted(statement.process)} ${is} running`;
    case "chroot":
    case "container":
      return `${not}in a ${statement.kind}`;
    case "terminal":
      return `${not}on a terminal`;
    case "reboot":
      return `${not}after a reboot`;
    case "noninteractive":
      return `debconf ${is} noninteractive`;
    case "policy":
      return `policy-rc.d ${verb("says", "say")} ${statement.status}`;
    case "kernel":
      return `kernel ${is} ${{ is: "", older: "older than ", newer: "newer than " }[statement.how]}${quoted(statement.release)}`;
    case "machine":
    case "hostname":
      return `${statement.kind} ${is} ${quoted(statement.name)}`;
    case "interface":
      return `interface ${quoted(statement.interface)} is ${statement.not ? "down" : "up"}`;
    case "debconf":
      return `debconf ${quoted(statement.question)} ${is} ${quoted(statement.answer)}`;
    case "argument":
      return `$${statement.position} ${is} ${statement.value === "" ? "empty" : quoted(statement.value)}`;
    case "argument given":
      return `$${statement.position} ${is} given`;
    case "variable":
      return `variable ${statement.variable} ${is} ${statement.value === "" ? "empty" : quoted(statement.value)}`;
    case "variable set":
      return `variable ${statement.variable} ${is} set`;
  }
}

/** Texts are always quoted: they are what a file holds, not words of the statement. */
function textQuoted(text: string): string {
  const plain = quoted(text);
  return plain === text ? `'${text}'` : plain;
}
