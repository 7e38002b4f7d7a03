/** What the running init system shows of itself in files and processes. */
import { directory, regularFile } from "./fileLayers";
import type { HostFacts } from "./host";
import type { HostEditor } from "./hostEditor";
import type { Process } from "./sys";

/** Makes `init` the running init system: sd_booted(3) looks for /run/systemd/system, others at PID 1. */
export function initIs(editor: HostEditor, init: NonNullable<HostFacts["init"]>): void {
  editor.facts.init = init;
  if (init === "systemd") editor.put("/run/systemd/system", directory());
  else if (editor.entry(editor.resolve("/run/systemd/system")) !== null) editor.remove("/run/systemd/system");
  if (editor.facts.processes)
    editor.facts.processes = editor.facts.processes.map((one) => (one.pid === 1 ? firstProcess(init) : one));
}

/** Makes /usr/sbin/policy-rc.d exit with `status`; null takes it away. */
export function policyIs(editor: HostEditor, status: number | null): void {
  editor.facts.policyRcD = status;
  if (status === null) editor.remove(POLICY);
  else editor.put(POLICY, regularFile(`#!/bin/sh\nexit ${status}\n`, 0o755));
}

/** PID 1. */
export function firstProcess(init: NonNullable<HostFacts["init"]>): Process {
  const of = (name: string, executable: string, argv: readonly string[]): Process => ({
    pid: 1,
    ppid: 0,
    name,
    executable,
    argv,
    uid: 0,
  });
  switch (init) {
    case "systemd":
      return of("systemd", "/usr/lib/systemd/systemd", ["/sbin/init"]);
    case "sysvinit":
      return of("init", "/usr/sbin/init", ["init [2]", "", ""]);
    case "none":
      return of("sh", "/usr/bin/dash", ["/bin/sh"]);
  }
}

const POLICY = "/usr/sbin/policy-rc.d";
