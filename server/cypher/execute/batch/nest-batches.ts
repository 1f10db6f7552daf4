/**
 * An inner plan over a batch of rows instead of once for each of them. That is the same, since what can
 * give batches looks at each row by itself; OPTIONAL tells by a number which row each row comes from.
 */
import type { OperatorOf, PlanOperator } from "../../plan/operators.ts";
import type { Slot } from "../../plan/scope.ts";
import type { Compiler } from "../compiler.ts";
import { END, PAUSE, ROW } from "../cursor.ts";
import type { Signal } from "../cursor.ts";
import { nested } from "../nest-operators.ts";
import type { Run } from "../run.ts";
import { alsoWanting, intersection, columnOf, newBatch } from "./batch.ts";
import type { Batch, BatchCursor, BatchOpener, BatchRequest } from "./batch.ts";
import { CAPACITY } from "./column.ts";

/** A batch of the outer plan, copied, since the inner plan moves its rows about. */
class OuterRows implements BatchCursor {
  readonly batch: Batch;
  readonly #outer: Batch;
  readonly #slots: readonly Slot[];
  /** Holds the row's place in the batch. */
  readonly #origin: Slot | undefined;
  #given = true;

  constructor(outer: Batch, slots: Iterable<Slot>, origin?: Slot) {
    this.#outer = outer;
    this.#slots = [...slots];
    this.#origin = origin;
    this.batch = newBatch([...this.#slots, ...(origin === undefined ? [] : [origin])]);
  }

  open(): void {
    this.#given = false;
  }

  next(): Signal {
    if (this.#given) return END;
    this.#given = true;
    const { size } = this.#outer;
    this.batch.size = size;
    for (const slot of this.#slots) columnOf(this.batch, slot).copy(columnOf(this.#outer, slot), size);
    const numbers = this.#origin === undefined ? undefined : columnOf(this.batch, this.#origin).integersFrom(0);
    for (let at = 0; at < size; at += 1) if (numbers !== undefined) numbers[at] = at;
    return ROW;
  }
}

/** The outer plan, with all its columns, since the inner one may read any, and the inner plan on top of it. */
function compileBoth(
  input: PlanOperator,
  inner: PlanOperator,
  request: BatchRequest,
  compiler: Compiler,
  further: readonly Slot[] = [],
): { readonly below: BatchOpener; readonly body: BatchOpener } | undefined {
  const below = compiler.batches(input, alsoWanting(request, Array(compiler.context.slots.size).keys()));
  if (below === undefined) return undefined;
  const given = new Set([...below.bound, ...further]);
  const body = compiler.batches(inner, { ...alsoWanting(request, further), given });
  return body && { below, body };
}

export function batchesOfApply(
  { input, inner }: OperatorOf<"Apply">,
  request: BatchRequest,
  compiler: Compiler,
): BatchOpener | undefined {
  const plans = compileBoth(input, inner, request, compiler);
  if (plans === undefined) return undefined;
  const { below, body } = plans;
  const open = (run: Run, argument: BatchCursor): BatchCursor => {
    const outer = below.open(run, argument);
    const cursor = body.open(run, new OuterRows(outer.batch, below.bound));
    const each = nested(
      outer,
      cursor,
      () => {},
      () => false,
    );
    return { batch: cursor.batch, ...each };
  };
  return { bound: body.bound, open };
}

export function batchesOfOptional(
  { input, inner, slots }: OperatorOf<"Optional">,
  request: BatchRequest,
  compiler: Compiler,
): BatchOpener | undefined {
  const origin = compiler.context.slots.allocate();
  const plans = compileBoth(input, inner, request, compiler, [origin]);
  if (plans === undefined) return undefined;
  const { below, body } = plans;
  const bound = intersection([...below.bound, ...slots], request.wanted);
  const open = (run: Run, argument: BatchCursor): BatchCursor => {
    const outer = below.open(run, argument);
    const cursor = body.open(run, new OuterRows(outer.batch, below.bound, origin));
    return new OptionalRows(outer, cursor, origin, newBatch(bound));
  };
  return { bound, open };
}

/** The rows of the inner plan and, in their places, those outer rows for which it found nothing. */
class OptionalRows implements BatchCursor {
  readonly batch: Batch;
  readonly #outer: BatchCursor;
  readonly #inner: BatchCursor;
  readonly #origin: Slot;
  #inside = false;
  #innerEnded = false;
  /** The outer row that is next if nothing is found for it. */
  #expected = 0;
  /** The inner row that is next. */
  #next = 0;
  /** For each row that is given out the inner row, or -1, and the outer one. */
  readonly #innerPlaces: number[] = [];
  readonly #outerPlaces: number[] = [];

  constructor(outer: BatchCursor, inner: BatchCursor, origin: Slot, batch: Batch) {
    this.#outer = outer;
    this.#inner = inner;
    this.#origin = origin;
    this.batch = batch;
  }

  open(): void {
    this.#outer.open();
    this.#inside = false;
  }

  next(): Signal {
    for (;;) {
      if (!this.#inside) {
        const signal = this.#outer.next();
        if (signal !== ROW) return signal;
        this.#begin();
      }
      if (!this.#innerEnded && this.#next >= this.#inner.batch.size) {
        const signal = this.#inner.next();
        this.#next = 0;
        if (signal === PAUSE) {
          this.#inner.batch.size = 0;
          return PAUSE;
        }
        this.#innerEnded = signal === END;
      }
      const size = this.#choose();
      this.#inside = !this.#innerEnded || this.#expected < this.#outer.batch.size;
      if (size === 0) continue;
      this.#write(size);
      return ROW;
    }
  }

  #begin(): void {
    this.#inner.open();
    this.#inner.batch.size = 0;
    this.#inside = true;
    this.#innerEnded = false;
    this.#expected = 0;
    this.#next = 0;
  }

  /** Says which rows come next, as many as a batch holds. */
  #choose(): number {
    const inner = this.#inner.batch;
    const origins = columnOf(inner, this.#origin);
    let size = 0;
    while (!this.#innerEnded && size < CAPACITY && this.#next < inner.size) {
      const origin = Number(origins.at(this.#next));
      const found = this.#expected >= origin;
      this.#innerPlaces[size] = found ? this.#next : -1;
      this.#outerPlaces[size] = found ? origin : this.#expected;
      if (found) this.#next += 1;
      this.#expected = found ? origin + 1 : this.#expected + 1;
      size += 1;
    }
    while (this.#innerEnded && size < CAPACITY && this.#expected < this.#outer.batch.size) {
      this.#innerPlaces[size] = -1;
      this.#outerPlaces[size] = this.#expected;
      this.#expected += 1;
      size += 1;
    }
    return size;
  }

  #write(size: number): void {
    for (const slot of this.batch.columns.keys()) {
      const values = this.batch.columns[slot]?.valuesFrom(0);
      if (values === undefined) continue;
      const inner = this.#inner.batch.columns[slot];
      const outer = this.#outer.batch.columns[slot];
      for (let at = 0; at < size; at += 1) {
        const place = this.#innerPlaces[at] ?? -1;
        const value = place < 0 ? outer?.at(this.#outerPlaces[at] ?? 0) : inner?.at(place);
        values[at] = value ?? null;
      }
    }
    this.batch.size = size;
  }
}
