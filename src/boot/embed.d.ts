// What a page around says to a widget in a frame and hears from it, by `postMessage`.

/** Parts of a selection, as in the hash of the page's address. */
export interface Selection {
  /** A chapter's id, `all`, `highlights` or `checks`. */
  chapter?: string;
  /** Words to search for, at most 200 characters. */
  q?: string;
  /** Ids of countries and regions; out, they are joined by commas. */
  area?: string | string[];
  /** Years of four digits. */
  from?: number | string;
  to?: number | string;
  /** `chart`, `list`, `statement`. */
  format?: string | string[];
  /** Outcomes of checks, such as `differs`. */
  verdict?: string | string[];
  /** How values were had: `dataset`, `quoted` or `derived`. */
  evidence?: string | string[];
  /** The id of a company, country or model. */
  entity?: string;
  sort?: "suggested" | "article" | "relevance";
  /** The id of the card that is open, and what it shows. */
  card?: string;
  tab?: "chart" | "table" | "source";
  lang?: "zh" | "en";
  theme?: "auto" | "light" | "dark";
}

/** Send to `frame.contentWindow`. Anything else, and any id the report does not have, is ignored. */
export type Command =
  /** The whole selection: what it leaves out is as at the start; language and theme stay. */
  | { target: "statlas"; type: "select"; selection: Selection }
  | { target: "statlas"; type: "theme"; value: "auto" | "light" | "dark" }
  | { target: "statlas"; type: "lang"; value: "zh" | "en" };

/**
 * Arrives as `message`; compare `event.source` with the frame's window. With `embed.js` all but
 * `height` also arrive as events `statlas:ready` … of the element around the frame, as `detail`.
 */
export type Event =
  | { source: "statlas"; type: "height"; height: number }
  | { source: "statlas"; type: "ready"; version: string; title: string; lang: "zh" | "en" }
  /** What differs from the start; sent back as a command it restores the same view. */
  | { source: "statlas"; type: "selection"; selection: Record<string, string> }
  | { source: "statlas"; type: "open-card"; card: string }
  | { source: "statlas"; type: "download"; card: string; format: string }
  /** `unstyled`: the page runs, but without its style sheet; all others: it does not run. */
  | { source: "statlas"; type: "error"; kind: "old" | "refused" | "missing" | "damaged" | "report" | "crashed" | "unstyled"; message: string };
