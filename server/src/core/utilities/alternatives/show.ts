/** What update-alternatives tells of a group: --display, --query, --list, and the menu of --config. */
import type { Bytes } from "../../bytes";
import type { AlternativesContext } from "./context";
import { bestChoice, type LinkGroup, sorted } from "./linkGroup";

export function display(context: AlternativesContext, given: LinkGroup): void {
  const group = sorted(given);
  const print = (line: Bytes) => context.raw.stdout(`${line}\n`);
  print(`${group.name} - ${group.mode} mode`);
  const current = context.target(context.place(group.name));
  const best = bestChoice(group, current);
  print(best ? `  link best version is ${best.path}` : "  link best version not available");
  print(current === null ? "  link currently absent" : `  link currently points to ${current}`);
  print(`  link ${group.name} is ${group.link}`);
  for (const { name, link } of group.slaves) print(`  slave ${name} is ${link}`);
  for (const choice of group.choices) {
    print(`${choice.path} - priority ${choice.priority}`);
    for (const { name } of group.slaves) {
      const file = choice.slaves.get(name);
      if (file !== undefined) print(`  slave ${name}: ${file}`);
    }
  }
}

export function query(context: AlternativesContext, given: LinkGroup): void {
  const group = sorted(given);
  const print = (line: Bytes) => context.raw.stdout(`${line}\n`);
  const current = context.target(context.place(group.name));
  const best = bestChoice(group, current);
  print(`Name: ${group.name}`);
  print(`Link: ${group.link}`);
  if (group.slaves.length > 0) print("Slaves:");
  for (const { name, link } of group.slaves) print(` ${name} ${link}`);
  print(`Status: ${group.mode}`);
  if (best) print(`Best: ${best.path}`);
  print(`Value: ${current ?? "none"}`);
  for (const choice of group.choices) {
    print("");
    print(`Alternative: ${choice.path}`);
    print(`Priority: ${choice.priority}`);
    if (group.slaves.length > 0) print("Slaves:");
    for (const { name } of group.slaves) {
      const file = choice.slaves.get(name);
      if (file !== undefined) print(` ${name} ${file}`);
    }
  }
}

export function list(context: AlternativesContext, group: LinkGroup): void {
  for (const { path } of sorted(group).choices) context.raw.stdout(`${path}\n`);
}

/** The menu of --config and the answer on standard input: a path and how it is chosen, or null to keep the current. */
export function askChoice(
  context: AlternativesContext,
  given: LinkGroup,
  current: Bytes | null,
): { readonly path: Bytes; readonly mode: "auto" | "manual" } | null {
  const group = sorted(given);
  const best = bestChoice(group, current);
  const count = group.choices.length;
  const width = group.choices.reduce((most, choice) => Math.max(most, choice.path.length + 1), 15);
  const row = (mark: boolean, index: number, path: Bytes, priority: number, mode: string) =>
    context.raw.stdout(
      `${mark ? "*" : " "} ${String(index).padEnd(12)} ${path.padEnd(width)} ${(priority < 0 ? String(priority) : ` ${priority}`).padEnd(10)} ${mode} mode\n`,
    );
  for (;;) {
    context.raw.stdout(
      `There ${count === 1 ? "is" : "are"} ${count} choice${count === 1 ? "" : "s"} for the alternative ${group.name} (providing ${group.link}).\n\n`,
    );
    context.raw.stdout(
      `  ${"Selection".padEnd(12)} ${"Path".padEnd(width)} ${"Priority".padEnd(10)} Status\n${"-".repeat(60)}\n`,
    );
    if (best) row(group.mode === "auto" && current === best.path, 0, best.path, best.priority, "auto");
    group.choices.forEach((choice, i) => {
      row(group.mode === "manual" && current === choice.path, i + 1, choice.path, choice.priority, "manual");
    });
    context.raw.stdout("\nPress <enter> to keep the current choice[*], or type selection number: ");
    const line = context.raw.stdin.readLine();
    const answer = (line ?? "").replace(/\n$/, "");
    if (answer === "") return null;
    if (/^[ \t]*[+-]?[0-9]+$/.test(answer)) {
      const number = Number(answer);
      const chosen = group.choices[number - 1];
      if (number === 0 && best) return { path: best.path, mode: "auto" };
      if (chosen) return { path: chosen.path, mode: "manual" };
    } else {
      const chosen = group.choices.find((choice) => choice.path === answer);
      if (chosen) return { path: chosen.path, mode: "manual" };
    }
  }
}
