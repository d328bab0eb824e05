/** The way back: a code that is shown once, and the place to type it in at the start of a chat. */

import { make } from "./dom.js";
import { copied } from "./reference.js";
import { words } from "./words.js";

/** The code, large, until when it is good, and what to do with it. It is not kept by this window. */
export class CodeCard {
  #said = make("p", { class: "standing", role: "status" });
  #title = make("h3", { tabindex: "-1" }, words.code);

  constructor({ code, expires_at: expires }) {
    const shown = make("p", { class: "code" }, code);
    const copy = make("button", { type: "button", class: "secondary", onclick: async () => (this.#said.textContent = (await copied(code, shown)) ? words.copied : words.notCopied) }, words.copy);
    const more = [words.codeUntil(spoken(expires)), words.codeHow, words.codeSafe].map((text) => make("p", {}, text));
    this.element = make("section", { class: "reference way-back", "aria-label": words.code }, this.#title, shown, copy, this.#said, ...more);
  }

  focus() {
    this.#title.focus({ preventScroll: true });
  }
}

export class CodeForm {
  #input;
  #error = make("p", { class: "error", id: "code-error", role: "alert" });
  #state = make("p", { class: "standing", role: "status" });
  #oncode;
  #busy = false;

  /** `oncode` takes the code, and throws what went wrong. */
  constructor(oncode) {
    this.#oncode = oncode;
    this.#input = make("input", {
      id: "code", type: "text", maxlength: "40", autocomplete: "off", autocapitalize: "characters", autocorrect: "off", spellcheck: "false", "aria-describedby": "code-hint code-error",
    });
    this.element = make(
      "details",
      { class: "have-code", hidden: true },
      make("summary", { class: "quiet" }, words.haveCode),
      make(
        "form",
        { novalidate: true, onsubmit: (event) => this.#submit(event) },
        make("label", { for: "code" }, words.codeBox),
        make("p", { class: "standing", id: "code-hint" }, words.codeHint),
        this.#error,
        make("div", { class: "row" }, this.#input, make("button", { type: "submit", class: "secondary" }, words.codeOpen)),
        this.#state,
      ),
    );
  }

  show(yes) {
    this.element.hidden = !yes;
    if (yes) return;
    this.element.open = false;
    this.#input.value = ""; // a code is not left lying about
    this.#tell("");
  }

  async #submit(event) {
    event.preventDefault();
    const code = this.#input.value.trim();
    if (!code) this.#tell(words.codeMissing);
    if (!code || this.#busy) return;
    this.#busy = true;
    this.#tell("");
    this.#state.textContent = words.codeOpening;
    try {
      await this.#oncode(code);
    } catch (error) {
      this.#tell(error.say || (error.status && !error.passing ? words.codeWrong : words.codeNotReached));
    } finally {
      this.#state.textContent = "";
      this.#busy = false;
    }
  }

  #tell(wrong) {
    this.#error.textContent = wrong;
    this.#input.setAttribute("aria-invalid", String(Boolean(wrong)));
    if (wrong) this.#input.focus();
  }
}

function spoken(moment) {
  return new Date(moment).toLocaleString("en-GB", { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
}
