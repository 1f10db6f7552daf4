/** In which other views a node is shown, and where there. Enters: the model and a node. Leaves: places, each with its view. */
import { type AnyView, hasView } from "../app/views.ts";
import type { Change } from "../state/location.ts";
import { articlePlace, claimPlace, evidencePlace, lineagePlace, referencePlace } from "../state/places.ts";
import { DERIVED, type NetworkModel, otherEnd } from "./network-model.ts";

export interface Opening {
  readonly view: AnyView;
  readonly to: Change;
}

/** The first sentence that a node is tied to, in the text's order. */
function sentenceOf(model: NetworkModel, node: number): string | undefined {
  const ids = model.linesAt(node).flatMap((number) => {
    const line = model.lines[number];
    if (!line || !["STATED_IN", "HAS_CITATION", DERIVED].includes(line.type)) return [];
    const other = model.nodes[otherEnd(line, node)];
    return other?.label === "Sentence" ? [other.id] : [];
  });
  return ids.sort(new Intl.Collator("en", { numeric: true }).compare)[0];
}

export function openingsOf(model: NetworkModel, node: number): readonly Opening[] {
  const found = model.nodes[node];
  if (!found) return [];
  const { id, label } = found;
  const number = Number(id.slice(id.indexOf(":") + 1));
  const sentence = sentenceOf(model, node);
  const inText: readonly Opening[] =
    sentence === undefined ? [] : [{ view: "article", to: articlePlace({ sentence }) }];
  const openings = ((): readonly Opening[] => {
    switch (label) {
      case "Theory":
        return [
          { view: "lineage", to: lineagePlace(id) },
          { view: "evidence", to: evidencePlace({ theory: id }) },
          ...inText,
        ];
      case "Claim":
        return [
          { view: "evidence", to: claimPlace(id) },
          ...(sentence === undefined ? [] : [{ view: "article" as const, to: articlePlace({ sentence, claim: id }) }]),
        ];
      case "Reference":
        return [
          { view: "references", to: referencePlace(number) },
          { view: "evidence", to: evidencePlace({ reference: String(number) }) },
        ];
      case "Sentence":
        return [{ view: "article", to: articlePlace({ sentence: id }) }];
      case "Figure":
        return [{ view: "article", to: articlePlace({ figure: id }) }];
      case "Citation":
        return [{ view: "article", to: articlePlace({ citation: id }) }];
      case "Section":
        return [{ view: "article", to: articlePlace({ section: id }) }];
      case "Article":
      case "Paragraph":
        return [{ view: "article", to: { path: "/article" } }];
      default:
        return [{ view: "evidence", to: evidencePlace({ entity: id }) }, ...inText];
    }
  })();
  return openings.filter(({ view }) => hasView(view));
}
