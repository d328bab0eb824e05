/** Notices. A card interrupts: its first line large, every number a link. A line is one boxed sentence below an answer. */

import { aside, make } from "./dom.js";
import { linked, paragraphs, split } from "./text.js";

const DANGER = new Set(["emergency", "deterioration", "self_harm", "safeguarding"]);

export function card(message, { fresh, foreign }) {
  const [first, ...rest] = splitFirst(message.text);
  const look = DANGER.has(message.notice.route) ? "danger" : message.notice.route === "distress" ? "gentle" : "caution";
  return make(
    "section",
    { class: `card ${look}`, role: fresh ? "alert" : undefined },
    make("h3", {}, aside("Important: "), ...linked(first)),
    make("div", { class: "words" }, ...rest.flatMap((part) => paragraphs(part, { foreign }))),
  );
}

export function line(message) {
  return make("div", { class: "line" }, ...paragraphs(message.text));
}

/** The first line is its heading, whether a line break or a blank line ends it. */
function splitFirst(text) {
  const [start = "", ...others] = split(text);
  const [first, ...more] = start.split("\n");
  return [first, more.join("\n"), ...others].filter((part, index) => index === 0 || part);
}
