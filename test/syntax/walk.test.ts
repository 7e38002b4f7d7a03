import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dialectOf, parse } from "../../server/src/core/syntax/parse";
import type { Node } from "../../server/src/core/syntax/tree";
import { children, nodeAt, walk } from "../../server/src/core/syntax/walk";

const text = ['a "$b" >c <<E && d', "x $(y)", "E", "[[ -n $z ]]", "for ((i=0;;)); do f=(g h); done", ""].join("\n");
const { tree } = parse(text, { dialect: "bash" });

/** The types from the program down to the smallest node around the first occurrence of `what`. */
function pathTo(what: string): string[] {
  return nodeAt(tree, text.indexOf(what)).map(({ type }) => type);
}

describe("the way to an offset", () => {
  it("leads into words", () => {
    assert.deepEqual(pathTo('b"').slice(3), ["AndOr", "SimpleCommand", "Word", "DoubleQuoted", "ParameterExpansion"]);
  });
  it("leads over the redirection into a here-document", () => {
    const below = ["HereDocument", "CommandSubstitution", "List", "ListItem", "SimpleCommand", "Word", "Literal"];
    assert.deepEqual(pathTo("y)").slice(4), ["SimpleCommand", "Redirection", ...below]);
  });
  it("takes a caret behind a word for one on it", () => {
    assert.equal(nodeAt(tree, text.indexOf(" && d")).at(-1)?.type, "Literal");
  });
  it("leads into bash's conditions", () => {
    assert.deepEqual(pathTo("z ]]").slice(3), ["ConditionalCommand", "ConditionalUnary", "Word", "ParameterExpansion"]);
  });
  it("leads into arrays", () => assert.deepEqual(pathTo("h)").slice(-3), ["Assignment", "Word", "Literal"]));
});

describe("children", () => {
  it("lie within their parents, here-documents aside, and in order", () => {
    walk(tree, (node: Node) => {
      let last = node.start;
      for (const child of children(node)) {
        if (child.type === "HereDocument") continue;
        assert.ok(child.start >= last && child.end <= node.end, `${child.type} in ${node.type}`);
        last = child.start;
      }
    });
  });
  it("are not visited below a node where the visit returns false", () => {
    const seen: string[] = [];
    walk(tree, (node) => {
      seen.push(node.type);
      return node.type !== "ListItem";
    });
    assert.deepEqual([...new Set(seen)], ["Program", "List", "ListItem"]);
  });
});

describe("the dialect of a script", () => {
  const table: readonly (readonly [line: string, dialect: "sh" | "bash"])[] = [
    ["#!/bin/sh", "sh"],
    ["#!/bin/bash -e", "bash"],
    ["#! /usr/bin/env bash", "bash"],
    ["#!/bin/dash", "sh"],
    ["#!/bin/rbash", "sh"],
    ["echo", "sh"],
    ["", "sh"],
    ["#!/bin/shbash", "sh"],
    [" #!/bin/bash", "sh"],
    ["#!/usr/local/bin/bash\r", "bash"],
  ];
  for (const [line, dialect] of table) it(JSON.stringify(line), () => assert.equal(dialectOf(`${line}\n`), dialect));
});
