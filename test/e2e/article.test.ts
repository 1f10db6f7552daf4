import { readingView } from "../suites/explorer-article.ts";
import { describeExplorer } from "../support/explorer.ts";

describeExplorer("the article", readingView);
