import type { CypherValue } from "../../value.ts";
import type { Run } from "../run.ts";
import { heavyBytes } from "../size-of-row.ts";

/** Makes sure that lists and long strings have room beside one another. */
export class ColumnWeight {
  readonly #run: Run;
  #bytes = 0;

  constructor(run: Run) {
    this.#run = run;
  }

  begin(): void {
    this.#bytes = 0;
  }

  add(value: CypherValue): CypherValue {
    const bytes = heavyBytes(value);
    if (bytes > 0) {
      this.#bytes += bytes;
      this.#run.budget.room(this.#bytes);
    }
    return value;
  }
}
