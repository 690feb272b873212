// The types of strikemap.js. The build writes the properties of State from the table of URL parameters.

/** What is shown: URL parameters as properties. */
export interface State {
  /*STATE*/
}

/** Changes of what is shown: a parameter that is left out stays, `null` is its default. */
export type StateChanges = { [Name in keyof State]?: State[Name] | null };

/** A row of a flat table, with the columns of docs/exports.md. */
export type Row = Record<string, string | number | null | readonly string[]>;

/**
 * Data: the address of a package or of a file, a file, a text (CSV, or JSON of rows or of the files of a package), or
 * rows.
 */
export type Data = string | URL | Blob | readonly Row[];

export interface Options {
  /** Without any, the package beside the program. */
  data?: Data;
  lang?: State["lang"];
  theme?: State["theme"];
  view?: State["view"];
  /** What is shown first: parameters as properties, or as in a link. */
  state?: StateChanges | string;
  /** Whether the address of the page follows what is shown, and the other way round. */
  history?: boolean;
  /** The address of a package whose outlines the map has, where the data have none. */
  basemap?: string;
  /** The address of the published site, to which links lead. Needed where `strikemap.js` does not lie beside it. */
  site?: string;
}

/** What is shown, in numbers. */
export interface Summary {
  version: string;
  events: number;
  eventsInData: number;
  grades: Record<"confirmed" | "examined" | "reported" | "ambiguous" | "unidentified", number>;
  contested: number;
  undated: number;
  unplaced: number;
  claims: number;
  sources: number;
  from: string | null;
  to: string | null;
}

export interface Detail {
  /** A stable short name of the fault. */
  code: string;
  message: string;
  file: string | null;
  line: number | null;
  column: number | null;
  /** The column, option or property. */
  field: string | null;
}

/** What every call throws or rejects with. */
export interface StrikemapError extends Error {
  name: "StrikemapError";
  code:
    | "no-element"
    | "detached-element"
    | "already-mounted"
    | "bad-options"
    | "bad-state"
    | "bad-data"
    | "unreachable"
    | "no-program"
    | "superseded"
    | "unmounted";
  details: Detail[];
}

export interface Events {
  change: State;
  select: { event: string | null };
  error: StrikemapError;
}

export interface App {
  /** What is shown. */
  state(): State;
  /** What is shown, in numbers. */
  summary(): Summary;
  /** Changes the properties that are named. */
  setState(changes: StateChanges): void;
  /** Shows a part of the map. */
  zoomTo(place: { lon: number; lat: number; zoom: number }): void;
  /**
   * Shows other data; resolves once they are shown. Rejects where they have faults (what was shown stays), and with
   * `superseded` where `load` was called again before they were there.
   */
  load(data: Data): Promise<void>;
  /** Resolves once the pixels on screen show the state. */
  settled(): Promise<void>;
  /** Calls a function at each event; returns a function that ends that. */
  on<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): () => void;
  /** The map or the chart as a figure that stands alone. */
  toSvg(kind: "map" | "chart"): string;
  /** What is shown as CSV. */
  exportCsv(): string;
  /** What is shown as GeoJSON. */
  exportGeoJson(): string;
  /** Ends the app and leaves the element as it was. */
  unmount(): void;
}

/** Loads the program; later calls wait for the same one. Rejects with `no-program`; a call after that tries again. */
export default function init(program?: string | URL | Request | Response | BufferSource | WebAssembly.Module, later?: string | URL | Response | BufferSource | WebAssembly.Module): Promise<void>;

/** Mounts an app on an element of the page. */
export function mount(element: Element, options?: Options): Promise<App>;
