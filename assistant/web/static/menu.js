/** What is always in reach: a person, and behind "More choices" the plan to take along, the way back, the end, the deletion, who can read the chat. */

import { make } from "./dom.js";
import { words } from "./words.js";

export class Menu {
  #person;
  #end;
  #more;
  #kept; // what can only be done while there is a chat

  constructor({ onperson, onplan, oncode, onend, onerase, privacy }) {
    const then = (act) => () => {
      this.#more.open = false;
      act();
    };
    const item = (name, act) => make("li", {}, make("button", { type: "button", class: "quiet", onclick: then(act) }, name));
    this.#person = make("button", { type: "button", class: "quiet", onclick: onperson }, words.person);
    this.#end = item(words.end, onend);
    this.#kept = [
      item(words.savePdf, () => onplan("application/pdf")),
      item(words.saveLarge, () => onplan("application/pdf", { large: true })),
      item(words.saveText, () => onplan("text/plain")),
      item(words.carryOn, oncode),
      item(words.erase, onerase),
    ];
    this.#more = make(
      "details",
      { class: "more", onkeydown: (event) => this.#key(event), onfocusout: (event) => this.#left(event) },
      make("summary", { class: "quiet" }, words.more),
      make(
        "ul",
        {},
        ...this.#kept.slice(0, -1),
        this.#end,
        this.#kept.at(-1),
        make("li", {}, make("a", { class: "quiet", href: privacy, target: "_blank", rel: "noopener" }, words.privacy)),
      ),
    );
    this.element = make("div", { class: "menu" }, this.#person, this.#more);
  }

  /** `here` is false once the chat was deleted, or is open elsewhere. */
  mode(mode, here) {
    for (const item of this.#kept) item.hidden = !here;
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
