/** Where a node or relationship of an answer is shown in the explorer; `undefined` when no view shows it. */
import type { JsonNode, JsonRelationship } from "#server/contract/cypher-schemas.ts";
import { hasView } from "../app/views.ts";
import type { Change } from "../state/location.ts";
import { articlePlace, type ArticleSpot, claimPlace, lineagePlace, referencePlace } from "../state/places.ts";

const SPOTS: Readonly<Record<string, keyof ArticleSpot>> = {
  Sentence: "sentence",
  Figure: "figure",
  Citation: "citation",
  Section: "section",
};

export function placeOfNode({ labels, properties }: JsonNode): Change | undefined {
  const id = properties["id"];
  const [label = ""] = labels;
  if (typeof id !== "string") return undefined;
  if (label === "Theory") return lineagePlace(id);
  if (label === "Claim") return hasView("evidence") ? claimPlace(id) : undefined;
  if (label === "Reference") {
    const number = properties["number"];
    return typeof number === "number" && hasView("references") ? referencePlace(number) : undefined;
  }
  const spot = SPOTS[label];
  return spot && hasView("article") ? articlePlace({ [spot]: id }) : undefined;
}

/** The name of the view that a place leads to, as a key of the words. */
export const viewOfPlace = ({ path }: Change): string =>
  `view.${path === "/" || path === undefined ? "lineage" : path.slice(1)}`;

export function placeOfRelationship({ properties }: JsonRelationship): Change | undefined {
  const id = properties["id"];
  return typeof id === "string" && id.startsWith("lineage:") ? lineagePlace(id) : undefined;
}
