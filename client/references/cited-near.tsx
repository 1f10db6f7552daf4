/**
 * With which others a reference is cited, by closeness: a picture of the nearest and the same as a list. The picture
 * is for the eye and the pointer; keyboard and screen reader have the list, which leads to the same places.
 */
import { useMemo } from "preact/hooks";
import type { Reference } from "#server/contract/view-schemas.ts";
import { ReferenceChip } from "../components/chip.tsx";
import { Link } from "../components/link.tsx";
import { PanelSection } from "../components/panel-parts.tsx";
import { word, words } from "../i18n/words.ts";
import { referencePlace } from "../state/places.ts";
import { closest, CLOSENESS, neighboursOf, type Placed, placeNeighbours, RINGS } from "./closeness.ts";

const WIDTH = 364;

const NODE = { width: 34, height: 22 };

function Node({ number, x, y, own = false }: { number: number; x: number; y: number; own?: boolean }) {
  return (
    <g class={own ? "near-node near-own" : "near-node"} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <rect x={-NODE.width / 2} y={-NODE.height / 2} {...NODE} rx={5} />
      <text text-anchor="middle" dy="0.35em">
        {number}
      </text>
    </g>
  );
}

function Picture({ number, placed }: { readonly number: number; readonly placed: readonly Placed[] }) {
  const rings = CLOSENESS.filter((closeness) => placed.some((each) => each.closeness === closeness));
  const height = 2 * (Math.max(...rings.map((closeness) => RINGS[closeness].y)) + NODE.height);
  return (
    <svg
      class="near-picture"
      viewBox={`${-WIDTH / 2} ${-height / 2} ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      aria-hidden="true"
    >
      {rings.map((closeness) => (
        <ellipse key={closeness} class="near-ring" rx={RINGS[closeness].x} ry={RINGS[closeness].y} />
      ))}
      {placed.map((each) => (
        <line
          key={each.number}
          class={`near-line near-${each.closeness}`}
          x2={each.x.toFixed(1)}
          y2={each.y.toFixed(1)}
          stroke-width={each.width.toFixed(2)}
        />
      ))}
      <Node number={number} x={0} y={0} own />
      {placed.map((each) => (
        <Link key={each.number} to={referencePlace(each.number)} tabindex={-1}>
          <title>{words.value.nearTimes(each.number, each.times, word(`near.${each.closeness}`))}</title>
          <Node {...each} />
        </Link>
      ))}
    </svg>
  );
}

export function CitedNear({ reference }: { readonly reference: Reference }) {
  const neighbours = useMemo(() => neighboursOf(reference.coCited), [reference]);
  const shown = closest(neighbours);
  if (shown.length === 0) return null;
  return (
    <PanelSection title={words.value.citedNear} note={words.value.partOf(shown.length, neighbours.length)}>
      <Picture number={reference.number} placed={placeNeighbours(shown)} />
      <dl class="near-list">
        {CLOSENESS.map((closeness) => {
          const here = shown.filter((each) => each.closeness === closeness);
          if (here.length === 0) return null;
          return (
            <div key={closeness}>
              <dt class="meta">
                <svg width={22} height={8} aria-hidden="true">
                  <line class={`near-line near-${closeness}`} x1={0} x2={22} y1={4} y2={4} stroke-width={2} />
                </svg>
                {word(`near.${closeness}`)}
              </dt>
              <dd>
                <ul class="chips">
                  {here.map(({ number, times }) => (
                    <li key={number}>
                      <ReferenceChip number={number} times={times} />
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          );
        })}
      </dl>
    </PanelSection>
  );
}
