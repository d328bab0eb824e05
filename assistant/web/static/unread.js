/** Words that came while nobody looked are counted in the tab's title, until somebody does. */

export class Unread {
  #count = 0;
  #title;
  #shown;

  constructor() {
    document.addEventListener("visibilitychange", () => document.hidden || this.#read());
  }

  heard() {
    if (!document.hidden) return;
    if (!this.#count) this.#title = document.title;
    this.#count += 1;
    this.#shown = document.title = `(${this.#count}) ${this.#title}`;
  }

  /** A portal may have set another title meanwhile: that stays. */
  #read() {
    if (this.#count && document.title === this.#shown) document.title = this.#title;
    this.#count = 0;
  }
}
