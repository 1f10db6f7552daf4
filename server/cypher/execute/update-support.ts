/** What an engine needs in order to update its graph; `updates/` has the only one. */
import type { PlanContext } from "../plan/plan-context.ts";
import type { UpdateCompilers } from "./compile-operator.ts";

export interface UpdateSupport {
  readonly plan: NonNullable<PlanContext["planUpdate"]>;
  readonly compilers: UpdateCompilers;
}
