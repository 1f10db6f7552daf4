/** What every stage has: the ground that takes the keyboard, and the ways to zoom. */
import type { RefObject } from "preact";
import { useKeys } from "../app/keys.ts";
import { IconButton } from "../components/button.tsx";
import { words } from "../i18n/words.ts";

interface StageCanvasProps {
  readonly container: RefObject<HTMLDivElement | null>;
  readonly label: string;
  /** What the keys do here. */
  readonly help: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
}

export function StageCanvas({ container, label, help, onKeyDown, onBlur }: StageCanvasProps) {
  return (
    <>
      <div
        ref={container}
        class="stage-canvas"
        role="application"
        tabIndex={0}
        aria-label={label}
        aria-describedby="canvas-help"
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      <p id="canvas-help" class="hidden-visually">
        {help}
      </p>
    </>
  );
}

const STEP = 1.4;

interface ZoomToolsProps {
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
  /** The buttons that there is room for; the keys are there always. */
  readonly buttons: "all" | "fit" | "none";
}

export function ZoomTools({ zoomBy, fit, buttons }: ZoomToolsProps) {
  const zoomIn = (): void => zoomBy(STEP);
  const zoomOut = (): void => zoomBy(1 / STEP);
  useKeys({ zoomIn, zoomOut, zoomFit: fit });
  if (buttons === "none") return null;
  return (
    <div class="zoom-buttons">
      {buttons === "all" && (
        <>
          <IconButton icon="plus" label={words.value.zoomIn} onClick={zoomIn} />
          <IconButton icon="minus" label={words.value.zoomOut} onClick={zoomOut} />
        </>
      )}
      <IconButton icon="fit" label={words.value.zoomFit} onClick={fit} />
    </div>
  );
}
