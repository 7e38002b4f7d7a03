import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Finding } from "../../server/src/core/api";
import { diagnosticsByNow } from "../../server/src/lsp/diagnostics";
import { viewOf } from "../../server/src/lsp/documents";
import { createDocument } from "../../server/src/lsp/encodedDocuments";
import type { Server } from "../../server/src/lsp/server";
import { defaultSettings } from "../../server/src/lsp/settings";

describe("the diagnostics that are known by now", () => {
  const view = viewOf(createDocument("utf-16", "file:///debian/a.postinst", "shellscript", 1, "#!/bin/sh\nmkdir /a\n"));
  const finding: Finding = {
    rule: "r",
    severity: "warning",
    message: "m",
    start: 10,
    end: 18,
    related: [],
    fix: null,
  };

  /** A server whose findings become complete while it works out what the script does. */
  function serverOf(findings: readonly Finding[]): Server {
    let isDone = false;
    const all = { findings, givenUp: [] };
    const server = {
      choice: { environment: "debian-12", whatIf: [] },
      settings: defaultSettings,
      analyses: {
        of: async () => {
          isDone = true;
          return null;
        },
      },
      findings: {
        of: async () => all,
        known: () => (isDone ? all : { findings: [], givenUp: [] }),
        isDone: () => isDone,
      },
    };
    return server as unknown as Server;
  }

  it("are told to have changed by findings that arrive meanwhile", async () => {
    const changed = new Promise<void>((done) => {
      void diagnosticsByNow(serverOf([finding]), view, done).then((items) => assert.deepEqual(items, []));
    });
    await changed;
  });

  it("are not where nothing was found", async () => {
    let changes = 0;
    await diagnosticsByNow(serverOf([]), view, () => changes++);
    await new Promise((done) => setImmediate(done));
    assert.equal(changes, 0);
  });
});
