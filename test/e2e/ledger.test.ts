import { coverageLedger } from "../suites/explorer-ledger.ts";
import { describeExplorer } from "../support/explorer.ts";

describeExplorer("the coverage ledger", coverageLedger);
