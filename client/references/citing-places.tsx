/** Every place that cites a reference: the sentence with what leans on it marked, its claims; or a figure's source line. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Reference } from "#server/contract/view-schemas.ts";
import { hasView } from "../app/views.ts";
import { Link } from "../components/link.tsx";
import { PanelSection } from "../components/panel-parts.tsx";
import { Quote } from "../components/quote.tsx";
import { inLanguage, word, words } from "../i18n/words.ts";
import { articlePlace, claimPlace } from "../state/places.ts";

const SHOWN_AT_FIRST = 4;
const CONTEXT = 90;

type Place = Reference["places"][number];

function CitingSentence({ place }: { readonly place: Place }) {
  const { sentence, citation, claims } = place;
  if (!sentence) return null;
  const where = words.value.sentencePlace(
    sentence.section.number,
    sentence.section.heading,
    sentence.paragraph,
    sentence.order,
  );
  const [claim] = claims;
  return (
    <li class="citing">
      <Quote
        text={sentence.text}
        offset={sentence.start}
        marks={claims.length > 0 ? claims : [citation]}
        citations={[citation]}
        context={CONTEXT}
        size="list"
      />
      <p class="citing-place">
        {hasView("article") ? (
          <Link
            to={articlePlace({ sentence: sentence.id, ...(claim ? { claim: claim.id } : { citation: citation.id }) })}
            title={words.value.readInArticle}
          >
            {where}
          </Link>
        ) : (
          where
        )}
        {claims.length === 0 && <span>{words.value.noClaimHere}</span>}
      </p>
      {claims.map((each) => (
        <p key={each.id} class="citing-claim">
          <span class="meta">{word(`claimKind.${each.kind}`)}</span>
          <Link to={claimPlace(each.id)}>{inLanguage(each.statementDe, each.statementEn)}</Link>
        </p>
      ))}
    </li>
  );
}

function CitingFigure({ place }: { readonly place: Place }) {
  const { figure, citation } = place;
  if (!figure) return null;
  const name = words.value.figure(figure.number);
  return (
    <li class="citing">
      <p class="figure-title">
        {hasView("article") ? <Link to={articlePlace({ figure: figure.id })}>{name}</Link> : name}{" "}
        <span class="cited-figure-caption">{inLanguage(figure.captionDe, figure.captionEn)}</span>
      </p>
      <Quote
        text={figure.sourceLine}
        offset={figure.end - figure.sourceLine.length}
        marks={[citation]}
        citations={[citation]}
        size="list"
      />
    </li>
  );
}

interface CitingPlacesProps {
  readonly reference: Reference;
  readonly kind: "sentence" | "figure";
}

/** The places of one kind, the first few of them until the reader asks for all. */
export function CitingPlaces({ reference, kind }: CitingPlacesProps) {
  const all = useSignal(false);
  useEffect(() => {
    all.value = false;
  }, [reference.number]);
  const places = reference.places.filter((place) => place[kind] !== null);
  if (places.length === 0) return null;
  const fold = places.length > SHOWN_AT_FIRST + 1;
  const shown = fold && !all.value ? places.slice(0, SHOWN_AT_FIRST) : places;
  const One = kind === "sentence" ? CitingSentence : CitingFigure;
  return (
    <PanelSection
      title={kind === "sentence" ? words.value.citingSentences : words.value.citingFigures}
      note={words.value.partOf(shown.length, places.length)}
    >
      <ul class="citing-list">
        {shown.map((place) => (
          <One key={place.citation.id} place={place} />
        ))}
      </ul>
      {fold && (
        <button type="button" class="link" aria-expanded={all.value} onClick={() => (all.value = !all.value)}>
          {all.value ? words.value.showFewer : words.value.showAll(places.length)}
        </button>
      )}
    </PanelSection>
  );
}
