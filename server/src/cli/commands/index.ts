/** All commands, in the order of the help. */
import type { Command } from "../command";
import { checkCommand } from "./check";
import { compareCommand } from "./compare";
import { conditionsCommand } from "./conditions";
import { diffCommand } from "./diff";
import { hostsCommand } from "./hosts";
import { lspCommand } from "./lsp";
import { outcomesCommand } from "./outcomes";
import { parseCommand } from "./parse";
import { probeCommand } from "./probe";
import { rulesCommand } from "./rules";
import { runCommand } from "./run";
import { simulateCommand } from "./simulate";
import { snapshotCommand } from "./snapshot";
import { timelineCommand } from "./timeline";
import { utilitiesCommand } from "./utilities";
import { whyCommand } from "./why";

export const commands: readonly Command[] = [
  simulateCommand,
  compareCommand,
  outcomesCommand,
  conditionsCommand,
  whyCommand,
  diffCommand,
  probeCommand,
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
