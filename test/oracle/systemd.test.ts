/**
 * What systemd's tools do in a root where they are installed and systemd does not run. The cases (systemdCases.json) were
 * recorded from the real tools of systemd 252, which the base root of the other recorded cases does not have.
 */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { resolveHost, scriptText, simulate } from "../../server/src/core/api";
import type { Change } from "../../server/src/core/report";

interface Recorded {
  readonly title: string;
  readonly script: string;
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  /** One line a changed path: operation, path, type, mode, owner, target, and the beginning of the SHA-256. */
  readonly changes: readonly string[];
}

const here = path.dirname(fileURLToPath(import.meta.url));
const cases: readonly Recorded[] = JSON.parse(fs.readFileSync(path.join(here, "systemdCases.json"), "utf8"));

describe("systemd's tools", () => {
  for (const test of cases) it(test.title, () => assert.deepEqual(run(test), test));
});

function run({ title, script }: Recorded): Recorded {
  const resolved = resolveHost({ extends: "debian-12", init: "none" });
  assert.ok(resolved.ok);
  const { report, stdout, stderr } = simulate({
    text: scriptText(Buffer.from(script).toString("latin1")),
    name: "/var/lib/dpkg/info/oracle.postinst",
    args: ["configure"],
    host: resolved.host,
    set: {
      DPKG_MAINTSCRIPT_PACKAGE: "oracle",
      DPKG_MAINTSCRIPT_NAME: "postinst",
      PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
    },
  });
  const text = (bytes: string) => Buffer.from(bytes, "latin1").toString("utf8");
  const changes = report.changes.filter(({ path: at }) => !IGNORED.test(at)).map(changeLine);
  return {
    title,
    script,
    exit: report.exit ?? -1,
    stdout: text(stdout),
    stderr: text(stderr),
    changes: changes.sort(),
  };
}

/** Dated or random content. */
const IGNORED = /^\/(etc\/shadow-?$|etc\/\.pwd\.lock$|var\/log\/|tmp\/)/;

function changeLine({ op, path: at, after }: Change): string {
  if (!after) return `${op} ${at}`;
  const more = after.type === "symlink" ? after.target : after.type === "file" ? after.sha256?.slice(0, 12) : "";
  return [op, at, after.type, after.mode, after.owner, more].join(" ").trim();
}
