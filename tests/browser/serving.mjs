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
      if (!request.url().startsWith(site)) complaints.push(`leaves the site: ${request.url()}`);
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

    writeFileSync(file, written);
    await report.waitFor({ state: "detached" });
    await page.locator(".crumbs [aria-current]", { hasText: /^Brisvalle$/ }).waitFor();
    assert.deepEqual(complaints, []);
  } finally {
    await page.context().close();
  }
});

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
