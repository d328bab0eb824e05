/**
 * Puts the chat into a portal's page (docs/portal.md): a button, and a panel that opens it. The chat itself is fetched when it is opened.
 * <script type="module" src="https://host/static/embed.js" data-portal-token-from="/address/on/this/site" data-nation="…"></script>
 * Every data- attribute becomes the chat's; data-label is the button's text.
 */

import { built } from "./built.js";
import { make } from "./dom.js";
import sheet from "./embed.css";
import { onTop } from "./on_top.js";
import { WayBack } from "./way_back.js";
import { words } from "./words_launcher.js";

const HERE = new URL(import.meta.url);
const script = [...document.scripts].find((one) => one.src === HERE.href); // a module has no document.currentScript
const POLICY = "second-opinion";
let policy;
const FULL = "(max-width: 40em), (max-height: 30em)"; // as in embed.css

class SecondOpinionLauncher extends HTMLElement {
  #given = { channel: "portal", ...script?.dataset };
  #facts = {};
  #unread = 0;
  #name = make("span", {}, this.#given.label || words.label);
  #badge = make("span", { class: "badge", hidden: true });
  #open = make("button", { type: "button", "aria-haspopup": "dialog", class: "open", onclick: () => this.open() }, this.#name, this.#badge);
  #corner = make("div", { class: "corner" }, this.#open);
  #title = make("h2", { tabindex: "-1", id: "title" }, this.#given.label || words.label);
  #example = make("p", { class: "example", hidden: true });
  #body = make("div", { class: "body" }, this.#example);
  #panel = make(
    "dialog",
    { "aria-labelledby": "title", onkeydown: (event) => event.key === "Escape" && this.close(), onclose: () => this.#closed() },
    make(
      "div", // a header would be a second banner of the portal's page
      { class: "top" },
      this.#title,
      make("button", { type: "button", class: "close", onclick: () => this.close() }, words.minimise),
    ),
    this.#body,
  );
  #outside = make("div", { class: "launcher", lang: "en-GB" }, this.#corner, this.#panel);
  #raised = { corner: onTop(this.#corner), panel: onTop(this.#panel) };
  #back = new WayBack(() => this.close());
  #shown = false;
  #chat;

  connectedCallback() {
    if (!this.shadowRoot) this.#build();
    this.#raised.corner.show(); // also anew, when the portal moved us
  }

  open() {
    if (this.#shown) return;
    this.#shown = true;
    this.#read();
    // On a phone the panel is the screen, and what lies behind must not take the focus. Elsewhere a family may read the page beside it.
    if (matchMedia(FULL).matches) {
      this.#panel.showModal();
      this.#back.enter();
    } else this.#raised.panel.show();
    this.#panel.classList.add("shown");
    this.#corner.hidden = true;
    this.#title.focus();
    if (this.#chat) this.#chat.look?.();
    else this.#fetchChat();
  }

  close() {
    if (!this.#shown) return;
    if (this.#panel.open) this.#panel.close(); // its close event does the rest
    else {
      this.#raised.panel.hide();
      this.#closed();
    }
  }

  /** Ends the conversation as the family's own "End chat" does, without asking. */
  end() {
    return this.#chat?.end?.();
  }

  #build() {
    const root = this.attachShadow({ mode: "open" });
    dress(root, () => {
      root.append(this.#outside);
      this.#raised.corner.show();
    });
    this.addEventListener("second-opinion:message", ({ detail }) => this.#heard(detail));
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
    for (const [name, colour] of Object.entries(this.#facts.look ?? {})) this.#outside.style.setProperty(`--so-${name}`, colour);
    this.#example.textContent = this.#facts.example ?? "";
    this.#example.hidden = !this.#facts.example;
    if (this.#chat) this.#tell(this.#chat);
  }

  async #fetchChat() {
    const waiting = make("p", { class: "waiting", role: "status" }, words.opening);
    this.#body.append(waiting);
    try {
      await fetched(built("chat.js"));
      this.#chat = document.createElement("second-opinion-chat");
      this.#tell(this.#chat);
      this.#body.append(this.#chat);
    } catch {
      this.#body.append(this.#failed());
    }
    waiting.remove();
  }

  #failed() {
    const failure = make("section", { class: "failure", role: "alert" });
    const again = () => {
      failure.remove();
      this.#title.focus(); // the button that was pressed is gone
      this.#fetchChat();
    };
    const page = make("a", { href: new URL("../", HERE).href, target: "_blank", rel: "noopener" }, words.ownPage);
    failure.append(
      make("h3", {}, words.notOpened),
      make("p", {}, words.ring(this.#facts.phone, this.#facts.phone_name)),
      make("p", {}, page),
      make("button", { type: "button", class: "again", onclick: again }, words.tryAgain),
    );
    return failure;
  }

  #closed() {
    if (!this.#shown) return;
    this.#shown = false;
    this.#panel.classList.remove("shown");
    this.#back.leave();
    this.#corner.hidden = false;
    this.#raised.corner.show(); // above what the portal opened meanwhile
    this.#open.focus();
    this.dispatchEvent(new CustomEvent("second-opinion:closed", { bubbles: true, composed: true }));
  }

  #heard({ from }) {
    if (this.#shown || from === "family") return;
    this.#unread += 1;
    this.#badge.textContent = ` ${this.#unread}`; // spoken after the name, not as its end
    this.#badge.hidden = false;
    this.#open.setAttribute("aria-label", `${this.#name.textContent}, ${words.unread(this.#unread)}`);
  }

  #read() {
    this.#unread = 0;
    this.#badge.hidden = true;
    this.#open.removeAttribute("aria-label");
  }

  #tell(chat) {
    const { phone, phone_name: phoneName, longest } = this.#facts;
    const known = { phone, phoneName, longest, ...this.#given };
    for (const [name, value] of Object.entries(known)) if (value) chat.setAttribute(kebab(name), value);
  }
}

/** A constructed sheet is there at once and asks no policy. Browsers of before 2023 fetch it; they show nothing half dressed. */
function dress(root, then) {
  if ("adoptedStyleSheets" in root && "replaceSync" in CSSStyleSheet.prototype) {
    const style = new CSSStyleSheet();
    style.replaceSync(sheet);
    root.adoptedStyleSheets = [style];
    return then();
  }
  const { address, integrity } = built("embed.css");
  root.append(make("link", { rel: "stylesheet", href: address, integrity, crossorigin: "anonymous", onload: then, onerror: then }));
}

/** Resolves once the script has run. Its hash is checked: what a portal pinned is what runs. */
function fetched({ address, integrity }) {
  return new Promise((resolve, reject) => {
    document.head.append(make("script", { type: "module", src: trusted(address), integrity, crossorigin: "anonymous", onload: resolve, onerror: reject }));
  });
}

/** A page that demands Trusted Types takes a script's address only from a policy that it allows by name (docs/portal.md). */
function trusted(address) {
  policy ??= globalThis.trustedTypes?.createPolicy(POLICY, { createScriptURL: (ours) => ours }); // once: a second try makes no second one
  return policy ? policy.createScriptURL(address) : address;
}

function kebab(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

customElements.define("second-opinion-launcher", SecondOpinionLauncher);
document.body.append(document.createElement("second-opinion-launcher"));
