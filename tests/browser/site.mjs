// The site under test. In: the program (MERCAT, or what `cargo run` builds) and a content folder of this repository.
// Out: a folder with the built site, served below a path, and the addresses worth opening: all pages, or of each kind those that are
// most likely to show a fault.
// Never touches public/: the site goes into a temporary folder.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "./server.mjs";

/** An address at which there is nothing. */
export const NOT_FOUND = "no/such/page/";
/** The folder of this repository. */
export const ROOT = new URL("../..", import.meta.url).pathname;
/** How the program is run. */
export const PROGRAM = process.env.MERCAT ? [process.env.MERCAT] : ["cargo", "run", "--quiet", "--locked", "--"];

/** The site of a content folder, built and served below `path`: its folder, its address, and `close`, which ends the serving. */
export async function published(content, path = "/portal/") {
  const parent = mkdtempSync(join(tmpdir(), "mercat-site-"));
  process.on("exit", () => rmSync(parent, { recursive: true }));
  const folder = join(parent, "site");
  const { address, close } = await serve(folder, path);
  build(content, folder, address);
  return { folder, address, close };
}

/** Builds the site of a content folder into `folder`, to be published at `address`. */
function build(content, folder, address) {
  const [program, ...before] = PROGRAM;
  const asked = ["build", "--content", content, "--output", folder, "--base-url", address.href, "--quiet"];
  execFileSync(program, [...before, ...asked], {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
  });
}

/** Every page of the sitemap as a path below the site's own: "", "councils/", "councils/fife/". */
export async function pages(folder, address) {
  const sitemap = await readFile(join(folder, "sitemap.xml"), "utf8");
  const paths = [...sitemap.matchAll(/<loc>\s*([^<]+?)\s*<\/loc>/g)].map(([, loc]) => loc.replaceAll("&amp;", "&"));
  const foreign = paths.filter((loc) => !loc.startsWith(address.href));
  if (foreign.length > 0) throw new Error(`the sitemap lists pages of another site: ${foreign.join(", ")}`);
  return paths.map((loc) => loc.slice(address.href.length));
}

/** Of each kind, over all the sites, the first page and those with the longest word, the widest table, the most notes and shapes: each site's paths. */
export async function tellingPages(sites) {
  const pages = sites.flatMap(({ folder, paths }) => paths.map((path) => ({ folder, path })));
  const measured = await Promise.all(pages.map(async (page) => ({ ...page, ...measures(await readFile(file(page), "utf8")) })));
  const most = (pages, measure) => pages.reduce((one, other) => (other[measure] > one[measure] ? other : one));
  const told = [...kinds(measured).values()].flatMap((pages) => [
    pages[0],
    ...["word", "columns", "notes", "shapes"].map((measure) => most(pages, measure)),
  ]);
  return sites.map(({ folder }) => [...new Set(told.filter((page) => page.folder === folder).map(({ path }) => path))]);
}

/** The pages of each kind, in their order: each page at the top is one, and those below each of the others. */
function kinds(pages) {
  const kinds = new Map();
  for (const page of pages) {
    const parts = page.path.split("/").filter(Boolean);
    const kind = parts.length < 2 ? page.path : `${parts.slice(0, -1).join("/")}/*`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), page]);
  }
  return kinds;
}

function file({ folder, path }) {
  return join(folder, path === NOT_FOUND ? "404.html" : path, path === NOT_FOUND ? "" : "index.html");
}

/** How long the longest word of a page is, how many cells its widest table has in a row, and how many notes and shapes of pictures there are. */
function measures(html) {
  const text = html.slice(html.indexOf("<main")).replaceAll(/<[^>]*>/g, " ");
  const rows = html.split("<tr").map((row) => row.match(/<t[hd]\b/g)?.length ?? 0);
  const notes = [...html.matchAll(/<ol class="notes.*?<\/ol>/gs)].map(([list]) => list.split("<li").length - 1);
  return {
    word: Math.max(...text.split(/\s+/).map((word) => word.length)),
    columns: Math.max(...rows),
    notes: notes.reduce((sum, count) => sum + count, 0),
    shapes: html.match(/<(path|rect|circle|line|use|poly\w+)\b/g)?.length ?? 0,
  };
}
