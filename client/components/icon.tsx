/** 16 px line icons, drawn here; decorative always, so the control that holds one carries the label. */
const PATHS = {
  search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.5 10.5 14 14",
  close: "M4 4l8 8M12 4l-8 8",
  left: "M10 3.5 5.5 8l4.5 4.5",
  right: "M6 3.5 10.5 8 6 12.5",
  down: "M3.5 6 8 10.5 12.5 6",
  up: "M3.5 10 8 5.5 12.5 10",
  arrowUp: "M8 13V3M4 7l4-4 4 4",
  arrowDown: "M8 3v10M4 9l4 4 4-4",
  link: "M6.7 9.300a2.5 2.5 0 0 0 3.6 0l2.4-2.400a2.55 2.55 0 0 0-3.6-3.600l-.8.8M9.3 6.700a2.5 2.5 0 0 0-3.6 0L3.3 9.100a2.55 2.55 0 0 0 3.6 3.600l.8-.8",
  contrast: "M8 2.500a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z",
  layers: "M2.5 4h11M4.5 8h7M6.5 12h3",
  trace:
    "M3.5 13.500a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM12.5 5.500a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM5 12c4.5 0 1.5-8 6-8",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  fit: "M9.5 3H13v3.500M6.5 13H3V9.500M13 3 9.5 6.500M3 13l3.5-3.5",
  code: "M5 4.5 1.5 8 5 11.500M11 4.5 14.5 8 11 11.5",
  outline: "M3 4h.01M6 4h7M5 8h.01M8 8h5M5 12h.01M8 12h5",
  menu: "M2.5 4h11M2.5 8h11M2.5 12h11",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  swap: "M5 2.500v11M5 13.500l-2.5-2.500M5 13.500l2.5-2.500M11 13.500v-11M11 2.5 8.5 5M11 2.5 13.5 5",
  open: "M9 3h4v4M13 3 7.5 8.500M11 9.500V13H3V5h3.5",
  lineage:
    "M3.5 13.500a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM12.5 5.500a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM5 12c4.5 0 1.5-8 6-8",
  evidence: "M3 2.500h10v11H3zM5.5 6h5M5.5 8.500h5M5.5 11h3",
  references: "M5 3H3v10h2M11 3h2v10h-2M7 8h2",
  article: "M8 4C6.5 3 4.5 3 2.5 3.500V13c2-.5 4-.5 5.5.5 1.5-1 3.5-1 5.5-.5V3.500C11.5 3 9.5 3 8 4ZM8 4v9.5",
  network:
    "M8 5.500a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM3.5 13.500a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM12.5 13.500a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM7.3 5.3 4.2 10.700M8.7 5.300l3.1 5.400M5 12h6",
  cypher: "M5 4.5 1.5 8 5 11.500M11 4.5 14.5 8 11 11.500M9.3 3 6.7 13",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
      {name === "contrast" && <path d="M8 2.500v11a5.5 5.5 0 0 0 0-11Z" fill="currentColor" stroke="none" />}
    </svg>
  );
}
