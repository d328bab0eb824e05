/** The conversation as this tab knows it: opened once, picked up again after a reload, kept up to date. Knows nothing of the page. */

import { Problem } from "./api.js";
import { personOf } from "./portal.js";
import { persistently } from "./retry.js";
import { Poller } from "./poll.js";

export class Conversation {
  #api;
  #session;
  #about;
  #tell;
  #opening;
  #person = null; // the portal's number for who is signed in
  #poller;
  #read = 0; // the last number read in order; answers to a post come ahead of it and are shown once, by their id
  mode = "assistant";

  /** `about` gives what is sent when it opens. `tell` has messages(list, opening), mode(mode), handoff(handoff, messages), lost(), another() and connected(yes). */
  constructor(api, session, about, tell) {
    this.#api = api;
    this.#session = session;
    this.#about = about;
    this.#tell = tell;
    this.#poller = new Poller(() => this.#look());
  }

  /** Pick up this tab's conversation, or open one. Calls at the same time share one opening. */
  open() {
    this.#opening ??= this.#open().catch((error) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  /** Throws what the last try threw. `again` is told of each failed try before. */
  async send(message, again) {
    try {
      await this.open();
    } catch (error) {
      if (error instanceof Problem && message.text) error.messages = await this.danger(message.text);
      throw error;
    }
    return this.#take(await persistently(() => this.#api.send(this.#at, message), this.#troubled(again)));
  }

  /** The cards for words that cannot be sent. Nothing is kept. */
  danger(text) {
    return this.#api.danger(text);
  }

  async person() {
    await this.open();
    return this.#take(await persistently(() => this.#api.person(this.#at), this.#troubled()));
  }

  async end() {
    await this.open();
    return this.#take(await persistently(() => this.#api.end(this.#at), this.#troubled()));
  }

  async plan(type, how) {
    await this.open();
    return this.#api.plan(this.#at, type, how);
  }

  async transcript(type, how) {
    await this.open();
    return this.#api.transcript(this.#at, type, how);
  }

  /** `{address, door}`; null while there is no chat. */
  async passedOn() {
    return this.#at ? this.#api.passedOn(this.#at) : null;
  }

  async feedback(message, helpful) {
    return this.#api.feedback(this.#at, message, helpful);
  }

  async code() {
    await this.open();
    return this.#api.code(this.#at);
  }

  /** Leave this conversation for the one that the code opens. Not tried again by itself: a code is good once. */
  async comeBack(code, before) {
    await this.#opening?.catch(() => {}); // or its answer would come into the other conversation
    const opened = await this.#api.comeBack(code);
    this.forget();
    before();
    this.#keep(opened);
    this.#opening = Promise.resolve();
    this.#ordered(opened, true);
    this.#poller.start(this.mode);
  }

  /** Answers what was erased, and what the hospital keeps. */
  async erase() {
    const told = this.#at ? await this.#api.erase(this.#at) : {};
    this.forget();
    return told;
  }

  /** Leave this conversation; the next use opens a new one. */
  forget() {
    this.#poller.stop();
    this.#session.forget();
    this.#opening = undefined;
    this.#read = 0;
    this.#mode("assistant");
  }

  /** Who is signed in to the portal may have changed since: then this conversation is not theirs to read. */
  async lookAgain() {
    if (!this.#at) return;
    const about = await this.#about();
    const another = (this.#at?.person ?? null) !== personOf(about.portal_token);
    if (!another) {
      await this.#refresh();
      return;
    }
    this.#poller.stop();
    this.#opening = undefined;
    await this.open();
  }

  /** Look for news. True if the service answered. */
  refresh() {
    return this.#refresh();
  }

  /** Whether there is a conversation at all: none after it was deleted or lost. */
  get here() {
    return Boolean(this.#at);
  }

  pause() {
    this.#poller.stop();
  }

  resume() {
    if (this.#at) this.#poller.start(this.mode);
  }

  get #at() {
    return this.#session.get("at");
  }

  async #open() {
    let about = await this.#about();
    this.#leaveAnothers(personOf(about.portal_token));
    if (this.#at) {
      await this.#refresh({ first: true });
    } else {
      const start = async () => {
        about ??= await this.#about(); // a portal's token is good once, so each try has its own
        const sent = about;
        about = undefined;
        return { ...(await this.#api.start(sent)), person: personOf(sent.portal_token) };
      };
      const opened = await persistently(start, this.#troubled());
      this.#person = opened.person;
      this.#keep(opened);
      this.#ordered(opened, true);
    }
    this.#poller.start(this.mode);
  }

  #keep(opened) {
    this.#session.set("at", { id: opened.conversation_id, token: opened.token, person: this.#person });
  }

  /** Another person is signed in to the portal, or nobody: what this tab remembers is not theirs to read. */
  #leaveAnothers(person) {
    this.#person = person;
    if (!this.#at || (this.#at.person ?? null) === person) return;
    this.#session.forget();
    this.#read = 0;
    this.#tell.another();
  }

  async #refresh({ first = false } = {}) {
    const at = this.#at;
    if (!at) return false;
    try {
      const body = await this.#api.messages(at, this.#read);
      if (at === this.#at) this.#ordered(body, first);
      return true;
    } catch (error) {
      if (at !== this.#at) return false; // it was deleted, or left, while we looked
      if (error.lost) this.#lost();
      if (first) throw error;
      return false;
    }
  }

  /** From the first failure on the family knows whom to ring, while we try again. */
  #troubled(again = () => {}) {
    return (error) => {
      this.#tell.connected(false);
      again(error);
    };
  }

  async #look() {
    const at = this.#at;
    if (!(await this.#refresh()) && at && at === this.#at) this.#tell.connected(false);
  }

  #ordered(body, opening) {
    this.#read = Math.max(this.#read, ...body.messages.map((message) => message.seq));
    this.#take(body, opening);
  }

  #take(body, opening = false) {
    this.#tell.connected(true);
    if (body.messages) this.#tell.messages(body.messages, opening);
    if (body.handoff) this.#tell.handoff(body.handoff, body.messages);
    if (body.mode) this.#mode(body.mode);
    if (body.seen) this.#tell.seen?.(body.seen);
    return body;
  }

  #mode(mode) {
    this.mode = mode;
    this.#tell.mode(mode);
    if (mode === "closed") this.#poller.stop();
    else this.#poller.pace(mode);
  }

  #lost() {
    this.forget();
    this.#tell.lost();
  }
}
