/** The writers of all formats as one chunk, which is fetched when a reader asks for the first file. */
export { claimsCsv, claimsJson, referencesBehind, referencesCsv, referencesJson } from "./claim-table.ts";
export { toCypher } from "./cypher-text.ts";
export { toGexf } from "./gexf.ts";
export { toGraphml } from "./graphml.ts";
export { toJsonLd } from "./json-ld.ts";
export { picturePng, pictureSvg } from "./picture-file.ts";
export { toBibtex, toRis } from "./reference-entries.ts";
