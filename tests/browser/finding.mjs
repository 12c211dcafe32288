// Finding one's way as readers do: looking up a council, sorting and filtering tables, sending a view to somebody, by keyboard
// and without a script. In: the site of this repository's content and that of the made-up portal. Out: a test for each way.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { published } from "./site.mjs";
import { AT_A_TIME, looking as at, sampleAt, shippedAt } from "./sites.mjs";

const [shipped, sample] = [await shippedAt("/portal/"), await sampleAt("/portal/")];

/** The names in the first column; a line of explanation may stand below each. */
const heads = async (page) => (await page.locator("tbody tr:visible th").allInnerTexts()).map((text) => text.split("\n")[0]);
const asked = (page) => new URL(page.url()).search;

describe("looking up a council", { concurrency: AT_A_TIME }, () => {
  const look = (site, words, act, options) =>
    at(site, "", async (page) => {
      await page.locator(".find input").fill(words);
      await page.keyboard.press("Enter");
      await page.waitForURL(/councils\//);
      await act(page);
    }, options);

  for (const [site, words, path] of [
    [shipped, "Fife", "councils/fife/"],
    [shipped, "  fIFE ", "councils/fife/"],
    [shipped, "clackmann", "councils/clackmannanshire/"],
    [shipped, "Renfrewshire, East", "councils/east-renfrewshire/"],
    [shipped, "eastrenfrewsh", "councils/east-renfrewshire/"],
    [sample, "Brisvalle", "councils/brisvalle/"],
  ]) {
    test(`«${words}» leads to its page`, () =>
      look(site, words, (page) => assert.equal(page.url(), new URL(path, site.address).href)));
  }

  for (const [site, words, found] of [
    [shipped, "Lothian", ["East Lothian", "Midlothian", "West Lothian"]],
    [shipped, "gaidhealtachd", ["Highland"]],
    [shipped, "S12000047", ["Fife"]],
    [shipped, "EREN", ["East Renfrewshire"]],
    [shipped, "fife COUNCIL", ["Fife"]],
    [sample, "AV-001", ["Brisvalle"]],
  ]) {
    test(`«${words}» leads to the list with what fits`, () =>
      look(site, words, async (page) => {
        assert.equal(new URL(page.url()).searchParams.get("name"), words);
        assert.deepEqual(await heads(page), found);
        assert.match(await page.locator("output").innerText(), new RegExp(`^${found.length} of \\d+ \\w+$`));
      }));
  }

  for (const [words, found, said] of [
    ["edinbrough", ["Edinburgh"], "No name has “edinbrough”. The nearest names are shown."],
    ["morey council", ["Moray"], "No name has “morey”. The nearest names are shown."],
    ["royal moray council", ["Moray"], "No name has all of these words. Left out: “royal”."],
    ["fife atlantis xyz", ["Fife"], "No name has all of these words. Left out: “atlantis” and “xyz”."],
  ]) {
    test(`«${words}» leads to the list with what is nearest, and it says so`, () =>
      look(shipped, words, async (page) => {
        assert.deepEqual(await heads(page), found);
        assert.equal(await page.locator("output").innerText(), `${found.length} of 32 councils. ${said}`);
      }));
  }

  test("what is near no name leads to the full list, and on to the search", () =>
    look(shipped, "telecare", async (page) => {
      assert.equal((await heads(page)).length, 32);
      const output = page.locator("output");
      assert.match(await output.innerText(), /^32 of 32 councils\. No name has “telecare”, so it was left out\. /);
      await output.getByRole("link", { name: "Look for “telecare” in the whole portal" }).click();
      await page.waitForURL(/search\/\?q=telecare$/);
      await page.locator("#found h3 a", { hasText: "Digital telecare" }).first().waitFor();
    }));

  test("without a script it leads to the full list", () =>
    look(shipped, "Fife", async (page) => {
      assert.equal((await heads(page)).length, 32);
      assert.equal(await page.locator("form.filter").isVisible(), false);
    }, { javaScriptEnabled: false }));
});

describe("sorting a table", { concurrency: AT_A_TIME }, () => {
  test("by name, both ways, and the head says which", () =>
    at(shipped, "councils/", async (page) => {
      const names = await heads(page);
      const head = page.locator("#members thead th").first();
      await head.getByRole("button").click();
      assert.equal(await head.getAttribute("aria-sort"), "ascending");
      assert.deepEqual(await heads(page), names);
      await head.getByRole("button").click();
      assert.equal(await head.getAttribute("aria-sort"), "descending");
      assert.deepEqual(await heads(page), names.toReversed());
    }));

  test("by number with the keyboard; what is not published stays last both ways", () =>
    at(sample, "councils/", async (page) => {
      const column = await page.locator("#members thead th.num").last().evaluate((head) => head.cellIndex);
      const amounts = () => page.locator(`#members tbody tr > :nth-child(${column + 1})`).allInnerTexts();
      const numbers = async () => (await amounts()).map((text) => Number.parseFloat(text.replaceAll(/[^\d.]/g, "")));
      await page.locator("#members thead th.num button").last().focus();
      for (const order of [(one, other) => one - other, (one, other) => other - one]) {
        await page.keyboard.press("Enter");
        const sorted = await numbers();
        const known = sorted.filter((number) => !Number.isNaN(number));
        assert.ok(known.length > 1 && known.length < sorted.length, "some are published and some are not");
        assert.deepEqual(sorted.slice(0, known.length), known.toSorted(order));
      }
      assert.equal(await page.evaluate(() => document.activeElement?.localName), "button", "the focus stays");
    }));

  test("a phone has a choice in place of the heads, and a button for the other way round", () =>
    at(shipped, "councils/", async (page) => {
      const names = await heads(page);
      assert.equal(await page.locator("#members th button").first().isVisible(), false, "no button stands where nobody sees it");
      const choice = page.getByLabel("Sort by").first(), other = page.getByRole("button", { name: "Reverse the order" }).first();
      assert.equal(await other.isDisabled(), true, "nothing is sorted yet");
      await choice.selectOption({ index: 1 });
      assert.deepEqual(await heads(page), names);
      await other.click();
      assert.deepEqual(await heads(page), names.toReversed());
      await choice.selectOption({ index: 0 });
      assert.deepEqual(await heads(page), names, "as they were listed");
    }, { viewport: { width: 360, height: 800 } }));

  test("a wide screen has no choice beside the heads", () =>
    at(shipped, "councils/", async (page) => assert.equal(await page.locator(".sortby").first().isVisible(), false)));

  test("the parts of a table that a phone lays out anew say what they are", () =>
    at(shipped, "councils/", async (page) => {
      await page.locator("#members tbody tr:last-child td[role=cell]").first().waitFor();
      assert.equal(await page.locator("#members :is(tr, td, th, thead, tbody):not([role])").count(), 0);
    }, { viewport: { width: 360, height: 800 } }));

  test("projects by stage go by how far they are", () =>
    at(sample, "projects/", async (page) => {
      await page.getByRole("button", { name: "Stage" }).click();
      const stages = await page.locator("#projects tbody td[data-l=Stage]").allInnerTexts();
      const order = ["idea", "discovery", "alpha", "beta", "live", "closed"];
      const ranks = stages.map((text) => order.indexOf(text.trim().toLowerCase())).filter((rank) => rank >= 0);
      assert.deepEqual(ranks, ranks.toSorted((one, other) => one - other));
    }));
});

describe("filtering projects", { concurrency: AT_A_TIME }, () => {
  const view = "?stage=live&member=brisvalle";

  test("what is chosen stays in the address, and the address gives the same view", () =>
    at(sample, "projects/", async (page) => {
      const all = await heads(page);
      await page.getByLabel("Stage").selectOption("live");
      await page.getByLabel("Takes part").fill("brisvalle");
      await page.waitForURL((url) => url.search === view);
      const found = await heads(page);
      assert.ok(found.length > 0 && found.length < all.length, found.join());
      const said = await page.locator("output").innerText();
      assert.equal(said, `${found.length} of ${all.length} projects`);
      await at(sample, `projects/${view}`, async (sent) => {
        assert.deepEqual(await heads(sent), found);
        assert.equal(await sent.locator("output").innerText(), said);
        assert.equal(await sent.getByLabel("Takes part").inputValue(), "Brisvalle");
      });
    }));

  test("by statement and by a part of the name", () =>
    at(shipped, "projects/", async (page) => {
      await page.getByLabel("Tied to").selectOption("fund-collaboration");
      assert.ok((await heads(page)).includes("Common platforms"));
      await page.getByLabel("Name contains").fill("PLÁT");
      assert.deepEqual(await heads(page), ["Common platforms"]);
      await page.waitForURL((url) => url.search === `?name=${encodeURIComponent("PLÁT")}&principle=fund-collaboration`);
      await page.getByLabel("Name contains").fill("");
      await page.getByLabel("Tied to").selectOption("");
      await page.waitForURL((url) => url.search === "");
    }));

  test("a misspelt name takes the nearest, and the page says so", () =>
    at(sample, "projects/?member=brisvale", async (page) => {
      const found = await heads(page);
      assert.ok(found.length > 0);
      assert.match(await page.locator("output").innerText(), / No name has “brisvale”\. The nearest names are shown\.$/);
      await page.getByLabel("Takes part").fill("Brisvalle");
      assert.deepEqual(await heads(page), found);
    }));

  test("words that fit nothing leave nothing, and the page says so", () =>
    at(shipped, "projects/?member=atlantis&stage=nonsense", async (page) => {
      assert.deepEqual(await heads(page), []);
      assert.match(await page.locator("output").innerText(), /^0 of \d+ projects$/);
      assert.equal(await page.getByLabel("Stage").inputValue(), "", "a stage that does not exist is none");
    }));

  test("the keyboard alone reaches every field in order, and Enter shows", () =>
    at(sample, "projects/", async (page) => {
      await page.getByLabel("Name contains").focus();
      const reached = [];
      for (let step = 0; step < 4; step += 1) {
        await page.keyboard.press("Tab");
        reached.push(await page.evaluate(() => document.activeElement?.getAttribute("name") ?? document.activeElement?.innerText));
      }
      assert.deepEqual(reached, ["stage", "principle", "member", "Show"]);
      await page.getByLabel("Name contains").focus();
      await page.keyboard.type("data");
      await page.keyboard.press("Enter");
      assert.equal(asked(page), "?name=data");
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("name")), "name", "the focus stays");
    }));

  test("without a script every project is there and no field", () =>
    at(sample, `projects/${view}`, async (page) => {
      const without = await heads(page);
      assert.equal(await page.locator("form.filter").isVisible(), false);
      await at(sample, "projects/", async (other) => assert.deepEqual(await heads(other), without));
    }, { javaScriptEnabled: false }));
});

test("filtering councils by status stays in the address", () =>
  at(shipped, "councils/", async (page) => {
    await page.getByLabel("Status", { exact: true }).selectOption({ index: 1 });
    await page.waitForURL((url) => url.searchParams.has("status"));
    const words = new Set(await page.locator("#members tbody tr:visible td[data-l=Status]").allInnerTexts());
    assert.equal(words.size, 1);
  }));

describe("a list of projects that runs over several pages", { concurrency: AT_A_TIME }, () => {
  const parent = mkdtempSync(join(tmpdir(), "mercat-many-"));
  after(() => rmSync(parent, { recursive: true }));
  const many = (async () => {
    cpSync(new URL("../portals/smallest", import.meta.url).pathname, parent, { recursive: true });
    mkdirSync(join(parent, "projects"));
    for (let number = 100; number < 350; number += 1) {
      const text = `---\ntitle: Made-up project ${number}\nsummary: It is the ${number}th.\n---\n`;
      writeFileSync(join(parent, "projects", `made-up-${number}.md`), text);
    }
    return published(parent);
  })();
  after(async () => (await many).close());

  test("is not filtered a page at a time: the search looks among all of them", async () => {
    const site = await many;
    await at(site, "projects/", async (page) => {
      assert.equal(await page.locator("form.filter").count(), 0);
      assert.equal((await heads(page)).length, 80);
      await page.getByRole("searchbox").fill("345th");
      await page.keyboard.press("Enter");
      await page.waitForURL(/search\/\?q=345th&kind=projects$/);
      const found = page.locator("#found h3 a");
      await found.first().waitFor();
      assert.deepEqual(await found.allInnerTexts(), ["Made-up project 345"]);
    });
  });
});

test("an address at which there is nothing offers the search", () =>
  at(shipped, "no/such/page/", async (page) => {
    await page.getByRole("searchbox").fill("fife");
    await page.keyboard.press("Enter");
    await page.waitForURL(/search\/\?q=fife$/);
    await page.locator("#found h3 a", { hasText: "Fife" }).first().waitFor();
  }));
