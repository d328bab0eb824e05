/** What the page's scripts find in a browser, as far as these tests need it. Each test file has its own process. */

import { webcrypto } from "node:crypto";

globalThis.crypto ??= webcrypto; // Node 18 has it in its module only

/** Time passes only when a test says so. */
export class Clock {
  #now = 0;
  #timers = new Map();
  #last = 0;

  constructor() {
    globalThis.setTimeout = (call, after = 0) => {
      this.#last += 1;
      this.#timers.set(this.#last, { call, at: this.#now + after });
      return this.#last;
    };
    globalThis.clearTimeout = (timer) => this.#timers.delete(timer);
  }

  async pass(milliseconds) {
    const until = this.#now + milliseconds;
    await settled();
    for (let next = this.#next(until); next; next = this.#next(until)) {
      const [timer, { call, at }] = next;
      this.#timers.delete(timer);
      this.#now = at;
      call();
      await settled();
    }
    this.#now = until;
  }

  #next(until) {
    const due = [...this.#timers].filter(([, { at }]) => at <= until);
    return due.sort(([, one], [, other]) => one.at - other.at)[0];
  }
}

/** Once everything that waits for a promise has gone on. */
export function settled() {
  return new Promise((resume) => setImmediate(resume));
}

export class Element {
  attributes = {};
  children = [];
  className = "";
  #listeners = {};
  #parent;

  constructor(tag) {
    this.tag = tag;
  }

  get classList() {
    const names = new Set(this.className.split(" ").filter(Boolean));
    const write = () => (this.className = [...names].join(" "));
    return {
      contains: (name) => names.has(name),
      remove: (name) => names.delete(name) && write(),
      toggle(name, on) {
        if (on) names.add(name);
        else names.delete(name);
        write();
      },
    };
  }

  get textContent() {
    return this.children.map((child) => (child instanceof Element ? child.textContent : child)).join("");
  }

  set textContent(text) {
    this.children = text ? [text] : [];
  }

  get isConnected() {
    return this.#parent !== undefined;
  }

  append(...children) {
    for (const child of children) if (child instanceof Element) child.#parent = this;
    this.children.push(...children);
  }

  remove() {
    if (this.#parent) this.#parent.children = this.#parent.children.filter((child) => child !== this);
    this.#parent = undefined;
  }

  setAttribute(name, value) {
    this.attributes[name] = value;
  }

  addEventListener(name, call) {
    this.#listeners[name] = call;
  }

  press() {
    return this.#listeners.click();
  }

  /** The first element of this kind inside. */
  find(tag) {
    for (const child of this.children.filter((one) => one instanceof Element)) {
      const found = child.tag === tag ? child : child.find(tag);
      if (found) return found;
    }
    return undefined;
  }
}

export class Page {
  hidden = false;
  #seen = new Set();

  constructor() {
    globalThis.document = this;
  }

  createElement(tag) {
    return new Element(tag);
  }

  addEventListener(name, call) {
    if (name === "visibilitychange") this.#seen.add(call);
  }

  removeEventListener(name, call) {
    if (name === "visibilitychange") this.#seen.delete(call);
  }

  turnAway() {
    this.#turn(true);
  }

  comeBack() {
    this.#turn(false);
  }

  #turn(hidden) {
    this.hidden = hidden;
    for (const call of this.#seen) call();
  }
}

/** What a tab keeps over a reload. `refuses` is a private window that keeps nothing. */
export class Storage {
  kept = new Map();

  constructor({ refuses = false } = {}) {
    this.refuses = refuses;
    globalThis.sessionStorage = this;
  }

  getItem(key) {
    if (this.refuses) throw new Error("no storage");
    return this.kept.get(key) ?? null;
  }

  setItem(key, value) {
    if (this.refuses) throw new Error("no storage");
    this.kept.set(key, value);
  }
}
