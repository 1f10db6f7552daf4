/**
 * What went wrong with a request. The server says it as problem+json; when no answer came, or a proxy
 * answered in its place, a problem of the same shape is made here (`offline`, `http-502`).
 */
import type { Problem } from "#server/contract/problem-schema.ts";

export type { Problem };

export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === "object" && body !== null && "code" in body && "detailEn" in body && "detailDe" in body;

/** A problem of our own making. */
export const ownProblem = (code: string, status: number, detailDe: string, detailEn: string): Problem => ({
  type: "about:blank",
  title: detailEn,
  status,
  code,
  detailDe,
  detailEn,
});

/** Reads an error answer leniently: whatever a proxy puts in between, a problem comes out. */
export const toProblem = (status: number, body: unknown): Problem =>
  isProblem(body)
    ? body
    : ownProblem(`http-${status}`, status, `Der Server antwortet mit ${status}.`, `The server answers ${status}.`);
