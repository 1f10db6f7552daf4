/** Random Cypher values for property tests, with the corners where engines go wrong. */

import * as fc from "fast-check";
import type { CypherNode, CypherRelationship, CypherValue } from "#server/cypher/value.ts";
import { durationOf } from "#server/cypher/values/temporal/duration-fields.ts";
import { maxYear, minYear, dayOf } from "#server/cypher/values/temporal/calendar.ts";
import { nanosPerDay } from "#server/cypher/values/temporal/temporal-fields.ts";
import { temporalOf } from "#server/cypher/values/temporal/temporal-value.ts";

export const smallestInteger = -(2n ** 63n);
export const largestInteger = 2n ** 63n - 1n;

export const integer = fc.oneof(
  fc.bigInt({ min: smallestInteger, max: largestInteger }),
  fc.bigInt({ min: -3n, max: 3n }),
  fc.constantFrom(smallestInteger, largestInteger, 2n ** 53n, 2n ** 53n + 1n, -(2n ** 53n) - 1n),
);

export const float = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, 1, 2 ** 53, 2 ** 63, Number.NaN, Infinity, -Infinity, Number.MIN_VALUE),
);

export const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 4 }),
  fc.constantFrom("", "a", "1", "\u{1f600}", "\uff61", "'", "1:a", "a,b"),
);

const day = fc.oneof(
  fc.integer({ min: -800_000, max: 800_000 }),
  fc.constantFrom(dayOf(minYear, 1, 1), dayOf(maxYear, 12, 31), 0),
);
const nanos = fc.oneof(fc.integer({ min: 0, max: nanosPerDay - 1 }), fc.constantFrom(0, nanosPerDay - 1));
const offset = fc.integer({ min: -18 * 60, max: 18 * 60 }).map((minutes) => minutes * 60);
const long = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });

const moments: Record<string, fc.Arbitrary<CypherValue>> = {
  Date: day.map((at) => temporalOf({ type: "Date", day: at })),
  LocalTime: nanos.map((at) => temporalOf({ type: "LocalTime", nanos: at })),
  Time: fc.tuple(nanos, offset).map(([at, east]) => temporalOf({ type: "Time", nanos: at, offset: east })),
  LocalDateTime: fc.tuple(day, nanos).map(([on, at]) => temporalOf({ type: "LocalDateTime", day: on, nanos: at })),
  DateTime: fc
    .tuple(day, nanos, offset)
    .map(([on, at, east]) => temporalOf({ type: "DateTime", day: on, nanos: at, offset: east, zone: undefined })),
};

export const duration = fc
  .tuple(long, long, long, long)
  .map(([months, days, seconds, rest]) => temporalOf(durationOf(months, days, seconds, rest)));

export const temporal: fc.Arbitrary<CypherValue> = fc.oneof(duration, ...Object.values(moments));

const point: fc.Arbitrary<CypherValue> = fc
  .tuple(fc.constantFrom(4326 as const, 7203 as const), fc.double({ noNaN: true }), fc.double({ noNaN: true }))
  .map(([srid, x, y]) => ({ kind: "point", srid, coordinates: [x, y] }));

const elementId = fc.constantFrom("0", "1", "2", "10", "a", "4:x:1");

const node = elementId.map((id): CypherNode => ({ kind: "node", elementId: id, labels: [], properties: new Map() }));

const relationship = fc.tuple(elementId, elementId, elementId).map(([id, start, end]): CypherRelationship => ({
  kind: "relationship",
  elementId: id,
  type: "T",
  startId: start,
  endId: end,
  properties: new Map(),
}));

const path: fc.Arbitrary<CypherValue> = fc
  .integer({ min: 0, max: 2 })
  .chain((length) =>
    fc.tuple(
      fc.array(node, { minLength: length + 1, maxLength: length + 1 }),
      fc.array(relationship, { minLength: length, maxLength: length }),
    ),
  )
  .map(([nodes, relationships]) => ({ kind: "path", nodes, relationships }));

/** Any value, nested a little; nulls and equal values are frequent. */
export const { value } = fc.letrec<{ value: CypherValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, depthSize: "small" },
    fc.constantFrom<CypherValue>(null, true, false, 0n, 1n, 1, 0.5),
    integer,
    float,
    text,
    temporal,
    fc.oneof(point, node, relationship, path),
    fc.array(tie("value"), { maxLength: 3 }),
    fc
      .dictionary(fc.constantFrom("a", "b", "c"), tie("value"), { maxKeys: 3 })
      .map((entries) => new Map(Object.entries(entries))),
  ),
}));
