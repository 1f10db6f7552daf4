/** A node or relationship with all its properties, and the way to the view that shows it. */
import { useEffect, useRef } from "preact/hooks";
import { useKeys } from "../app/keys.ts";
import { IconButton } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { Link } from "../components/link.tsx";
import { word, words } from "../i18n/words.ts";
import { language } from "../state/preferences.ts";
import { item, openItem } from "./cypher-state.ts";
import { placeOfNode, placeOfRelationship, viewOfPlace } from "./element-place.ts";
import { type Elements, idOf, nodeName } from "./values.ts";
import { ValueCell } from "./value-cell.tsx";

/** Properties that say little to a reader come last. */
const LATE = new Set(["id", "origin", "start", "end", "otherStarts", "otherEnds", "otherQuotes"]);

export function ElementCard({ elements }: { readonly elements: Elements }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = item.value;
  const node = [...elements.nodes.values()].find((one) => idOf(one) === id);
  const relation = node ? undefined : [...elements.relationships.values()].find((one) => idOf(one) === id);
  const found = node ?? relation;
  useKeys(found ? { close: () => openItem(null) } : {});
  useEffect(() => heading.current?.focus({ preventScroll: true }), [id, found === undefined]);
  if (!found) return null;
  const place = node ? placeOfNode(node) : relation && placeOfRelationship(relation);
  const properties = Object.entries(found.properties).sort(([a], [b]) => Number(LATE.has(a)) - Number(LATE.has(b)));
  return (
    <aside class="element-card" aria-label={words.value.cyProperties}>
      <header>
        <p class="meta mono">{node ? node.labels.map((label) => `:${label}`).join("") : `:${relation?.type ?? ""}`}</p>
        <IconButton icon="close" label={words.value.close} onClick={() => openItem(null)} />
      </header>
      <h2 ref={heading} tabIndex={-1}>
        {node ? nodeName(node, language.value) : relation?.type}
      </h2>
      {place && (
        <Link to={place} class="link">
          {words.value.cyOpenIn(word(viewOfPlace(place)))}
          <Icon name="open" />
        </Link>
      )}
      <dl>
        {properties.map(([name, value]) => (
          <div key={name}>
            <dt class="mono">{name}</dt>
            <dd>
              <ValueCell value={value} column={name} open />
            </dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
