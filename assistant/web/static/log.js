/** The log: messages in the order they were said, each once, whichever way and however often they arrive. */

import { make } from "./dom.js";
import { at, echoElement, markChosen, messageElement, offer } from "./message.js";
import { ReferenceCard } from "./reference.js";
import { words } from "./words.js";

export class Log {
  element = make("div", { class: "log", role: "log", "aria-live": "polite", "aria-label": words.log, lang: "en-GB" });
  #shown = new Map();
  #echoes = [];
  #warnings = []; // cards that came with a refusal: no conversation holds them, so they have no id
  #session;
  #onchoice;
  #onhelp;
  #reference;
  #shut = false;

  /** `onchoice` takes a choice and its button; `onhelp` a message and whether it helped. */
  constructor(session, onchoice, onhelp) {
    this.#session = session;
    this.#onchoice = onchoice;
    this.#onhelp = onhelp;
  }

  /** Show what is new of these. Answers the elements that were added. What an `opening` tells was said before anything written here meanwhile. */
  add(messages, { fresh = true, opening = false } = {}) {
    const added = [];
    // First all numbers, so that what is new finds its place between words that stand here already.
    const news = messages.filter((message) => !this.#shown.has(message.id) && (opening || !this.#isEcho(message)));
    for (const message of news) {
      const choosing = { chosen: this.#session.get("chosen") ?? [], onchoice: this.#onchoice };
      const helping = { onhelp: this.#onhelp, said: this.#session.get("helped")?.[message.id] };
      const warning = this.#warned(message);
      const element = warning ?? messageElement(message, { fresh, ...choosing, ...helping });
      element.dataset.seq = message.seq;
      this.#shown.set(message.id, element);
      if (warning) offer(warning, message, choosing);
      else this.#place(element, message.seq, opening);
      added.push(element);
    }
    this.#inOrder();
    this.#settleSteps();
    this.#placeReference();
    return added;
  }

  /** Danger cards that came with a refusal, below the words they are for, or at the end. */
  warn(cards, after) {
    const warnings = cards.map((card) => ({ card, element: messageElement(card, { fresh: true }) }));
    const elements = warnings.map((one) => one.element);
    if (after) after.after(...elements);
    else this.element.append(...elements);
    this.#warnings.push(...warnings);
    return elements;
  }

  /** The family's words as they are sent under this id, before the service has numbered them. A choice may say more than its title. */
  echo(text, id) {
    const echo = { ...echoElement(text), id };
    this.#echoes.push(echo);
    this.element.append(echo.element);
    return echo;
  }

  /** A sentence of the window's own, such as what happens after asking for a person. */
  note(text) {
    const element = messageElement({ sender: "system", text }, { fresh: true });
    this.element.append(element);
    return element;
  }

  /** What was said before the page was opened is there to read, not to be read out. */
  quietly(yes) {
    this.element.setAttribute("aria-live", yes ? "off" : "polite");
  }

  /** The family's own words right before this message, or the message itself. */
  wordsBefore(element) {
    const before = element.previousElementSibling;
    return before?.classList.contains("family") ? before : element;
  }

  /** Somebody of the staff has these on the screen. Said below the newest of the family's own words, once. */
  seen(seq) {
    const own = [...this.element.querySelectorAll(":scope > .family")].filter((one) => Number(one.dataset.seq) <= seq);
    const newest = own.at(-1);
    if (!newest || newest.querySelector(".seen")) return;
    for (const old of this.element.querySelectorAll(".seen")) old.remove();
    newest.querySelector(".sent")?.remove();
    newest.append(make("p", { class: "state seen" }, words.seen));
  }

  /** These words are with the hospital. Said at the newest only, and not read out: the answer is. */
  sent(echo) {
    for (const old of this.element.querySelectorAll(".sent")) old.remove();
    if (!echo.element.querySelector(".seen")) echo.element.append(make("p", { class: "state sent", "aria-live": "off" }, words.sent));
  }

  takeBack(echo) {
    this.#echoes = this.#echoes.filter((one) => one !== echo);
    echo.element.remove();
  }

  /** True once the service has shown that it holds these words. */
  holds(echo) {
    return !this.#echoes.includes(echo);
  }

  /** True once something that was said after these words is there to read. */
  answered(echo) {
    const seq = Number(echo.element.dataset.seq);
    return [...this.element.children].some((one) => Number(one.dataset.seq) > seq);
  }

  choose(id, button) {
    this.#session.set("chosen", [...(this.#session.get("chosen") ?? []), id]);
    markChosen(button);
  }

  helped(message, helpful) {
    this.#session.set("helped", { ...this.#session.get("helped"), [message.id]: helpful });
  }

  /** After the end nothing can be chosen any more. */
  shut(yes) {
    this.#shut = yes;
    this.#settleSteps();
  }

  /** The reference stands before the messages that first told it. */
  handoff({ reference, status }, messages) {
    const kept = this.#session.get("handoff");
    const before = kept?.reference === reference ? kept.before : Math.min(...messages.map((message) => message.seq));
    this.#session.set("handoff", { reference, status, before });
    this.#placeReference();
  }

  clear() {
    this.element.replaceChildren();
    this.#shown.clear();
    this.#echoes = [];
    this.#warnings = [];
    this.#reference = undefined;
  }

  /** The service tells the family's own messages again when asked for news: those are the words already shown. */
  #isEcho(message) {
    if (message.sender !== "family") return false;
    const echo = this.#echoes.find((one) => one.id === message.client_id); // never by its words: another tab may have said them
    if (!echo) return false;
    this.#echoes = this.#echoes.filter((one) => one !== echo);
    echo.element.dataset.seq = message.seq;
    const time = at(message.created_at); // the telephone's own clock may be wrong
    time.setAttribute("aria-live", "off"); // it was read with the words
    echo.element.querySelector("time").replaceWith(time);
    this.#shown.set(message.id, echo.element);
    return true;
  }

  /**
   * The card that warned already, when the same words were taken after all: shown and announced once. One that says something else by now
   * (who was told) makes room. Further up, above later words of the family, it does not stand for a new one.
   */
  #warned(message) {
    if (message.notice?.level !== "card") return undefined;
    const last = [...this.element.querySelectorAll(":scope > .family")].at(-1);
    const below = (element) => !last || Boolean(last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
    const found = this.#warnings.find(({ card, element }) => card.notice.route === message.notice.route && below(element));
    if (!found) return undefined;
    this.#warnings = this.#warnings.filter((one) => one !== found);
    if (found.card.text === message.text) return found.element;
    found.element.remove();
    return undefined;
  }

  #place(element, seq, opening = false) {
    const later = opening ? this.#echoes[0]?.element : seq !== undefined && [...this.element.children].find((one) => Number(one.dataset.seq) > seq);
    if (later) later.before(element);
    else this.element.append(element);
  }

  /** Words that arrived later than others written after them stand where the service has them. */
  #inOrder() {
    let last;
    for (const element of [...this.element.children].filter((one) => one.dataset.seq !== undefined)) {
      if (last && Number(element.dataset.seq) < Number(last.dataset.seq)) this.#place(element, Number(element.dataset.seq));
      else last = element;
    }
  }

  /**
   * A choice of a step answers that step only: pressed later, it would be taken as the answer to another.
   * Not `disabled`: the button just pressed has the focus, and would lose it.
   */
  #settleSteps() {
    const said = [...this.element.querySelectorAll(".message.assistant")];
    for (const list of this.element.querySelectorAll(".choices")) {
      const over = this.#shut || (list.classList.contains("of-step") && said.at(-1) !== list.closest(".message"));
      for (const button of list.querySelectorAll("button")) button.setAttribute("aria-disabled", String(over));
    }
  }

  #placeReference() {
    const handoff = this.#session.get("handoff");
    if (!handoff) return;
    if (this.#reference?.reference !== handoff.reference) {
      this.#reference = new ReferenceCard(handoff);
      this.#place(this.#reference.element, handoff.before - 1);
    }
    this.#reference.update(handoff.status);
  }
}
