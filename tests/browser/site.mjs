// The site under test. In: the program (MERCAT, or what `cargo run` builds) and a content folder of this repository.
// Out: a folder with the built site, served below a path, and the addresses worth opening: all pages, or one of each kind.
// Never touches public/: the site goes into a temporary folder.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "./server.mjs";

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

/** The first page of each kind: each page at the top, and one below each of the others. */
export function onePerKind(paths) {
  const seen = new Set();
  return paths.filter((path) => {
    const parts = path.split("/").filter(Boolean);
    const kind = parts.length < 2 ? path : `${parts.slice(0, -1).join("/")}/*`;
    return !seen.has(kind) && seen.add(kind);
  });
}
