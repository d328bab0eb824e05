/**
 * <second-opinion-chat>: the chat, the same on our own page and inside any portal's.
 * Attributes: api, channel (website, portal), portal-token, portal-token-from (an address of the portal that gives a fresh one), nation, language, phone, phone-name, longest.
 * Events, for the page around it (docs/portal.md): second-opinion:ready, :message, :handoff, :notice. None has a word that was said.
 */

import { Api } from "./api.js";
import { ask } from "./ask.js";
import { built } from "./built.js";
import { CodeCard, CodeForm } from "./code.js";
import { Composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import { Delivery } from "./delivery.js";
import { make } from "./dom.js";
import { Failure } from "./failure.js";
import { Log } from "./log.js";
import { Menu } from "./menu.js";
import { freshToken } from "./portal.js";
import { save } from "./save.js";
import { Session } from "./session.js";
import { Sight } from "./sight.js";
import { linked } from "./text.js";
import { Unread } from "./unread.js";
import { leadIn, leaveAlone } from "./way_in.js";
import { words } from "./words.js";

const LONGEST = 4000;
const ASK_AGAIN = 240_000; // ms; a portal's token is good for five minutes
const SAY_OPENING = 800; // ms; mostly it is open by then

class SecondOpinionChat extends HTMLElement {
  freshToken; // instead of portal-token-from: a function that gives a token, null (nobody), or ""
  #conversation;
  #delivery;
  #log;
  #composer;
  #menu;
  #sight;
  #code = new CodeForm((code) => this.#comeBack(code));
  #codeCard; // the code that is shown; a new one ends the one before
  #state = make("p", { class: "mode", role: "status" });
  #connection = make("p", { class: "connection", role: "status" });
  #restart = make("button", { type: "button", class: "primary", hidden: true, onclick: () => this.#startNew() }, words.startNew);
  #thinking = make("p", { class: "thinking", "aria-hidden": "true", hidden: true }, ...Array.from("...", () => make("span", { class: "dot" })), words.thinking);
  #unread = new Unread();
  #asked = 0; // when the portal was last asked who is signed in
  #seen = () => {
    const renewable = this.freshToken || this.hasAttribute("portal-token-from");
    if (renewable && !document.hidden && Date.now() - this.#asked > ASK_AGAIN) this.look();
  };
  #notOpened; // the failure that says so, while it is on the page
  #restored = false;

  connectedCallback() {
    document.addEventListener("visibilitychange", this.#seen);
    if (this.#conversation) {
      this.#conversation.resume(); // the portal moved the element
      return;
    }
    this.#assemble();
    this.#build();
    this.#open();
  }

  disconnectedCallback() {
    document.removeEventListener("visibilitychange", this.#seen);
    this.#conversation.pause();
  }

  focus() {
    this.#composer.focus();
  }

  /** Looked at again: who is signed in may be another by now, and there may be news. */
  look() {
    return this.#conversation.lookAgain();
  }

  /** Without asking; for the page around it. */
  async end() {
    await this.#conversation.end();
  }

  /** This tab forgets everything, and shows a page that says nothing of it. What the hospital has stays there. */
  leaveQuickly() {
    this.#conversation.forget();
    this.#log.clear();
    this.#composer.text = "";
    document.body.style.display = "none"; // at once, however slow the other page is
    top.location.replace(words.neutral);
  }

  #assemble() {
    const api = this.getAttribute("api") || new URL("../api/v1", import.meta.url).href;
    const session = new Session(api);
    this.#log = new Log(session, (choice, button) => this.#choose(choice, button), (message, helpful) => this.#helped(message, helpful));
    this.#composer = new Composer(session, Number(this.getAttribute("longest")) || LONGEST, {
      send: (text) => this.#delivery.write(text),
      tooLong: (text) => this.#delivery.tooLong(text),
    });
    this.#conversation = new Conversation(new Api(api), session, () => this.#about(), {
      messages: (messages, opening) => this.#show(messages, opening),
      mode: (mode) => this.#mode(mode, words.modes[mode]),
      handoff: (handoff, messages) => {
        this.#log.handoff(handoff, messages);
        this.#announce("handoff", { status: handoff.status });
      },
      seen: (seq) => this.#log.seen(seq),
      lost: () => this.#mode("closed", words.lost),
      another: () => {
        this.#log.clear();
        this.#composer.text = "";
      },
      connected: (yes) => this.#connection.replaceChildren(...(yes ? [] : linked(`${words.offline} ${this.#ring()}`))),
    });
    this.#delivery = new Delivery(session, this.#conversation, this.#log, this.#composer, {
      failed: (failure, after) => this.#failed(failure, after),
      cards: (cards, after) => this.#cards(cards, after),
      look: (element) => {
        this.#code.show(false); // from here on this is a chat of its own
        this.#sight.bring(element);
      },
      thinking: (yes) => {
        this.#thinking.hidden = !yes || this.#conversation.mode === "staff"; // a person takes her time
      },
      ring: () => this.#ring(),
    });
    this.#menu = new Menu({
      onperson: () => this.#do(() => this.#askForPerson()),
      onplan: (type, how) => this.#do(async () => save(await this.#conversation.plan(type, how), "our-plan", type, how)),
      onsave: (type, how) => this.#do(async () => save(await this.#conversation.transcript(type, how), "our-chat", type, how)),
      oncode: () => this.#do(() => this.#showCode()),
      onend: () => this.#do(() => this.#end()),
      onerase: () => this.#do(() => this.#erase()),
      onmore: (passedOn) => this.#wayIn(passedOn),
      pages: { privacy: new URL("../privacy", import.meta.url).href, handoff: new URL("../handoff", import.meta.url).href },
    });
  }

  /** A portal's page knows who is signed in: then no code is asked. Without an answer the link leads where it did. */
  async #wayIn(link) {
    leaveAlone(link);
    if (this.getAttribute("channel") !== "portal") return;
    const way = await this.#conversation.passedOn().catch(() => null);
    if (way?.door) leadIn(link, way);
  }

  async #about() {
    const about = {
      channel: this.getAttribute("channel") === "portal" ? "portal" : "website",
      nation: this.getAttribute("nation"),
      language: this.getAttribute("language"),
    };
    const from = this.getAttribute("portal-token-from");
    const token = this.freshToken ? await this.freshToken() : from ? await freshToken(from) : this.getAttribute("portal-token");
    this.#asked = Date.now();
    return { ...Object.fromEntries(Object.entries(about).filter(([, value]) => value)), ...(token !== null && { portal_token: token }) };
  }

  #build() {
    const leave = make("button", { type: "button", class: "quiet leave", onclick: () => this.leaveQuickly() }, words.leave, make("span", { class: "more-words" }, words.leaveMore));
    const danger = make("div", { class: "in-danger" }, make("strong", {}, words.danger), make("a", { href: "tel:999" }, words.dangerLink), leave);
    const foot = make("div", { class: "foot" });
    const { address, integrity } = built("chat.css");
    const style = make("link", { rel: "stylesheet", href: address, integrity, crossorigin: "anonymous" });
    const styled = new Promise((resolve) => (style.onload = style.onerror = resolve));
    this.#sight = new Sight(this.#log.element, danger, foot, styled);
    foot.append(this.#sight.button, this.#connection, this.#state, this.#restart, this.#composer.element, this.#menu.element);
    const chat = make("div", { class: "chat", lang: "en-GB", hidden: true }, danger, make("h2", { class: "aside" }, words.log), this.#log.element, this.#thinking, this.#code.element, foot);
    styled.then(() => {
      chat.hidden = false;
      this.#composer.fit();
    });
    this.attachShadow({ mode: "open" }).append(style, chat);
  }

  async #open() {
    this.#restored = false;
    this.#log.quietly(true);
    const slow = setTimeout(() => (this.#state.textContent = words.opening), SAY_OPENING);
    try {
      await this.#conversation.open();
      this.#announce("ready");
      this.#code.show(!this.#log.element.querySelector(".message.family"));
    } catch (error) {
      this.#state.textContent = "";
      if (!error.lost) this.#openFailed(error);
    } finally {
      clearTimeout(slow);
    }
    this.#restored = true;
    setTimeout(() => this.#log.quietly(false));
  }

  #openFailed(error) {
    const again = () => {
      this.#notOpened.element.remove();
      this.#open();
    };
    this.#notOpened = new Failure({ title: words.notOpened, error, ring: this.#ring(), again });
    this.#failed(this.#notOpened);
  }

  #choose(choice, button) {
    if (button.getAttribute("aria-disabled") === "true" || button.dataset.busy) return;
    button.dataset.busy = "yes";
    this.#delivery.choose(choice, () => this.#log.choose(choice.id, button)).finally(() => delete button.dataset.busy);
  }

  async #helped(message, helpful) {
    await this.#conversation.feedback(message.id, helpful);
    this.#log.helped(message, helpful);
  }

  async #askForPerson() {
    this.#state.textContent = words.asking;
    const told = await this.#conversation.person();
    if (told.say) this.#sight.bring(this.#log.note(told.say));
  }

  async #end() {
    if (await ask(this.shadowRoot, words.confirmEnd)) await this.#conversation.end();
  }

  async #erase() {
    if (!(await ask(this.shadowRoot, words.confirmErase))) return;
    const { kept } = await this.#conversation.erase();
    this.#log.clear();
    this.#composer.text = "";
    this.#mode("closed", kept?.conversation ? words.shut : words.erased);
    if (kept?.why) this.#log.note([kept.why, ...kept.handoffs].join("\n\n"));
  }

  async #showCode() {
    const told = await this.#conversation.code();
    this.#codeCard?.element.remove();
    this.#codeCard = new CodeCard(told);
    this.#log.element.append(this.#codeCard.element);
    this.#sight.bring(this.#codeCard.element);
    this.#codeCard.focus(); // the menu that was pressed has closed
  }

  async #comeBack(code) {
    try {
      await this.#conversation.comeBack(code, () => {
        this.#restored = false;
        this.#log.quietly(true);
        this.#log.clear();
      });
    } finally {
      this.#restored = true;
    }
    this.#code.show(false);
    this.#composer.focus();
    setTimeout(() => {
      this.#log.quietly(false);
      this.#sight.bring(this.#log.note(words.cameBack));
    });
  }

  #startNew() {
    this.#conversation.forget();
    this.#log.clear();
    this.#composer.focus();
    this.#open();
  }

  async #do(act) {
    try {
      await act();
    } catch (error) {
      this.#state.textContent = words.modes[this.#conversation.mode];
      if (!error.lost) this.#failed(new Failure({ title: words.notDone, error, ring: this.#ring() }));
    }
  }

  #show(messages, opening) {
    const added = this.#log.add(messages, { fresh: this.#restored, opening });
    this.#delivery.arrived(messages);
    if (!added.length) return;
    this.#notOpened?.element.remove();
    this.#delivery.settle();
    if (this.#restored) this.#tellOf(messages);
    const [first, last] = [added[0], added.at(-1)];
    const card = added.find((element) => element.querySelector(".card"));
    if (!this.#restored && messages.length > 1) this.#sight.bring(last, last, { atOnce: true });
    else if (!this.#restored) return; // a new chat: the page is read from its top
    else if (card) this.#sight.bring(card);
    else if (this.#delivery.sending) this.#sight.bring(this.#log.wordsBefore(first), last, { answer: first });
    else if (this.#sight.atEnd) this.#sight.bring(first, last);
    else this.#sight.tellBelow();
  }

  #tellOf(messages) {
    for (const { sender, notice } of messages) {
      if (sender === "family") continue;
      this.#unread.heard();
      this.#announce("message", { from: sender });
      if (notice) this.#announce("notice", { level: notice.level });
    }
  }

  #announce(name, detail = {}) {
    this.dispatchEvent(new CustomEvent(`second-opinion:${name}`, { bubbles: true, composed: true, detail }));
  }

  #cards(cards, after) {
    const added = this.#log.warn(cards, after);
    this.#sight.bring(added[0]);
    return added.at(-1);
  }

  #mode(mode, sentence) {
    this.#state.textContent = sentence;
    this.#menu.mode(mode, this.#conversation.here);
    this.#composer.element.hidden = mode === "closed";
    this.#restart.hidden = mode !== "closed";
    this.#log.shut(mode === "closed");
  }

  /** A failure on the page says it all: the line below that we keep trying would not be true any more. A card above it stays in sight. */
  #failed(failure, after) {
    this.#connection.replaceChildren();
    if (after) after.after(failure.element);
    else this.#log.element.append(failure.element);
    this.#sight.bring(after?.querySelector(".card") ? after : failure.element, failure.element);
  }

  #ring() {
    return words.ring(this.getAttribute("phone"), this.getAttribute("phone-name"));
  }
}

customElements.define("second-opinion-chat", SecondOpinionChat);
