/** Errors over HTTP: RFC 9457 problem details with a stable `code`. */
import { z } from "zod";

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** Stable; clients and tests look at it, never at the wording. */
  code: z.string(),
  detailDe: z.string(),
  detailEn: z.string(),
  /** For a fault of a query: its place in the text. */
  position: z.object({ start: z.int(), end: z.int(), line: z.int().positive(), column: z.int().positive() }).optional(),
  /** For bad input: which field, and why. */
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
