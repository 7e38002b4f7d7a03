/** What the panel shows, as data: the table, the diagram, the reasons. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { explore, openHost, parse, resolveHost, simulate } from "../../server/src/core/api";
import { decisionDiagram } from "../../server/src/core/features/decisionDiagram";
import { outcomeTable } from "../../server/src/core/features/outcomePanel";
import { pathStates, whyIs } from "../../server/src/core/features/whyIs";
import { makeScript } from "../../server/src/core/script/script";
import { butterflyExploration, butterflyRuns, hostOf, script } from "./butterfly";

const RUN = "/etc/network/run";

describe("the table of the example", () => {
  const table = outcomeTable(script, butterflyRuns());
  const column = (name: string) => table.columns.findIndex(({ environment }) => environment === name);

  test("the chosen environment is the first column, every other one follows", () => {
    assert.equal(table.columns[0]?.environment, "debian-12");
    assert.equal(table.columns.filter(({ isChosen }) => isChosen).length, 1);
    assert.ok(column("debootstrap") > 0);
  });

  test("debootstrap differs in the path that matters, and says which line made it", () => {
    assert.equal(table.columns[column("debootstrap")]?.differs, true);
    const row = table.rows.find(({ path }) => path === RUN);
    const { text, differs, line } = row?.cells[column("debootstrap")] ?? {};
    assert.deepEqual({ text, differs, line }, { text: "directory", differs: true, line: 46 });
    assert.equal(row?.cells[0]?.text, "symlink to /dev/shm/network");
  });

  test("what a boot takes away is marked", () => {
    const row = table.rows.find(({ path }) => path === "/dev/shm/network");
    assert.equal(row?.cells[0]?.volatile, true);
    assert.equal(row?.cells[column("debootstrap")]?.text, "untouched");
  });
});

describe("the table with a what-if", () => {
  test("the environment without it stands beside it", () => {
    const runs = butterflyRuns();
    const without = outcomeTable(script, { ...runs, whatIf: ["/dev/shm is not tmpfs"], before: runs.chosen.report });
    assert.deepEqual(
      without.columns.slice(0, 2).map(({ environment, whatIf }) => [environment, whatIf.length]),
      [
        ["debian-12", 1],
        ["debian-12", 0],
      ],
    );
  });
});

describe("the diagram of the example", () => {
  const exploration = butterflyExploration();
  const host = hostOf("debian-12");
  const around = decisionDiagram({ exploration, host, path: RUN, scope: "around" });
  const outcome = (id: number | undefined) => around.nodes.find((node) => node.id === id);

  test("the chosen environment's path leads to what the simulation did", () => {
    let node = around.nodes[0];
    for (let steps = 0; node?.kind === "question" && steps < 50; steps++) {
      const edge = around.edges.find(({ from, onPath }) => onPath && from === node?.id);
      node = outcome(edge?.to);
    }
    const change = simulate({
      text: script.syntax.text,
      name: script.name,
      args: ["configure", ""],
      host,
    }).report.changes.find(({ path }) => path === RUN);
    assert.equal(change?.after?.type, "symlink");
    assert.equal(node?.title, "symlink to /dev/shm/network");
  });

  test("a way that ends otherwise than the simulation is not marked, and a note says so", () => {
    const [report, other] = ["debian-12", "debootstrap"].map(
      (name) =>
        simulate({ text: script.syntax.text, name: script.name, args: ["configure", ""], host: hostOf(name) }).report,
    );
    assert.ok(report && other);
    const right = decisionDiagram({ exploration, host, path: RUN, scope: "around", simulated: report });
    assert.deepEqual(right, around);
    const wrong = decisionDiagram({ exploration, host, path: RUN, scope: "around", simulated: other });
    assert.ok(wrong.nodes.every(({ onPath }) => !onPath));
    assert.match(wrong.notes.join(), /^No way is marked/);
  });

  test("one other answer about /dev/shm is enough for a directory", () => {
    const edge = around.edges.find(({ statement }) => statement === "/dev/shm is not tmpfs");
    assert.equal(edge?.onPath, false);
    assert.equal(outcome(edge?.to)?.title, "directory");
  });

  test("every statement on an edge is one that a what-if understands, or several of them", () => {
    assert.ok(around.edges.every(({ statement, text }) => statement !== "" && text !== ""));
  });

  test("all hosts have at least the outcomes that those around one have", () => {
    const everywhere = decisionDiagram({ exploration, host, path: RUN, scope: "everywhere" });
    const titles = (nodes: typeof around.nodes) =>
      nodes.flatMap((node) => (node.kind === "outcome" ? [node.title] : []));
    for (const title of titles(around.nodes)) assert.ok(titles(everywhere.nodes).includes(title), title);
    assert.ok(titles(everywhere.nodes).includes("symlink to ."));
  });

  test("edges join nodes that are there, each node is reached", () => {
    const ids = new Set(around.nodes.map(({ id }) => id));
    assert.ok(around.edges.every(({ from, to }) => ids.has(from) && ids.has(to)));
    assert.ok(around.nodes.slice(1).every(({ id }) => around.edges.some(({ to }) => to === id)));
  });

  test("Why is…? names the condition that debian-12 does not meet, and nothing that is not needed", () => {
    const states = pathStates(exploration).find(({ path }) => path === RUN)?.states ?? [];
    assert.ok(states.includes("a directory"));
    const { ways } = whyIs(exploration, RUN, "a directory", host);
    const missing = ways.map(({ conditions }) =>
      conditions.filter(({ holdsHere }) => holdsHere === false).map(({ statement }) => statement),
    );
    assert.ok(
      missing.some((one) => one.length === 1 && one[0] === "/dev/shm is not tmpfs"),
      JSON.stringify(missing),
    );
    assert.ok(
      ways.every(({ conditions }) => !conditions.some(({ statement }) => statement.includes("/dev/shm/network"))),
    );
  });

  test("a state that no host leads to has no ways", () => {
    assert.deepEqual(whyIs(exploration, RUN, "a socket", host).ways, []);
  });
});

test("a script without conditions has a diagram of one outcome", () => {
  const text = "#!/bin/sh\nmkdir -p /srv/x\n";
  const resolved = resolveHost("debian-12");
  assert.ok(resolved.ok);
  const name = "x.postinst";
  const exploration = explore({ text: "#!/bin/sh\nexit 0\n", name, args: ["configure", ""], host: openHost() });
  const diagram = decisionDiagram({ exploration, host: resolved.host, path: null, scope: "everywhere" });
  assert.deepEqual(
    diagram.nodes.map(({ kind, title }) => [kind, title]),
    [["outcome", "nothing that lasts is changed"]],
  );
  const report = simulate({ text, name, args: ["configure", ""], host: resolved.host }).report;
  const runs = { chosen: { environment: "debian-12", report, mounts: [] }, whatIf: [], before: null, others: [] };
  const table = outcomeTable(makeScript(name, parse(text)), runs);
  assert.deepEqual(
    table.rows.map(({ path, differs }) => [path, differs]),
    [["/srv/x", false]],
  );
});
