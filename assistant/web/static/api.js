/** The chat API (docs: /api/v1/openapi.json). The token travels in a header, never in an address. */

import { newId } from "./uuid.js";

const WAIT = 25_000; // ms; longer than the service waits for its own parts

const NOWHERE = "00000000-0000-0000-0000-000000000000"; // no chat has this id
const JSON_TYPE = "application/json";
const NOT_FOR_FAMILIES = new Set(["", "not_found", "method_not_allowed", "http_error", "request_not_valid"]);

/** The service answered, with a problem: `say` is its sentence for the family, `messages` the cards that a refusal or fault must not hold back. */
export class Problem extends Error {
  constructor(status, body) {
    super(`${status} ${body.code ?? ""}`);
    this.status = status;
    this.code = body.code ?? "";
    this.say = NOT_FOR_FAMILIES.has(this.code) ? "" : (body.title ?? "");
    this.messages = body.messages ?? [];
  }

  /** No chat answers to this id and token: it was deleted, or it is not ours. */
  get lost() {
    return this.code === "conversation_unknown";
  }

  /** The words are kept, only the answer is not there yet. */
  get kept() {
    return this.code === "turn_still_working";
  }

  /** The service, or what stands before it, is unwell: the same request may work later. */
  get passing() {
    return this.status >= 500 && !this.kept;
  }
}

/** No answer came. The service may have got the request all the same. */
export class NoAnswer extends Error {}

export class Api {
  #base;

  constructor(base) {
    this.#base = base.replace(/\/$/, "");
  }

  start(about) {
    return this.#ask("POST", "/conversations", { body: about });
  }

  send(at, message) {
    return this.#ask("POST", `/conversations/${at.id}/messages`, { token: at.token, body: message });
  }

  /** The cards for words that cannot be sent: a message to no chat is refused, and its danger cards come with the refusal. */
  async danger(text) {
    try {
      await this.#ask("POST", `/conversations/${NOWHERE}/messages`, { body: { id: newId(), text } });
    } catch (error) {
      return error.messages ?? [];
    }
    return [];
  }

  messages(at, after) {
    return this.#ask("GET", `/conversations/${at.id}/messages?after=${after}`, { token: at.token });
  }

  person(at) {
    return this.#ask("POST", `/conversations/${at.id}/person`, { token: at.token });
  }

  end(at) {
    return this.#ask("POST", `/conversations/${at.id}/end`, { token: at.token });
  }

  erase(at) {
    return this.#ask("DELETE", `/conversations/${at.id}`, { token: at.token });
  }

  /** The family's plan as a file of this type. */
  plan(at, type, { large = false } = {}) {
    return this.#ask("GET", `/conversations/${at.id}/plan${large ? "?large=true" : ""}`, { token: at.token, type });
  }

  /** All that was said here, to keep, as a file of this type. */
  transcript(at, type, { large = false } = {}) {
    return this.#ask("GET", `/conversations/${at.id}/transcript${large ? "?large=true" : ""}`, { token: at.token, type });
  }

  /** Where "What you passed on" is: `{address, door}`. A door, for who is signed in by a portal, is sent there and good once. */
  passedOn(at) {
    return this.#ask("POST", `/conversations/${at.id}/passed-on`, { token: at.token });
  }

  feedback(at, message, helpful) {
    return this.#ask("POST", `/conversations/${at.id}/feedback`, { token: at.token, body: { helpful, message } });
  }

  /** A code to open this conversation with on another device. */
  code(at) {
    return this.#ask("POST", `/conversations/${at.id}/return-code`, { token: at.token });
  }

  comeBack(code) {
    return this.#ask("POST", "/return", { body: { code } });
  }

  async #ask(method, path, { token, body, type = JSON_TYPE } = {}) {
    const headers = { Accept: type };
    if (token) headers.Authorization = `Bearer ${token}`;
    if (body) headers["Content-Type"] = JSON_TYPE;
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), WAIT);
    try {
      const reply = await fetch(this.#base + path, {
        method,
        headers,
        body: body && JSON.stringify(body),
        signal: stop.signal,
        credentials: "omit",
        cache: "no-store",
        referrerPolicy: "no-referrer",
      });
      if (reply.ok && type !== JSON_TYPE) return await reply.blob();
      const said = await reply.json().catch(() => ({}));
      if (!reply.ok) throw new Problem(reply.status, said);
      return said;
    } catch (error) {
      if (error instanceof Problem) throw error;
      throw new NoAnswer();
    } finally {
      clearTimeout(timer);
    }
  }
}
