/** Where a node or relationship of an answer is shown in the explorer; `undefined` when no view shows it. */
import type { JsonNode, JsonRelationship } from "#server/contract/cypher-schemas.ts";
import { hasView } from "../app/views.ts";
import type { Change } from "../state/location.ts";

export function placeOfNode({ labels, properties }: JsonNode): Change | undefined {
  const id = properties["id"];
  if (typeof id !== "string") return undefined;
  if (labels.includes("Theory")) return { path: "/", query: { sel: id } };
  if (labels.includes("Claim")) return hasView("evidence") ? { path: "/evidence", query: { claim: id } } : undefined;
  if (labels.includes("Reference")) {
    const number = properties["number"];
    if (typeof number !== "number" || !hasView("references")) return undefined;
    return { path: "/references", query: { ref: String(number) } };
  }
  const inText = ["Sentence", "Paragraph", "Section", "Figure", "Citation"].some((label) => labels.includes(label));
  return inText && hasView("article") ? { path: "/article", query: { at: id } } : undefined;
}

/** The name of the view that a place leads to, as a key of the words. */
export const viewOfPlace = ({ path }: Change): string =>
  `view.${path === "/" || path === undefined ? "lineage" : path.slice(1)}`;

export function placeOfRelationship({ properties }: JsonRelationship): Change | undefined {
  const id = properties["id"];
  return typeof id === "string" && id.startsWith("lineage:") ? { path: "/", query: { sel: id } } : undefined;
}
