// The ten questions that readers come with. In: the site of this repository's content, at its front page. Out: for each question the
// answer within two steps, on a wide screen and on a phone. A step is a link that is followed or a form that is sent.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { AT_A_TIME, looking, shippedAt } from "./sites.mjs";

const STEPS = 2;
const site = await shippedAt("/portal/");

/** A reader at the front page, who counts her steps. */
class Reader {
  steps = 0;

  constructor(page) {
    this.page = page;
  }

  async follow(name) {
    const link = this.page.getByRole("link", { name }).filter({ visible: true }).first();
    const address = new URL(await link.getAttribute("href"), this.page.url());
    await link.click();
    await this.page.waitForURL(address.href);
    this.steps += 1;
  }

  async lookUp(words) {
    await this.page.locator(".find input").fill(words);
    await this.page.keyboard.press("Enter");
    await this.page.waitForURL((address) => address.pathname !== site.address.pathname);
    this.steps += 1;
  }

  /** The page says this where it can be seen. */
  async reads(words) {
    await this.page.waitForFunction(
      (pattern) => new RegExp(pattern, "iu").test(document.querySelector("main, body").innerText.replace(/\s+/gu, " ")),
      words.source,
      { timeout: 20_000 },
    );
  }

  /** A file that the page offers can be had. */
  async takes(name) {
    const link = this.page.getByRole("link", { name }).first();
    const file = await this.page.request.get(new URL(await link.getAttribute("href"), this.page.url()).href);
    assert.ok(file.ok(), `${file.url()}: ${file.status()}`);
    this.steps += 1;
  }
}

const questions = {
  "is Moray in, and since when": async (reader) => {
    await reader.lookUp("Moray");
    await reader.reads(/joined (by|between|on)/);
    await reader.reads(/The day was not found/);
  },
  "what does Moray pay": async (reader) => {
    await reader.lookUp("Moray");
    await reader.reads(/What it pays was not found/);
  },
  "which projects serve “digital by default”, and who says so": async (reader) => {
    await reader.follow("Strategy");
    await reader.reads(/digital by default/);
    await reader.reads(/our reading/);
    await reader.reads(/No source names a tie/);
  },
  "which statement has no project": async (reader) => {
    await reader.follow("Strategy");
    await reader.reads(/no tie was found/);
  },
  "was it 27 of 32, and who were the five": async (reader) => {
    await reader.follow("Claims checked");
    await reader.reads(/Was it 27 of 32/);
    await reader.reads(/No list of names was found/);
  },
  "what did the partnership achieve, in numbers": async (reader) => {
    await reader.reads(/targets? (was|were) reached/);
    await reader.follow("Progress");
    await reader.reads(/targets? (was|were) reached/);
  },
  "where are all lines of funding, and do they add up": async (reader) => {
    await reader.follow("Money");
    await reader.reads(/never added/);
    await reader.takes(/^CSV: /);
  },
  "how do I hear of changes": async (reader) => {
    await reader.follow("How to follow this portal");
    await reader.reads(/feed/);
  },
  "who runs this, whom do I ask, how do I report an error": async (reader) => {
    await reader.follow("Contact");
    await reader.reads(/error|wrong|mistake/);
  },
};

const places = {
  telecare: /telecare/,
  tellecare: /telecare/,
  edinbrough: /Edinburgh/,
  "dun eideann": /Edinburgh/,
  "western isles": /Na h-Eileanan Siar/,
  "EH1 1YZ": /postcode/,
};

for (const [width, height] of [
  [1280, 720],
  [360, 640],
]) {
  const options = { viewport: { width, height } };
  describe(`within two steps, ${width} wide`, { concurrency: AT_A_TIME }, () => {
    for (const [question, answer] of Object.entries(questions)) {
      test(question, () =>
        looking(site, "", async (page) => {
          const reader = new Reader(page);
          await answer(reader);
          assert.ok(reader.steps <= STEPS, `${reader.steps} steps`);
        }, options));
    }
    for (const [words, found] of Object.entries(places)) {
      test(`where is ${words}`, () =>
        looking(site, "", async (page) => {
          const reader = new Reader(page);
          await reader.lookUp(words);
          const search = page.locator("output a").first();
          if (!(await page.locator("main").innerText()).match(new RegExp(found.source, "iu")) && (await search.count())) {
            await search.click();
            reader.steps += 1;
          }
          await reader.reads(found);
          assert.ok(reader.steps <= STEPS, `${reader.steps} steps`);
        }, options));
    }
  });
}
