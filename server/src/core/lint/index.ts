/** All rules, in the order of the documentation. */
import { bakedProbe } from "./bakedProbe";
import type { Rule } from "./rule";
import { skippedWhenOffline } from "./skippedWhenOffline";

export const rules: readonly Rule[] = [bakedProbe, skippedWhenOffline];
