/** What-if statements about init, services, kernel, names and interfaces. */

import { encodeUtf8 } from "../bytes";
import { regularFile } from "./fileLayers";
import type { HostEditor } from "./hostEditor";
import { initIs, policyIs } from "./initFiles";
import { isNamed, processCalled } from "./processNames";
import type { Service } from "./sys";
import type { Changing } from "./whatIf";
import type { Statement } from "./whatIfStatement";

type MachineStatement = Extract<
  Statement,
  {
    readonly kind:
      | "init"
      | "service"
      | "process"
      | "chroot"
      | "container"
      | "terminal"
      | "policy"
      | "kernel"
      | "machine"
      | "hostname"
      | "interface";
  }
>;

/** Makes the statement true; the reason where that cannot be done. */
export function changeMachine(
  editor: HostEditor,
  statement: MachineStatement,
  { tools, note }: Changing,
): string | undefined {
  const { facts } = editor;
  switch (statement.kind) {
    case "init":
      if (!statement.not) initIs(editor, statement.init);
      else if (facts.init === undefined || facts.init === statement.init)
        initIs(editor, statement.init === "none" ? "systemd" : "none");
      return undefined;
    case "service":
      facts.services = withService(facts.services ?? [], statement);
      return undefined;
    case "process": {
      const name = encodeUtf8(statement.process);
      const others = (facts.processes ?? []).filter((process) => !isNamed(process, name));
      facts.processes = statement.not ? others : [...others, processCalled(name)];
      return undefined;
    }
    case "chroot":
      facts.chroot = !statement.not;
      return undefined;
    case "container":
      facts.container = statement.not ? null : (facts.container ?? "lxc");
      if (statement.not) editor.remove(CONTAINER_FILE);
      else editor.put(CONTAINER_FILE, regularFile(`${facts.container}\n`));
      return undefined;
    case "terminal":
      facts.terminal = !statement.not;
      return undefined;
    case "policy":
      if (!statement.not) policyIs(editor, statement.status);
      else if (facts.policyRcD === statement.status) policyIs(editor, null);
      return undefined;
    case "kernel":
      facts.kernel = { ...facts.kernel, release: releaseFor(statement, facts.kernel?.release, tools.compareVersions) };
      editor.forgetKernelVersion();
      return undefined;
    case "machine": {
      const machine = MACHINES[statement.name] ?? statement.name;
      if (machine !== statement.name) note(`uname -m says ${machine}`);
      if (!statement.not) facts.kernel = { ...facts.kernel, machine };
      else if (facts.kernel?.machine === machine)
        facts.kernel = { ...facts.kernel, machine: machine === "x86_64" ? "aarch64" : "x86_64" };
      return undefined;
    }
    case "hostname":
      if (!statement.not) facts.hostname = statement.name;
      else if (facts.hostname === statement.name) facts.hostname = `not-${statement.name}`;
      return undefined;
    case "interface":
      setInterface(editor, statement.interface, !statement.not);
      return undefined;
  }
}

/** systemd tells the services of a container here (container-interface of systemd). */
const CONTAINER_FILE = "/run/systemd/container";

/** What uname -m says for Debian's names of architectures. */
export const MACHINES: Readonly<Record<string, string>> = {
  amd64: "x86_64",
  arm64: "aarch64",
  armhf: "armv7l",
  armel: "armv5tel",
  i386: "i686",
  mips64el: "mips64",
  ppc64el: "ppc64le",
  riscv64: "riscv64",
  s390x: "s390x",
};

function withService(
  services: readonly Service[],
  { service: name, how, not }: Extract<Statement, { readonly kind: "service" }>,
): readonly Service[] {
  const old = services.find((one) => one.name === name) ?? { name, enabled: false, running: false };
  const changed = { ...old, [how]: !not };
  return services.some((one) => one.name === name)
    ? services.map((one) => (one.name === name ? changed : one))
    : [...services, changed];
}

function releaseFor(
  { how, release, not }: Extract<Statement, { readonly kind: "kernel" }>,
  now: string | undefined,
  compare: (a: string, b: string) => number,
): string {
  const order = now === undefined ? undefined : compare(now, release);
  const isSo = order !== undefined && { is: now === release, older: order < 0, newer: order > 0 }[how];
  if (now !== undefined && isSo === !not) return now;
  if (how === "is") return not ? neighbour(release, 1) : release;
  if (not) return release;
  return neighbour(release, how === "newer" ? 1 : -1);
}

/** A release right after or before another one: 3.2 → 3.3 or 3.1, 4.0 → 3.99. */
function neighbour(release: string, step: 1 | -1): string {
  const numbers = (/^\d+(\.\d+)*/.exec(release)?.[0] ?? "1").split(".").map(Number);
  let at = Math.min(1, numbers.length - 1);
  while (step < 0 && at > 0 && numbers[at] === 0) numbers[at--] = 99;
  numbers[at] = Math.max(0, (numbers[at] ?? 0) + step);
  return `${numbers.slice(0, Math.max(2, at + 1)).join(".")}.0-1-amd64`;
}

function setInterface(editor: HostEditor, name: string, up: boolean): void {
  const interfaces = editor.facts.interfaces ?? [];
  const old = interfaces.find((one) => one.name === name) ?? {
    name,
    up,
    addresses: name === "lo" ? ["127.0.0.1/8", "::1/128"] : [],
  };
  editor.facts.interfaces = [...interfaces.filter((one) => one.name !== name), { ...old, up }];
}
