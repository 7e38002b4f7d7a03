/** Long work: in what order it is done, what stops it, and that a thread does it as well as the server itself. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Background, type TaskAnswer, type TaskRequest, type Urgency } from "../../server/src/lsp/background";
import type { Task } from "../../server/src/lsp/tasks";

const script = { uri: "file:///a.postinst", name: "a.postinst", text: "#!/bin/sh\n", packaging: {}, siblings: {} };
const findings: Task = { kind: "findings", script };
const never = () => false;

/** A thread whose answers the test gives. */
function puppet() {
  const posted: TaskRequest[] = [];
  const stopFlag = new Int32Array(new SharedArrayBuffer(4));
  let answer: (one: TaskAnswer) => void = () => undefined;
  let lost: (reason: string) => void = () => undefined;
  const failures: string[] = [];
  const background = new Background(
    {
      version: "test",
      packaging: () => ({}),
      read: () => null,
      yield: () => new Promise((done) => setImmediate(done)),
      startThread: (answered, ended) => {
        answer = answered;
        lost = ended;
        return { stopFlag, post: (request) => posted.push(request), close: () => undefined };
      },
    },
    (_, error) => failures.push(String(error)),
  );
  return {
    background,
    posted,
    stopFlag,
    failures,
    finish: (result: unknown) => answer({ id: posted.at(-1)?.id ?? 0, result } as TaskAnswer),
    stopped: () => answer({ id: posted.at(-1)?.id ?? 0, stopped: true }),
    lose: () => lost("out of memory"),
  };
}

const run = (background: Background, urgency: Urgency, isStale = never) => background.run(findings, urgency, isStale);

describe("the background", () => {
  it("does one thing at a time, the most wanted first", async () => {
    const { background, posted, finish } = puppet();
    const order: string[] = [];
    const tasks = (["findings", "outlook", "findings", "wanted"] as const).map(async (urgency, i) => {
      await run(background, urgency);
      order.push(`${urgency} ${i}`);
    });
    for (let i = 0; i < 4; i++) {
      assert.equal(posted.length, i + 1);
      finish({});
      await new Promise((done) => setImmediate(done));
    }
    await Promise.all(tasks);
    assert.deepEqual(order, ["findings 0", "wanted 3", "findings 2", "outlook 1"]);
    background.close();
  });

  it("stops what is less wanted, and begins it again", async () => {
    const { background, posted, stopFlag, stopped, finish } = puppet();
    const slow = run(background, "outlook");
    assert.equal(stopFlag[0], 0);
    const urgent = run(background, "wanted");
    assert.equal(stopFlag[0], 1);
    stopped();
    assert.equal(stopFlag[0], 0);
    finish("urgent");
    assert.equal(await urgent, "urgent");
    finish("slow");
    assert.equal(await slow, "slow");
    assert.equal(posted.length, 3);
    background.close();
  });

  it("leaves out what is stale, and stops it", async () => {
    const { background, posted, stopFlag, stopped } = puppet();
    let isStale = false;
    const first = run(background, "findings", () => isStale);
    const second = run(background, "findings", () => isStale);
    isStale = true;
    background.recheck();
    assert.equal(stopFlag[0], 1);
    stopped();
    assert.deepEqual(await Promise.all([first, second]), [null, null]);
    assert.equal(posted.length, 1);
    background.close();
  });

  it("survives a thread that ends", async () => {
    const { background, posted, finish, lose, failures } = puppet();
    const before = run(background, "findings");
    finish("done");
    await before;
    const killer = run(background, "findings");
    const after = run(background, "findings");
    lose();
    assert.equal(await killer, null);
    finish("after");
    assert.equal(await after, "after");
    assert.equal(posted.length, 3);
    assert.deepEqual(failures, ["out of memory"]);
    background.close();
  });

  it("does the work itself where no thread can start", async () => {
    const { background, lose } = puppet();
    const checked = run(background, "findings");
    lose();
    const result: unknown = await checked;
    assert.ok(typeof result === "object" && result !== null && "findings" in result);
    background.close();
  });
});
