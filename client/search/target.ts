/** Where a hit of the search is shown. Filters of the view there are let go, so that the hit stands in its list. */
import type { Search } from "#server/contract/view-schemas.ts";
import { hasView } from "../app/views.ts";
import type { Change } from "../state/location.ts";
import { articlePlace, evidencePlace, lineagePlace, referencePlace } from "../state/places.ts";

export type Hit = Search["hits"][number];

const withQuery = ({ path, query }: Change, more: Record<string, string | null>): Change => ({
  ...(path === undefined ? {} : { path }),
  query: { ...query, ...more },
});

/** The place of a hit, or `undefined` when no view shows its kind. */
export function targetOf({ id, label }: Pick<Hit, "id" | "label">): Change | undefined {
  switch (label) {
    case "Theory":
      return lineagePlace(id);
    case "Claim":
      return hasView("evidence") ? withQuery(evidencePlace({}), { claim: id }) : undefined;
    case "Reference": {
      const number = Number(id.slice(id.indexOf(":") + 1));
      if (!hasView("references")) return undefined;
      return withQuery(referencePlace(number), { cited: null, theory: null, section: null });
    }
    case "Sentence":
      return hasView("article") ? articlePlace({ sentence: id }) : undefined;
    case "Figure":
      return hasView("article") ? articlePlace({ figure: id }) : undefined;
    case "Citation":
      return hasView("article") ? articlePlace({ citation: id }) : undefined;
    case "Section":
      return hasView("article") ? articlePlace({ section: id }) : undefined;
    default:
      return hasView("evidence") ? withQuery(evidencePlace({ entity: id }), { claim: null }) : undefined;
  }
}
