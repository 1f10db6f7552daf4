/** What of Citation.js is used here; it ships no types. Parsed data is CSL-JSON of unknown soundness. */
declare module "@citation-js/core" {
  export const plugins: {
    readonly input: {
      /** One parsing step: `input` of the named format becomes the next format's data; throws on what it cannot read. */
      data(input: unknown, type: string): unknown;
    };
  };
}
declare module "@citation-js/plugin-bibtex" {}
declare module "@citation-js/plugin-ris" {}
