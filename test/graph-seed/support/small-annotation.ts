/**
 * A small article with a complete and correct annotation, file by file, and a way to break one
 * file of it. Tests change one thing and see what follows.
 *
 *   Ada's ring ──EVOLVES_INTO──▶ Ben's net      claims: whole ⊃ name; tail; both
 */
import { type AnnotationFile } from "#graph-seed/parse-annotation.ts";
import { smallDocument, type SmallArticle } from "./small-document.ts";

export const SMALL_ARTICLE = {
  sections: [
    {
      heading: "1. Vorläufer",
      paragraphs: [
        [
          "Ein Vorläufer ist die Ringtheorie von Ada [7; 3] aus dem Jahr 1920 in Ulm, die zum Netz von Ben führte [4].",
          "Das Netz gilt vermutlich als Ring [4; 2].",
        ],
        ["Der Hof in Ulm folgt dem Netz.", "Er folgt auch dem Ring, und der Ring ist alt."],
      ],
    },
  ],
  figures: [{ number: 1, caption: "Ringe", sourceLine: "Quelle: Eigene Abbildung in Anlehnung an [3; 9]" }],
} as const satisfies SmallArticle;

export const SMALL_DOCUMENT = smallDocument(SMALL_ARTICLE);

const FILES: Readonly<Record<string, string>> = {
  "article.yaml": "{ title: Ringe, language: de, figures: [{ number: 1, captionEn: Rings }] }",
  "theories.yaml": `
- id: ring
  nameDe: Ringtheorie
  nameEn: ring theory
  shortDe: Ring
  shortEn: Ring
  kind: theory
  period: 1920
  periodStart: 1920
  periodQuote: aus dem Jahr 1920
  summaryDe: Alles ist ein Ring.
  summaryEn: Everything is a ring.
- id: net
  nameDe: Netztheorie
  nameEn: net theory
  aliases: [Netz]
  shortDe: Netz
  shortEn: Net
  kind: model
  summaryDe: Alles ist ein Netz.
  summaryEn: Everything is a net.
`,
  "concepts.yaml": "- { id: precursor, nameDe: Vorläufer, nameEn: precursor }",
  "people.yaml": "- { id: ada, nameDe: Ada, nameEn: Ada }\n- { id: ben, nameDe: Ben, nameEn: Ben }",
  "places.yaml": "- { id: ulm, nameDe: Ulm, nameEn: Ulm }",
  "clusters.yaml": "- { id: yard, nameDe: Ulmer Hof, nameEn: Ulm yard, mention: Der Hof in Ulm }",
  "organisations.yaml": "[]",
  "policies.yaml": "[]",
  "relations.yaml": `
- { type: PROPOSED_BY, from: theory:ring, to: person:ada, basis: stated, quote: die Ringtheorie von Ada }
- { type: LOCATED_IN, from: cluster:yard, to: place:ulm, basis: curated }
`,
  "attributions.yaml": "- { to: person:ada, quote: 'Ada [7; 3]' }",
  "lineage.yaml": `
- id: ring-net
  type: EVOLVES_INTO
  from: theory:ring
  to: theory:net
  basis: stated
  quotes:
    - die zum Netz von Ben führte [4]
    - Das Netz gilt vermutlich als Ring [4; 2]
  hedge: vermutlich
  wordingDe: führte
  wordingEn: led to
  cito: cito:isExtendedBy
`,
  "claims-1.yaml": `
- id: whole
  statementDe: Ein Ring ging dem Netz voraus.
  statementEn: A ring came before the net.
  kind: history
  scope: sentence
  quote: |
    Ein Vorläufer ist die Ringtheorie von Ada [7; 3] aus dem Jahr 1920 in Ulm,
    die zum Netz von Ben führte [4].
  about: [theory:ring, theory:net]
- id: name
  statementDe: Die Ringtheorie stammt von Ada.
  statementEn: Ring theory is Ada's.
  kind: attribution
  scope: name
  quote: Ringtheorie von Ada [7; 3]
  about: [theory:ring, person:ada]
- id: tail
  statementDe: Das Netz ist ein Ring.
  statementEn: The net is a ring.
  kind: finding
  scope: sentence
  quote: Das Netz gilt vermutlich als Ring [4; 2].
  about: [theory:net]
- id: place
  statementDe: Der Hof folgt Netz und Ring.
  statementEn: The yard follows net and ring.
  kind: example
  scope: sentence
  quote: Der Hof in Ulm folgt dem Netz. Er folgt auch dem Ring, und der Ring ist alt.
  about: [cluster:yard, theory:ring, theory:net]
`,
};

/** The files of the small annotation, each after `change`, which sees its name and text; null leaves it out. */
export function smallAnnotation(
  change: (name: string, text: string) => string | null = (_, text) => text,
): AnnotationFile[] {
  return Object.entries(FILES).flatMap(([name, text]) => {
    const changed = change(name, text);
    return changed === null ? [] : [{ name, text: changed }];
  });
}
