import assert from "node:assert/strict";
import { test } from "node:test";
import { encodeUtf8 } from "../../server/src/core/bytes";
import { compileRegex } from "../../server/src/core/regex/compileRegex";
import { explainRegex } from "../../server/src/core/regex/explainRegex";
import type { Regex, RegexOptions } from "../../server/src/core/regex/regex";

class Limit extends Error {}

const onLimit = (reason: string): never => {
  throw new Limit(reason);
};

function regex(source: string, options: Partial<RegexOptions> = {}): Regex {
  const compiled = compileRegex(encodeUtf8(source), { syntax: "extended", utf8: true, onLimit, ...options });
  assert.ok(compiled.ok, compiled.ok ? "" : compiled.message);
  return compiled.regex;
}

function problem(source: string, syntax: RegexOptions["syntax"]): string | null {
  const compiled = compileRegex(source, { syntax, utf8: true, onLimit });
  return compiled.ok ? null : compiled.message;
}

test("the leftmost, then longest match wins, and its groups are glibc's", () => {
  assert.deepEqual(regex("(a|ab)(c|bcd)*").match("xabcd"), { index: 1, end: 5, groups: ["abcd", "a", "bcd"] });
  assert.deepEqual(regex("x*").match("aaa", 1), { index: 1, end: 1, groups: [""] });
  assert.deepEqual(regex("((a)|b)*").match("ab")?.groups, ["ab", "b", "a"]);
  assert.deepEqual(regex("(a*)*").match("b")?.groups, ["", ""]);
  assert.deepEqual(regex("(a)|b").match("b")?.groups, ["b", undefined]);
  assert.equal(regex("a").match("bbb"), null);
});

test("offsets are bytes whatever the characters", () => {
  const text = encodeUtf8("éaé€x");
  assert.deepEqual(regex("é€").match(text), { index: 3, end: 8, groups: [encodeUtf8("é€")] });
  assert.deepEqual(regex(".x", { utf8: false }).match(text), { index: 7, end: 9, groups: ["\xacx"] });
  assert.equal(regex("^.{5}$").test(text), true);
  assert.equal(regex("^.$").test("\xff"), false, "a byte that is no UTF-8 is no character");
  assert.equal(regex("[^a]").test("\xff"), false);
  assert.equal(regex("\\<é").match(encodeUtf8("a é"))?.index, 2);
});

test("anchors look at what is before the offset", () => {
  assert.equal(regex("^a").match("aa", 1), null);
  assert.equal(regex("\\<b").match("ab", 1), null);
  assert.equal(regex("^b", { multiline: true }).match("a\nb", 1)?.index, 2);
  assert.equal(regex("a$", { multiline: true }).match("a\nb")?.index, 0);
  assert.equal(regex("a$").match("a\nb"), null);
  assert.equal(regex("`", { syntax: "basic" }).test("`"), true);
});

test("whole words and whole lines may be a shorter match than the first", () => {
  assert.deepEqual(regex("foo.*", { whole: "word" }).match("foobar foo")?.end, 10);
  assert.equal(regex("foo|foobar", { whole: "line" }).test("foobar"), true);
  assert.equal(regex("a", { whole: "word" }).test("a_b"), false);
});

test("back-references take a matcher of our own, which tells when it gives up", () => {
  assert.deepEqual(regex("(.*)-\\1").match("ab-ab")?.groups, ["ab-ab", "ab"]);
  assert.equal(regex("^(.+)\\1+$").test("xyxyxy"), true);
  assert.equal(regex("^(a)(b)?\\2$").test("a"), false);
  assert.throws(() => regex("^((a*)*)*\\2b$").test("a".repeat(64)), Limit);
});

test("a repetition beyond what re2js holds is still exact", () => {
  assert.equal(regex("^a{1500}$").test("a".repeat(1500)), true);
  assert.equal(regex("^a{1500}$").test("a".repeat(1499)), false);
});

test("expressions that are exponential for backtracking stay linear", () => {
  assert.equal(regex("^(a|aa)+$").test(`${"a".repeat(5000)}b`), false);
  assert.equal(regex("(x+x+)+y").test("x".repeat(5000)), false);
});

test("what is no expression is refused in the tool's words", () => {
  assert.equal(problem("a(", "extended"), "Unmatched ( or \\(");
  assert.equal(problem("a)", "extended"), "Unmatched ) or \\)");
  assert.equal(problem("a)", "grep extended"), null);
  assert.equal(problem("*a", "extended"), "Invalid preceding regular expression");
  assert.equal(problem("a**", "basic"), "Invalid preceding regular expression");
  assert.equal(problem("a**", "grep basic"), null);
  assert.equal(problem("[a", "basic"), "Unmatched [, [^, [:, [., or [=");
  assert.equal(problem("[", "basic"), "Invalid regular expression");
  assert.equal(problem("[b-a]", "basic"), "Invalid range end");
  assert.equal(problem("[[:no:]]", "basic"), "Invalid character class name");
  assert.equal(problem("a\\{2,1\\}", "basic"), "Invalid content of \\{\\}");
  assert.equal(problem("a\\{1", "basic"), "Unmatched \\{");
  assert.equal(problem("a{40000}", "extended"), "Regular expression too big");
  assert.equal(problem("\\1", "basic"), "Invalid back reference");
  assert.equal(problem("a\\", "basic"), "Trailing backslash");
  assert.equal(problem("a|*", "awk"), "missing operand");
  assert.equal(problem("[a", "awk"), "bad class -- [], [^] or [");
});

test("mawk has no intervals, and escapes also within brackets", () => {
  assert.equal(regex("^a{2}$", { syntax: "awk", utf8: false }).test("a{2}"), true);
  assert.equal(regex("^[\\t]$", { syntax: "awk", utf8: false }).test("\t"), true);
  assert.equal(regex("^\\w$", { syntax: "awk", utf8: false }).test("w"), true);
});

test("warnings are those of grep -E", () => {
  assert.deepEqual(regex("*a|+b", { syntax: "grep extended" }).warnings, [
    "warning: * at start of expression",
    "warning: + at start of expression",
  ]);
});

test("witnesses are checked with the expression itself", () => {
  for (const source of [
    "^tmpfs[[:space:]]+/dev/shm",
    "(a|b)+c$",
    "\\<word\\>",
    "^$",
    "[^a-z]{3}",
    "(x)\\1",
    "^.*=.*$",
  ]) {
    const compiled = regex(source);
    const { matching, other } = compiled.witness();
    assert.ok(matching !== null && compiled.test(matching), source);
    assert.ok(other !== null && !compiled.test(other), source);
  }
  assert.equal(regex("x*").witness().other, null);
  assert.equal(regex("a^b").witness().matching, null);
});

test("an expression is explained in plain words", () => {
  assert.equal(
    explainRegex("^tmpfs[[:space:]]\\+/dev/shm", "basic"),
    "a line that begins with `tmpfs`, then one or more blanks, then `/dev/shm`",
  );
  assert.equal(explainRegex("^$", "basic"), "an empty line");
  assert.equal(explainRegex("foo|bar$", "extended"), "a line that contains `foo`, or a line that ends with `bar`");
  assert.equal(explainRegex("\\(a\\)\\1", "basic"), "a line that contains (`a`, kept as \\1), then what \\1 matched");
  assert.equal(explainRegex("[", "basic"), "not a regular expression: Invalid regular expression");
});
