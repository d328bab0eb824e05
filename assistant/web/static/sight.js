/** Where the family is looking. New words come into sight, but nobody who reads further up is pulled away: they get a button. */

import { make } from "./dom.js";
import { words } from "./words.js";

const OWN_WORDS = 0.25; // of the room, at most
const NEAR = 80; // pixels from the end that still count as being there

export class Sight {
  button = make("button", { type: "button", class: "new-below", hidden: true, onclick: () => this.newest() }, words.newBelow);
  #log;
  #top;
  #foot;
  #styled;

  /** `top` and `foot` stay on the screen and cover what lies behind them. Nothing can be measured before it is `styled`. */
  constructor(log, top, foot, styled) {
    this.#log = log;
    this.#styled = styled;
    this.#top = top;
    this.#foot = foot;
    // How much the foot covers, for chat.css: what is scrolled or tabbed to must not end up behind it.
    new ResizeObserver(() => log.parentElement?.style.setProperty("--foot", `${foot.offsetHeight}px`)).observe(foot);
  }

  get atEnd() {
    return this.#log.getBoundingClientRect().bottom - this.#foot.getBoundingClientRect().top < NEAR;
  }

  /**
   * The end of what is new if all of it fits, else its beginning, so that nobody has to scroll back to start reading. `answer` is where the
   * answer begins, when the first is the own words: where room is short, they would take it.
   */
  async bring(first, last = first, { atOnce = false, answer = first } = {}) {
    this.button.hidden = true;
    await this.#styled;
    requestAnimationFrame(() => {
      const room = this.#foot.getBoundingClientRect().top - Math.max(this.#top.getBoundingClientRect().bottom, 0) - 24;
      const height = last.getBoundingClientRect().bottom - first.getBoundingClientRect().top;
      const behavior = atOnce || matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
      const start = answer.getBoundingClientRect().top - first.getBoundingClientRect().top > room * OWN_WORDS ? answer : first;
      if (height > room) start.scrollIntoView({ block: "start", behavior });
      else last.scrollIntoView({ block: "nearest", behavior });
    });
  }

  newest() {
    if (this.#log.lastElementChild) this.bring(this.#log.lastElementChild);
  }

  tellBelow() {
    this.button.hidden = false;
  }
}
