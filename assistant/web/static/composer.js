/** The box the family writes in. It never loses words: they stay until they are on their way, and come back if they did not arrive. */

import { make } from "./dom.js";
import { withPlainBreaks } from "./text.js";
import { words } from "./words.js";

const COMPOSING = 229; // an input method has this key; Safari says so only here when Enter takes its suggestion
const NEARLY = 0.85; // of the longest message: from here the characters are counted aloud

export class Composer {
  #session;
  #most;
  #tell;
  #box;
  #count = make("p", { class: "count", id: "count", role: "status" });

  /** `tell` has send(text) and tooLong(text), for words that stay in the box. */
  constructor(session, most, tell) {
    this.#session = session;
    this.#most = most;
    this.#tell = tell;
    const keys = make("span", { class: "keys", id: "keys", hidden: touch() }, words.keys);
    this.#box = make("textarea", { id: "box", rows: "1", dir: "auto", placeholder: words.boxHint, "aria-describedby": "keys count", oninput: () => this.#changed(), onkeydown: (event) => this.#key(event) });
    this.element = make(
      "form",
      { class: "write", novalidate: true, onsubmit: (event) => this.#submit(event) },
      make("div", { class: "label" }, make("label", { for: "box" }, words.box), keys),
      make("div", { class: "row" }, this.#box, make("button", { type: "submit", class: "primary" }, words.send)),
      this.#count,
    );
    this.text = session.get("unsent") ?? "";
  }

  get text() {
    return this.#box.value;
  }

  set text(text) {
    this.#box.value = text;
    this.#changed();
  }

  focus() {
    this.#box.focus();
  }

  /** After layout: the box can only measure itself once it is shown. */
  fit() {
    this.#box.style.blockSize = "auto";
    this.#box.style.blockSize = `${this.#box.scrollHeight + this.#box.offsetHeight - this.#box.clientHeight}px`;
  }

  #changed() {
    this.#session.set("unsent", this.text);
    this.#counted();
    this.fit();
  }

  #counted() {
    const length = [...this.text].length;
    const over = length > this.#most;
    if (over) this.#count.textContent = words.tooLong(length, this.#most);
    else this.#count.textContent = length > this.#most * NEARLY ? words.count(length, this.#most) : "";
    this.#count.classList.toggle("over", over);
    this.#box.setAttribute("aria-invalid", String(over));
    return over;
  }

  /** On a touch screen Enter makes a new line: there is a Send button, and half a message is easily sent by mistake. */
  #key(event) {
    const choosing = event.isComposing || event.keyCode === COMPOSING;
    if (event.key !== "Enter" || event.shiftKey || choosing || touch()) return;
    this.#submit(event);
  }

  #submit(event) {
    event.preventDefault();
    const text = withPlainBreaks(this.text).trim();
    const over = this.#counted();
    if (over || !text) {
      this.focus();
      if (over) this.#tell.tooLong(text);
      return;
    }
    this.text = "";
    this.#tell.send(text);
  }
}

function touch() {
  return matchMedia("(pointer: coarse)").matches;
}
