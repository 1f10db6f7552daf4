/** The accessible twin of the canvas: every theory, and beneath it its steps out and in, as a tree. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { OutlineFrame } from "../canvas/picture-parts.tsx";
import { Tree, type TreeGroup, type TreeItem } from "../components/tree.tsx";
import { words } from "../i18n/words.ts";
import { compact } from "../state/viewport.ts";
import { useKeys } from "../app/keys.ts";
import { type Model, otherEnd, type OutlineGroup, type Step, type Theory } from "./lineage-model.ts";
import { hovered, outlineAsked, outlineOpen, select, selection } from "./lineage-state.ts";
import { RelationLine } from "../canvas/relation-line.tsx";
import { spokenStep, spokenTheory } from "./spoken.ts";
import { authorOf, shortName } from "./theory-names.ts";

/** A step stands under both its ends; its row under the end carries this mark. */
const INCOMING = "<";

function groupTitle(group: OutlineGroup): string {
  if (group.kind === "undated") return words.value.undated;
  if (group.kind === "alone") return words.value.alone;
  return words.value.period(group.periodStart, group.periodEnd);
}

function stepRow(model: Model, theory: Theory, step: Step): TreeItem | undefined {
  const other = model.theory(otherEnd(step, theory.id));
  if (!other) return undefined;
  const incoming = step.from !== theory.id;
  return {
    id: incoming ? step.id + INCOMING : step.id,
    spoken: spokenStep(step, theory.id, other),
    content: (
      <>
        <RelationLine type={step.type} basis={step.basis} width={22} back={incoming} />
        <span class="tree-name">{shortName(other)}</span>
      </>
    ),
  };
}

interface OutlineProps {
  readonly model: Model;
  readonly steps: readonly Step[];
}

export function Outline({ model, steps }: OutlineProps) {
  const unfolded = useSignal<ReadonlySet<string>>(new Set());
  const chosenRow = useSignal<string | undefined>(undefined);
  const visible = new Set(steps);
  useKeys({
    outline: () => {
      outlineOpen.value = !outlineOpen.value;
      requestAnimationFrame(() => document.querySelector<HTMLElement>(".outline [tabindex='0']")?.focus());
    },
    ...(compact.value && outlineOpen.value ? { close: () => (outlineOpen.value = false) } : {}),
  });

  const setOpen = (id: string, open: boolean): void => {
    const next = new Set(unfolded.value);
    if (open) next.add(id);
    else next.delete(id);
    unfolded.value = next;
  };
  const selected = selection.value;
  const step = selected === undefined ? undefined : model.step(selected);
  const row = step && chosenRow.value === step.id + INCOMING ? chosenRow.value : selected;
  useEffect(() => {
    if (step) setOpen(row === step.id ? step.from : step.to, true);
  }, [row]);

  const asked = outlineAsked.value;
  useEffect(() => {
    if (asked === undefined) return;
    setOpen(asked, true);
    document.querySelector<HTMLElement>(`.outline [data-id="${CSS.escape(asked)}"]`)?.focus();
    outlineAsked.value = undefined;
  }, [asked]);

  const groups = model.outline.map((group): TreeGroup => ({
    id: `${group.kind}-${group.periodStart}`,
    title: groupTitle(group),
    ...(group.kind === "dated" ? {} : { count: group.theories.length }),
    items: group.theories.map((theory): TreeItem => {
      const mine = model.stepsOf(theory.id).filter((each) => visible.has(each));
      return {
        id: theory.id,
        spoken: spokenTheory(theory, mine.length),
        content: (
          <>
            <span class="tree-name">
              {shortName(theory)}
              {authorOf(theory) && <span class="meta">{authorOf(theory)}</span>}
            </span>
            <span class="tree-count">{mine.length === 0 ? "–" : mine.length}</span>
          </>
        ),
        children: mine.flatMap((each) => stepRow(model, theory, each) ?? []),
      };
    }),
  }));

  return (
    <OutlineFrame title={words.value.outline} open={outlineOpen}>
      <div class="outline-body">
        <Tree
          label={words.value.outline}
          groups={groups}
          selected={row}
          open={unfolded.value}
          onOpen={setOpen}
          onSelect={(id) => {
            chosenRow.value = id;
            if (model.theory(id)) setOpen(id, true);
            select(id.endsWith(INCOMING) ? id.slice(0, -1) : id);
            outlineOpen.value = false;
          }}
          onHover={(id) => (hovered.value = id?.replace(INCOMING, ""))}
        />
      </div>
    </OutlineFrame>
  );
}
