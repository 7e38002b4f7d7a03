/** All commands, in the order of the help. */
import type { Command } from "../command";
import { hostsCommand } from "./hosts";
import { lspCommand } from "./lsp";
import { parseCommand } from "./parse";
import { runCommand } from "./run";
import { simulateCommand } from "./simulate";
import { utilitiesCommand } from "./utilities";

export const commands: readonly Command[] = [
  simulateCommand,
  runCommand,
  parseCommand,
  hostsCommand,
  utilitiesCommand,
  lspCommand,
];
