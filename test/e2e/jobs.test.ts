import { readerJobs } from "../suites/explorer-jobs.ts";
import { describeExplorer } from "../support/explorer.ts";

describeExplorer("the three jobs", readerJobs);
