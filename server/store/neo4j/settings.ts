/** Which Neo4j to talk to, as the environment names it. The password stays in here and in the driver. */
import { StoreUnavailable } from "../graph-store.ts";

export interface Neo4jSettings {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The server's default database when absent. */
  readonly database?: string;
}

const SCHEMES = ["bolt:", "bolt+s:", "bolt+ssc:", "neo4j:", "neo4j+s:", "neo4j+ssc:"];

/** The settings in `NEO4J_URI`, `NEO4J_USER`, `NEO4J_PASSWORD`, `NEO4J_DATABASE`; undefined without the first. */
export function settingsOf(environment: Readonly<Record<string, string | undefined>>): Neo4jSettings | undefined {
  const uri = environment["NEO4J_URI"]?.trim();
  if (uri === undefined || uri === "") return undefined;
  checkAddress(uri);
  const database = environment["NEO4J_DATABASE"]?.trim();
  return {
    uri,
    user: environment["NEO4J_USER"] ?? "neo4j",
    password: environment["NEO4J_PASSWORD"] ?? "",
    ...(database === undefined || database === "" ? {} : { database }),
  };
}

const wrong = (en: string): StoreUnavailable => new StoreUnavailable("StoreAddress", `NEO4J_URI ${en}.`, false);

/** Says no more of the address than what is wrong with it: people put credentials into addresses. */
function checkAddress(uri: string): void {
  if (!URL.canParse(uri)) throw wrong("is not an address; it reads like neo4j://localhost:7687");
  const { protocol, username, password } = new URL(uri);
  if (!SCHEMES.includes(protocol))
    throw wrong(`must begin with one of ${SCHEMES.map((name) => `${name}//`).join(", ")}`);
  if (username !== "" || password !== "") {
    throw wrong("must hold no user or password; they belong into NEO4J_USER and NEO4J_PASSWORD");
  }
}
