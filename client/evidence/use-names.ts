/**
 * Names to show in chips and lists: a theory by the short name that the lineage gives it, anything else by its own.
 * The lineage is asked once and kept; until it has answered the whole names serve.
 */
import { useMemo } from "preact/hooks";
import type { EntityRef } from "#server/contract/shared-schemas.ts";
import type { Lineage } from "#server/contract/view-schemas.ts";
import { useResource } from "../api/use-resource.ts";
import { nameOf } from "../i18n/words.ts";
import { authorOf, shortName } from "../lineage/theory-names.ts";

type Named = Pick<EntityRef, "id" | "nameDe" | "nameEn">;

export interface Names {
  readonly short: (entity: Named) => string;
  /** Surnames of those who proposed a theory, where its name does not hold them already. */
  readonly author: (id: string) => string;
  readonly theory: (id: string) => string | undefined;
  /** The lineage has answered, or failed to. */
  readonly settled: boolean;
}

export function useNames(): Names {
  const { value, problem } = useResource<Lineage>("/api/lineage");
  const byId = useMemo(() => new Map(value?.theories.map((theory) => [theory.id, theory])), [value]);
  return {
    short: (entity) => {
      const theory = byId.get(entity.id);
      return theory ? shortName(theory) : nameOf(entity);
    },
    author: (id) => {
      const theory = byId.get(id);
      const author = theory ? authorOf(theory) : "";
      return theory && shortName(theory).includes(author) ? "" : author;
    },
    theory: (id) => {
      const theory = byId.get(id);
      return theory && nameOf(theory);
    },
    settled: value !== undefined || problem !== undefined,
  };
}
