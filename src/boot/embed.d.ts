// The messages between a host page and a widget in a frame, sent by `postMessage`.

/** Parts of a selection, as in the hash of the page's address. */
export interface Selection {
  /** A chapter's id, `all`, `highlights` or `checks`. */
  chapter?: string;
  /** Words to search for, at most 200 characters. */
  q?: string;
  /** Ids of countries and regions. Messages of the widget join them with commas. */
  area?: string | string[];
  /** The first and last year, with four digits. */
  from?: number | string;
  to?: number | string;
  /** The format of a card: `chart`, `list` or `statement`. */
  format?: string | string[];
  /** Outcomes of fact checks, such as `differs`. */
  verdict?: string | string[];
  /** Where values come from: `dataset`, `quoted` or `derived`. */
  evidence?: string | string[];
  /** The id of a company, country or model. */
  entity?: string;
  sort?: "suggested" | "article" | "relevance";
  /** The id of the opened card, and its tab. */
  card?: string;
  tab?: "chart" | "table" | "source";
  lang?: "zh" | "en";
  theme?: "auto" | "light" | "dark";
}

/**
 * Commands to send to `frame.contentWindow`. Other messages are ignored, and so is a selection with a value that
 * is invalid or an id that the report does not have.
 */
export type Command =
  /** Replaces the selection. Missing parts get their initial values; language and theme stay. */
  | { target: "statlas"; type: "select"; selection: Selection }
  | { target: "statlas"; type: "theme"; value: "auto" | "light" | "dark" }
  | { target: "statlas"; type: "lang"; value: "zh" | "en" };

/**
 * Messages from the widget. They arrive as `message` events; compare `event.source` with the frame's window.
 * With `embed.js`, all except `height` also arrive as events of the element around the frame, such as
 * `statlas:ready`, with the message as `detail`.
 */
export type Event =
  | { source: "statlas"; type: "height"; height: number }
  | { source: "statlas"; type: "ready"; version: string; title: string; lang: "zh" | "en" }
  /** The parts that differ from the initial selection. Sent back as a command, they restore it. */
  | { source: "statlas"; type: "selection"; selection: Record<string, string> }
  | { source: "statlas"; type: "open-card"; card: string }
  | { source: "statlas"; type: "download"; card: string; format: string }
  /** With kind `unstyled` the page runs without its style sheet; with every other kind it does not run. */
  | { source: "statlas"; type: "error"; kind: "old" | "refused" | "missing" | "damaged" | "report" | "crashed" | "unstyled"; message: string };
