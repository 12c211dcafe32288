// Searching as readers do: names in any spelling, codes, amounts, words of a text, by keyboard and without a script. In: the site of
// this repository's content and that of the made-up portal. Out: a test for each, and how much is fetched for a query.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import axe from "axe-core";
import { at as opened, sites } from "./sites.mjs";

const [, , shipped, sample] = sites;

/** Opens a page of a site and does something with it, of which nothing may be complained. */
function at(site, path, act, options = {}) {
  const acted = async (page, complaints) => {
    await act(page);
    assert.deepEqual(complaints, []);
  };
  return opened(site, path, acted, options);
}

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

describe("what is found", () => {
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
    ["a municipality by its code", sample, "av-001", "councils/brisvalle/", "AV"],
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

describe("the way through the results", () => {
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
      await page.getByRole("link", { name: "Those after" }).click();
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

test("a query fetches little", () =>
  at(shipped, "search/", async (page) => {
    let bytes = 0;
    page.on("response", async (response) => {
      if (/\.(txt|json)$/.test(response.url())) bytes += (await response.body()).length;
    });
    await page.getByLabel("Look for").fill("council digital");
    await page.keyboard.press("Enter");
    await results(page);
    await page.waitForLoadState("networkidle");
    assert.ok(bytes > 0 && bytes < 100_000, `${bytes} bytes`);
  }));
