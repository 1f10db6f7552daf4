/**
 * An ARIA tree with one tab stop: arrows walk it, right and left unfold and fold, Home and End jump, Enter and
 * Space choose. The tree is data; which rows are unfolded and which is chosen comes from outside.
 */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./icon.tsx";

export interface TreeItem {
  readonly id: string;
  /** What a screen reader hears. */
  readonly spoken: string;
  readonly content: ComponentChildren;
  readonly children?: readonly TreeItem[];
}
export interface TreeGroup {
  readonly id: string;
  readonly title: string;
  /** Shown at the right of the title. */
  readonly count?: number;
  readonly items: readonly TreeItem[];
}

interface TreeProps {
  readonly label: string;
  readonly groups: readonly TreeGroup[];
  readonly selected: string | undefined;
  readonly open: ReadonlySet<string>;
  readonly onOpen: (id: string, open: boolean) => void;
  readonly onSelect: (id: string) => void;
  readonly onHover?: (id: string | undefined) => void;
}

interface Flat {
  readonly item: TreeItem;
  readonly parent: string | undefined;
}

export function Tree({ label, groups, selected, open, onOpen, onSelect, onHover }: TreeProps) {
  const root = useRef<HTMLDivElement>(null);
  const flat: Flat[] = groups.flatMap(({ items }) =>
    items.flatMap((item) => [
      { item, parent: undefined },
      ...(open.has(item.id) ? (item.children ?? []).map((child) => ({ item: child, parent: item.id })) : []),
    ]),
  );
  const [focused, setFocused] = useState<string | undefined>(undefined);
  const has = (id: string | undefined): boolean => flat.some(({ item }) => item.id === id);
  const stop = has(focused) ? focused : has(selected) ? selected : flat[0]?.item.id;

  const element = (id: string): HTMLElement | null =>
    root.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`) ?? null;
  const move = (id: string | undefined): void => {
    if (id === undefined) return;
    setFocused(id);
    element(id)?.focus();
  };

  useEffect(() => {
    if (selected === undefined) return;
    setFocused(selected);
    element(selected)?.firstElementChild?.scrollIntoView({ block: "nearest" });
  }, [selected]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = flat.findIndex(({ item }) => item.id === stop);
    const here = flat[at];
    if (!here || event.ctrlKey || event.metaKey || event.altKey) return;
    const { item, parent } = here;
    switch (event.key) {
      case "ArrowDown":
        move(flat[at + 1]?.item.id);
        break;
      case "ArrowUp":
        move(flat[at - 1]?.item.id);
        break;
      case "ArrowRight":
        if (item.children?.length && !open.has(item.id)) onOpen(item.id, true);
        else if (item.children?.length) move(flat[at + 1]?.item.id);
        break;
      case "ArrowLeft":
        if (open.has(item.id)) onOpen(item.id, false);
        else move(parent);
        break;
      case "Home":
        move(flat[0]?.item.id);
        break;
      case "End":
        move(flat.at(-1)?.item.id);
        break;
      case "Enter":
      case " ":
        onSelect(item.id);
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  const row = (item: TreeItem, level: 1 | 2, size: number, index: number): ComponentChildren => {
    const foldable = level === 1 && (item.children?.length ?? 0) > 0;
    const unfolded = foldable && open.has(item.id);
    return (
      <div
        key={item.id}
        class={level === 1 ? "tree-item" : "tree-item tree-item-step"}
        role="treeitem"
        data-id={item.id}
        aria-label={item.spoken}
        aria-level={level}
        aria-setsize={size}
        aria-posinset={index + 1}
        aria-selected={item.id === selected}
        aria-expanded={foldable ? unfolded : undefined}
        tabIndex={item.id === stop ? 0 : -1}
        onFocus={(event) => {
          if (event.target === event.currentTarget) setFocused(item.id);
        }}
      >
        <div
          class="tree-row"
          onClick={() => {
            setFocused(item.id);
            onSelect(item.id);
          }}
          onPointerEnter={() => onHover?.(item.id)}
        >
          {level === 1 && (
            <span
              class="tree-fold"
              onClick={(event) => {
                event.stopPropagation();
                onOpen(item.id, !open.has(item.id));
              }}
            >
              {foldable && <Icon name="right" />}
            </span>
          )}
          {item.content}
        </div>
        {unfolded && <div role="group">{item.children?.map((child, at, all) => row(child, 2, all.length, at))}</div>}
      </div>
    );
  };

  return (
    <div
      ref={root}
      class="tree"
      role="tree"
      aria-label={label}
      onKeyDown={onKeyDown}
      onPointerLeave={() => onHover?.(undefined)}
    >
      {groups.map((group) => (
        <div key={group.id} role="group" aria-label={group.title}>
          <div class="tree-group" aria-hidden="true">
            <span>{group.title}</span>
            {group.count !== undefined && <span>{group.count}</span>}
          </div>
          {group.items.map((item, index) => row(item, 1, group.items.length, index))}
        </div>
      ))}
    </div>
  );
}
