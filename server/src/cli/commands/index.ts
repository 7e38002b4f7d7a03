/** All commands, in the order of the help. */
import type { Command } from "../command";
import { checkCommand } from "./check";
import { compareCommand } from "./compare";
import { hostsCommand } from "./hosts";
import { lspCommand } from "./lsp";
import { outcomesCommand } from "./outcomes";
import { parseCommand } from "./parse";
import { rulesCommand } from "./rules";
import { runCommand } from "./run";
import { simulateCommand } from "./simulate";
import { snapshotCommand } from "./snapshot";
import { timelineCommand } from "./timeline";
import { utilitiesCommand } from "./utilities";

export const commands: readonly Command[] = [
  simulateCommand,
  compareCommand,
  outcomesCommand,
  checkCommand,
  timelineCommand,
  runCommand,
  snapshotCommand,
  parseCommand,
  hostsCommand,
  utilitiesCommand,
  rulesCommand,
  lspCommand,
];
