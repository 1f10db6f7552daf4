/** A relation or a basis as a small line with its head and dash: in the legend, the outline, the panels. */
import "./relation-line.css";
import { DASHES, type Head, relationOf } from "./relations.ts";

function End({ head, x, flip = false }: { readonly head: Head; readonly x: number; readonly flip?: boolean }) {
  const back = flip ? 1 : -1;
  switch (head) {
    case "triangle":
      return <path d={`M${x} 6l${back * 8} -3.8v7.6z`} fill="currentColor" stroke="none" />;
    case "hollow":
      return <path d={`M${x - 1} 6l${back * 7} -3.4v6.8z`} fill="var(--surface)" stroke-width={1.4} />;
    case "dot":
      return <circle cx={x - 4} cy={6} r={3.6} fill="currentColor" stroke="none" />;
    case "bar":
      return <path d={`M${x} 2v8`} />;
    case "none":
      return null;
  }
}

/** How far the line stays off its end, so that the head covers it. */
const inset = (head: Head): number => (head === "triangle" || head === "hollow" ? 7 : head === "bar" ? 1 : 0);

interface RelationLineProps {
  readonly type: string;
  readonly basis?: string;
  readonly width?: number;
  /** Pointing to the left: the relation is read from its end. */
  readonly back?: boolean;
}

export function RelationLine({ type, basis = "stated", width = 28, back = false }: RelationLineProps) {
  const relation = relationOf(type);
  return (
    <svg
      class="relation-line"
      width={width}
      height={12}
      viewBox={`0 0 ${width} 12`}
      aria-hidden="true"
      style={{ color: `var(${relation.color})`, transform: back ? "scaleX(-1)" : undefined }}
    >
      <path
        d={`M${1 + inset(relation.tail)} 6H${width - 1 - inset(relation.head)}`}
        stroke-dasharray={DASHES[basis] ?? ""}
        stroke-linecap={basis === "curated" ? "round" : "butt"}
        stroke-width={Math.max(relation.width, 1.2)}
      />
      <End head={relation.tail} x={1} flip />
      <End head={relation.head} x={width - 1} />
    </svg>
  );
}

/** A dash alone, in ink. */
export function BasisLine({ basis }: { readonly basis: string }) {
  return (
    <svg class="relation-line" width={32} height={12} viewBox="0 0 32 12" aria-hidden="true">
      <path
        d="M1 6H31"
        stroke-dasharray={DASHES[basis] ?? ""}
        stroke-linecap={basis === "curated" ? "round" : "butt"}
        stroke-width={1.8}
      />
    </svg>
  );
}
