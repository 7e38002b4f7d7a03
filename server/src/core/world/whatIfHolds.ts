/** Does a statement hold on a host? */

import { encodeUtf8 } from "../bytes";
import type { Host } from "./host";
import { HostEditor } from "./hostEditor";
import { isNamed } from "./processNames";
import type { WhatIfTools } from "./whatIf";
import { isOfType } from "./whatIfFiles";
import { MACHINES } from "./whatIfMachine";
import { accountExists, commandExists, debconfAnswer, packageOnHost } from "./whatIfSoftware";
import type { Statement } from "./whatIfStatement";

/** True or false; undefined where the host does not tell (arguments, what a command does, what is not given). */
export function holds(host: Host, statement: Statement, tools: WhatIfTools): boolean | undefined {
  const so = isSo(new HostEditor(host), statement, tools);
  return so === undefined ? undefined : so !== statement.not;
}

function isSo(editor: HostEditor, statement: Statement, tools: WhatIfTools): boolean | undefined {
  const { facts } = editor;
  switch (statement.kind) {
    case "file system":
    case "mounted":
    case "read-only":
    case "full":
    case "space":
      return mountIsSo(editor, statement);
    case "exists":
    case "type":
    case "symlink to":
    case "executable":
    case "empty":
    case "contains":
    case "line":
      return fileIsSo(editor, statement, tools);
    case "command":
      return commandExists(editor, statement.command);
    case "package":
      return packageOnHost(editor, statement.package)?.state === statement.how;
    case "package version": {
      const now = packageOnHost(editor, statement.package);
      if (now?.state !== "installed") return false;
      const order = tools.compareVersions(now.version, statement.version);
      return { at: order === 0, older: order < 0, newer: order > 0 }[statement.how];
    }
    case "user":
      return accountExists(editor, "/etc/passwd", statement.name);
    case "group":
      return accountExists(editor, "/etc/group", statement.name);
    case "debconf":
      return debconfAnswer(editor, statement.question) === statement.answer;
    case "init":
      return facts.init === statement.init;
    case "service":
      return facts.services?.find(({ name }) => name === statement.service)?.[statement.how] ?? false;
    case "process":
      return (facts.processes ?? []).some((process) => isNamed(process, encodeUtf8(statement.process)));
    case "chroot":
      return facts.chroot ?? false;
    case "container":
      return (facts.container ?? null) !== null;
    case "terminal":
      return facts.terminal ?? false;
    case "policy":
      return facts.policyRcD === statement.status;
    case "kernel": {
      if (facts.kernel?.release === undefined) return undefined;
      const order = tools.compareVersions(facts.kernel.release, statement.release);
      return { is: facts.kernel.release === statement.release, older: order < 0, newer: order > 0 }[statement.how];
    }
    case "machine":
      return facts.kernel?.machine === (MACHINES[statement.name] ?? statement.name);
    case "hostname":
      return facts.hostname === statement.name;
    case "interface":
      return facts.interfaces?.find(({ name }) => name === statement.interface)?.up ?? false;
    case "noninteractive":
      return facts.env?.["DEBIAN_FRONTEND"] === "noninteractive";
    case "variable":
      return facts.env?.[statement.variable] === statement.value;
    case "variable set":
      return facts.env?.[statement.variable] !== undefined;
    case "command fails":
    case "command prints": {
      const answer = facts.commandAnswers?.find(({ command }) => command === encodeUtf8(statement.command));
      if (!answer) return undefined;
      if (statement.kind === "command fails") return answer.status !== 0;
      return answer.stdout === `${encodeUtf8(statement.text)}\n`;
    }
    case "argument":
    case "argument given":
    case "reboot":
      return undefined;
  }
}

type MountStatement = Extract<Statement, { readonly kind: "file system" | "mounted" | "read-only" | "full" | "space" }>;

function mountIsSo(editor: HostEditor, statement: MountStatement): boolean | undefined {
  if (!editor.knowsMounts()) return undefined;
  const at = editor.resolve(encodeUtf8(statement.path), "follow");
  const here = editor.topMount(at);
  const around = editor.mountAt(at);
  const free = around?.availableKb ?? undefined;
  switch (statement.kind) {
    case "file system":
      return here?.type === statement.type && (statement.source ?? here.source) === here.source;
    case "mounted":
      return (
        here !== undefined && (statement.option === undefined || here.options.split(",").includes(statement.option))
      );
    case "read-only":
      return around?.options.split(",").includes("ro");
    case "full":
      return free === undefined ? undefined : free === 0;
    case "space":
      if (free === undefined) return undefined;
      return { exactly: free === statement.kb, more: free > statement.kb, less: free < statement.kb }[statement.how];
  }
}

type FileStatement = Extract<
  Statement,
  { readonly kind: "exists" | "type" | "symlink to" | "executable" | "empty" | "contains" | "line" }
>;

function fileIsSo(editor: HostEditor, statement: FileStatement, tools: WhatIfTools): boolean | undefined {
  const path = editor.resolve(encodeUtf8(statement.path));
  const entry = editor.entry(path);
  if (entry === undefined) return undefined;
  const end = editor.resolve(path, "follow");
  const last = editor.entry(end);
  switch (statement.kind) {
    case "exists":
      return entry !== null;
    case "type":
      return isOfType(editor, path, statement.type);
    case "symlink to":
      return entry?.type === "symlink" && entry.target === encodeUtf8(statement.target);
    case "executable":
      return last ? (last.mode & 0o111) !== 0 : false;
    case "empty":
      if (last?.type === "directory") return editor.list(end)?.length === 0;
      return last?.type === "file" && (last.size ?? editor.content(end)?.length ?? 0) === 0;
    case "contains":
      return last ? editor.content(end)?.includes(encodeUtf8(statement.text)) : false;
    case "line":
      return last
        ? editor
            .content(end)
            ?.split("\n")
            .some((line) => tools.matches(encodeUtf8(statement.pattern), line))
        : false;
  }
}
