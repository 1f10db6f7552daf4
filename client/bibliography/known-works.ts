/**
 * What is known of each reference: the reader's own bibliography first, then what the server gives. Rows of the API
 * leave with their bibliographic fields filled in; a number that neither knows keeps its nulls.
 */
import { signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { ReferenceRef } from "#server/contract/shared-schemas.ts";
import type { References } from "#server/contract/view-schemas.ts";
import { type Resource, useResource } from "../api/use-resource.ts";
import type { Work } from "./literature-door.ts";
import { ownWorks } from "./own-bibliography.ts";
import { workLabel } from "./work-text.ts";

/** What the server said of numbers, as far as it was asked. */
const served = signal<ReadonlyMap<number, Work>>(new Map());

const isNamed = ({ title, authors }: Work): boolean => title !== null || authors !== null;

/** A row with what the reader's own bibliography says of its number. */
export function named<Row extends ReferenceRef>(row: Row): Row {
  const work = ownWorks.value.get(row.number);
  if (!work) return row;
  const { title, authors, year, doi, container, volume, issue, pages, publisher, url } = work;
  return {
    ...row,
    title,
    authors: authors === null ? null : [...authors],
    year,
    doi,
    container,
    volume,
    issue,
    pages,
    publisher,
    url,
  };
}

/** The work as far as it is known, or `null`. */
export const workOf = (row: ReferenceRef): Work | null => (isNamed(row) ? row : null);

/** One line for a number's title or label: `Beispiel und Muster 1901: Erfunden`; `undefined` when nothing is known. */
export function labelOfNumber(number: number): string | undefined {
  const work = ownWorks.value.get(number) ?? served.value.get(number);
  return work && workLabel(work);
}

let learned: References | undefined;

function learn(answer: References): void {
  if (answer === learned) return;
  learned = answer;
  const works = answer.references.filter(isNamed);
  if (works.length > 0) served.value = new Map(works.map((row) => [row.number, row]));
}

/** All references, each as far as it is known. */
export function useReferences(): Resource<References> {
  const resource = useResource<References>("/api/references");
  const { value } = resource;
  const works = ownWorks.value;
  useEffect(() => {
    if (value) learn(value);
  }, [value]);
  const filled = useMemo(() => value && { ...value, references: value.references.map(named) }, [value, works]);
  return { ...resource, value: filled };
}
