/** Above the canvas: names, the pill of the selected step, the numbers of a trace, the keyboard's ring. One SVG. */
import { onCurve, project, type ScreenPoint, type Size, sizeAt, type View } from "../canvas/scene.ts";
import { word } from "../i18n/words.ts";
import { type Box, measureText, type PlacedLabel } from "../canvas/labels.ts";
import type { Step } from "./lineage-model.ts";
import { relationOf } from "../canvas/relations.ts";
import type { Stage } from "./stage.ts";

export interface Pill {
  readonly step: Step;
  readonly box: Box;
  readonly text: string;
  readonly note: string;
}

/** Where on a step its pill stands. */
const PILL_AT = 0.56;

/** The pill of a step: on its line, or beside it on a short one, where it covers the fewest `theories`. */
export function pillOf(
  step: Step,
  bow: number,
  stage: Stage,
  view: View,
  size: Size,
  theories: readonly string[],
): Pill {
  const middle = project(onCurve(stage.at(step.from), stage.at(step.to), bow, PILL_AT), view, size);
  const text = word(`rel.${step.type}`);
  const note = word(`basis.${step.basis}`);
  const width = measureText(text, "name") + measureText(note, "name") + 40;
  const boxAt = ({ x, y }: ScreenPoint): Box => {
    const left = Math.min(Math.max(x - width / 2, 6), size.width - width - 6);
    return { left, right: left + width, top: y - 12, bottom: y + 12 };
  };
  const [from, to] = [project(stage.at(step.from), view, size), project(stage.at(step.to), view, size)];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length === 0 || length > width + 40) return { step, text, note, box: boxAt(middle) };
  const across = { x: (dy / length) * (width / 2 + 16), y: (-dx / length) * 34 };
  const boxes = [1, -1].map((side) => boxAt({ x: middle.x + side * across.x, y: middle.y + side * across.y }));
  const places = theories.map((id) => project(stage.at(id), view, size));
  const covered = (box: Box): number =>
    places.filter(({ x, y }) => x > box.left - 14 && x < box.right + 14 && y > box.top - 14 && y < box.bottom + 14)
      .length;
  const [one, other] = boxes;
  const box = one && other && covered(other) < covered(one) ? other : one;
  return { step, text, note, box: box ?? boxAt(middle) };
}

interface OverlayProps {
  readonly size: Size;
  readonly view: View;
  readonly stage: Stage;
  readonly labels: readonly PlacedLabel[];
  readonly pill: Pill | undefined;
  readonly trace: readonly { readonly step: Step; readonly at: ScreenPoint }[];
  readonly ring: { readonly at: ScreenPoint; readonly radius: number } | undefined;
}

export function OverlayLayer({ size, view, stage, labels, pill, trace, ring }: OverlayProps) {
  const lane = project({ x: 0, y: stage.laneTop }, view, size).y;
  return (
    <svg class="stage-layer overlay" width={size.width} height={size.height} aria-hidden="true">
      {labels.map((label) => (
        <g
          key={label.id}
          class={`label${label.small ? " label-small" : ""}${label.strong ? "" : " label-quiet"}${label.at.y > lane ? " label-lane" : ""}`}
          text-anchor={label.anchor}
        >
          <text class={label.bold ? "label-name label-bold" : "label-name"} x={label.x} y={label.nameY}>
            {label.name}
          </text>
          {label.below && (
            <text class="label-below" x={label.x} y={label.belowY}>
              {label.below}
            </text>
          )}
        </g>
      ))}
      {trace.map(({ step, at }, index) => {
        const { x, y } = project(at, view, size);
        return (
          <g key={step.id} class="trace-mark">
            <circle cx={x} cy={y} r={10} />
            <text x={x} y={y + 4} text-anchor="middle">
              {index + 1}
            </text>
          </g>
        );
      })}
      {pill && (
        <g class="pill" transform={`translate(${pill.box.left} ${pill.box.top})`}>
          <rect width={pill.box.right - pill.box.left} height={24} rx={12} />
          <circle cx={13} cy={12} r={4} style={{ fill: `var(${relationOf(pill.step.type).color})` }} />
          <text x={24} y={16}>
            <tspan class="pill-text">{pill.text}</tspan>
            <tspan class="pill-note" dx={6}>
              {pill.note}
            </tspan>
          </text>
        </g>
      )}
      {ring && <circle class="focus-ring" cx={ring.at.x} cy={ring.at.y} r={sizeAt(ring.radius, view.zoom) + 6} />}
    </svg>
  );
}
