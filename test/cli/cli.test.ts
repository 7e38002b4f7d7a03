import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { commands } from "../../server/src/cli/commands/index";
import { cli } from "../support/cli";
import { schemaProblems } from "../support/schema";

describe("the command line", () => {
  it("lists every command in --help, and says nothing else on standard error", async () => {
    const { status, stdout, stderr } = await cli(["--help"]);
    assert.equal(status, 0);
    assert.equal(stderr, "");
    for (const { name } of commands) assert.match(stdout, new RegExp(`^  ${name} `, "m"));
  });
  it("without arguments shows the help and fails", async () => {
    const { status, stdout, stderr } = await cli([]);
    assert.deepEqual([status, stdout], [2, ""]);
    assert.match(stderr, /^Usage: /);
  });
  it("prints its version", async () => {
    assert.equal((await cli(["--version"])).stdout, "maintscript 0.0.0-test\n");
  });
  for (const command of commands) {
    it(`${command.name} --help names every option`, async () => {
      const { status, stdout } = await cli([command.name, "--help"]);
      assert.equal(status, 0);
      for (const { name } of command.options) assert.ok(stdout.includes(`--${name}`), name);
    });
  }

  const misuses: readonly [args: readonly string[], message: RegExp][] = [
    [["pares"], /unknown command "pares"; did you mean parse\?/],
    [["parse"], /too few operands; usage: maintscript parse SCRIPT/],
    [["parse", "a", "b"], /unexpected operand "b"/],
    [["parse", "--jsn", "a"], /unknown option --jsn; did you mean --json\?/],
    [["parse", "--json=1", "a"], /--json takes no value/],
    [["parse", "a", "--dialect"], /--dialect needs a value/],
    [["parse", "/nowhere/at/all"], /cannot read \/nowhere\/at\/all: no such file/],
    [["parse", "/"], /cannot read \/: it is a directory/],
    [["hosts", "debian-21"], /there is no host named "debian-21"; did you mean debian-12\?/],
  ];
  for (const [args, message] of misuses) {
    it(`${args.join(" ")}: one line on standard error, status 2`, async () => {
      const { status, stdout, stderr } = await cli(args);
      assert.deepEqual([status, stdout], [2, ""]);
      assert.match(stderr, message);
      assert.equal(stderr.trimEnd().split("\n").length, 1);
    });
  }

  for (const [text, message] of [
    ['{"files": [', /^maintscript: -: not JSON: /],
    ['{"nope": 1}', /^maintscript: -: nope: there is no key "nope" here/],
  ] as const) {
    it(`refuses the host description ${text} on standard input in one line`, async () => {
      const { status, stderr } = await cli(["simulate", "/dev/null", "--host", "-"], { stdin: text });
      assert.equal(status, 2);
      assert.match(stderr, message);
      assert.equal(stderr.trimEnd().split("\n").length, 1);
    });
  }

  for (const [what, text, message] of [
    ["a program", "\x7fELF\x02\x01\0\0", /^maintscript: -: no shell script, but a program \(ELF\)$/],
    ["a Perl script", "#!/usr/bin/perl -w\nprint 1;\n", /^maintscript: -: no shell script, but one for perl$/],
    ["a Python script", "#!/usr/bin/env python3\n", /no shell script, but one for python3$/],
    ["binary data", "a\0b\n", /no shell script, but a binary file$/],
  ] as const) {
    it(`refuses ${what} in one line`, async () => {
      const { status, stdout, stderr } = await cli(["simulate", "-"], { stdin: text });
      assert.deepEqual([status, stdout], [2, ""]);
      assert.match(stderr.trimEnd(), message);
    });
  }

  it("colours on a terminal only, and never with NO_COLOR", async () => {
    const coloured = (options: Parameters<typeof cli>[1]) =>
      cli(["--help"], options).then(({ stdout }) => stdout.includes("\x1b["));
    assert.equal(await coloured({ terminal: true }), true);
    assert.equal(await coloured({ terminal: true, env: { NO_COLOR: "1" } }), false);
    assert.equal(await coloured({}), false);
  });
});

describe("parse", () => {
  it("--json keeps to its schema, and its spans to the text", async () => {
    const text = "#!/bin/sh\nif [ -e /x ]; then echo 'a b' | tr a b; fi\n";
    const { status, stdout } = await cli(["parse", "-", "--json"], { stdin: text });
    assert.equal(status, 0);
    const value: unknown = JSON.parse(stdout);
    assert.deepEqual(schemaProblems("parse", value), []);
  });
  it("ends with 1 where the shell rejects the script, and says where", async () => {
    const { status, stdout } = await cli(["parse", "-"], { stdin: "#!/bin/sh\ntrue\nfi\n" });
    assert.equal(status, 1);
    assert.match(stdout, /^-:3:1: error: /);
  });
  it("takes any bytes", async () => {
    const { status } = await cli(["parse", "-", "--json"], { stdin: "\x00\x01\xff{{{" });
    assert.ok(status === 0 || status === 1);
  });
});

describe("schemas", () => {
  it("utilities --json keeps to its schemas, and knows utilities, aliases, builtins and sourced functions", async () => {
    assert.deepEqual(schemaProblems("list", JSON.parse((await cli(["utilities", "--json"])).stdout)), []);
    for (const [name, kind] of [
      ["sort", "utility"],
      ["egrep", "utility"],
      ["getopts", "builtin"],
      ["db_get", "sourced function"],
    ] as const) {
      const found = JSON.parse((await cli(["utilities", name, "--json"])).stdout);
      assert.deepEqual(schemaProblems("utilities", found), []);
      assert.equal(found[0].kind, kind);
    }
  });

  it("hosts --json keeps to its schema", async () => {
    assert.deepEqual(schemaProblems("list", JSON.parse((await cli(["hosts", "--json"])).stdout)), []);
  });
  it("are JSON each", () => {
    const folder = path.resolve(import.meta.dirname, "../../schemas");
    for (const file of fs.readdirSync(folder)) JSON.parse(fs.readFileSync(path.join(folder, file), "utf8"));
  });
});

describe("what-ifs about commands", () => {
  const script =
    'udevadm settle || echo no settle\nudevadm trigger && echo triggered\nfoo=$(lspci -n) && echo "got $foo"\n';
  const simulated = (...conditions: string[]) =>
    cli(["simulate", "-", "--kind", "postinst", ...conditions.flatMap((one) => ["--what-if", one])], { stdin: script });

  it("a command fails, whatever models it, with these arguments or with any", async () => {
    assert.match((await simulated("command 'udevadm settle' fails")).stdout, /│ no settle\n.*│ triggered/);
    assert.doesNotMatch((await simulated("command udevadm fails")).stdout, /triggered/);
  });
  it("a command prints what is said, and exists then", async () => {
    assert.match((await simulated('command lspci prints "00:01.0"')).stdout, /│ got 00:01\.0/);
  });
  it("a later statement wins", async () => {
    const { stdout } = await simulated("command udevadm fails", "command udevadm does not fail");
    assert.match(stdout, /triggered/);
  });
  it("a statement that the script does not ask about is answered so", async () => {
    const { stderr, status } = await simulated("interface lo is down", "command udevadm fails");
    assert.equal(
      stderr,
      'maintscript: note: this script does not ask that, or it holds anyway: "interface lo is down"\n',
    );
    assert.equal(status, 0);
  });
});
