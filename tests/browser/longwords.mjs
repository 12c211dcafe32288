// Words without a break, as names of other languages and web addresses are. In: the made-up portal, with a word of a hundred letters in
// each name, title and remark. Out: tests: no page is wider than its window, and none hides a part of what it says.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { measureOnScreen } from "./reading.mjs";
import { NOT_FOUND, pages, published, ROOT, tellingPages } from "./site.mjs";
import { AT_A_TIME, looking } from "./sites.mjs";

const WORD = "Donaudampfschifffahrtsgesellschaft".repeat(3);
const FIELDS = "name|short_name|title|tagline|summary|note|role|publisher|what|measure|said|how|text";
const PLAIN_VALUE = new RegExp(`^(\\s*(?:- )?(?:${FIELDS}): )([\\p{L}0-9][^#\\n]*)$`, "gmu");

const parent = mkdtempSync(join(tmpdir(), "mercat-longwords-"));
after(() => rmSync(parent, { recursive: true }));
cpSync(join(ROOT, "tests/portals/sample"), parent, { recursive: true });
for (const name of readdirSync(parent, { recursive: true }).filter((name) => /\.(md|yaml)$/.test(name))) {
  const file = join(parent, name);
  // A value in small letters is an id, or one of a few words.
  const isId = (value) => /^[a-z0-9-]+$/.test(value);
  writeFileSync(file, readFileSync(file, "utf8").replaceAll(PLAIN_VALUE, (line, start, value) => (isId(value) ? line : `${line} ${WORD}`)));
}

const site = await published(parent, "/portal/");
after(() => site.close());
const paths = [...(await pages(site.folder, site.address)), NOT_FOUND];
const [telling] = process.env.PAGES === "all" ? [paths] : await tellingPages([{ folder: site.folder, paths }]);

describe("words without a break", { concurrency: AT_A_TIME }, () => {
  for (const path of telling) test(`fit into /${path}`, () => looking(site, path, measureOnScreen));
});
