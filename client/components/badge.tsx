/** How the article supports a step: a dot whose outline repeats the dash of the line, and the word. */
import { word } from "../i18n/words.ts";

/** The four kinds of support, in the legend's order. */
export const BASES = ["stated", "figure", "implied", "curated"] as const;
export type Basis = (typeof BASES)[number];

export function BasisDot({ basis }: { readonly basis: string }) {
  return <span class={`basis-dot basis-${basis}`} aria-hidden="true" />;
}

export function BasisBadge({ basis }: { readonly basis: string }) {
  return (
    <span class="badge" title={word(`basisHelp.${basis}`)}>
      <BasisDot basis={basis} />
      {word(`basis.${basis}`)}
    </span>
  );
}
