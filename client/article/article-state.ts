/** What the reading view holds, all of it in the address: the spot that is open, the margin, the search. */
import { computed } from "@preact/signals";
import type { Span } from "../components/quote-pieces.ts";
import { type Change, go, parameter } from "../state/location.ts";
import { articlePlace, type ArticleSpot } from "../state/places.ts";
import type { ArticleModel, Bracket } from "./article-model.ts";
import type { ClaimRow } from "#server/contract/shared-schemas.ts";

export type Margin = "claims" | "references" | "off";

const linked = {
  claim: parameter("claim"),
  sentence: parameter("sentence"),
  citation: parameter("citation"),
  figure: parameter("figure"),
  section: parameter("section"),
  at: parameter("at"),
};
const linkedMargin = parameter("margin");
const linkedSearch = parameter("q");

export const margin = computed<Margin>(() =>
  linkedMargin.value === "references" || linkedMargin.value === "off" ? linkedMargin.value : "claims",
);
export const setMargin = (value: Margin): void => go({ query: { margin: value === "claims" ? null : value } });

export const search = computed(() => linkedSearch.value ?? "");
export const setSearch = (text: string): void => go({ query: { q: text === "" ? null : text } }, "replace");

const linkedNames = parameter("names");
/** Names of theories, people and places are marked. */
export const namesShown = computed(() => linkedNames.value === "1");
export const showNames = (on: boolean): void => go({ query: { names: on ? "1" : null } });

const spotChange = (spot: ArticleSpot): Change => ({ query: { ...articlePlace(spot).query, at: null } });

/** Opens a spot; an empty one closes what is open. */
export const openSpot = (spot: ArticleSpot): void => go(spotChange(spot));
export const openClaim = ({ id }: ClaimRow): void => openSpot({ claim: id });
export const sectionSpot = (id: string): Change => spotChange({ section: id });

/** What is open, found in the article. */
export interface Opened {
  /** Changes when something else is opened. */
  readonly key: string;
  /** Where it stands; the view scrolls there. */
  readonly at: number;
  /** The passage that is marked. */
  readonly mark: Span | undefined;
  readonly claim: ClaimRow | undefined;
  readonly bracket: Bracket | undefined;
  readonly figure: string | undefined;
}

const NOTHING = { mark: undefined, claim: undefined, bracket: undefined, figure: undefined };

function opened(article: ArticleModel): Opened | "gone" | undefined {
  const { claim, sentence, citation, figure, section, at } = linked;
  const bracket = citation.value === undefined ? undefined : article.brackets.find(({ id }) => id === citation.value);
  if (claim.value !== undefined) {
    const found = article.claims.find(({ id }) => id === claim.value);
    if (found) return { ...NOTHING, key: found.id, at: found.start, mark: found, claim: found, bracket };
  }
  if (bracket) {
    const [owner] = article.claimsOf(bracket);
    return { ...NOTHING, key: bracket.id, at: bracket.start, mark: owner ?? bracket, claim: owner, bracket };
  }
  const range = /^(\d+)-(\d+)$/.exec(at.value ?? "");
  if (range) {
    const mark = { start: Number(range[1]), end: Number(range[2]) };
    if (mark.start < mark.end && mark.end <= article.length)
      return { ...NOTHING, key: `${mark.start}-${mark.end}`, at: mark.start, mark };
  }
  const id = sentence.value ?? figure.value ?? section.value ?? at.value ?? claim.value ?? citation.value;
  if (id === undefined) return undefined;
  for (const part of article.sections) {
    if (part.id === id) return { ...NOTHING, key: id, at: part.start };
    for (const block of part.blocks) {
      if (block.kind === "figure" && block.figure.id === id) return { ...NOTHING, key: id, at: block.at, figure: id };
      if (block.kind !== "paragraph") continue;
      if (block.paragraph.id === id) return { ...NOTHING, key: id, at: block.at, mark: block.paragraph };
      const found = block.paragraph.sentences.find((one) => one.id === id);
      if (found) return { ...NOTHING, key: id, at: found.start, mark: found };
    }
  }
  return "gone";
}

/** What the address opens: nothing, a spot, or something that the article does not hold. */
export const openedIn = (article: ArticleModel): Opened | "gone" | undefined => opened(article);
