/** The interface's buttons: `Button` with words, `IconButton` with a label for those who don't see the icon. */
import type { ComponentChildren, ButtonHTMLAttributes } from "preact";
import { Icon, type IconName } from "./icon.tsx";

type Native = Omit<ButtonHTMLAttributes, "icon" | "label">;

interface ButtonProps extends Native {
  readonly icon?: IconName;
  /** `ink` for the one main action of a view. */
  readonly tone?: "plain" | "ink";
  readonly children: ComponentChildren;
}

export function Button({ icon, tone = "plain", children, ...native }: ButtonProps) {
  return (
    <button type="button" {...native} class={`button button-${tone}`}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}

interface IconButtonProps extends Native {
  readonly icon: IconName;
  readonly label: string;
}

export function IconButton({ icon, label, ...native }: IconButtonProps) {
  return (
    <button type="button" title={label} {...native} class="icon-button" aria-label={label}>
      <Icon name={icon} />
    </button>
  );
}
