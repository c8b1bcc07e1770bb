// Opens every page in Debian's chromium, wide and narrow: nothing is loaded, nothing fails, nothing
// sticks out, the keyboard gets in, and axe-core finds no breach of WCAG 2.1 A and AA.
// Needs QUOTUM (the program), SOURCE (the checkout) and OUT (where pages and pictures go).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { PAGES, makePage } from "./pages.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
const WIDTHS = [1280, 400];
const place = { quotum: process.env.QUOTUM, source: process.env.SOURCE, out: process.env.OUT };

let browser;
before(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
});
after(() => browser?.close());

// A page that tells what it asked for and what went wrong.
async function open(file, width) {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const url = pathToFileURL(file).href;
  const asked = [];
  const wrong = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) wrong.push(message.text());
  });
  page.on("pageerror", (error) => wrong.push(String(error)));
  await page.goto(url);
  return { context, page, url, asked, wrong };
}

// What lies to the right of the window, but for what scrolls in a frame of its own.
const sticksOut = () => {
  const width = document.documentElement.clientWidth;
  const out = [...document.querySelectorAll("body *")].filter(
    (element) => element.getBoundingClientRect().right > width + 1 && !element.closest(".wide"),
  );
  return {
    scrolls: document.documentElement.scrollWidth > width,
    elements: out.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)),
  };
};

async function breaches(page) {
  await page.evaluate(AXE);
  const result = await page.evaluate((values) => axe.run(document, { runOnly: { type: "tag", values } }), RULES);
  assert.ok(result.passes.length > 10, "axe looked at the page");
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`);
}

for (const one of PAGES) {
  describe(one.name, () => {
    const file = makePage(one, place);
    for (const width of WIDTHS) {
      test(`${width} pixels wide`, async () => {
        const { context, page, url, asked, wrong } = await open(file, width);
        await page.screenshot({ path: path.join(place.out, `${one.name}-${width}.png`) });
        assert.deepEqual(await page.evaluate(sticksOut), { scrolls: false, elements: [] });
        assert.deepEqual(await breaches(page), []);
        assert.deepEqual(asked, [url], "nothing but the page itself is asked for");
        assert.deepEqual(wrong, [], "nothing on the console");
        await context.close();
      });
    }

    test("the keyboard gets past what stands before the content", async () => {
      const { context, page } = await open(file, WIDTHS[0]);
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => {
        const box = document.activeElement.getBoundingClientRect();
        return { href: document.activeElement.getAttribute("href"), seen: box.left >= 0 && box.top >= 0 };
      });
      assert.deepEqual(focused, { href: "#content", seen: true });
      await context.close();
    });

    test("it prints", async () => {
      const { context, page } = await open(file, WIDTHS[0]);
      await page.emulateMedia({ media: "print" });
      const hidden = await page.evaluate(() => getComputedStyle(document.querySelector("nav")).display);
      assert.equal(hidden, "none");
      const pdf = await page.pdf({ path: path.join(place.out, `${one.name}.pdf`), preferCSSPageSize: true });
      assert.ok(pdf.length > 10_000);
      await context.close();
    });
  });
}

// The judges can say no.
test("a bad page is found out", async () => {
  const context = await browser.newContext({ viewport: { width: 400, height: 900 } });
  const page = await context.newPage();
  await page.setContent(
    "<html><body><div style='width:900px;color:#ccc;background:#fff'>pale</div><img src='x.png'></body></html>",
  );
  assert.equal((await page.evaluate(sticksOut)).scrolls, true);
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => axe.run());
  const found = violations.map(({ id }) => id);
  for (const id of ["color-contrast", "html-has-lang", "image-alt"]) assert.ok(found.includes(id), id);
  await context.close();
});
