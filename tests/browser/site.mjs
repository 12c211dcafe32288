// The site under test. In: the program (MERCAT, or what `cargo run` builds) and a content folder of this repository.
// Out: a folder with the built site, served below /portal/, and the addresses worth opening: one of each kind of page.
// Never touches public/: the site goes into a temporary folder.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "./server.mjs";

const ROOT = new URL("../..", import.meta.url).pathname;

/** The site of a content folder, built and served: its folder, its address, and `close`, which ends the serving. */
export async function published(content) {
  const parent = mkdtempSync(join(tmpdir(), "mercat-site-"));
  process.on("exit", () => rmSync(parent, { recursive: true }));
  const folder = join(parent, "site");
  const { address, close } = await serve(folder, "/portal/");
  build(content, folder, address);
  return { folder, address, close };
}

/** Builds the site of a content folder into `folder`, to be published at `address`. */
function build(content, folder, address) {
  const [program, ...before] = process.env.MERCAT
    ? [process.env.MERCAT]
    : ["cargo", "run", "--quiet", "--locked", "--"];
  const asked = ["build", "--content", content, "--output", folder, "--base-url", address.href];
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
