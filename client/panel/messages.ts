/** What the panel's page and the extension tell each other. Plain data: it goes through postMessage. */
import type { DecisionDiagram, DiagramScope } from "../../server/src/core/features/decisionDiagram";
import type { OutcomeTable } from "../../server/src/core/features/outcomePanel";
import type { Explained } from "../../server/src/core/features/whyIs";

export type Tab = "table" | "diagram" | "why";

/** Kept by VS Code over reloads: what is shown, and how. */
export interface PanelState {
  readonly uri: string;
  readonly tab: Tab;
  /** The path that the diagram is drawn for: "" for all, null for the one that suits the table. */
  readonly path: string | null;
  readonly scope: DiagramScope;
  readonly filter: string;
  readonly onlyDifferences: boolean;
  /** 1 is the size of text; 0 chooses: all of the diagram where that can be read. */
  readonly zoom: number;
  /** Columns beside the chosen environment; null for all. */
  readonly environments: readonly string[] | null;
  readonly why: WhyQuestion | null;
}

/** Why is this path in that state? */
export interface WhyQuestion {
  readonly path: string;
  readonly state: string;
}

export type ToPanel =
  | { readonly kind: "table"; readonly table: OutcomeTable | null }
  | { readonly kind: "diagram"; readonly diagram: DecisionDiagram | null }
  | { readonly kind: "why"; readonly explained: Explained | null }
  | { readonly kind: "busy" }
  | {
      readonly kind: "open";
      readonly tab: Tab;
      readonly why: WhyQuestion | null;
      readonly environments: readonly string[] | null;
    }
  | { readonly kind: "copied"; readonly what: string };

export type FromPanel =
  | { readonly kind: "ready"; readonly state: PanelState }
  | { readonly kind: "state"; readonly state: PanelState }
  | { readonly kind: "goTo"; readonly line: number }
  | { readonly kind: "whatIf"; readonly statement: string }
  | { readonly kind: "choose"; readonly environment: string }
  | { readonly kind: "askWhy" }
  | { readonly kind: "copy"; readonly text: string; readonly what: string };
