/** The reference of what was passed on, large, with a button that copies it, and where it stands in words. */

import { make } from "./dom.js";
import { words } from "./words.js";

export class ReferenceCard {
  #status = make("p", { class: "standing" });
  #said = make("p", { class: "standing", role: "status" });
  #code;

  constructor({ reference, status }) {
    this.reference = reference;
    this.#code = make("p", { class: "code" }, reference);
    const copy = make("button", { type: "button", class: "secondary", onclick: () => this.#copy() }, words.copy);
    this.element = make("section", { class: "reference", "aria-label": words.reference }, make("h3", {}, words.reference), this.#code, copy, this.#status, this.#said);
    this.update(status);
  }

  update(status) {
    this.#status.textContent = words.statuses[status] ?? "";
  }

  async #copy() {
    this.#said.textContent = (await copied(this.reference, this.#code)) ? words.copied : words.notCopied;
  }
}

/** Over plain http there is no clipboard: the old way, by selecting it. */
export async function copied(text, element) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const selection = document.getSelection();
    selection.selectAllChildren(element);
    return document.execCommand("copy");
  }
}
