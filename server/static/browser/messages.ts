/** What the page and the API's worker say to each other; answers carry the id of their request. */
import type { LocalAnswer, LocalRequest } from "../local-api.ts";

export type ToApi = ({ readonly id: number } & LocalRequest) | { readonly cancel: number };
export type FromApi = { readonly id: number } & LocalAnswer;

/** One script has two roles, told apart by the worker's name, so that the engine is shipped once. */
export const API = "api";
export const STATEMENTS = "statements";
