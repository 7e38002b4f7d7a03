/**
 * Records what the real system does with the cases: `RECORD_ORACLE=1 ORACLE_ROOT=DIR node --import tsx
 * test/oracle/record.ts [--check] [--new] [FILE…]`. Rewrites the recorded comments of the case files (all, or those
 * named); `--check` only says what would change and exits 1; `--new` records only the cases that have no record.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Case, parseCaseFile, renderCaseFile, renderRecorded } from "./caseFile";
import { runCase, type Sandbox } from "./sandbox";

const CASES = path.join(path.dirname(fileURLToPath(import.meta.url)), "cases");

main(process.argv.slice(2));

function main(argv: readonly string[]): void {
  const root = process.env["ORACLE_ROOT"];
  if (process.env["RECORD_ORACLE"] !== "1" || root === undefined || !fs.existsSync(path.join(root, "etc")))
    stop("set RECORD_ORACLE=1 and ORACLE_ROOT to a Debian root: debootstrap --variant=minbase bookworm DIR");
  if (process.env["ORACLE_NAMESPACE"] !== "1") inOwnMountNamespace(argv);
  const files = argv.filter((arg) => !arg.startsWith("--"));
  const work = fs.mkdtempSync(path.join(os.tmpdir(), "oracle-"));
  spawnSync("mount", ["-t", "tmpfs", "-o", "mode=755", "tmpfs", work]);
  try {
    const record = (file: string) => recordFile({ root: path.resolve(root ?? ""), work }, file, argv);
    const changed = (files.length > 0 ? files : caseFiles()).map(record);
    process.exitCode = argv.includes("--check") && changed.some((is) => is) ? 1 : 0;
  } finally {
    spawnSync("umount", ["-l", work]);
    fs.rmdirSync(work);
  }
}

function stop(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}

/** Mounts made here vanish with the namespace, whatever happens. */
function inOwnMountNamespace(argv: readonly string[]): never {
  const self = [process.execPath, ...process.execArgv, fileURLToPath(import.meta.url), ...argv];
  const env = { ...process.env, ORACLE_NAMESPACE: "1" };
  const { status } = spawnSync("unshare", ["-m", "--propagation", "private", ...self], { stdio: "inherit", env });
  process.exit(status ?? 2);
}

function caseFiles(): string[] {
  return fs
    .readdirSync(CASES)
    .filter((name) => name.endsWith(".sh"))
    .sort()
    .map((name) => path.join(CASES, name));
}

function recordFile(sandbox: Sandbox, file: string, argv: readonly string[]): boolean {
  const begun = performance.now();
  const text = fs.readFileSync(file, "latin1");
  const parsed = parseCaseFile(text);
  const recordOne = (test: Case): Case =>
    argv.includes("--new") && test.recorded ? test : { ...test, recorded: runCase(sandbox, test) };
  const cases = parsed.cases.map(recordOne);
  const changed = cases.filter((test, i) => told(test) !== told(parsed.cases[i]));
  const each = ((performance.now() - begun) / Math.max(1, cases.length)).toFixed(0);
  process.stdout.write(`${path.basename(file)}: ${cases.length} cases, ${changed.length} changed, ${each} ms each\n`);
  for (const test of changed)
    if (argv.includes("--check") || argv.includes("--show"))
      process.stdout.write(`  ${test.title}\n${told(test).replace(/^/gm, "    ")}\n`);
  const rendered = renderCaseFile({ ...parsed, cases });
  if (!argv.includes("--check") && rendered !== text) fs.writeFileSync(file, rendered, "latin1");
  return changed.length > 0;
}

function told(test: Case | undefined): string {
  return test?.recorded ? renderRecorded(test.recorded).join("\n") : "";
}
