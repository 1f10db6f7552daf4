/** A theory to choose from all of them, in the language's order. */
import { nameOf, words } from "../i18n/words.ts";
import type { Model } from "./lineage-model.ts";

interface ChoiceProps {
  readonly model: Model;
  readonly label: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
}

export function Choice({ model, label, value, onChange }: ChoiceProps) {
  const theories = [...model.theories].sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
  return (
    <label class="choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{words.value.traceChoose}</option>
        {theories.map((theory) => (
          <option key={theory.id} value={theory.id}>
            {nameOf(theory)}
          </option>
        ))}
      </select>
    </label>
  );
}
