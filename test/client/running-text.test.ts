import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Sentence } from "#server/contract/shared-schemas.ts";
import { runningText } from "#client/evidence/running-text.ts";

const sentence = (text: string, start: number): Sentence => ({
  id: `sentence:${start}`,
  section: { order: 1, number: 1, heading: "Fazit" },
  paragraph: 1,
  order: 1,
  text,
  start,
  end: start + text.length,
  citations: [{ id: `citation:${start}`, order: 1, text: "[1]", start, end: start + 3, numbers: [1] }],
});

test("each sentence stands at its own offset", () => {
  const pieces = fc.array(fc.tuple(fc.string({ minLength: 1, maxLength: 40 }), fc.integer({ min: 0, max: 8 })), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(pieces, fc.nat(50_000), (parts, from) => {
      let at = from;
      const sentences = parts.map(([text, gap], index) => {
        const start = index === 0 ? at : at + gap;
        at = start + text.length;
        return sentence(text, start);
      });
      const run = runningText(sentences);
      expect(run?.offset).toBe(from);
      for (const each of sentences) {
        expect(run?.text.slice(each.start - from, each.end - from)).toBe(each.text);
      }
      expect(run?.citations).toHaveLength(sentences.length);
    }),
  );
});

test("neighbours that are missing or far away are left out", () => {
  const own = sentence("Hier.", 100);
  expect(runningText([null, own, sentence("Anderswo.", 900)])).toMatchObject({ text: "Hier.", offset: 100 });
  expect(runningText([null, null])).toBeUndefined();
});
