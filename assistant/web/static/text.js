/** Plain text as paragraphs, with phone numbers to tap and web addresses to follow. */

import { make } from "./dom.js";

const PHONE = String.raw`999|111|101|112|0800 ?1111|116 ?\d{3}|\+44(?: ?\d){10}|0(?: ?\d){9,10}`;
const LINKS = new RegExp(
  [
    String.raw`(?<address>https?:\/\/[^\s<>"]*[^\s<>".,;:!?)'\]])`,
    String.raw`(?<texting>\b[Tt]ext (?<word>[A-Za-z]+) to (?<code>\d{5}))\b`,
    String.raw`(?<before>^|[^\d£#.,/:-])(?<phone>${PHONE})(?!\d|[.,:/-]\d)`,
  ].join("|"),
  "g",
);

const ENGLISH = /("[ -!#-~]+"|\(nurse in charge\))/; // as the cards write it (assistant/answers/languages)
const NUMBERS = /(\+?\d[\d ./:-]*\d)/g;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** Blank lines part paragraphs; single line breaks stay (chat.css: pre-line). `foreign`: what is said in English in them is marked so. */
export function paragraphs(text, { links = true, foreign = false } = {}) {
  const parts = (part) => (links ? linked(part) : isolated(part));
  return split(text).map((part) => make("p", { dir: "auto" }, ...(foreign ? parts(part).flatMap(spokenInEnglish) : parts(part))));
}

/** In a card of another language: words to say in English, which a Polish or Arabic voice would make unclear. */
function spokenInEnglish(part) {
  if (typeof part !== "string") return [part];
  return part.split(ENGLISH).map((words, index) => (index % 2 ? make("span", { lang: "en-GB", dir: "ltr" }, words) : words)).filter((words) => words !== "");
}

export function split(text) {
  return withPlainBreaks(text).split(/\n[ \t]*\n/).map((part) => part.trim()).filter(Boolean);
}

/** Word and other programs have line breaks of their own, which a page does not show: the words around them would be one. */
export function withPlainBreaks(text) {
  return text.replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, "\n");
}

/** Whether the first letter belongs to a script that runs from the right. */
export function direction(text) {
  const [first = ""] = text.match(/\p{L}/u) ?? [];
  return RIGHT_TO_LEFT.test(first) ? "rtl" : "ltr";
}

/** Groups of digits keep their order inside Arabic or Urdu words. */
function isolated(text) {
  return text.split(NUMBERS).map((part, index) => (index % 2 ? make("bdi", { dir: "ltr" }, part) : part)).filter((part) => part !== "");
}

/** Text nodes and links, in order. */
export function linked(text) {
  const parts = [];
  let at = 0;
  for (const match of text.matchAll(LINKS)) {
    const { address, texting, word, code, before, phone } = match.groups;
    const start = match.index + (before?.length ?? 0);
    parts.push(text.slice(at, start));
    if (address) parts.push(make("a", { href: address, dir: "ltr", target: "_blank", rel: "noopener noreferrer" }, address));
    if (texting) parts.push(make("a", { href: `sms:${code}?body=${word}` }, texting));
    if (phone) parts.push(call(phone));
    at = match.index + match[0].length;
  }
  parts.push(text.slice(at));
  return parts.filter((part) => part !== "");
}

/** Left to right also between Arabic or Urdu words: its groups of digits would change places. */
function call(phone) {
  return make("a", { class: "phone", dir: "ltr", href: `tel:${phone.replaceAll(" ", "")}` }, phone);
}
