/** One stop of the guided tour: our title and lead, then the article's own sentences. */
import { Button } from "../components/button.tsx";
import { useKeys } from "../app/keys.ts";
import { PanelTitle, PanelTools } from "../components/panel-parts.tsx";
import { Panel } from "../components/panel.tsx";
import { inLanguage, words } from "../i18n/words.ts";
import type { Model } from "./lineage-model.ts";
import { endReading, showStop } from "./lineage-state.ts";
import { NumberedSteps } from "./numbered-steps.tsx";
import type { TourStop } from "./tour.ts";

interface TourPanelProps {
  readonly model: Model;
  readonly stops: readonly TourStop[];
  readonly index: number;
}

export function TourPanel({ model, stops, index }: TourPanelProps) {
  const stop = stops[index];
  const last = index === stops.length - 1;
  const next = (): void => (last ? endReading() : showStop(index + 1));
  const previous = (): void => (index === 0 ? undefined : showStop(index - 1));
  useKeys({ next, previous });
  if (!stop) return null;
  return (
    <Panel
      label={words.value.tour}
      subject={`tour ${index}`}
      close={endReading}
      foot={
        <>
          <Button icon="left" disabled={index === 0} onClick={previous}>
            {words.value.previous}
          </Button>
          <span class="spacer" />
          <Button tone="ink" onClick={next}>
            {last ? words.value.tourEnd : words.value.next}
          </Button>
        </>
      }
    >
      <div class="panel-head">
        <PanelTools close={endReading} closeLabel={words.value.tourEnd}>
          <span class="meta">{words.value.tourStop(index + 1, stops.length)}</span>
        </PanelTools>
        <PanelTitle>{inLanguage(stop.titleDe, stop.titleEn)}</PanelTitle>
        <p>{inLanguage(stop.leadDe, stop.leadEn)}</p>
      </div>
      <NumberedSteps model={model} steps={stop.steps} />
    </Panel>
  );
}
