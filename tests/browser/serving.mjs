// Writing with the page beside it. In: a copy of the made-up portal, served by `mercat serve`, and edits to it. Out: a test: the
// open page follows each by itself, shows what is wrong, and is itself again when that is mended.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, test } from "node:test";
import { PROGRAM, ROOT } from "./site.mjs";
import { PATIENCE } from "./browser.mjs";
import { newPage } from "./sites.mjs";

const folder = mkdtempSync(join(tmpdir(), "mercat-serve-"));
cpSync(join(ROOT, "tests/portals/sample"), folder, { recursive: true });
const [program, ...before] = PROGRAM;
const server = spawn(program, [...before, "serve", "--content", folder, "--port", "0", "--format", "github"], {
  cwd: ROOT,
  stdio: ["ignore", "pipe", "inherit"],
});
after(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

test("while somebody writes, the open page follows by itself, shows what is wrong, and recovers", { timeout: 2 * PATIENCE }, async () => {
  const site = await address();
  const page = await newPage();
  try {
    const complaints = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (fault) => complaints.push(fault.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(new URL("/", site).href)) complaints.push(`leaves the site: ${request.url()}`);
    });
    await page.goto(new URL("councils/brisvalle/", site).href);
    const crumb = page.locator(".crumbs [aria-current]");
    const report = page.locator(".problems");
    assert.equal(await crumb.innerText(), "Brisvalle");
    assert.equal(await report.count(), 0);

    const file = join(folder, "councils/brisvalle.yaml");
    const written = readFileSync(file, "utf8");
    const renamed = written.replace("short_name: Brisvalle", "short_name: New Brisvalle");
    writeFileSync(file, renamed);
    await page.locator(".crumbs", { hasText: "New Brisvalle" }).waitFor();

    writeFileSync(file, renamed.replace("status: member", "status: membr"));
    await report.waitFor();
    assert.match(await report.innerText(), /councils\/brisvalle\.yaml, line \d+/);
    assert.match(await report.innerText(), /membr/);
    assert.equal(await crumb.innerText(), "New Brisvalle", "the last whole site stays");
    await isInView(page, report);

    writeFileSync(file, written);
    await report.waitFor({ state: "detached" });
    await page.locator(".crumbs [aria-current]", { hasText: /^Brisvalle$/ }).waitFor();
    assert.deepEqual(complaints, []);
  } finally {
    await page.context().close();
  }
});

/** The report is seen wherever one is on the page, says what the page is, leads to the file, and is folded by a key. */
async function isInView(page, report) {
  assert.equal(await report.getAttribute("role"), "alert");
  assert.match(await report.innerText(), /The page below is the last good one/);
  const first = report.locator("li").first();
  assert.equal(await first.getAttribute("class"), "error", "errors stand first");
  const link = first.locator("a").first();
  assert.match(await link.getAttribute("href"), /\/edit\/published\/content\/councils\/brisvalle\.yaml$/);
  for (const height of [0, 1e6]) {
    await page.evaluate((to) => scrollTo(0, to), height);
    const seen = await first.evaluate((item) => {
      const box = item.getBoundingClientRect();
      const at = document.elementFromPoint(box.left + 40, box.top + 10);
      return box.top >= 0 && box.top + 10 < innerHeight && item.contains(at);
    });
    assert.ok(seen, `the error is in view at ${height}`);
  }
  const details = report.locator("details");
  await page.keyboard.press("Escape");
  assert.equal(await details.getAttribute("open"), null, "Escape folds it");
  assert.ok(await report.locator("summary").isVisible());
  await page.keyboard.press("Escape");
  assert.notEqual(await details.getAttribute("open"), null, "Escape opens it again");
}

/** Where the program says that it serves. Somebody has to read on, or it would wait for that. */
function address() {
  return new Promise((found, failed) => {
    server.once("exit", (status) => failed(new Error(`the program ended with ${status}`)));
    createInterface({ input: server.stdout }).on("line", (line) => {
      const said = line.match(/^Serving (http:\S+)/);
      if (said) found(said[1]);
    });
  });
}
