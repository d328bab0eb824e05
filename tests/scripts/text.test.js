import assert from "node:assert/strict";
import { test } from "node:test";

import { direction, paragraphs, split, withPlainBreaks } from "../../assistant/web/static/text.js";
import { Element, Page } from "./fakes.js";

test("a line break of Word's own parts words as any other does", () => {
  assert.equal(withPlainBreaks("first\u000bsecond\u2028third\r\nfourth"), "first\nsecond\nthird\nfourth");
  assert.deepEqual(split("one\u000b\u000btwo"), ["one", "two"]);
});

test("a text runs from the side of its first letter", () => {
  assert.equal(direction("07700: الرجاء الاتصال"), "rtl");
  assert.equal(direction("Please ring الاسم"), "ltr");
  assert.equal(direction("999"), "ltr");
});

test("words to say in English are marked in a card of another language, and nowhere else", () => {
  new Page();
  const marked = (options) => paragraphs('Powiedz: "Emergency" (nurse in charge). Zadzwoń pod 999.', options)[0].children.filter((child) => child.attributes?.lang);

  assert.deepEqual(marked({ foreign: true }).map((one) => [one.attributes.lang, one.textContent]), [["en-GB", '"Emergency"'], ["en-GB", "(nurse in charge)"]]);
  assert.deepEqual(marked({}), []);
});

test("the family's own numbers keep the order of their groups, and are no links", () => {
  new Page();
  const [line] = paragraphs("الرجاء الاتصال على 07700 900123 بعد الساعة 5.", { links: false });
  const numbers = line.children.filter((child) => child instanceof Element);

  assert.deepEqual(numbers.map((one) => [one.tag, one.attributes.dir, one.textContent]), [["bdi", "ltr", "07700 900123"]]);
  assert.equal(line.textContent, "الرجاء الاتصال على 07700 900123 بعد الساعة 5.");
});
