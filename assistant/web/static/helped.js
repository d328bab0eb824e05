/** "Was this any help?", at each answer: two small buttons, then a word of thanks. Kept with the answer, nothing more is asked. */

import { make } from "./dom.js";
import { words } from "./words.js";

/** `onhelp` takes the message and true or false, and throws when it could not be kept. `said` is what was said before a reload. */
export function helped(message, { onhelp, said }) {
  const told = make("span", { class: "standing", role: "status" });
  const element = make("div", { class: "helped", lang: "en-GB", dir: "ltr" }, told);
  const thank = (helpful) => {
    for (const one of [...element.children]) if (one !== told) one.remove();
    told.textContent = helpful ? words.thanked : words.thankedNo;
  };
  if (said !== undefined) {
    thank(said);
    return element;
  }
  const press = async (helpful) => {
    if (element.dataset.busy) return;
    element.dataset.busy = "yes";
    try {
      await onhelp(message, helpful);
      thank(helpful);
    } catch {
      told.textContent = words.notKept;
    } finally {
      delete element.dataset.busy;
    }
  };
  const button = (name, helpful) => make("button", { type: "button", class: "quiet", "aria-describedby": id, onclick: () => press(helpful) }, name);
  const id = `help-${message.id}`;
  told.before(make("span", { id }, words.help), button(words.yes, true), button(words.no, false));
  return element;
}
