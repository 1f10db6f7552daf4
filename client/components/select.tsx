/** A choice from a list, with our own arrow; its label is for those who don't see what it stands beside. */
import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly choose: (value: string) => void;
  /** The options. */
  readonly children: ComponentChildren;
}

export function Select({ label, value, choose, children }: SelectProps) {
  return (
    <label class="select">
      <span class="hidden-visually">{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {children}
      </select>
      <Icon name="down" size={12} />
    </label>
  );
}
