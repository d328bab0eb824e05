/** Look for new messages: often while a person may answer, now and then otherwise, and only while the page is looked at. */

const OFTEN = 3_000;
const NOW_AND_THEN = 15_000;

export class Poller {
  #look;
  #timer;
  #running = false;
  #mode = "assistant";
  #seen = () => {
    if (!document.hidden) this.#tick();
  };

  constructor(look) {
    this.#look = look;
  }

  start(mode) {
    this.#mode = mode;
    if (this.#running || mode === "closed") return;
    this.#running = true;
    document.addEventListener("visibilitychange", this.#seen);
    this.#wait();
  }

  stop() {
    this.#running = false;
    clearTimeout(this.#timer);
    document.removeEventListener("visibilitychange", this.#seen);
  }

  pace(mode) {
    if (mode === this.#mode) return;
    this.#mode = mode;
    if (this.#running) this.#wait();
  }

  get #expectsPerson() {
    return this.#mode === "waiting" || this.#mode === "staff";
  }

  #wait() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tick(), this.#expectsPerson ? OFTEN : NOW_AND_THEN);
  }

  async #tick() {
    if (!document.hidden || this.#expectsPerson) await this.#look();
    if (this.#running) this.#wait();
  }

}
