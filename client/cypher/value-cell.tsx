/** A value of an answer in a cell: nodes, relationships and paths as chips that open what they are. */
import "./value-cell.css";
import type { JsonNode, JsonRelationship, JsonValue } from "#server/contract/cypher-schemas.ts";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { BasisBadge, BASES } from "../components/badge.tsx";
import { ReferenceChip } from "../components/chip.tsx";
import { Link } from "../components/link.tsx";
import { words, number as numberText } from "../i18n/words.ts";
import { RelationLine } from "../canvas/relation-line.tsx";
import { RELATIONS } from "../canvas/relations.ts";
import { hasView } from "../app/views.ts";
import { language } from "../state/preferences.ts";
import { openItem } from "./cypher-state.ts";
import { placeOfNode, placeOfRelationship } from "./element-place.ts";
import { kindColor } from "./kinds.ts";
import { idOf, type JsonPath, nodeName, plain, shape } from "./values.ts";

const REFERENCES = /^(?:.*\.)?(?:references?|refs|quellen?|numbers)$/i;
const QUOTES = /^(?:.*\.)?(?:quote|wortlaut|text|sourceLine|periodQuote)$/i;
const BASIS = /^(?:.*\.)?basis$/i;
const LINEAGE = new Set(RELATIONS.map(({ type }) => type));
/** Items of a list, and numbered chips, that a row shows before it is opened. */
const FEW = 6;
const FEW_CHIPS = 2;
/** Items of a list that an opened row shows at once: of short values, and of maps and lists, each of which takes lines. */
const MANY = 200;
const MANY_DEEP = 10;
/** How many more at a press. */
const PORTION = 50;
/** Names up to this length stay on one line. */
const SHORT = 21;

export function NodeChip({ node }: { readonly node: JsonNode }) {
  const name = nodeName(node, language.value);
  const place = placeOfNode(node);
  const quoted = node.labels.includes("Sentence");
  const look = quoted ? " node-quoted" : name.length <= SHORT ? " node-short" : "";
  const inside = (
    <>
      <span class="node-dot" style={{ background: kindColor(node.labels) }} aria-hidden="true" />
      <span class={`node-name clamp${look}`} lang={quoted ? "de" : undefined}>
        {name}
      </span>
      <span class="hidden-visually"> ({node.labels.join(", ")})</span>
    </>
  );
  const title = `${node.labels.join(" · ")}: ${name}`;
  return place ? (
    <Link to={place} class="node-chip" title={title}>
      {inside}
    </Link>
  ) : (
    <button type="button" class="node-chip" title={title} onClick={() => openItem(idOf(node))}>
      {inside}
    </button>
  );
}

export function RelationChip({
  relation,
  back = false,
}: {
  readonly relation: JsonRelationship;
  readonly back?: boolean;
}) {
  const basis = relation.properties["basis"];
  const place = placeOfRelationship(relation);
  const inside = (
    <>
      <RelationLine type={relation.type} basis={typeof basis === "string" ? basis : "stated"} back={back} />
      <span class="mono">{relation.type}</span>
    </>
  );
  return place ? (
    <Link to={place} class="relation-chip">
      {inside}
    </Link>
  ) : (
    <button type="button" class="relation-chip" onClick={() => openItem(idOf(relation))}>
      {inside}
    </button>
  );
}

function PathLine({ path }: { readonly path: JsonPath }) {
  const parts: ComponentChildren[] = [];
  for (const [index, node] of path.nodes.entries()) {
    const relation = path.relationships[index - 1];
    if (relation)
      parts.push(<RelationChip key={`r${index}`} relation={relation} back={relation.end !== node.elementId} />);
    parts.push(<NodeChip key={`n${index}`} node={node} />);
  }
  return <span class="path-line">{parts}</span>;
}

interface Shown {
  /** The column's name: it tells numbers of references and the article's own words. */
  readonly column: string;
  /** Shows all of it. */
  readonly open: boolean;
}
interface CellProps extends Shown {
  readonly value: JsonValue;
}

function ListCell({ value, column, open }: Shown & { readonly value: readonly JsonValue[] }) {
  const references = REFERENCES.test(column) && hasView("references") && value.every(Number.isInteger);
  const [asked, setAsked] = useState(0);
  const deep = value.some((entry) => ["list", "map"].includes(shape(entry).shape));
  const few = open ? (deep ? MANY_DEEP : MANY) + asked : references ? FEW_CHIPS : FEW;
  // One more is shown in place of "+1".
  const some = value.length <= few + 1 ? value : value.slice(0, few);
  const rest = value.length - some.length;
  if (value.length === 0) return <span class="cell-none">{words.value.cyEmptyList}</span>;
  return (
    <span class="cell-list">
      {some.map((entry, index) =>
        references ? (
          <ReferenceChip key={index} number={Number(entry)} />
        ) : (
          <span key={index} class="cell-item">
            <ValueCell value={entry} column="" open={open} />
          </span>
        ),
      )}
      {rest > 0 && !open && <span class="cell-more">+{rest}</span>}
      {rest > 0 && open && (
        <button type="button" class="link" onClick={() => setAsked(asked + PORTION)}>
          {words.value.facetMore(rest)}
        </button>
      )}
    </span>
  );
}

export function ValueCell({ value, column, open }: CellProps) {
  const shaped = shape(value);
  switch (shaped.shape) {
    case "null":
      return <span class="cell-none">null</span>;
    case "boolean":
      return <span class="mono">{String(shaped.value)}</span>;
    case "number":
      return (
        <>
          {Number.isSafeInteger(shaped.value) && Math.abs(shaped.value) >= 10_000
            ? numberText(shaped.value)
            : shaped.text}
        </>
      );
    case "text": {
      if (BASIS.test(column) && BASES.some((basis) => basis === shaped.value))
        return <BasisBadge basis={shaped.value} />;
      if (LINEAGE.has(shaped.value)) {
        return (
          <span class="relation-chip">
            <RelationLine type={shaped.value} />
            <span class="mono">{shaped.value}</span>
          </span>
        );
      }
      const quoted = QUOTES.test(column);
      return (
        <span
          class={`cell-text${quoted ? " cell-quoted" : ""}${open ? "" : " cell-clamped"}`}
          lang={quoted ? "de" : undefined}
        >
          {shaped.value === "" ? <span class="cell-none">{words.value.cyEmptyText}</span> : shaped.value}
        </span>
      );
    }
    case "list":
      return <ListCell value={shaped.value} column={column} open={open} />;
    case "map":
      if (!open) return <span class="cell-text cell-clamped mono cell-code">{plain(value)}</span>;
      return (
        <dl class="cell-map">
          {Object.entries(shaped.value).map(([key, entry]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>
                <ValueCell value={entry} column={key} open={open} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case "node":
      return <NodeChip node={shaped.value} />;
    case "relationship":
      return <RelationChip relation={shaped.value} />;
    case "path":
      return <PathLine path={shaped.value} />;
  }
}
