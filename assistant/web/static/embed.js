/**
 * Puts the chat into a portal's page: a button, and a panel that opens it.
 * <script type="module" src="https://host/static/embed.js" data-channel="portal" data-portal-token-from="/address/on/this/site" data-nation="…"></script>
 * Every data- attribute becomes the chat's; data-label is the button's text.
 */

import "./chat.js";
import { make } from "./dom.js";

const HERE = new URL(import.meta.url);
const script = [...document.scripts].find((one) => one.src === HERE.href); // a module has no document.currentScript
const LABEL = "Ask about a second opinion";
const FULL = "(max-width: 40em), (max-height: 30em)"; // as in embed.css

class SecondOpinionLauncher extends HTMLElement {
  #given = { channel: "portal", ...script?.dataset };
  #facts = {};
  #open = make("button", { type: "button", class: "open", "aria-haspopup": "dialog", onclick: () => this.#show() }, this.#given.label || LABEL);
  #title = make("h2", { tabindex: "-1", id: "title" }, this.#given.label || LABEL);
  #example = make("p", { class: "example", hidden: true });
  #body = make("div", { class: "body" }, this.#example);
  #panel = make(
    "dialog",
    { "aria-labelledby": "title", onkeydown: (event) => event.key === "Escape" && this.#panel.close(), onclose: () => this.#closed() },
    make("header", {}, this.#title, make("button", { type: "button", class: "close", onclick: () => this.#panel.close() }, "Close")),
    this.#body,
  );
  #chat;

  connectedCallback() {
    if (this.shadowRoot) return;
    const outside = make("div", { class: "launcher", lang: "en-GB", hidden: true }, this.#open, this.#panel);
    const show = () => (outside.hidden = false);
    const style = make("link", { rel: "stylesheet", href: new URL("embed.css", HERE).href, onload: show, onerror: show });
    this.attachShadow({ mode: "open" }).append(style, outside);
    this.#learn();
  }

  /** The hospital's own facts, learned before they are needed: the phone number must be there when the service is not. */
  async #learn() {
    const api = this.#given.api || new URL("../api/v1", HERE).href;
    try {
      const reply = await fetch(`${api}/hospital`, { credentials: "omit", referrerPolicy: "no-referrer" });
      if (reply.ok) this.#facts = await reply.json();
    } catch {
      // The chat then says "the hospital's main number".
    }
    this.#example.textContent = this.#facts.example ?? "";
    this.#example.hidden = !this.#facts.example;
    if (this.#chat) this.#tell(this.#chat);
  }

  #show() {
    if (!this.#chat) {
      this.#chat = document.createElement("second-opinion-chat");
      this.#tell(this.#chat);
      this.#body.append(this.#chat);
    }
    // On a phone the panel is the screen, and what lies behind must not take the focus. Elsewhere a family may read the page beside it.
    if (matchMedia(FULL).matches) this.#panel.showModal();
    else this.#panel.show();
    this.#open.hidden = true;
    this.#title.focus();
  }

  #closed() {
    this.#open.hidden = false;
    this.#open.focus();
  }

  #tell(chat) {
    const { phone, phone_name: phoneName, longest } = this.#facts;
    const known = { phone, phoneName, longest, ...this.#given };
    for (const [name, value] of Object.entries(known)) if (value) chat.setAttribute(kebab(name), value);
  }
}

function kebab(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

customElements.define("second-opinion-launcher", SecondOpinionLauncher);
document.body.append(document.createElement("second-opinion-launcher"));
