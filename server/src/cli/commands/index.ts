/** All commands, in the order of the help. */
import type { Command } from "../command";
import { parseCommand } from "./parse";

export const commands: readonly Command[] = [parseCommand];
