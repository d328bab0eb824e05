// The main way through the chat, in Firefox: `node firefox.mjs PROGRAM ADDRESS WIDTH`. Prints what was not so, and fails.
import assert from "node:assert/strict";

import puppeteer from "puppeteer-core";

const [program, address, width] = process.argv.slice(2);
const browser = await puppeteer.launch({ browser: "firefox", executablePath: program, headless: true });
const page = await browser.newPage();
const complaints = [];
page.on("pageerror", (error) => complaints.push(String(error)));
page.on("console", (said) => ["error", "warn"].includes(said.type()) && complaints.push(said.text()));
await page.setViewport({ width: Number(width), height: 800 });

const inChat = (work, ...given) =>
  page.evaluate(
    (source, given) => {
      const root = document.querySelector("second-opinion-chat")?.shadowRoot;
      return new Function("root", "given", `return (${source})(root, ...given)`)(root, given);
    },
    String(work),
    given,
  );
const until = async (what, work, ...given) => {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await inChat(work, ...given)) return;
    await new Promise((yes) => setTimeout(yes, 100));
  }
  assert.fail(`${what}\n${await inChat((root) => root?.querySelector(".log")?.innerText)}`);
};
const reads = (words) => until(`never read: ${words}`, (root, words) => root?.querySelector(".log")?.innerText.includes(words), words);
const focus = (selector) => inChat((root, selector) => root.querySelector(selector).focus(), selector);
const write = async (text) => {
  await focus("#box");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
};
const press = async (name) => {
  const named = (root, name) => [...root.querySelectorAll("button, summary")].filter((one) => one.innerText.trim() === name && one.checkVisibility()).at(-1);
  await until(`never there: ${name}`, new Function("root", "name", `return Boolean((${named})(root, name))`), name);
  await inChat(new Function("root", "name", `(${named})(root, name).focus()`), name);
  await page.keyboard.press("Enter");
};

try {
  await page.goto(address);
  await reads("I am a computer program");
  await write("do we have a legal right to this");
  await reads("There is no legal right");
  await write("she is not breathing and has gone blue");
  await until("no danger card", (root) => root.querySelector(".card.danger[role=alert] a[href='tel:999']") !== null);
  await write("pass it on");
  await press("Yes, go on");
  await press("Mother");
  await reads("Step 3 of 13");
  await write("Aisha Khan");
  await reads("Step 4 of 13");
  assert.ok(await page.evaluate(() => document.scrollingElement.scrollWidth <= innerWidth), "the page runs out to the side");
  assert.ok(await inChat((root) => root.querySelector("#box").getBoundingClientRect().bottom <= innerHeight), "the box is not in sight");
  const said = await inChat((root) => root.querySelectorAll(".log > *").length);
  await page.reload();
  await until("not all is there after a reload", (root, said) => root?.querySelectorAll(".log > *").length === said, said);
  assert.equal(await inChat((root) => root.querySelectorAll("[role=alert]").length), 1, "only the empty place for a wrong code is an alert after a reload");
  await press("More choices");
  await press("End chat");
  await until("not asked", (root) => root.querySelector("dialog[open]") !== null);
  await inChat((root) => [...root.querySelectorAll("dialog button")].find((one) => one.innerText === "End chat").click());
  await until("not ended", (root) => root.querySelector(".mode").innerText === "This chat has ended. You can still read it here.");
  assert.deepEqual(complaints, []);
} finally {
  await browser.close();
}
