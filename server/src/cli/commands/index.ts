/** All commands, in the order of the help. */
import type { Command } from "../command";
import { hostsCommand } from "./hosts";
import { lspCommand } from "./lsp";
import { parseCommand } from "./parse";

export const commands: readonly Command[] = [parseCommand, hostsCommand, lspCommand];
