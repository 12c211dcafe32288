// The site under test. In: the program (MERCAT, or what `cargo run` builds) and the content of this repository.
// Out: a folder with the built site, and the addresses worth opening: one of each kind of page.
// Never touches public/: the site goes into a temporary folder.
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const ROOT = new URL("../..", import.meta.url).pathname;

/** Builds the site into `folder`, to be published at `address`. */
export function build(folder, address) {
  const [program, ...before] = process.env.MERCAT
    ? [process.env.MERCAT]
    : ["cargo", "run", "--quiet", "--locked", "--"];
  execFileSync(program, [...before, "build", "--output", folder, "--base-url", address.href], {
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
