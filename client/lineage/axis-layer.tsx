/**
 * The ground under the canvas: the dated band with its axis, the lane of undated theories, the shelf, whiskers for
 * stated decades and the bracket over years in which no theory stands. One SVG, moved with the camera; captions
 * stay at the left edge. A year that is stated is a bare circle; nothing here pretends to an exact date.
 */
import { project, type Size, type View } from "../canvas/scene.ts";
import { words } from "../i18n/words.ts";
import { emptyStretch, isDated, type Model } from "./lineage-model.ts";
import type { Stage } from "./stage.ts";
import { measureText } from "../canvas/labels.ts";

interface AxisProps {
  readonly model: Model;
  readonly stage: Stage;
  readonly view: View;
  readonly size: Size;
}

/** Height of the header. */
export const AXIS = 30;
/** Where the phone's axis stands. */
export const PHONE_AXIS = 64;
const CAP = 5;
const LEAST_DECADE = 48;

function decadesOf(model: Model): readonly { readonly year: number; readonly held: boolean }[] {
  const dated = model.theories.filter(isDated);
  if (dated.length === 0) return [];
  const first = Math.floor(Math.min(...dated.map(({ periodStart }) => periodStart ?? 0)) / 10) * 10;
  const last = Math.floor(Math.max(...dated.map(({ periodStart }) => periodStart ?? 0)) / 10) * 10;
  return Array.from({ length: (last - first) / 10 + 1 }, (_, index) => {
    const year = first + index * 10;
    return { year, held: dated.some(({ periodStart }) => Math.floor((periodStart ?? 0) / 10) * 10 === year) };
  });
}

/** Decades are spans; a single stated year needs no whisker. */
const isSpan = (start: number | null, end: number | null): boolean => start !== null && end !== null && end > start;

function Ground({ stage, view, size }: AxisProps) {
  const lane = project({ x: 0, y: stage.laneTop }, view, size).y;
  const corner = project({ x: 0, y: 0 }, view, size);
  return (
    <>
      <defs>
        <pattern
          id="lane-dots"
          width={14}
          height={14}
          patternUnits="userSpaceOnUse"
          patternTransform={`translate(${corner.x % 14} ${corner.y % 14})`}
        >
          <rect width={1} height={1} class="lane-dot" />
        </pattern>
      </defs>
      <rect class="band" width={size.width} height={Math.max(0, lane)} />
      <rect class="lane" y={lane} width={size.width} height={Math.max(0, size.height - lane)} />
      <rect fill="url(#lane-dots)" y={lane} width={size.width} height={Math.max(0, size.height - lane)} />
      <line class="lane-edge" x1={0} x2={size.width} y1={lane} y2={lane} />
    </>
  );
}

/** Time runs to the right. */
function DeskAxis({ model, stage, view, size }: AxisProps) {
  const at = (x: number, y: number) => project({ x, y }, view, size);
  const lane = at(0, stage.laneTop).y;
  const band = at(0, stage.bandTop).y;
  const decades = decadesOf(model);
  const gap = emptyStretch(model.theories);
  const caption = gap ? words.value.gap(gap[0], gap[1]) : "";
  const gapStart = gap ? at(stage.year(gap[0]), 0).x + 12 : 0;
  const gapEnd = gap ? at(stage.year(gap[1] + 1), 0).x - 12 : 0;
  const captionWidth = measureText(caption, "below") + 20;
  const captionLeft = Math.max((gapStart + gapEnd - captionWidth) / 2, measureText(words.value.dated, "name") + 28);
  const gapY = band + 22;
  const last = decades.at(-1);
  return (
    <>
      {[...decades.map(({ year }) => year), ...(last ? [last.year + 10] : [])].map((year) => {
        const { x } = at(stage.year(year), 0);
        return <line key={year} class="grid-line" x1={x} x2={x} y1={Math.max(0, band)} y2={lane - 10} />;
      })}
      {gap && captionLeft + captionWidth < gapEnd && (
        <g class="gap">
          <path d={`M${gapStart} ${gapY - 4}v8M${gapStart} ${gapY}H${captionLeft}`} />
          <path d={`M${gapEnd} ${gapY - 4}v8M${gapEnd} ${gapY}H${captionLeft + captionWidth}`} />
          <text x={captionLeft + captionWidth / 2} y={gapY + 4} text-anchor="middle">
            {caption}
          </text>
        </g>
      )}
      {model.theories.map(({ id, periodStart, periodEnd }) => {
        if (!isSpan(periodStart, periodEnd)) return null;
        const { y } = at(0, stage.at(id).y);
        const [a, b] = [at(stage.year(periodStart ?? 0), 0).x, at(stage.year((periodEnd ?? 0) + 1), 0).x];
        return (
          <path key={id} class="whisker" d={`M${a} ${y}H${b}M${a} ${y - CAP}v${2 * CAP}M${b} ${y - CAP}v${2 * CAP}`} />
        );
      })}
      {band + 26 > AXIS + 10 && (
        <text class="caption" x={16} y={band + 26}>
          {words.value.dated}
        </text>
      )}
    </>
  );
}

/** The years above the picture; they stay at the top when the picture is moved beneath them. */
export function AxisHeader({ model, stage, view, size }: AxisProps) {
  if (stage.frame.time === "down") return null;
  const x = (year: number): number => project({ x: stage.year(year), y: 0 }, view, size).x;
  return (
    <svg class="stage-layer" width={size.width} height={AXIS} aria-hidden="true">
      <rect class="axis-bar" width={size.width} height={AXIS} />
      <line class="axis-edge" x1={0} x2={size.width} y1={AXIS - 0.5} y2={AXIS - 0.5} />
      {decadesOf(model).map(({ year, held }) =>
        held || x(year + 10) - x(year) >= LEAST_DECADE ? (
          <text key={year} class={held ? "axis-year axis-held" : "axis-year"} x={x(year) + 6} y={19}>
            {words.value.decade(year)}
          </text>
        ) : null,
      )}
    </svg>
  );
}

/** Time runs down; the years without a theory are a break in the axis. */
function PhoneAxis({ model, stage, view, size }: AxisProps) {
  const at = (x: number, y: number) => project({ x, y }, view, size);
  const lane = at(0, stage.laneTop).y;
  const axis = PHONE_AXIS;
  const gap = emptyStretch(model.theories);
  const held = new Map(
    model.theories.filter(isDated).map(({ periodStart, periodEnd }) => {
      const start = periodStart ?? 0;
      const end = periodEnd ?? start;
      return [
        words.value.period(start, end),
        stage.at(model.theories.find((t) => t.periodStart === start)?.id ?? "").y,
      ];
    }),
  );
  const breakAt = gap ? at(0, (stage.year(gap[0]) + stage.year(gap[1] + 1)) / 2).y : 0;
  return (
    <>
      <line class="axis-line" x1={axis} x2={axis} y1={at(0, 8).y} y2={lane} />
      {[...held].map(([period, y]) => (
        <g key={period}>
          <line class="grid-line" x1={axis - 5} x2={size.width} y1={at(0, y).y} y2={at(0, y).y} />
          <text class="axis-year axis-held" x={axis - 10} y={at(0, y).y + 4} text-anchor="end">
            {period}
          </text>
        </g>
      ))}
      {gap && (
        <g class="axis-break">
          <rect x={axis - 8} y={breakAt - 4} width={16} height={8} />
          <path d={`M${axis - 7} ${breakAt}l14 -7M${axis - 7} ${breakAt + 6}l14 -7`} />
          <text x={axis - 14} y={breakAt + 4} text-anchor="end">
            {words.value.gapShort(gap[1] - gap[0] + 1)}
          </text>
        </g>
      )}
    </>
  );
}

export function AxisLayer(props: AxisProps) {
  const { stage, view, size } = props;
  const phone = stage.frame.time === "down";
  const lane = project({ x: 0, y: stage.laneTop }, view, size).y;
  const shelf = stage.shelfTop === undefined ? undefined : project({ x: 0, y: stage.shelfTop }, view, size).y;
  return (
    <svg class="stage-layer" width={size.width} height={size.height} aria-hidden="true">
      <Ground {...props} />
      {phone ? <PhoneAxis {...props} /> : <DeskAxis {...props} />}
      <text class="caption" x={phone ? 14 : 16} y={lane + 22}>
        {words.value.undated}
        <tspan class="caption-note" dx={10}>
          {phone ? words.value.laneNotePhone : words.value.laneNote}
        </tspan>
      </text>
      {shelf !== undefined && (
        <>
          <line class="shelf-line" x1={phone ? 14 : 16} x2={size.width - 16} y1={shelf - 14} y2={shelf - 14} />
          <text class="caption-note" x={phone ? 14 : 16} y={shelf + 3}>
            {words.value.alone}
          </text>
        </>
      )}
    </svg>
  );
}
