/**
 * Which references are listed, and in what order. Enters: all of them with the article's sections. Leaves: a part
 * of them, in an order where equals stand by number. Nothing of the screen is known here.
 */
import type { EntityRef } from "#server/contract/shared-schemas.ts";
import type { References } from "#server/contract/view-schemas.ts";
import { plain, workWords } from "../bibliography/work-text.ts";

export type ReferenceRow = References["references"][number];
type Section = References["sections"][number];

export const CITED = ["all", "more", "once", "never"] as const;
export type Cited = (typeof CITED)[number];

export const COLUMNS = ["number", "entry", "cited", "place", "attribution", "claims"] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
  readonly column: Column;
  /** Against the column's natural direction: most first for counts, first to last for the others. */
  readonly reversed: boolean;
}

export const isCited = (value: unknown): value is Cited => CITED.some((cited) => cited === value);

/** Reads `cited` or `-cited`; anything else is by number. */
export function readSorting(text: string | undefined): Sorting {
  const reversed = text?.startsWith("-") ?? false;
  const column = COLUMNS.find((each) => each === (reversed ? text?.slice(1) : text));
  return column ? { column, reversed } : { column: "number", reversed: false };
}

export const writeSorting = ({ column, reversed }: Sorting): string => (reversed ? "-" : "") + column;

/** Whether the sorted values rise from top to bottom, for `aria-sort`. */
export const ascends = ({ column, reversed }: Sorting): boolean =>
  (column === "cited" || column === "claims") === reversed;

export function matchesCited({ timesCited }: Pick<ReferenceRow, "timesCited">, cited: Cited): boolean {
  switch (cited) {
    case "all":
      return true;
    case "more":
      return timesCited > 1;
    case "once":
      return timesCited === 1;
    case "never":
      return timesCited === 0;
  }
}

export interface RowFilter {
  /** Each word of it must be found in the number, the entry or whom the article names; capitals and accents do not matter. */
  readonly words?: string;
  readonly theory: string | undefined;
  readonly section: Section | undefined;
}

/** Passes every filter but that on how often it is cited, so that its counts can be told. */
export const matchesFilter = (row: ReferenceRow, { words, theory, section }: RowFilter): boolean =>
  (words === undefined || holdsWords(row, words)) &&
  (theory === undefined || row.theories.some(({ id }) => id === theory)) &&
  (section === undefined || row.places.some((place) => place >= section.start && place < section.end));

function holdsWords(row: ReferenceRow, words: string): boolean {
  const names = row.attributions.flatMap(({ entity }) => [entity.nameDe, entity.nameEn]);
  const text = plain([`[${row.number}]`, workWords(row), ...names].join(" "));
  return plain(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const WHO = ["Person", "Organisation"];

/** What the article ties a number to, each once: people and organisations before things. */
export function attributedTo(row: Pick<ReferenceRow, "attributions">): readonly EntityRef[] {
  const byId = new Map(row.attributions.map(({ entity }) => [entity.id, entity]));
  const all = [...byId.values()];
  return [...all.filter(({ label }) => WHO.includes(label)), ...all.filter(({ label }) => !WHO.includes(label))];
}

/** Only the people and organisations among them. */
export const namedFor = (row: Pick<ReferenceRow, "attributions">): readonly EntityRef[] =>
  attributedTo(row).filter(({ label }) => WHO.includes(label));

/** Anything is known of any reference. */
export const isNamed = ({ references }: References): boolean =>
  references.some(({ title, authors }) => title !== null || authors !== null);

/** Sorts a copy. `nameOf` gives an entity's name in the reader's language; rows without a value come last. */
export function sortRows(
  rows: readonly ReferenceRow[],
  sorting: Sorting,
  nameOf: (entity: EntityRef) => string,
  collator: Intl.Collator,
): readonly ReferenceRow[] {
  const sign = sorting.reversed ? -1 : 1;
  const name = (row: ReferenceRow): string | undefined => attributedTo(row).map(nameOf).at(0);
  const compare = (a: ReferenceRow, b: ReferenceRow): number => {
    switch (sorting.column) {
      case "number":
        return 0;
      case "cited":
        return sign * (b.timesCited - a.timesCited);
      case "claims":
        return sign * (b.claims - a.claims);
      case "place":
        return absentLast(a.places[0], b.places[0], (x, y) => sign * (x - y));
      case "entry":
        return absentLast(entryOrder(a), entryOrder(b), (x, y) => sign * collator.compare(x, y));
      case "attribution":
        return absentLast(name(a), name(b), (x, y) => sign * collator.compare(x, y));
    }
  };
  const byNumber = (a: ReferenceRow, b: ReferenceRow): number => a.number - b.number;
  return [...rows].sort((a, b) => compare(a, b) || (sorting.column === "number" ? sign : 1) * byNumber(a, b));
}

/** By authors, then year, then title, as bibliographies are sorted. */
const entryOrder = ({ authors, year, title }: ReferenceRow): string | undefined =>
  authors === null && title === null ? undefined : [authors?.map(familyFirst).join(" "), year, title].join(" ");

/** `Ada Beispiel` sorts as `Beispiel Ada`; an institution as it is called. */
const familyFirst = (name: string): string => name.replace(/^(.*\S)\s+(\S+)$/u, "$2 $1");

function absentLast<T>(a: T | undefined, b: T | undefined, compare: (a: T, b: T) => number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compare(a, b);
}
