import { sixViews } from "../suites/explorer-views.ts";
import { describeExplorer } from "../support/explorer.ts";

describeExplorer("the six views", sixViews);
