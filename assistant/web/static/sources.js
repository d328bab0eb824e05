/** Below an answer, quietly: where its words come from, and whether a hospital has approved them. */

import { make } from "./dom.js";
import { words } from "./words.js";

export function whereFrom(answer) {
  const standing = make("p", { class: "standing", lang: "en-GB", dir: "ltr" }, standingOf(answer));
  if (!answer.sources?.length) return standing;
  return make(
    "details",
    { class: "sources", lang: "en-GB", dir: "ltr" },
    make("summary", {}, words.sources),
    make("ul", {}, ...answer.sources.map((source) => make("li", {}, ...cited(source)))),
    standing,
  );
}

function cited({ title, publisher, url }) {
  const safe = /^https?:\/\//.test(url ?? "");
  return [safe ? make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, title) : title, `, ${publisher}`];
}

function standingOf({ status, approved_on: approved, review_by: review }) {
  if (status !== "approved") return words.draft;
  return [approved && words.approved(spoken(approved)), review && words.review(spoken(review))].filter(Boolean).join(" ");
}

function spoken(day) {
  return new Date(day).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}
