/** What did not work, said plainly: what happened, where the words are, how to reach a person, and a way to try again. */

import { make } from "./dom.js";
import { paragraphs } from "./text.js";
import { words } from "./words.js";

export class Failure {
  /** `error` may carry the service's own sentence; `kept` says that the words are back in the box. */
  constructor({ title, error, kept = false, ring, again }) {
    const rest = [error?.say, kept && words.wordsInBox, ring].filter(Boolean).join(" ");
    this.element = make(
      "section",
      { class: "failure", role: "alert" },
      make("h3", {}, title),
      ...paragraphs(rest),
      again && make("button", { type: "button", class: "secondary", onclick: () => again(this) }, words.tryAgain),
    );
  }
}
