/** A message on its way: shown at once, sent with one id however often it takes, and if it did not arrive, said so with its words kept. */

import { Failure } from "./failure.js";
import { newId } from "./uuid.js";
import { words } from "./words.js";

const SAY_SENDING = 800; // ms; most answers are there sooner

export class Delivery {
  #session;
  #conversation;
  #log;
  #composer;
  #tell;
  #letters = new Set(); // those with a failure on the page
  #tooLong; // words that got their card although they could not be sent
  #inBox; // the letter whose words went back into the box: sent again unchanged, it keeps its id
  sending = 0;

  /**
   * `session` keeps the id of words that went back into the box ("back"), for a page that is loaded anew. `tell` has failed(failure, after), cards(messages, after?), which answers the last card's element, look(element), thinking(yes), and
   * ring(), the sentence with the phone route.
   */
  constructor(session, conversation, log, composer, tell) {
    this.#session = session;
    this.#conversation = conversation;
    this.#log = log;
    this.#composer = composer;
    this.#tell = tell;
  }

  write(text) {
    const before = this.#inBox;
    this.#inBox = undefined;
    if (before?.text === text) return this.#again(before);
    if (before) this.#giveUp(before);
    const back = this.#session.get("back");
    this.#session.set("back", undefined);
    const id = back?.text === text ? back.id : newId();
    return this.#deliver({ message: { id, text }, text, echo: this.#log.echo(text, id) });
  }

  /** The box keeps these words; danger in them gets its card all the same, once however often they are tried. */
  async tooLong(text) {
    if (this.#tooLong === text) return;
    this.#tooLong = text;
    const cards = dangerCards(await this.#conversation.danger(text));
    if (cards.length) this.#tell.cards(cards);
    else this.#tooLong = undefined;
  }

  /** `sent` is called once the choice has arrived. */
  choose(choice, sent) {
    const id = newId();
    return this.#deliver({ message: { id, choice: choice.id }, text: choice.title, echo: this.#log.echo(choice.title, id), sent });
  }

  /** The service holds these: words that went back into the box before the page was loaded anew need not be sent again. */
  arrived(messages) {
    const back = this.#session.get("back");
    if (!this.#inBox && back && messages.some((message) => message.client_id === back.id)) this.#outOfBox(back.text);
  }

  /** An answer came by another way: what said that there was none goes. */
  settle() {
    for (const letter of this.#letters) {
      if (!this.#log.answered(letter.echo)) continue;
      if (this.#inBox === letter) this.#outOfBox(letter.text);
      this.#clear(letter);
    }
  }

  async #deliver(letter) {
    const { state, element } = letter.echo;
    this.sending += 1;
    this.#tell.thinking(true);
    this.#tell.look(element);
    const waiting = setTimeout(() => (state.textContent = words.sending), SAY_SENDING);
    try {
      await this.#conversation.send(letter.message, (error) => {
        state.textContent = words.stillSending;
        this.#cards(letter, error);
      });
      state.textContent = "";
      this.#log.sent(letter.echo);
      letter.sent?.();
    } catch (error) {
      this.#cards(letter, error);
      await this.#notDelivered(letter, error);
    } finally {
      clearTimeout(waiting);
      this.sending -= 1;
      this.#tell.thinking(this.sending > 0);
    }
  }

  async #notDelivered(letter, error) {
    const { message, text, echo } = letter;
    // No answer does not mean that it did not arrive: look before saying so.
    const looked = await this.#conversation.refresh();
    const arrived = error.kept || this.#log.holds(echo);
    if (this.#log.answered(echo) || (arrived && this.#conversation.mode === "staff")) {
      echo.state.textContent = "";
      letter.sent?.();
      return;
    }
    const inBox = !arrived && message.text !== undefined && !this.#composer.text.trim();
    echo.state.textContent = arrived ? words.noAnswer : words.notSent;
    echo.element.classList.toggle("failed", !arrived);
    if (inBox) {
      this.#composer.text = text;
      this.#inBox = letter;
      this.#session.set("back", { id: message.id, text });
    }
    if (error.lost) return; // the page says so, and offers a new chat
    const title = arrived ? words.sentNoAnswer : looked || error.status < 500 ? words.notSentText : words.notReachedText;
    const again = this.#conversation.mode === "closed" ? undefined : () => this.#again(letter);
    letter.failure = new Failure({ title, error: arrived ? undefined : error, arrived, kept: inBox, ring: this.#tell.ring(), again });
    this.#letters.add(letter);
    this.#tell.failed(letter.failure, letter.card?.isConnected ? letter.card : echo.element);
  }

  /** The same id again: if it had arrived after all, it stays one message. */
  #again(letter) {
    this.#outOfBox(letter.text);
    this.#clear(letter);
    this.#composer.focus(); // the button that was pressed is gone
    return this.#deliver(letter);
  }

  #outOfBox(text) {
    if (this.#composer.text.trim() === text) this.#composer.text = "";
    if (this.#inBox?.text === text) this.#inBox = undefined;
    if (this.#session.get("back")?.text === text) this.#session.set("back", undefined);
  }

  #giveUp(letter) {
    this.#clear(letter);
    this.#log.takeBack(letter.echo);
  }

  #clear(letter) {
    letter.failure?.element.remove();
    letter.echo.element.classList.remove("failed");
    letter.echo.state.textContent = "";
    this.#letters.delete(letter);
  }

  /** Whyever it was not taken, danger still gets its card, beside the failure; once, not at every try. */
  #cards(letter, error) {
    const cards = dangerCards(error.messages ?? []);
    if (cards.length && !letter.card?.isConnected) letter.card = this.#tell.cards(cards, letter.echo.element);
  }
}

/** The failure on the page says what the fault card would. */
function dangerCards(messages) {
  return messages.filter((message) => message.notice?.level === "card" && message.notice.route !== "fault");
}
