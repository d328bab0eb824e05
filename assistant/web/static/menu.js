/** What is always in reach: a person, and behind "More choices" the end, the deletion, and who can read the chat. */

import { make } from "./dom.js";
import { words } from "./words.js";

export class Menu {
  #person;
  #end;
  #more;

  constructor({ onperson, onend, onerase, privacy }) {
    const then = (act) => () => {
      this.#more.open = false;
      act();
    };
    this.#person = make("button", { type: "button", class: "quiet", onclick: onperson }, words.person);
    this.#end = make("li", {}, make("button", { type: "button", class: "quiet", onclick: then(onend) }, words.end));
    this.#more = make(
      "details",
      { class: "more", onkeydown: (event) => this.#key(event), onfocusout: (event) => this.#left(event) },
      make("summary", { class: "quiet" }, words.more),
      make(
        "ul",
        {},
        this.#end,
        make("li", {}, make("button", { type: "button", class: "quiet", onclick: then(onerase) }, words.erase)),
        make("li", {}, make("a", { class: "quiet", href: privacy, target: "_blank", rel: "noopener" }, words.privacy)),
      ),
    );
    this.element = make("div", { class: "menu" }, this.#person, this.#more);
  }

  mode(mode) {
    this.#person.hidden = mode !== "assistant";
    this.#end.hidden = mode === "closed";
  }

  #key(event) {
    if (event.key !== "Escape" || !this.#more.open) return;
    event.stopPropagation(); // it closes the menu, not the portal's panel around the chat
    this.#more.open = false;
    this.#more.querySelector("summary").focus();
  }

  #left(event) {
    if (event.relatedTarget && !this.#more.contains(event.relatedTarget)) this.#more.open = false;
  }
}
