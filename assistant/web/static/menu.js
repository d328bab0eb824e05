/** What is always in reach: a person, the plan to take along, and behind "More choices" what was passed on, the chat to keep, the way back, the end. */

import { make } from "./dom.js";
import { words } from "./words.js";

export class Menu {
  #person;
  #end;
  #kept; // what can only be done while there is a chat

  /** `pages` are the addresses of privacy and handoff; `onmore` is told when more is shown, with the link to what was passed on. */
  constructor({ onperson, onplan, onsave, oncode, onend, onerase, onmore, pages }) {
    this.#person = make("button", { type: "button", class: "quiet", onclick: onperson }, words.person);
    this.#end = item(words.end, onend);
    const plan = unfolding(
      words.plan,
      make("li", { class: "hint" }, words.planHint),
      item(words.savePdf, () => onplan("application/pdf")),
      item(words.saveLarge, () => onplan("application/pdf", { large: true })),
      item(words.saveText, () => onplan("text/plain")),
    );
    const saves = [
      item(words.saveChatPdf, () => onsave("application/pdf")),
      item(words.saveChatLarge, () => onsave("application/pdf", { large: true })),
      item(words.saveChatText, () => onsave("text/plain")),
    ];
    const [carryOn, erase] = [item(words.carryOn, oncode), item(words.erase, onerase)];
    this.#kept = [plan, ...saves, carryOn, erase];
    const passedOn = link(words.passedOn, pages.handoff);
    const more = unfolding(words.more, passedOn, ...saves, carryOn, this.#end, erase, link(words.privacy, pages.privacy));
    more.ontoggle = () => more.open && onmore(passedOn.firstChild);
    passedOn.onclick = () => setTimeout(() => (more.open = false)); // opened again, it has another way in: each is good once
    this.element = make("div", { class: "menu" }, this.#person, plan, more);
  }

  /** `here` is false once the chat was deleted, or is open elsewhere. */
  mode(mode, here) {
    for (const item of this.#kept) item.hidden = !here;
    this.#person.hidden = mode !== "assistant";
    this.#end.hidden = mode === "closed";
  }
}

/** A list that opens above its name, and closes when something in it is pressed, on Escape, and when the focus leaves it. */
function unfolding(name, ...items) {
  const summary = make("summary", { class: "quiet" }, name);
  const close = () => (element.open = false);
  const key = (event) => {
    if (event.key !== "Escape" || !element.open) return;
    event.stopPropagation(); // it closes the list, not the portal's panel around the chat
    close();
    summary.focus();
  };
  const left = (event) => event.relatedTarget && !element.contains(event.relatedTarget) && close();
  const pressed = (event) => event.target.closest("button") && close();
  const element = make("details", { class: "more", name: "menu", onkeydown: key, onfocusout: left }, summary, make("ul", { onclick: pressed }, ...items));
  return element;
}

function item(name, act) {
  return make("li", {}, make("button", { type: "button", class: "quiet", onclick: act }, name));
}

function link(name, address) {
  return make("li", {}, make("a", { class: "quiet", href: address, target: "_blank", rel: "noopener" }, name));
}
