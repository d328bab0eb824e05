/** What did not work, said plainly: what happened, where the words are, how to reach a person, and a way to try again. */

import { make } from "./dom.js";
import { paragraphs } from "./text.js";
import { words } from "./words.js";

export class Failure {
  /** `error` may carry the service's own sentences, which then stand for `title`; `kept` says that the words are back in the box. */
  constructor({ title, error, arrived = false, kept = false, ring, again }) {
    const [first, ...others] = (error?.say || title).match(/[^.?!]+[.?!]*/g);
    const rest = [...others, kept && words.wordsInBox, ring].filter(Boolean).map((part) => part.trim()).join(" ");
    this.element = make(
      "section",
      { class: arrived ? "failure arrived" : "failure", role: "alert" },
      make("h3", {}, first),
      ...paragraphs(rest),
      again && make("button", { type: "button", class: "secondary", onclick: () => again(this) }, words.tryAgain),
    );
  }
}
