/** The updating clauses, as one thing to hand to an engine whose graph may be written. */
import type { UpdateSupport } from "../update-support.ts";
import { compileCreate, compileMerge } from "./compile-create.ts";
import { compileForeach, compileUpdate } from "./compile-update.ts";
import { planUpdate } from "./plan-updates.ts";

export const GRAPH_UPDATES: UpdateSupport = {
  plan: planUpdate,
  compilers: { Create: compileCreate, Merge: compileMerge, Update: compileUpdate, Foreach: compileForeach },
};
