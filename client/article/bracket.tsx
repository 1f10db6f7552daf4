/** A bracket as printed, alive as a whole and by number: the whole opens the claim it backs, a number its reference. */
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
      {parts.map((part, index) =>
        typeof part === "number" ? (
          hasView("references") ? (
            <Link key={index} to={referencePlace(part)} aria-label={words.value.reference(part)}>
              {part}
            </Link>
          ) : (
            part
          )
        ) : index === 0 ? (
          <button
            key={index}
            type="button"
            aria-pressed={current}
            aria-label={words.value.arBracket(bracket.order, bracket.numbers.length)}
          >
            {part}
          </button>
        ) : (
          <span key={index}>{part}</span>
        ),
      )}
    </span>
  );
}
