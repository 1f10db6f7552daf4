/** A numbered reference as a chip (28 x 22, touch 40 x 34) that opens it; yellow only behind the selection. */
import { labelOfNumber, useReferences } from "../bibliography/known-works.ts";
import { words } from "../i18n/words.ts";
import { referencePlace } from "../state/places.ts";
import { Link } from "./link.tsx";

interface ReferenceChipProps {
  readonly number: number;
  /** It stands behind what is selected. */
  readonly evidence?: boolean;
  /** "×7" beside the number. */
  readonly times?: number;
  /** Not a stop of the Tab key: in a row, whose panel shows the same chips. */
  readonly skipped?: boolean;
}

export function ReferenceChip({ number, evidence = false, times, skipped = false }: ReferenceChipProps) {
  const label = labelOfNumber(number);
  const name = words.value.reference(number) + (label === undefined ? "" : `, ${label}`);
  return (
    <Link
      to={referencePlace(number)}
      class={evidence ? "chip chip-evidence" : "chip"}
      tabIndex={skipped ? -1 : undefined}
      aria-label={name + (times === undefined ? "" : ` × ${times}`)}
      title={label}
    >
      {number}
      {times !== undefined && <span class="chip-times">×{times}</span>}
    </Link>
  );
}

/** Chips in the order given, as a list. */
export function ReferenceChips({
  numbers,
  evidence = false,
}: {
  readonly numbers: readonly number[];
  readonly evidence?: boolean;
}) {
  // What the server knows of the numbers is asked once, so that chips can say it.
  useReferences();
  return (
    <>
      <ul class="chips">
        {numbers.map((number) => (
          <li key={number}>
            <ReferenceChip number={number} evidence={evidence} />
          </li>
        ))}
      </ul>
      <Titles numbers={numbers} />
    </>
  );
}

/** What the numbers are called, folded away; nothing where no bibliography says it. */
function Titles({ numbers }: { readonly numbers: readonly number[] }) {
  const labels = numbers.flatMap((number) => {
    const label = labelOfNumber(number);
    return label === undefined ? [] : [{ number, label }];
  });
  if (labels.length === 0) return null;
  return (
    <details class="titles">
      <summary>{words.value.biblioTitles(labels.length)}</summary>
      <ul>
        {labels.map(({ number, label }) => (
          <li key={number}>
            <span class="numbers meta">{number}</span>
            <Link to={referencePlace(number)}>{label}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** An entity or a property as a quiet pill. */
export function Tag({ children }: { readonly children: string }) {
  return <span class="tag">{children}</span>;
}
