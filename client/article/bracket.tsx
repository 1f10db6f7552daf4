/** A bracket as printed, alive as a whole and by number: the whole opens the claim it backs, a number its reference. */
import { Fragment } from "preact";
import type { Citation } from "#server/contract/shared-schemas.ts";
import { hasView } from "../app/views.ts";
import { Link } from "../components/link.tsx";
import { words } from "../i18n/words.ts";
import { referencePlace } from "../state/places.ts";
import { openSpot } from "./article-state.ts";
import { bracketParts } from "./pieces.ts";

interface LiveBracketProps {
  readonly bracket: Citation;
  /** It is open. */
  readonly current: boolean;
}

export function LiveBracket({ bracket, current }: LiveBracketProps) {
  const parts = bracketParts(bracket.text);
  return (
    <span
      class="live-bracket"
      data-at={bracket.start}
      data-bracket={bracket.id}
      data-current={current}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest("a")) return;
        openSpot({ citation: bracket.id });
      }}
    >
      {parts.map(({ before, number, after }, index) => (
        <Fragment key={index}>
          {index > 0 && " "}
          <span>
            {index === 0 ? (
              <button
                type="button"
                aria-pressed={current}
                aria-label={words.value.arBracket(bracket.order, bracket.numbers.length)}
              >
                {before}
              </button>
            ) : (
              before
            )}
            {hasView("references") ? (
              <Link to={referencePlace(number)} aria-label={words.value.reference(number)}>
                {number}
              </Link>
            ) : (
              number
            )}
            {after}
          </span>
        </Fragment>
      ))}
    </span>
  );
}
