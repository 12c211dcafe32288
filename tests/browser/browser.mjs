// The browser of the tests. In: CHROME, or what is installed. Out: Chromium, which asks nobody for anything but the pages it is sent to.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/** How long anything may take, in milliseconds: the machine may have other things to do. */
export const PATIENCE = 120_000;

/** Starts the browser. */
export function launch() {
  return chromium.launch({
    executablePath: findBrowser(),
    timeout: PATIENCE,
    // The sandbox cannot be had by root, and the rest keeps the browser from calling home.
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"],
      ...["--disable-background-networking", "--disable-component-update"],
      // No page stays open for long enough to earn back what compiling its scripts well costs.
      "--js-flags=--no-maglev --no-turbofan",
    ],
  });
}

function findBrowser() {
  if (process.env.CHROME) return process.env.CHROME;
  const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];
  const files = names.flatMap((name) => (process.env.PATH ?? "").split(delimiter).map((place) => join(place, name)));
  const found = files.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (!found) throw new Error("no browser: install Chromium, or set CHROME to one");
  return found;
}
