/**
 * Every key of the explorer in one table, and the one listener that serves it. A component offers what it
 * can do with `useKeys`; the component mounted last answers first, so Escape closes the topmost. Single
 * letters act only outside text fields and can be switched off (WCAG 2.1.4).
 */
import { useLayoutEffect, useRef } from "preact/hooks";
import { singleKeys } from "../state/preferences.ts";

export type Command =
  | "search"
  | "view"
  | "outline"
  | "language"
  | "theme"
  | "help"
  | "close"
  | "next"
  | "previous"
  | "copy"
  | "query"
  | "run"
  | "trace"
  | "zoomIn"
  | "zoomOut"
  | "zoomFit";

interface Binding {
  readonly command: Command;
  /** `event.key`s that trigger it. */
  readonly keys: readonly string[];
  readonly modifier?: "ctrl" | "shift";
  /** Works inside a text field too. */
  readonly anywhere?: boolean;
}

export const BINDINGS: readonly Binding[] = [
  { command: "search", keys: ["/"] },
  { command: "search", keys: ["k", "K"], modifier: "ctrl", anywhere: true },
  { command: "view", keys: ["1", "2", "3", "4", "5", "6"] },
  { command: "outline", keys: ["o"] },
  { command: "language", keys: ["l"] },
  { command: "theme", keys: ["t"] },
  { command: "help", keys: ["?"] },
  { command: "close", keys: ["Escape"], anywhere: true },
  { command: "next", keys: ["j"] },
  { command: "previous", keys: ["k"] },
  { command: "copy", keys: ["c"] },
  { command: "query", keys: ["q"] },
  { command: "run", keys: ["Enter"], modifier: "ctrl", anywhere: true },
  { command: "trace", keys: ["T"], modifier: "shift" },
  { command: "zoomIn", keys: ["+"] },
  { command: "zoomOut", keys: ["-"] },
  { command: "zoomFit", keys: ["0"] },
];

export type KeyHandlers = Partial<Record<Command, (key: string) => void>>;

const offers: { readonly current: KeyHandlers }[] = [];

/** Offers commands while the component is mounted, from the moment it is seen. */
export function useKeys(handlers: KeyHandlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useLayoutEffect(() => {
    offers.push(latest);
    return () => {
      offers.splice(offers.indexOf(latest), 1);
    };
  }, []);
}

const inTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** The command that a key press means, if any. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  const typing = inTextField(event.target);
  const ctrl = event.ctrlKey || event.metaKey;
  if (event.altKey) return undefined;
  return BINDINGS.find(({ keys, modifier, anywhere }) => {
    if (!keys.includes(event.key)) return false;
    if (ctrl !== (modifier === "ctrl")) return false;
    if (typing && !anywhere) return false;
    return anywhere === true || singleKeys.value;
  })?.command;
}

addEventListener("keydown", (event) => {
  // Beneath an open dialog nothing moves; Escape is the dialog's own.
  if (event.defaultPrevented || document.querySelector("dialog:modal")) return;
  const command = commandOf(event);
  const handler = command && offers.findLast(({ current }) => current[command])?.current[command];
  if (!handler) return;
  event.preventDefault();
  handler(event.key);
});
