/**
 * Makes a fresh clone ready, before anything is installed: plain JavaScript without dependencies.
 * `node server/setup.mjs install build` installs the locked packages when they are missing or
 * outdated, and builds when a source is newer than the last build. When nothing is to be done it
 * costs a few milliseconds.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const steps = new Set(process.argv.slice(2));

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`);
  process.exit(1);
}

function run(command, args, doing) {
  console.log(doing);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (error || status !== 0) {
    console.error(`Stopped: ${command} ${args.join(" ")} failed.`);
    process.exit(status ?? 1);
  }
}

const digest = (text) => createHash("sha256").update(text).digest("hex");
const recorded = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");

function install() {
  const stamp = join(root, "node_modules", ".cluster-lineage-lock");
  const wanted = digest(readFileSync(join(root, "package-lock.json"), "utf8"));
  if (recorded(stamp) === wanted) return;
  run("npm", ["ci", "--no-audit", "--no-fund"], "Installing the locked packages …");
  writeFileSync(stamp, wanted);
}

/** Every source that a build reads, with its size and time, as one text: a change anywhere changes it. */
function sources() {
  const found = [];
  const visit = (path) => {
    const entry = statSync(path);
    if (entry.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else found.push(`${path} ${entry.size} ${entry.mtimeMs}`);
  };
  for (const name of [
    "references",
    "graph-seed",
    "server",
    "client",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "vite.config.ts",
  ]) {
    visit(join(root, name));
  }
  return found.join("\n");
}

function build() {
  const stamp = join(root, "dist", ".sources");
  const wanted = digest(sources());
  if (recorded(stamp) === wanted) return;
  run("npm", ["run", "--silent", "build"], "Building the graph, the server and the explorer …");
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

if (steps.has("install")) install();
if (steps.has("build")) build();
