import { searching } from "../suites/explorer-search.ts";
import { describeExplorer } from "../support/explorer.ts";

describeExplorer("the search", searching);
