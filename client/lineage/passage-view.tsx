/** One passage behind a step: its sentence or figure with the quotation marked, and the numbers in its brackets. */
import { useSignal } from "@preact/signals";
import type { Citation, Passage } from "#server/contract/shared-schemas.ts";
import { ReferenceChips } from "../components/chip.tsx";
import { PanelSection } from "../components/panel-parts.tsx";
import { Quote, type Span } from "../components/quote.tsx";
import { words } from "../i18n/words.ts";

const CONTEXT = 150;

/** Sentence or source line of a passage as running text with its offset. */
export function textOf(
  passage: Passage,
): { readonly text: string; readonly offset: number; readonly citations: readonly Citation[] } | undefined {
  const [first, ...more] = passage.sentences;
  if (first) {
    let text = first.text;
    for (const sentence of more) {
      text += " ".repeat(Math.max(0, sentence.start - first.start - text.length)) + sentence.text;
    }
    return { text, offset: first.start, citations: passage.sentences.flatMap(({ citations }) => citations) };
  }
  return undefined;
}

const ascending = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** Numbers in brackets that stand inside the quotation; where it holds none, those of the sentence or source line. */
export function numbersOf(passage: Passage): readonly number[] {
  const citations = passage.figure?.citations ?? passage.sentences.flatMap((sentence) => sentence.citations);
  const inside = citations.filter(({ start, end }) => start < passage.end && end > passage.start);
  return ascending((inside.length > 0 ? inside : citations).flatMap(({ numbers }) => numbers));
}

export function PassageQuote({ passage }: { readonly passage: Passage }) {
  const whole = textOf(passage);
  const mark: Span = passage;
  if (whole) {
    return <Quote {...whole} marks={[mark]} context={CONTEXT} />;
  }
  const { figure } = passage;
  if (!figure) return <Quote text={passage.quote} offset={passage.start} marks={[mark]} />;
  return (
    <>
      <Quote text={figure.captionDe} offset={0} marks={[{ start: 0, end: figure.captionDe.length }]} />
      <p class="quote quote-panel quote-source" lang="de">
        {figure.sourceLine}
      </p>
      <p class="meta figure-missing">{words.value.figureMissing}</p>
    </>
  );
}

interface PassageReferencesProps {
  readonly passage: Passage;
  /** Every passage of the step, to say what more there is. */
  readonly all: readonly Passage[];
}

export function PassageReferences({ passage, all }: PassageReferencesProps) {
  const unfolded = useSignal(false);
  const own = numbersOf(passage);
  const more = ascending(all.filter((other) => other !== passage).flatMap(numbersOf)).filter(
    (number) => !own.includes(number),
  );
  const figures = [
    ...new Set(all.flatMap((other) => (other !== passage && other.figure ? [other.figure.number] : []))),
  ];
  const [figure] = figures;
  const onlyFigure =
    figure !== undefined &&
    figures.length === 1 &&
    more.every((number) => all.some((other) => other.figure?.number === figure && numbersOf(other).includes(number)));
  return (
    <PanelSection
      title={passage.figure ? words.value.inSourceLine(passage.figure.number) : words.value.inSentence}
      note={own.length}
    >
      {own.length > 0 ? <ReferenceChips numbers={own} evidence /> : <p class="quiet">{words.value.noBracket}</p>}
      {more.length > 0 && (
        <>
          <button
            type="button"
            class="link more-references"
            aria-expanded={unfolded.value}
            onClick={() => (unfolded.value = !unfolded.value)}
          >
            {onlyFigure && figure !== undefined
              ? words.value.moreFromSource(more.length, figure)
              : words.value.moreFromPassages(more.length)}
          </button>
          {unfolded.value && <ReferenceChips numbers={more} />}
        </>
      )}
    </PanelSection>
  );
}
