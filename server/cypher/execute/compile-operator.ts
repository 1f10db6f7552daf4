/**
 * Compiles plans into cursors' makers. Dispatch is total: an operator that is not treated does not
 * compile. Updating operators are brought along by whoever allows them.
 */
import type { OperatorKind, OperatorOf, PlanOperator } from "../plan/operators.ts";
import { compileAggregate } from "./aggregate-operator.ts";
import type { Compiler } from "./compiler.ts";
import { compileDegree, compileDegreeScan } from "./degree-operators.ts";
import { compileExpand, compileProjectEndpoints } from "./expand-operators.ts";
import { compileDistinct, compileEager, compileSort } from "./hold-operators.ts";
import {
  compileApply,
  compileForEachRow,
  compileOptional,
  compileUnion,
  compileValueHashJoin,
} from "./nest-operators.ts";
import { compileBindPath, compileSelectPaths } from "./path-operators.ts";
import { compileRepeat } from "./repeat-operator.ts";
import { compileFilter, compileLimit, compileProject, compileSkip, compileUnwind } from "./row-operators.ts";
import type { Opener } from "./run.ts";
import {
  compileAllNodesScan,
  compileArgument,
  compileCountFromStatistics,
  compileNodeByElementIdSeek,
  compileNodeByLabelScan,
  compileNodeIndexSeek,
  compileProcedureCall,
  compileRelationshipScan,
  compileTypesFromStatistics,
} from "./scan-operators.ts";
import { compileShortestPathOperator } from "./shortest-path.ts";
import { compileProjectWalk, compileVarLengthExpand } from "./walk-operators.ts";

type CompileOperator<K extends OperatorKind> = (operator: OperatorOf<K>, compiler: Compiler) => Opener;

export type UpdateKind = "Create" | "Merge" | "Update" | "Foreach";
export type UpdateCompilers = { readonly [K in UpdateKind]: CompileOperator<K> };

type Compilers = { readonly [K in OperatorKind]: CompileOperator<K> };

function refused(): never {
  throw new Error("An updating operator where updates are not allowed.");
}

const noUpdates: UpdateCompilers = { Create: refused, Merge: refused, Update: refused, Foreach: refused };

const readers: Omit<Compilers, UpdateKind> = {
  Argument: compileArgument,
  AllNodesScan: compileAllNodesScan,
  NodeByLabelScan: compileNodeByLabelScan,
  NodeIndexSeek: compileNodeIndexSeek,
  NodeByElementIdSeek: compileNodeByElementIdSeek,
  RelationshipScan: compileRelationshipScan,
  Degree: compileDegree,
  DegreeScan: compileDegreeScan,
  Expand: compileExpand,
  ProjectEndpoints: compileProjectEndpoints,
  VarLengthExpand: compileVarLengthExpand,
  ProjectWalk: compileProjectWalk,
  Repeat: compileRepeat,
  ShortestPath: compileShortestPathOperator,
  SelectPaths: compileSelectPaths,
  BindPath: compileBindPath,
  Filter: compileFilter,
  Project: compileProject,
  Aggregate: compileAggregate,
  Distinct: compileDistinct,
  Sort: compileSort,
  Skip: compileSkip,
  Limit: compileLimit,
  Unwind: compileUnwind,
  Apply: compileApply,
  Optional: compileOptional,
  ForEachRow: compileForEachRow,
  Union: compileUnion,
  ValueHashJoin: compileValueHashJoin,
  CountFromStatistics: compileCountFromStatistics,
  TypesFromStatistics: compileTypesFromStatistics,
  ProcedureCall: compileProcedureCall,
  Eager: compileEager,
};

/** The maker of the plan's cursors. */
export function compileOperator(
  operator: PlanOperator,
  compiler: Compiler,
  updates: UpdateCompilers = noUpdates,
): Opener {
  return compileAs(operator.kind, operator, compiler, { ...readers, ...updates });
}

function compileAs<K extends OperatorKind>(
  kind: K,
  operator: PlanOperator,
  compiler: Compiler,
  compilers: Compilers,
): Opener {
  const compile: CompileOperator<K> = compilers[kind];
  return compile(operator as OperatorOf<K>, compiler);
}
