import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { encodeUtf8 } from "../../server/src/core/bytes";
import { fnmatch, matchPattern } from "../../server/src/core/regex/fnmatch";

const lines = readFileSync(new URL("../tables/fnmatch.cases.txt", import.meta.url), "utf8").split("\n");

for (const line of lines.filter((each) => each !== "" && !each.startsWith("#"))) {
  const [pattern = "", text = "", answer = ""] = line.split("\t");
  test(`case ${JSON.stringify(text)} in ${pattern}) is ${answer}`, () => {
    assert.equal(matchPattern(encodeUtf8(pattern), encodeUtf8(text)) ? "yes" : "no", answer);
  });
}

test("fnmatch(3) matches characters, slashes and periods as it is told", () => {
  assert.equal(fnmatch("?", encodeUtf8("é"), { utf8: true }), true);
  assert.equal(fnmatch("?", encodeUtf8("é")), false);
  assert.equal(fnmatch("[^a]", "b"), true);
  assert.equal(fnmatch("*", "a/b"), true);
  assert.equal(fnmatch("*", "a/b", { pathname: true }), false);
  assert.equal(fnmatch("*/*", "a/b", { pathname: true }), true);
  assert.equal(fnmatch("*", ".a", { period: true }), false);
  assert.equal(fnmatch(".*", ".a", { period: true }), true);
  assert.equal(fnmatch("*/b", "a/.b", { pathname: true, period: true }), false);
  assert.equal(fnmatch("A*", "abc", { ignoreCase: true }), true);
  assert.equal(fnmatch("[[=a=]]", "a"), true);
});

test("a star takes linear time, not exponential", () => {
  assert.equal(matchPattern(`${"*a".repeat(60)}b`, "a".repeat(4000)), false);
});
