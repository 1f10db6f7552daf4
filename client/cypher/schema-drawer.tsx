/** What can be asked for: labels, relationship types and their properties with counts; a press puts one at the cursor. */
import "./schema.css";
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { Schema } from "#server/contract/view-schemas.ts";
import { useResource } from "../api/use-resource.ts";
import { useKeys } from "../app/keys.ts";
import { IconButton } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { Failed, Loading } from "../components/states.tsx";
import { number, words } from "../i18n/words.ts";
import { typeName } from "./completion.ts";
import { insertText, schemaDrawer } from "./cypher-state.ts";

interface PartProps {
  readonly name: string;
  readonly count: number;
  readonly insert: string;
  readonly note?: string;
  readonly properties: Schema["labels"][number]["properties"];
  readonly type?: boolean;
}

const byName = <T extends { readonly name: string }>(list: readonly T[]): readonly T[] =>
  list.toSorted((a, b) => (a.name < b.name ? -1 : 1));

const put = (text: string): void => insertText.value?.(text);

function Part({ name, count, insert, note, properties, type = false }: PartProps) {
  const open = useSignal(false);
  return (
    <li class="schema-part">
      <div class="schema-row">
        <button
          type="button"
          class="schema-fold"
          aria-expanded={open.value}
          aria-label={words.value.cyPropertiesOf(name)}
          disabled={properties.length === 0}
          onClick={() => (open.value = !open.value)}
        >
          <Icon name={open.value ? "down" : "right"} size={12} />
        </button>
        <button type="button" class="schema-name" title={words.value.cyInsert(insert)} onClick={() => put(insert)}>
          <span class={type ? "mono schema-type" : "mono schema-label"}>{name}</span>
          <span class="meta">{number(count)}</span>
        </button>
      </div>
      {note && <p class="meta schema-note">{note}</p>}
      {open.value && (
        <ul class="schema-properties">
          {properties.map((property) => (
            <li key={property.name}>
              <button
                type="button"
                class="schema-name"
                title={words.value.cyInsert(`.${property.name}`)}
                onClick={() => put(property.name)}
              >
                <span class="mono">{property.name}</span>
                <span class="meta">{property.types.map(typeName).join(" | ")}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

export function SchemaDrawer() {
  const { value, problem, retry } = useResource<Schema>("/api/schema");
  useKeys({ close: () => schemaDrawer.set(false) });
  return (
    <aside class="schema" aria-label={words.value.cySchema}>
      <header>
        <h2>{words.value.cySchema}</h2>
        <IconButton icon="close" label={words.value.close} onClick={() => schemaDrawer.set(false)} />
      </header>
      <div class="schema-body">
        <p class="meta">{words.value.cySchemaHelp}</p>
        {value ? (
          <>
            <Group title={words.value.cyLabels}>
              {byName(value.labels).map(({ name, count, properties }) => (
                <Part key={name} name={name} count={count} insert={`:${name}`} properties={properties} />
              ))}
            </Group>
            <Group title={words.value.cyTypes}>
              {byName(value.relationshipTypes).map(({ name, count, properties, between }) => (
                <Part
                  key={name}
                  type
                  name={name}
                  count={count}
                  insert={`:${name}`}
                  properties={properties}
                  note={between
                    .slice(0, 3)
                    .map(({ from, to }) => `${from} → ${to}`)
                    .join(", ")
                    .concat(between.length > 3 ? " …" : "")}
                />
              ))}
            </Group>
          </>
        ) : problem ? (
          <Failed problem={problem} retry={retry} />
        ) : (
          <Loading />
        )}
      </div>
    </aside>
  );
}
