import { askingInCypher } from "../suites/explorer-cypher.ts";
import { describeExplorer } from "../support/explorer.ts";

describeExplorer("the console", askingInCypher);
