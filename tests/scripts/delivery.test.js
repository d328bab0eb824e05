import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { NoAnswer, Problem } from "../../assistant/web/static/api.js";
import { Delivery } from "../../assistant/web/static/delivery.js";
import { words } from "../../assistant/web/static/words.js";
import { Clock, Element, Page, settled } from "./fakes.js";

const CARD = { text: "Ring 999.", notice: { level: "card", route: "emergency" } };
const FAULT = { text: "This is not working.", notice: { level: "card", route: "fault" } };
const LINE = { text: "If it gets worse, ring 111.", notice: { level: "line", route: "emergency" } };
const RING = "You can ring the ward.";

let clock;
let conversation;
let log;
let composer;
let page;
let session;
let delivery;

/** What a tab remembers, also when its page is loaded anew. */
class Session {
  #kept = {};

  get(name) {
    return this.#kept[name];
  }

  set(name, value) {
    this.#kept[name] = value;
  }
}

/** A service that answers when the test says so; `arrived` and `answered` are what a look would find of the words. */
class Conversation {
  mode = "assistant";
  reached = true;
  sent = [];
  asked = [];
  cards = [];

  send(message, again) {
    this.sent.push(message);
    this.again = again;
    return new Promise((resolve, reject) => Object.assign(this, { answer: resolve, fail: reject }));
  }

  async refresh() {
    return this.reached;
  }

  async danger(text) {
    this.asked.push(text);
    return this.cards;
  }
}

class Log {
  echoes = [];
  arrived = false;
  isAnswered = false;

  echo(text, id) {
    const echo = { text, id, element: new Element("article"), state: new Element("p") };
    this.echoes.push(echo);
    return echo;
  }

  holds() {
    return this.arrived;
  }

  answered() {
    return this.isAnswered;
  }

  sent(echo) {
    this.said = echo;
  }

  takeBack(echo) {
    this.echoes = this.echoes.filter((one) => one !== echo);
  }
}

beforeEach(() => {
  clock = new Clock();
  new Page();
  conversation = new Conversation();
  log = new Log();
  composer = { text: "", focused: 0, focus: () => (composer.focused += 1) };
  page = { root: new Element("main"), failures: [], after: [], cards: [], below: [], lookedAt: [] };
  session = new Session();
  delivery = begin();
});

function begin() {
  return new Delivery(session, conversation, log, composer, {
    failed(failure, after) {
      page.failures.push(failure);
      page.after.push(after);
      page.root.append(failure.element);
    },
    cards(messages, after) {
      page.below.push(after);
      const card = new Element("article");
      page.root.append(card);
      page.cards.push(...messages);
      return card;
    },
    look: (element) => page.lookedAt.push(element),
    thinking: (yes) => (page.thinking = yes),
    ring: () => RING,
  });
}

async function failed(error = new NoAnswer()) {
  conversation.fail(error);
  await settled();
}

async function answered() {
  conversation.answer({});
  await settled();
}

const echo = () => log.echoes.at(-1);
const shown = () => page.failures.filter((failure) => failure.element.isConnected);

test("words stand in the log at once and are on their way with an id", () => {
  delivery.write("My son waits.");

  assert.equal(echo().text, "My son waits.");
  assert.deepEqual(page.lookedAt, [echo().element]);
  assert.equal(conversation.sent[0].text, "My son waits.");
  assert.match(conversation.sent[0].id, /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
});

test("the log knows them again by the id they were sent with, not by their words", () => {
  delivery.write("yes");
  delivery.choose({ id: "c", title: "Mother" }, () => {});

  assert.deepEqual(log.echoes.map((echo) => echo.id), conversation.sent.map((message) => message.id));
});

test("it is seen to think at once, until the answer is there", async () => {
  delivery.write("My son waits.");
  assert.equal(page.thinking, true);
  assert.equal(log.said, undefined);

  await answered();
  assert.equal(page.thinking, false);
  assert.equal(log.said, echo());
});

test("words that did not arrive are never said to be sent", async () => {
  delivery.write("My son waits.");
  await failed();

  assert.equal(page.thinking, false);
  assert.equal(log.said, undefined);
});

test("the same words written twice on purpose are two messages", async () => {
  delivery.write("yes");
  await answered();
  delivery.write("yes");

  const [first, second] = conversation.sent;
  assert.notEqual(first.id, second.id);
});

test("an answer that comes soon never shows that it was being sent", async () => {
  delivery.write("Hello");
  await clock.pass(799);
  assert.equal(echo().state.textContent, "");

  await answered();
  await clock.pass(10_000);
  assert.equal(echo().state.textContent, "");
});

test("an answer that takes longer shows that it is being sent, until it comes", async () => {
  delivery.write("Hello");
  await clock.pass(800);
  assert.equal(echo().state.textContent, words.sending);

  await answered();
  assert.equal(echo().state.textContent, "");
});

test("how many messages are on their way is known, whatever becomes of them", async () => {
  delivery.write("Hello");
  assert.equal(delivery.sending, 1);
  await answered();
  assert.equal(delivery.sending, 0);

  delivery.write("Hello?");
  await failed();
  assert.equal(delivery.sending, 0);
});

test("while it is tried again the family reads that it is still being sent", async () => {
  delivery.write("Hello");
  conversation.again(new NoAnswer());

  assert.equal(echo().state.textContent, words.stillSending);
  assert.deepEqual(shown(), []);
});

test("words that did not arrive are marked as not sent and go back into the box", async () => {
  delivery.write("Hello");
  await failed();

  assert.equal(echo().state.textContent, words.notSent);
  assert.ok(echo().element.classList.contains("failed"));
  assert.equal(composer.text, "Hello");
  assert.equal(shown().length, 1);
  assert.deepEqual(page.after, [echo().element]);
  assert.ok(shown()[0].element.textContent.includes(words.wordsInBox));
  assert.ok(shown()[0].element.textContent.includes(RING));
});

test("words that did not arrive never replace what was begun meanwhile", async () => {
  delivery.write("Hello");
  composer.text = "And one more";
  await failed();

  assert.equal(composer.text, "And one more");
  assert.ok(!shown()[0].element.textContent.includes(words.wordsInBox));
});

test("sent again unchanged from the box they keep their id and their place", async () => {
  delivery.write("Hello");
  await failed();
  delivery.write(composer.text);

  const [first, second] = conversation.sent;
  assert.equal(second.id, first.id);
  assert.equal(log.echoes.length, 1);
  assert.deepEqual(shown(), []);
  assert.equal(composer.text, "");
});

test("sent again with a change they are a new message, and the old words go", async () => {
  delivery.write("Hello");
  await failed();
  delivery.write("Hello there");

  const [first, second] = conversation.sent;
  assert.notEqual(second.id, first.id);
  assert.deepEqual(log.echoes.map((one) => one.text), ["Hello there"]);
  assert.deepEqual(shown(), []);
});

test("the button sends the same id again, empties the box and takes the failure away", async () => {
  delivery.write("Hello");
  await failed();
  shown()[0].element.find("button").press();

  const [first, second] = conversation.sent;
  assert.equal(second.id, first.id);
  assert.equal(composer.text, "");
  assert.equal(composer.focused, 1);
  assert.deepEqual(shown(), []);
  assert.ok(!echo().element.classList.contains("failed"));
  await answered();
  assert.equal(echo().state.textContent, "");
});

test("words that were changed and are written once more later are a new message", async () => {
  delivery.write("Hello");
  await failed();
  delivery.write("Hello there");
  await answered();
  delivery.write("Hello");

  assert.equal(new Set(conversation.sent.map((message) => message.id)).size, 3);
});

test("words that the button sent and that are written once more later are a new message", async () => {
  delivery.write("Hello");
  await failed();
  shown()[0].element.find("button").press();
  await answered();
  delivery.write("Hello");

  const [, second, third] = conversation.sent;
  assert.notEqual(third.id, second.id);
});

test("the button leaves in the box what was written meanwhile", async () => {
  delivery.write("Hello");
  await failed();
  composer.text = "Something else";
  shown()[0].element.find("button").press();

  assert.equal(composer.text, "Something else");
});

test("no answer came, but a look finds it: nothing is said", async () => {
  delivery.write("Hello");
  await clock.pass(800);
  log.arrived = true;
  log.isAnswered = true;
  await failed();

  assert.deepEqual(shown(), []);
  assert.equal(composer.text, "");
  assert.equal(echo().state.textContent, "");
});

test("words that arrived without an answer are not said to be unsent, and stay out of the box", async () => {
  delivery.write("Hello");
  log.arrived = true;
  await failed();

  assert.equal(echo().state.textContent, words.noAnswer);
  assert.ok(!echo().element.classList.contains("failed"));
  assert.equal(composer.text, "");
  assert.equal(shown()[0].element.find("h3").textContent, words.sentNoAnswer);
});

test("a turn that is kept and still worked on counts as arrived", async () => {
  delivery.write("Hello");
  await failed(new Problem(503, { code: "turn_still_working", title: "We are still working on it." }));

  assert.equal(echo().state.textContent, words.noAnswer);
  assert.equal(shown()[0].element.find("h3").textContent, words.sentNoAnswer);
  assert.equal(composer.text, "");
});

test("words that reached a person need no answer", async () => {
  conversation.mode = "staff";
  delivery.write("Hello");
  log.arrived = true;
  await failed();

  assert.deepEqual(shown(), []);
  assert.equal(echo().state.textContent, "");
});

test("words that did not reach a person are said to be unsent", async () => {
  conversation.mode = "staff";
  delivery.write("Hello");
  await failed();

  assert.equal(shown().length, 1);
  assert.equal(echo().state.textContent, words.notSent);
});

const TITLES = [
  ["a service that is not reached may have got it", false, new NoAnswer(), words.notReachedText],
  ["a service that is reached, and does not hold it, did not get it", true, new NoAnswer(), words.notSentText],
  ["a refusal did not take it", false, new Problem(422, { code: "request_not_valid" }), words.notSentText],
  ["the service's sentence comes first", true, new Problem(429, { code: "x", title: "Please wait." }), "Please wait."],
];
for (const [what, reached, error, title] of TITLES) {
  test(`what is said of a failure: ${what}`, async () => {
    conversation.reached = reached;
    delivery.write("Hello");
    await failed(error);

    assert.equal(shown()[0].element.find("h3").textContent, title);
  });
}

test("a chat that is not there any more says so itself: no failure beside it", async () => {
  delivery.write("Hello");
  await failed(new Problem(404, { code: "conversation_unknown" }));

  assert.deepEqual(shown(), []);
  assert.equal(composer.text, "Hello");
});

test("a chat that has ended offers no new try", async () => {
  delivery.write("Hello");
  conversation.mode = "closed";
  await failed();

  assert.equal(shown()[0].element.find("button"), undefined);
});

test("danger in words that were not taken gets its card, once however often it is tried", async () => {
  const refused = () => new Problem(503, { messages: [CARD] });
  delivery.write("She is not breathing");
  conversation.again(refused());
  conversation.again(refused());
  await failed(refused());
  shown()[0].element.find("button").press();
  await failed(refused());

  assert.deepEqual(page.cards, [CARD]);
  assert.deepEqual(page.below, [echo().element]);
});

test("the failure stands below the card, not between the words and their card", async () => {
  delivery.write("She is not breathing");
  await failed(new Problem(503, { messages: [CARD] }));

  assert.equal(page.after[0], page.root.children[0]);
  assert.notEqual(page.after[0], echo().element);
});

test("a card that was taken off the page is shown again at the next failure", async () => {
  const refused = () => new Problem(503, { messages: [CARD] });
  delivery.write("She is not breathing");
  conversation.again(refused());
  page.root.children[0].remove();
  await failed(refused());

  assert.deepEqual(page.cards, [CARD, CARD]);
});

test("of what comes with a failure only danger's cards are shown", async () => {
  delivery.write("Hello");
  await failed(new Problem(503, { messages: [FAULT, LINE, { text: "An answer." }] }));

  assert.deepEqual(page.cards, []);
  assert.equal(shown().length, 1);
});

test("words that are too long are asked for danger once, and their card is shown", async () => {
  conversation.cards = [CARD, FAULT];
  await delivery.tooLong("She is not breathing ...");
  await delivery.tooLong("She is not breathing ...");

  assert.deepEqual(page.cards, [CARD]);
  assert.equal(conversation.asked.length, 1);
  assert.deepEqual(conversation.sent, []);
});

test("words that are too long and had no card are asked for danger again", async () => {
  await delivery.tooLong("A long story ...");
  conversation.cards = [CARD];
  await delivery.tooLong("A long story ...");

  assert.deepEqual(page.cards, [CARD]);
});

test("other words that are too long are asked for danger too", async () => {
  conversation.cards = [CARD];
  await delivery.tooLong("She is not breathing ...");
  await delivery.tooLong("She is still not breathing ...");

  assert.equal(conversation.asked.length, 2);
  assert.equal(page.cards.length, 2);
});

test("a choice leaves by its id, shows its title, and is taken as chosen only once it has arrived", async () => {
  let taken = 0;
  delivery.choose({ id: "c1", title: "Talk to a person" }, () => (taken += 1));

  assert.equal(echo().text, "Talk to a person");
  assert.equal(conversation.sent[0].choice, "c1");
  assert.ok(!("text" in conversation.sent[0]));
  assert.equal(taken, 0);
  await answered();
  assert.equal(taken, 1);
});

test("a choice that did not arrive is not taken as chosen, and its title does not go into the box", async () => {
  let taken = 0;
  delivery.choose({ id: "c1", title: "Talk to a person" }, () => (taken += 1));
  await failed();

  assert.equal(taken, 0);
  assert.equal(composer.text, "");
  assert.equal(shown().length, 1);
});

test("a choice whose answer a look finds is taken as chosen", async () => {
  let taken = 0;
  delivery.choose({ id: "c1", title: "Talk to a person" }, () => (taken += 1));
  log.isAnswered = true;
  await failed();

  assert.equal(taken, 1);
});

test("an answer that comes by another way takes the failure away, and only then", async () => {
  delivery.write("Hello");
  log.arrived = true;
  await failed();

  delivery.settle();
  assert.equal(shown().length, 1);
  log.isAnswered = true;
  delivery.settle();
  assert.deepEqual(shown(), []);
  assert.equal(echo().state.textContent, "");
});

test("a page that is loaded anew sends the words in the box with the id they had", async () => {
  delivery.write("My son waits.");
  await failed();
  assert.equal(composer.text, "My son waits.");
  const { id } = conversation.sent[0];

  composer.text = ""; // as the box does when they are sent
  begin().write("My son waits.");
  assert.equal(conversation.sent[1].id, id);
});

test("other words have an id of their own, and so has the same once more", async () => {
  delivery.write("My son waits.");
  await failed();
  const anew = begin();
  anew.write("My son waits no more.");
  anew.write("My son waits.");

  assert.equal(new Set(conversation.sent.map((message) => message.id)).size, 3);
});

test("words that arrived after all leave the box of the page that was loaded anew", async () => {
  delivery.write("My son waits.");
  await failed();
  const { id } = conversation.sent[0];
  const anew = begin();
  anew.arrived([{ client_id: "another" }]);
  assert.equal(composer.text, "My son waits.");

  anew.arrived([{ client_id: id }]);
  assert.equal(composer.text, "");
  anew.write("My son waits.");
  assert.notEqual(conversation.sent[1].id, id);
});

test("what was changed in the box meanwhile stays there", async () => {
  delivery.write("My son waits.");
  await failed();
  composer.text = "My son waits, and so do I.";
  begin().arrived([{ client_id: conversation.sent[0].id }]);

  assert.equal(composer.text, "My son waits, and so do I.");
});

test("words that are answered by another way leave the box too", async () => {
  delivery.write("My son waits.");
  await failed();
  log.isAnswered = true;
  delivery.settle();

  assert.equal(composer.text, "");
  assert.equal(shown().length, 0);
});
