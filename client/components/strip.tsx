/** Where in the text: one tick for each place, section starts below the line. Enters offsets, leaves one picture. */
interface StripProps {
  readonly length: number;
  readonly places: readonly number[];
  readonly sections?: readonly { readonly start: number }[];
  /** What the picture says, for those who don't see it. */
  readonly label: string;
  readonly evidence?: boolean;
  /** Places that alone stand behind the selection. */
  readonly marked?: readonly number[];
  readonly width?: number;
}

export function Strip({
  length,
  places,
  sections = [],
  label,
  evidence = false,
  marked = [],
  width = 190,
}: StripProps) {
  const x = (offset: number): number => Math.round((offset / Math.max(length, 1)) * (width - 2)) + 1;
  // What is marked is drawn last, so that no neighbour covers it.
  const byMark = (a: number, b: number): number => Number(marked.includes(a)) - Number(marked.includes(b));
  return (
    <svg class="strip" width={width} height={18} viewBox={`0 0 ${width} 18`} role="img" aria-label={label}>
      <line class="strip-line" x1={0} y1={14.5} x2={width} y2={14.5} />
      {sections.map(({ start }) => (
        <line key={start} class="strip-section" x1={x(start)} y1={11} x2={x(start)} y2={14.5} />
      ))}
      {[...places].sort(byMark).map((place) => {
        const own = marked.includes(place);
        return (
          <rect
            key={place}
            class={evidence || own ? "strip-place strip-evidence" : "strip-place"}
            x={x(place) - (own ? 1.5 : 1)}
            y={own ? 0 : 1}
            width={own ? 3 : 2}
            height={own ? 17 : 12}
          />
        );
      })}
    </svg>
  );
}
