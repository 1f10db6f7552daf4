/**
 * Which operators can give batches, and how each is compiled. Where one below cannot, none above it
 * does: the plan is then run row by row.
 */
import type { OperatorKind, OperatorOf, PlanOperator } from "../../plan/operators.ts";
import type { Compiler } from "../compiler.ts";
import type { BatchOpener, BatchRequest } from "./batch.ts";
import { batchesOfExpand } from "./expand-batches.ts";
import { batchesOfApply, batchesOfOptional } from "./nest-batches.ts";
import { batchesOfDegree, batchesOfDegreeScan } from "./degree-batches.ts";
import { batchesOfRelationships } from "./relationship-batches.ts";
import { batchesOfFilter, batchesOfProject } from "./row-batches.ts";
import { batchesOfAllNodes, batchesOfArgument, batchesOfLabel, batchesOfUnwind } from "./source-batches.ts";

type CompileBatches<K extends OperatorKind> = (
  operator: OperatorOf<K>,
  request: BatchRequest,
  compiler: Compiler,
) => BatchOpener | undefined;

const compilers: { readonly [K in OperatorKind]?: CompileBatches<K> } = {
  Argument: batchesOfArgument,
  AllNodesScan: batchesOfAllNodes,
  NodeByLabelScan: batchesOfLabel,
  RelationshipScan: batchesOfRelationships,
  Degree: batchesOfDegree,
  DegreeScan: batchesOfDegreeScan,
  Unwind: batchesOfUnwind,
  Expand: batchesOfExpand,
  Filter: batchesOfFilter,
  Project: batchesOfProject,
  Apply: batchesOfApply,
  Optional: batchesOfOptional,
};

/** The maker of the plan's batches; undefined where it is to be run row by row. */
export function compileBatches(
  operator: PlanOperator,
  request: BatchRequest,
  compiler: Compiler,
): BatchOpener | undefined {
  return compileAs(operator.kind, operator, request, compiler);
}

function compileAs<K extends OperatorKind>(
  kind: K,
  operator: PlanOperator,
  request: BatchRequest,
  compiler: Compiler,
): BatchOpener | undefined {
  const compile: CompileBatches<K> | undefined = compilers[kind];
  return compile?.(operator as OperatorOf<K>, request, compiler);
}
