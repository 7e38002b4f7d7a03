/** Writes a tree compactly, for expectations that a person can read. */

import type {
  Assignment,
  ConditionalExpression,
  HereDocument,
  Node,
  Redirection,
  Word,
  WordPart,
} from "../../server/src/core/syntax/tree";

/** The tree as nested parentheses: `(if (list (a)) (list (b)))`. Words look as in the script, with `$(list …)` in them. */
export function sexpr(node: Node): string {
  switch (node.type) {
    case "Program":
      return sexpr(node.body);
    case "List":
      return node.items.length === 1 && node.items[0] !== undefined
        ? sexpr(node.items[0])
        : form("list", node.items.map(sexpr));
    case "ListItem":
      return node.background ? form("&", [sexpr(node.command)]) : sexpr(node.command);
    case "AndOr":
      return `(${node.pipelines.map((part, index) => `${index === 0 ? "" : `${node.operators[index - 1]?.operator} `}${sexpr(part)}`).join(" ")})`;
    case "Pipeline": {
      const stages = node.commands.map((command, index) =>
        node.pipeBoth[index - 1] ? `|& ${sexpr(command)}` : sexpr(command),
      );
      const whole = stages.length === 1 ? stages.join("") : form("|", stages);
      return `${node.timed ? "time " : ""}${node.negated ? form("!", [whole]) : whole}`;
    }
    case "SimpleCommand":
      return form("", [
        ...node.assignments.map(assignment),
        ...node.words.map(word),
        ...node.redirections.map(redirection),
      ]);
    case "FunctionDefinition":
      return form("function", [node.name, sexpr(node.body)]);
    case "BraceGroup":
      return form("group", [sexpr(node.body), ...node.redirections.map(redirection)]);
    case "Subshell":
      return form("subshell", [sexpr(node.body), ...node.redirections.map(redirection)]);
    case "ForClause":
      return form("for", [
        node.name,
        node.words === null ? "default" : form("in", node.words.map(word)),
        sexpr(node.body),
        ...node.redirections.map(redirection),
      ]);
    case "SelectClause":
      return form("select", [
        node.name,
        node.words === null ? "default" : form("in", node.words.map(word)),
        sexpr(node.body),
      ]);
    case "CaseClause":
      return form("case", [word(node.word), ...node.items.map(sexpr), ...node.redirections.map(redirection)]);
    case "CaseItem":
      return form(node.patterns.map(word).join("|"), [sexpr(node.body), node.terminator ?? "end"]);
    case "IfClause":
      return form("if", [
        sexpr(node.condition),
        sexpr(node.then),
        ...node.elifs.map(sexpr),
        ...(node.else === null ? [] : [form("else", [sexpr(node.else)])]),
        ...node.redirections.map(redirection),
      ]);
    case "ElifPart":
      return form("elif", [sexpr(node.condition), sexpr(node.then)]);
    case "WhileClause":
      return form(node.until ? "until" : "while", [
        sexpr(node.condition),
        sexpr(node.body),
        ...node.redirections.map(redirection),
      ]);
    case "ArithmeticFor":
      return form(
        "for((",
        [node.initial, node.condition, node.update]
          .map((part) => (part === null ? "-" : word(part)))
          .concat(sexpr(node.body)),
      );
    case "ArithmeticCommand":
      return form("((", [word(node.expression)]);
    case "ConditionalCommand":
      return form("[[", [conditional(node.expression)]);
    case "Assignment":
      return assignment(node);
    case "Redirection":
      return redirection(node);
    case "HereDocument":
      return hereDocument(node);
    case "Word":
      return word(node);
    default:
      return isConditional(node) ? conditional(node) : part(node);
  }
}

function form(head: string, parts: readonly string[]): string {
  return `(${[head, ...parts].filter((text) => text !== "").join(" ")})`;
}

function isConditional(node: Node): node is ConditionalExpression {
  return node.type.startsWith("Conditional");
}

function conditional(node: ConditionalExpression): string {
  switch (node.type) {
    case "ConditionalAndOr":
      return form(node.operator, [conditional(node.left), conditional(node.right)]);
    case "ConditionalNot":
      return form("!", [conditional(node.operand)]);
    case "ConditionalUnary":
      return form(node.operator, [word(node.operand)]);
    case "ConditionalBinary":
      return form(node.operator, [word(node.left), word(node.right)]);
    case "ConditionalWord":
      return word(node.word);
  }
}

function assignment(node: Assignment): string {
  const index = node.index === null ? "" : `[${word(node.index)}]`;
  const value =
    node.array === null
      ? node.value === null
        ? ""
        : word(node.value)
      : form(
          "array",
          node.array.map((element) => (element.type === "Word" ? word(element) : assignment(element))),
        );
  return `${node.name}${index}${node.append ? "+" : ""}=${value}`;
}

function redirection(node: Redirection): string {
  const document = node.hereDocument === null ? "" : hereDocument(node.hereDocument);
  return `${node.descriptorVariable === null ? (node.descriptor ?? "") : `{${node.descriptorVariable}}`}${node.operator}${word(node.target)}${document}`;
}

function hereDocument(node: HereDocument): string {
  return `«${node.quoted ? "quoted " : ""}${JSON.stringify(node.parts.map(part).join("")).slice(1, -1)}»`;
}

function word(node: Word): string {
  return node.parts.map(part).join("") || "∅";
}

function part(node: WordPart): string {
  switch (node.type) {
    case "Literal":
      return node.value.replaceAll("\n", "⏎");
    case "Escaped":
      return `\\${node.value}`;
    case "SingleQuoted":
      return `'${node.value.replaceAll("\n", "⏎")}'`;
    case "AnsiCQuoted":
      return `$'${JSON.stringify(node.value).slice(1, -1)}'`;
    case "DoubleQuoted":
      return `${node.localized ? "$" : ""}"${node.parts.map(part).join("")}"`;
    case "CommandSubstitution":
      return node.backquoted ? `\`${sexpr(node.body)}\`` : `$${sexpr(node.body)}`;
    case "ProcessSubstitution":
      return `${node.direction}${sexpr(node.body)}`;
    case "ArithmeticExpansion":
      return `$((${node.parts.map(part).join("")}))`;
    case "ArrayAssignment":
      return assignment(node.assignment);
    case "ParameterExpansion": {
      if (!node.braced) return `$${node.name}`;
      const head = `${node.bad ? "BAD " : ""}${node.length ? "#" : ""}${node.indirect ? "!" : ""}${node.name}${node.prefix ?? ""}`;
      const index = node.index === null ? "" : `[${word(node.index)}]`;
      const operator = `${node.colon ? ":" : ""}${node.operator ?? ""}`;
      const second = node.secondWord === null ? "" : `‖${word(node.secondWord)}`;
      return `\${${head}${index}${operator}${node.word === null ? "" : word(node.word)}${second}}`;
    }
  }
}
