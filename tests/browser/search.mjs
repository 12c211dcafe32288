// Searching as readers do: names in any spelling, codes, amounts, words of a text, by keyboard and without a script. In: the site of
// this repository's content and that of the made-up portal. Out: a test for each, and how much is fetched for a query.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import axe from "axe-core";
import { published, ROOT } from "./site.mjs";
import { AT_A_TIME, alone, looking, sampleAt, shippedAt } from "./sites.mjs";

const [shipped, sample] = [await shippedAt("/portal/"), await sampleAt("/portal/")];

/** Sends a page to an address of a site and does something with it, of which nothing may be complained. */
const at = (site, path, act, options) => looking(site, path, uncomplaining(act), options);

const uncomplaining = (act) => async (page, complaints) => {
  await act(page);
  assert.deepEqual(complaints, []);
};

const query = (words, others = {}) => `search/?${new URLSearchParams({ q: words, ...others })}`;

/** What the search says of some words, and the results in order. */
async function results(page) {
  await page.waitForFunction(() => document.querySelector(".search output").textContent);
  const links = page.locator("#found h3 a");
  return {
    said: await page.locator(".search output").innerText(),
    titles: await links.allInnerTexts(),
    places: await links.evaluateAll((all) => all.map((link) => new URL(link.href).pathname.replace("/portal/", ""))),
    marked: await page.locator("#found mark").allInnerTexts(),
  };
}

describe("what is found", { concurrency: AT_A_TIME }, () => {
  for (const [what, site, words, place, mark] of [
    ["a name", shipped, "Fife", "councils/fife/", "Fife"],
    ["the beginning of a name", shipped, "clackm", "councils/clackmannanshire/", "Clackmannanshire"],
    ["a Gaelic name, typed without accents", shipped, "gaidhealtachd", "councils/highland/", "Gàidhealtachd"],
    ["a Gaelic name, typed with an accent more", shipped, "eileän SIAR", "councils/eilean-siar/", "Eilean"],
    ["the letters of a map", shipped, "EREN", "councils/east-renfrewshire/"],
    ["a code", shipped, "S12000047", "councils/fife/", "S12000047"],
    ["a code of former years", shipped, "s12000015", "councils/fife/"],
    ["a word of a write-up", shipped, "catalogue of platforms", "projects/common-platforms/"],
    ["a project", shipped, "tellme", "projects/tellmescotland/", "tellmescotland"],
    ["an amount", sample, "€12,500", "councils/brisvalle/"],
    ["an amount without its comma", sample, "12500", "projects/joint-digital-team/"],
    ["a municipality by its code", sample, "av-001", "councils/brisvalle/", "AV-001"],
    ["a statement of the strategy", sample, "electricity", "strategy/half-the-electricity/", "electricity"],
  ]) {
    test(`${what}: «${words}»`, () =>
      at(site, query(words), async (page) => {
        const { places, marked, said } = await results(page);
        assert.ok(places.includes(place), `${said} ${places.join(" ")}`);
        if (mark) assert.ok(marked.map((word) => word.toLowerCase()).includes(mark.toLowerCase()), marked.join());
      }));
  }

  test("a council comes before what only mentions it", () =>
    at(shipped, query("Fife"), async (page) => assert.equal((await results(page)).places[0], "councils/fife/")));

  test("every result leads to what there is", () =>
    at(sample, query("a"), async (page) => {
      const { places } = await results(page);
      assert.ok(places.length > 5);
      for (const place of places) {
        const answer = await page.request.get(new URL(place, sample.address).href);
        assert.equal(answer.status(), 200, place);
      }
    }));

  test("nothing: the page says so, and the list of all pages stays", () =>
    at(shipped, query("zyxwv"), async (page) => {
      const { said, titles } = await results(page);
      assert.match(said, /^Nothing found for “zyxwv”\./);
      assert.deepEqual(titles, []);
      assert.ok(await page.locator("#listed").isVisible());
    }));

  test("what somebody types is text, whatever it says", () =>
    at(shipped, query("<img src=x onerror=alert(1)> fife"), async (page) => {
      await results(page);
      assert.equal(await page.locator("#found img, .search output img").count(), 0);
    }));
});

test("words are folded and taken apart as the index does it", () =>
  at(shipped, "search/", async (page) => {
    const table = JSON.parse(readFileSync(join(ROOT, "src/search/words.json"), "utf8"));
    for (const [text, expected] of table) {
      assert.equal(await page.evaluate((text) => globalThis.eval("words").of(text).join(" "), text), expected, text);
    }
  }));

/** A site of the smallest portal and pieces of news, each with its title and text. */
async function siteOfNews(news) {
  const parent = mkdtempSync(join(tmpdir(), "mercat-news-"));
  try {
    cpSync(join(ROOT, "tests/portals/smallest"), parent, { recursive: true });
    mkdirSync(join(parent, "updates"), { recursive: true });
    for (const [index, [title, text]] of news.entries()) {
      const day = `${2010 + Math.floor(index / 28)}-03-${String(1 + (index % 28)).padStart(2, "0")}`;
      writeFileSync(join(parent, "updates", `${day}-news-${index}.md`), `---\ntitle: ${title}\n---\n${text}\n`);
    }
    return await published(parent);
  } finally {
    rmSync(parent, { recursive: true });
  }
}

describe("words in every spelling", { concurrency: AT_A_TIME }, () => {
  const site = siteOfNews([
    ["Amber", "The harbour’s O’Brien Quay. It doesn't open."],
    ["Birch", "An e-book about co-ordination, the Sars-2 year and re-opening."],
    ["Cedar", "Sgìre Bràighe: a soupçon of Señor Dùghall."],
    ["Dune", "Paid £2,345,678.90 in 2011-12; 37.5% of it by 30/06/2012. See R&D and T.90. Ref XYZ/456-7."],
    ["Ember", "Großmarkt, Œdipe, naïf, Ærlig, İzmir, Łomża, rødgrød, ﬂour."],
    ["Flint", "Ar\u00adchi\u00adtec\u00adture and hidden\u200bspace and bread\u00a0making and well\u2011being."],
    ["Grove", "The IT desk asked: where are we, and what is there to do or not?"],
    ["Heath", "Specialisations specialisation; farming farmed farms; berries berry. A database of timetables."],
    ["Inlet", "Postcode QX7 8ZZ. Call 0999 123 4567, or write to desk@example.net. Version 3.0.2."],
    ["Jetty", "| Place | Count |\n| --- | --- |\n| Quixham | 7 |\n\nNote here[^1].\n\n[^1]: Belowwordy text.\n\n<!-- unseenword -->"],
  ]);
  after(async () => (await site).close());

  for (const [title, ...queries] of [
    ["Amber", "harbour's", "harbours", "O'Brien", "OBrien", "o’brien", "doesn't", "doesnt"],
    ["Birch", "ebook", "e-book", "e book", "coordination", "co-ordination", "sars2", "sars 2", "SARS-2", "reopening", "re\u2010opening"],
    ["Cedar", "braighe", "bràighe", "bra\u0300ighe", "SGIRE", "senor", "soupcon", "dughall"],
    ["Dune", "2345678", "2,345,678", "£2,345,678.90", "2011-12", "2011–12", "201112", "37.5", "R&D", "XYZ/456-7", "t.90"],
    ["Ember", "grossmarkt", "großmarkt", "oedipe", "Œdipe", "naif", "aerlig", "izmir", "lomza", "rodgrod", "flour"],
    ["Flint", "architecture", "hiddenspace", "bread making", "wellbeing", "well-being", "well\u00adbeing"],
    ["Grove", "it desk", "what to do or not", "the desk"],
    ["Heath", "farm", "berry", "data base", "time-table"],
    ["Inlet", "QX7 8ZZ", "qx78zz", "0999 123 4567", "09991234567", "desk@example.net", "3.0.2"],
    ["Jetty", "quixham", "belowwordy"],
  ]) {
    test(`${title}: ${queries.join(", ")}`, async () => {
      const { address } = await site;
      for (const words of queries) {
        await at(await site, query(words), async (page) => {
          const { titles, said } = await results(page);
          assert.match(said, /^\d+ found/, words);
          assert.ok(titles.includes(title), `${words}: ${said} ${titles.join()} ${address}`);
        });
      }
    });
  }

  test("a word in another spelling is offered as it is written", async () =>
    at(await site, query("specialization"), async (page) => {
      const { said, titles } = await results(page);
      assert.equal(said, "Nothing found for “specialization”. Did you mean “specialisation”?");
      assert.ok(titles.includes("Heath"), titles.join());
      await page.getByRole("link", { name: "Look for “specialisation”" }).click();
      await page.waitForURL(/q=specialisation$/);
      assert.ok((await results(page)).titles.includes("Heath"));
    }));

  test("what is said to staff alone is not found", async () =>
    at(await site, query("unseenword"), async (page) => assert.match((await results(page)).said, /^Nothing found/)));
});

describe("words that find nothing, and words that stand everywhere", { concurrency: AT_A_TIME }, () => {
  for (const [site, words, place, said] of [
    [sample, "brisvale", "councils/brisvalle/", "Nothing found for “brisvale”. Did you mean Brisvalle?"],
    [shipped, "fyfe council", "councils/fife/", "Nothing found for “fyfe council”. Did you mean Fife?"],
  ]) {
    test(`«${words}» offers the nearest pages`, () =>
      at(site, query(words), async (page) => {
        const found = await results(page);
        assert.equal(found.said, said);
        assert.equal(found.places[0], place);
        assert.ok(found.places.length <= 5);
        assert.equal(await page.locator("#found h2").innerText(), "Nearest pages");
      }));
  }

  test("a word that stands in very many texts shuts nothing out", () =>
    at(shipped, query("the Fife council of"), async (page) => {
      const beside = await results(page);
      assert.equal(beside.places[0], "councils/fife/");
      await page.goto(new URL(query("Fife"), shipped.address).href);
      const { said } = await results(page);
      assert.equal(beside.said.match(/^\d+/)[0], said.match(/^\d+/)[0]);
    }));

  test("a word that leaves nothing is left out, and the page says which", () =>
    at(shipped, query("zyxwv Fife"), async (page) => {
      const { said, places } = await results(page);
      assert.match(said, /Nothing has all of these words\. Left out: “zyxwv”\.$/);
      assert.equal(places[0], "councils/fife/");
    }));
});

describe("the way through the results", { concurrency: AT_A_TIME }, () => {
  test("by kind, with the words kept in the address", () =>
    at(shipped, "search/", async (page) => {
      await page.getByLabel("Look for").fill("council");
      await page.waitForURL((url) => url.search === "?q=council");
      await results(page);
      const headings = await page.locator("#found h2").allInnerTexts();
      assert.ok(headings.length > 2, headings.join());
      const all = page.locator("#found a", { hasText: /^All \d+: Projects$/ });
      const count = Number((await all.innerText()).match(/\d+/)[0]);
      await all.click();
      await page.waitForURL((url) => url.search === "?q=council&kind=projects");
      const { titles } = await results(page);
      assert.equal(titles.length, Math.min(15, count));
      assert.deepEqual(await page.locator("#found h2").allInnerTexts(), ["Projects"]);
      await page.goBack();
      await results(page);
      assert.ok((await page.locator("#found h2").count()) > 2);
    }));

  test("more than fit on one page stand on the next", () =>
    at(shipped, query("council", { kind: "councils" }), async (page) => {
      const first = (await results(page)).titles;
      assert.equal(first.length, 15);
      await page.getByRole("link", { name: "More results" }).click();
      await page.waitForURL(/page=2/);
      const second = (await results(page)).titles;
      assert.ok(second.length > 0 && !second.some((title) => first.includes(title)));
    }));

  test("the keyboard alone searches, and the focus stays where it was", () =>
    at(sample, "search/", async (page) => {
      await page.getByLabel("Look for").focus();
      await page.keyboard.type("ferry");
      await page.keyboard.press("Enter");
      const { titles } = await results(page);
      assert.ok(titles.length > 0);
      assert.equal(await page.evaluate(() => document.activeElement?.name), "q");
      for (const reached of ["kind", "", ""]) {
        await page.keyboard.press("Tab");
        assert.equal(await page.evaluate(() => document.activeElement?.name ?? ""), reached);
      }
      assert.equal(await page.evaluate(() => document.activeElement?.closest("#found") !== null), true);
    }));

  test("those who listen are told the count, and find headings and lists", () =>
    at(shipped, query("data"), async (page) => {
      const { said } = await results(page);
      assert.match(said, /^\d+ found for “data”\. /);
      assert.equal(await page.getByRole("search", { name: "This portal" }).count(), 1);
      assert.equal(await page.getByRole("status").count(), 1);
      assert.ok((await page.locator("#found").getByRole("heading", { level: 2 }).count()) > 0);
      assert.ok((await page.locator("#found").getByRole("list").count()) > 0);
      await page.evaluate(axe.source);
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        const { violations } = await page.evaluate(() => globalThis.axe.run(document, { preload: false }));
        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      }
    }));

  test("without a script there is the list of all pages and no field", () =>
    at(shipped, query("Fife"), async (page) => {
      assert.equal(await page.locator("form.search").isVisible(), false);
      assert.ok(await page.getByRole("link", { name: "Fife", exact: true }).isVisible());
    }, { javaScriptEnabled: false }));
});

test("only the search page may fetch, and only from its own site", () =>
  at(shipped, "search/", async (page) => {
    const policy = (content) => content.match(/http-equiv="Content-Security-Policy" content="([^"]+)"/)[1];
    const read = async (path) => policy(await (await page.request.get(new URL(path, shipped.address).href)).text());
    for (const path of ["", "councils/", "projects/", "search/"]) assert.match(await read(path), /; connect-src 'self';/);
  }));

describe("a query fetches little", { concurrency: AT_A_TIME }, () => {
  // Words that begin in every way, so that they lie in many files; any two of them stand far apart.
  const letters = [..."abcdefghijklmnoprstuvwxyz"];
  const word = (number) => [1, 7, 31, 5, 11, 3, 17, 13].map((step, place) => letters[(number * step + place * 3 + (number >> 4)) % 25]).join("");
  const texts = Array.from({ length: 160 }, (_, text) => Array.from({ length: 120 }, (_, at) => word(text * 120 + at)).join(" "));
  const site = siteOfNews(texts.map((text, index) => [`News ${word(index * 97)}`, `${text} everywhere`]));
  after(async () => (await site).close());
  const near = (word) => `${word.slice(0, 4)}qq${word.slice(6)}`;

  for (const [what, words] of [
    ["words that are there", `everywhere news ${word(97)}`],
    ["the beginning of many words", "a"],
    ["many words", Array.from({ length: 12 }, (_, at) => word(at * 97)).join(" ")],
    ["a word that is not there", near(word(970))],
    ["words that are not there beside one that is", `${near(word(970))} ${near(word(97))} ${word(194)}`],
    ["words without end", "q".repeat(300) + " " + "everywhere".repeat(4)],
  ]) {
    test(what, async () =>
      alone(await site, "search/", uncomplaining(async (page) => {
        const files = [];
        page.on("response", async (response) => {
          if (/\.(txt|json)$/.test(response.url())) files.push((await response.body()).length);
        });
        await page.getByLabel("Look for").fill(words);
        await page.keyboard.press("Enter");
        await results(page);
        await page.waitForLoadState("networkidle");
        const bytes = files.reduce((sum, length) => sum + length, 0);
        assert.ok(bytes > 0 && bytes < 100_000, `${bytes} bytes in ${files.length} files`);
      })));
  }
});
