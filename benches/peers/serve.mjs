#!/usr/bin/env node
// How long somebody waits who edits a portal, beside the same content served by Hugo.
//
// In: a content folder of any size, as `cargo bench --bench portal -- --write FOLDER --projects 10000` writes one. Out: a table in
// Markdown, and on request in the README below its mark: until the first page is there, from saving a project's new title until its page
// with that title has come over HTTP, and the most memory. Both are asked in the same way, again and again until the page is the new one,
// one server after the other; the file is left as it was:
//
//   cargo build --release && node benches/peers/serve.mjs FOLDER [--write]
//
// PACKAGES, HUGO and MERCAT are as in run.mjs. The memory is read as Linux tells it.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { hugo } from "../packages.mjs";
import { writeBelow } from "../readme.mjs";
import { hugoSite } from "./hugo.mjs";
import { writeSite } from "./site.mjs";

const TOP = join(import.meta.dirname, "../..");
const EDITS = 15;
/** How long a server is left alone before an edit, and between two questions after one, in milliseconds. */
const [PAUSE, AGAIN] = [2000, 5];

const content = resolve(process.argv[2] ?? stop("name a content folder"));
const mercat = resolve(process.env.MERCAT ?? join(TOP, "target/release/mercat"));
const projects = readdirSync(join(content, "projects")).filter((name) => name.endsWith(".md")).sort();
const edited = projects[Math.floor(projects.length / 2)];

const work = mkdtempSync(join(tmpdir(), "peers-"));
try {
  const found = [];
  for (const server of [mercats(), hugos()]) found.push({ ...server, ...(await measured(server)) });
  const made = table(found);
  process.stdout.write(made);
  if (process.argv.includes("--write")) writeBelow("node benches/peers/serve.mjs FOLDER --write", made);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function mercats() {
  return { name: "Mercat", command: (port) => [mercat, "serve", "--port", port, "--content", content] };
}

function hugos() {
  const { version, program } = hugo(work);
  if (!version) stop("Hugo cannot be had: name one by HUGO");
  const site = writeSite(join(work, "hugo"), hugoSite(content));
  return { name: `Hugo ${version}`, command: (port) => [program, "server", "--source", site, "--port", port, "--disableLiveReload"] };
}

/** Starts a server, edits a project some times, and returns what was waited for. */
async function measured({ name, command }) {
  const port = String(await freePort());
  const [program, ...rest] = command(port);
  const start = performance.now();
  const child = spawn(program, rest, { stdio: "ignore" });
  const file = join(content, "projects", edited);
  const text = readFileSync(file, "utf8");
  const page = `http://127.0.0.1:${port}/portal/projects/${edited.slice(0, -3)}/`;
  try {
    await until(page, "</html>");
    const first = performance.now() - start;
    const waits = [];
    for (let number = 0; number < EDITS; number += 1) {
      await sleep(PAUSE);
      const title = `Edited for the ${number}th time`;
      const saved = performance.now();
      writeFileSync(file, text.replace(/^title: .*$/m, `title: ${title}`));
      await until(page, title);
      waits.push(performance.now() - saved);
    }
    const memory = Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))[1]) / 1024;
    return { first, waits: waits.sort((one, other) => one - other), memory };
  } catch (error) {
    throw new Error(`${name}: ${error.message}`, { cause: error });
  } finally {
    child.kill("SIGKILL");
    writeFileSync(file, text);
  }
}

/** Asks for a page until it holds some words; gives up after two minutes. */
async function until(address, words) {
  for (const end = performance.now() + 120_000; performance.now() < end; ) {
    const page = await asked(address).catch(() => "");
    if (page.includes(words)) return;
    await sleep(AGAIN);
  }
  throw new Error(`${address} never held ${words}`);
}

/** A server that is busy with an edit may answer nothing, or break off. */
async function asked(address) {
  const answer = await fetch(address, { headers: { connection: "close" } });
  return answer.ok ? answer.text() : "";
}

function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

function table(servers) {
  const row = (cells) => `| ${cells.join(" | ")} |\n`;
  const median = ({ waits }) => waits[Math.floor(waits.length / 2)];
  const times = (what) => (servers[0] === what ? "" : (median(servers[0]) / median(what)).toFixed(2));
  const rows = servers.map((server) =>
    row([server.name, (server.first / 1000).toFixed(1), median(server).toFixed(0), server.waits.at(-1).toFixed(0), server.memory.toFixed(0), times(server)]),
  );
  const head = row([`${projects.length.toLocaleString("en-GB")} projects`, "first page, s", "an edit of a title, ms", "the longest of them, ms", "MiB at most", "Mercat takes ×"]);
  return `${head}${row(["---", ...Array(5).fill("---:")])}${rows.join("")}`;
}

function stop(message) {
  process.stderr.write(`serve.mjs: ${message}\n`);
  process.exit(2);
}
