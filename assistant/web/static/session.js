/** What this tab remembers until it is closed: the conversation and its token, and words not sent yet. Never in an address. */

export class Session {
  #key;
  #kept = {};

  /** Two services on one portal must not read each other's conversation, so the key names the service. */
  constructor(api) {
    this.#key = `second-opinion-chat ${api}`;
    try {
      this.#kept = JSON.parse(sessionStorage.getItem(this.#key)) ?? {};
    } catch {
      // No storage (a private window may refuse it): the chat works until the page is left.
    }
  }

  get(name) {
    return this.#kept[name];
  }

  set(name, value) {
    this.#kept[name] = value;
    this.#write();
  }

  /** What was written and not sent stays with whoever wrote it. */
  forget() {
    const { unsent } = this.#kept;
    this.#kept = unsent ? { unsent } : {};
    this.#write();
  }

  #write() {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(this.#kept));
    } catch {
      // As above.
    }
  }
}
