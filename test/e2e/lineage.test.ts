import { waysOfReading } from "../suites/explorer-lineage.ts";
import { describeExplorer } from "../support/explorer.ts";

describeExplorer("the lineage", waysOfReading);
