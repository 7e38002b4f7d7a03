/** How a given host answers the questions of an exploration: the bridge from open hosts to closed ones. */

import { displayText, encodeUtf8 } from "../bytes";
import type { Host } from "../world/host";
import type { Mount } from "../world/inode";
import { isReadOnly, mountByPath } from "../world/mountTable";
import { isNamed, processAsked } from "../world/processNames";
import { type Answer, factQuestion, type PathAnswer, type Question } from "../world/question";
import { serviceAsked } from "../world/unknownHost";
import { resolveOn } from "./hostPaths";

/** The index of the answer that the host gives, or undefined where this host alone does not say. */
export function answerOn(host: Host, question: Question): number | undefined {
  const index = (answer: Answer | undefined) => {
    const at = answer === undefined ? -1 : question.answers.indexOf(answer);
    return at < 0 ? undefined : at;
  };
  switch (question.kind) {
    case "path": {
      const answer = pathAnswer(host, question.subject);
      return index(answer) ?? index(seenThrough(answer));
    }
    case "executable": {
      const found = resolveOn(host, question.subject, "follow");
      return found?.entry ? index((found.entry.mode & 0o111) !== 0 ? "yes" : "no") : undefined;
    }
    case "mount": {
      const mount = mountAt(host, question.subject);
      if (!mount) return index("none");
      return index(`${mount.source} ${mount.type}`) ?? index("otherdevice otherfs");
    }
    case "read-only": {
      const mount = mountByPath(host.facts.mounts ?? [], question.subject);
      return index(mount && isReadOnly(mount) ? "read-only" : "writable");
    }
    case "free-space":
      return freeSpaceAnswer(host, question);
    case "content":
      return contentAnswer(host, question);
    case "environment": {
      const value = host.facts.env?.[question.subject];
      return value === undefined
        ? index("\0unset")
        : (index(value) ?? question.answers.findIndex((answer) => String(answer).startsWith("(value of ")));
    }
    case "fact":
      return index(factAnswer(host, question.subject)) ?? undefined;
    case "listing":
    case "arguments":
    case "command-status":
    case "command-output":
    case "permission":
      return undefined;
  }
}

function pathAnswer(host: Host, path: string): PathAnswer {
  const link = resolveOn(host, path, "nofollow");
  if (!link?.entry) return "absent";
  if (link.entry.type !== "symlink") return link.entry.type;
  const target = resolveOn(host, path, "follow");
  if (!target?.entry) return "dangling symlink";
  return target.entry.type === "directory" ? "symlink to a directory" : "symlink to a file";
}

/** Where a script never looks at links themselves, a question has no answers for them: it asks what they lead to. */
function seenThrough(answer: PathAnswer): PathAnswer {
  switch (answer) {
    case "symlink to a directory":
      return "directory";
    case "symlink to a file":
      return "file";
    case "dangling symlink":
      return "absent";
    default:
      return answer;
  }
}

function mountAt(host: Host, path: string): Mount | undefined {
  return host.facts.mounts?.findLast((mount) => mount.at === path);
}

/** The greatest representative size that is not beyond what is free. */
function freeSpaceAnswer(host: Host, question: Question): number | undefined {
  const mount = mountByPath(host.facts.mounts ?? [], question.subject);
  if (!mount) return undefined;
  const free = mount.availableKb ?? 0;
  let best = 0;
  question.answers.forEach((answer, i) => {
    if (Number(answer) <= free) best = i;
  });
  return free > 0 && best === 0 && question.answers.length > 1 ? 1 : best;
}

function contentAnswer(host: Host, question: Question): number | undefined {
  const [kind = "", path = "", ...statement] = question.key.split(":");
  const found = resolveOn(host, path, "follow");
  const content = found?.entry?.type === "file" ? host.files.content(found.path) : undefined;
  if (content === undefined) return undefined;
  if (kind === "empty") return question.answers.indexOf(content === "" ? "empty" : "other text");
  const line = /^.* contains a line like '(.*)'$/s.exec(displayText(statement.join(":")))?.[1];
  if (line === undefined) return undefined;
  return question.answers.indexOf(content.split("\n").includes(line) ? "yes" : "no");
}

function factAnswer(host: Host, subject: string): Answer | undefined {
  const { facts } = host;
  const yesNo = (value: boolean | undefined) => (value === undefined ? undefined : value ? "yes" : "no");
  switch (subject) {
    case "init":
      return facts.init;
    case "in a chroot":
      return yesNo(facts.chroot);
    case "in a container":
      return yesNo(facts.container === undefined ? undefined : facts.container !== null);
    case "on a terminal":
      return yesNo(facts.terminal);
    case "kernel release":
      return facts.kernel?.release;
    case "machine":
      return facts.kernel?.machine;
    case "hostname":
      return facts.hostname;
    case "policy-rc.d":
      return facts.policyRcD === undefined ? undefined : facts.policyRcD === 101 ? "101" : "none";
    default: {
      const process = processAsked(subject);
      if (process !== null)
        return facts.processes && yesNo(facts.processes.some((each) => isNamed(each, encodeUtf8(process))));
      const service = serviceAsked(factQuestion(subject, [], "process").key);
      if (service === null || !facts.services) return undefined;
      return yesNo(facts.services.find(({ name }) => name === service)?.running ?? false);
    }
  }
}
