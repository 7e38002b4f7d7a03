/** What-if statements about commands, packages, users, groups and debconf. */
import { type Bytes, encodeUtf8 } from "../bytes";
import { commandPaths, putCommand, removeCommand } from "./commandFiles";
import { describeDatabases } from "./databaseFiles";
import { colonLine, field, splitParagraphs } from "./databases";
import type { DescribedPackage, HostDescription } from "./hostDescription";
import type { HostEditor } from "./hostEditor";
import type { Changing } from "./whatIf";
import type { Statement } from "./whatIfStatement";

type SoftwareStatement = Extract<
  Statement,
  {
    readonly kind:
      | "command"
      | "command fails"
      | "command prints"
      | "package"
      | "package version"
      | "user"
      | "group"
      | "debconf";
  }
>;

/** Makes the statement true; the reason where that cannot be done. */
export function changeSoftware(
  editor: HostEditor,
  statement: SoftwareStatement,
  changing: Changing,
): string | undefined {
  switch (statement.kind) {
    case "command": {
      const name = encodeUtf8(statement.command);
      if (statement.not) removeCommand(editor, name);
      else putCommand(editor, name);
      return undefined;
    }
    case "command fails":
      return answerCommand(editor, statement, { stdout: "", status: 1 });
    case "command prints":
      return answerCommand(editor, statement, { stdout: `${encodeUtf8(statement.text)}\n`, status: 0 });
    case "package":
    case "package version":
      return changePackage(editor, statement, changing);
    case "user":
      return describe(editor, "/etc/passwd", { users: { [statement.name]: statement.not ? null : {} } });
    case "group":
      return describe(editor, "/etc/group", { groups: { [statement.name]: statement.not ? null : {} } });
    case "debconf": {
      const old = debconfAnswer(editor, statement.question);
      if (statement.not && old !== statement.answer) return undefined;
      const answer = statement.not ? otherAnswer(statement.answer) : statement.answer;
      return describe(editor, "/var/cache/debconf/config.dat", { debconf: { [statement.question]: answer } });
    }
  }
}

/** What was said before of the same command does not hold any more. */
function answerCommand(
  editor: HostEditor,
  statement: Extract<Statement, { readonly kind: "command fails" | "command prints" }>,
  answer: { readonly stdout: Bytes; readonly status: number },
): undefined {
  const command = encodeUtf8(statement.command);
  const others = (editor.facts.commandAnswers ?? []).filter((one) => one.command !== command);
  editor.facts.commandAnswers = statement.not ? others : [...others, { command, ...answer }];
  if (!statement.not) putCommand(editor, command.split(" ")[0] ?? command);
}

/** What dpkg's database says of a package. */
export function packageOnHost(
  editor: HostEditor,
  name: string,
): { readonly state: string; readonly version: string } | undefined {
  const [plain = name] = name.split(":");
  const status = editor.content("/var/lib/dpkg/status") ?? "";
  const paragraph = splitParagraphs(status).find((one) => field(one, "Package") === plain);
  if (!paragraph) return undefined;
  return { state: field(paragraph, "Status")?.split(" ").at(-1) ?? "", version: field(paragraph, "Version") ?? "" };
}

/** The answer that debconf's database holds for a question. */
export function debconfAnswer(editor: HostEditor, question: string): string | undefined {
  const config = editor.content("/var/cache/debconf/config.dat") ?? "";
  const paragraph = splitParagraphs(config).find((one) => field(one, "Name") === encodeUtf8(question));
  return paragraph && field(paragraph, "Value");
}

/** Is there a user or group of that name in the database? */
export function accountExists(editor: HostEditor, path: "/etc/passwd" | "/etc/group", name: string): boolean {
  return colonLine(editor.content(path) ?? "", encodeUtf8(name)) !== undefined;
}

/** Is the command in one of the directories of the usual PATH? */
export function commandExists(editor: HostEditor, name: string): boolean {
  return commandPaths(editor, encodeUtf8(name)).length > 0;
}

function changePackage(
  editor: HostEditor,
  statement: Extract<SoftwareStatement, { readonly kind: "package" | "package version" }>,
  { tools }: Changing,
): string | undefined {
  const now = packageOnHost(editor, statement.package);
  const set = (described: DescribedPackage | null) =>
    describe(editor, "/var/lib/dpkg/status", { packages: { [statement.package]: described } });
  if (statement.kind === "package") {
    if ((now?.state === statement.how) === !statement.not) return undefined;
    return set(statement.not ? null : { status: statement.how });
  }
  const order = now?.state === "installed" ? tools.compareVersions(now.version, statement.version) : undefined;
  const isSo = order !== undefined && { at: order === 0, older: order < 0, newer: order > 0 }[statement.how];
  if (isSo === !statement.not) return undefined;
  if (statement.not) return set(null);
  const version = { at: statement.version, older: `${statement.version}~`, newer: `${statement.version}+1` }[
    statement.how
  ];
  return set({ version, status: "installed" });
}

/** Writes a database, whose text must be known where the host is open. */
function describe(editor: HostEditor, file: string, description: HostDescription): string | undefined {
  if (editor.entry(editor.resolve(file)) === undefined) return `the content of ${file} is not given`;
  describeDatabases(editor, description);
  return undefined;
}

function otherAnswer(answer: string): string {
  return answer === "true" ? "false" : answer === "false" ? "true" : "";
}
