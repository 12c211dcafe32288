// Tables of the README that a script makes. In: a mark and a table. Out: the README, with the table below its mark in place of the one before.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const README = join(import.meta.dirname, "../README.md");

/** Puts a table below the line of the README that names the command by which it was made. */
export function writeBelow(mark, table) {
  const [before, after] = readFileSync(README, "utf8").split(`<!-- made by \`${mark}\` -->\n`);
  if (after === undefined) throw new Error(`the README has no place for what \`${mark}\` makes`);
  writeFileSync(README, `${before}<!-- made by \`${mark}\` -->\n${table}${after.replace(/^(\|.*\n)*/, "")}`);
}
