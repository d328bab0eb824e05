import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Api, NoAnswer, Problem } from "../../assistant/web/static/api.js";
import { persistently } from "../../assistant/web/static/retry.js";
import { Clock, settled } from "./fakes.js";

let clock;

beforeEach(() => {
  clock = new Clock();
});

/** Something that fails with these errors, one a try, and then answers. */
function failing(...errors) {
  const attempt = async () => {
    attempt.tries += 1;
    const error = errors.shift();
    if (error) throw error;
    return "answer";
  };
  attempt.tries = 0;
  return attempt;
}

test("what works at once is tried once", async () => {
  const attempt = failing();

  assert.equal(await persistently(attempt), "answer");
  await clock.pass(60_000);
  assert.equal(attempt.tries, 1);
});

test("it is tried again after two seconds, and then after five more", async () => {
  const attempt = failing(new NoAnswer(), new NoAnswer());
  const done = persistently(attempt);

  await clock.pass(1_999);
  assert.equal(attempt.tries, 1);
  await clock.pass(1);
  assert.equal(attempt.tries, 2);
  await clock.pass(4_999);
  assert.equal(attempt.tries, 2);
  await clock.pass(1);
  assert.equal(attempt.tries, 3);
  assert.equal(await done, "answer");
});

test("after the third failure the last error is told, and it is not tried any more", async () => {
  const last = new NoAnswer();
  const attempt = failing(new NoAnswer(), new NoAnswer(), last, new NoAnswer());
  const done = persistently(attempt).catch((error) => error);

  await clock.pass(60_000);
  assert.equal(await done, last);
  assert.equal(attempt.tries, 3);
});

test("each failure that is followed by a new try is told before the pause, the last one is not", async () => {
  const [first, second, last] = [new NoAnswer(), new Problem(503, {}), new NoAnswer()];
  const told = [];
  const done = persistently(failing(first, second, last), (error) => told.push(error)).catch(() => {});

  await settled();
  assert.deepEqual(told, [first]);
  await clock.pass(60_000);
  await done;
  assert.deepEqual(told, [first, second]);
});

const NOT_AGAIN = [
  ["a refusal", new Problem(422, { code: "message_too_long" })],
  ["a chat that is not there", new Problem(404, { code: "conversation_unknown" })],
  ["a turn that is kept and still worked on", new Problem(503, { code: "turn_still_working" })],
  ["a fault of the page itself", new TypeError()],
];
for (const [what, error] of NOT_AGAIN) {
  test(`${what} is not tried again`, async () => {
    const attempt = failing(error);
    const told = [];
    const done = persistently(attempt, (one) => told.push(one)).catch((thrown) => thrown);

    await clock.pass(60_000);
    assert.equal(await done, error);
    assert.equal(attempt.tries, 1);
    assert.deepEqual(told, []);
  });
}

test("a service that is unwell is tried again", async () => {
  const attempt = failing(new Problem(502, {}));
  const done = persistently(attempt);

  await clock.pass(2_000);
  assert.equal(await done, "answer");
  assert.equal(attempt.tries, 2);
});

test("a message that is tried three times leaves with one id each time", async () => {
  const sent = [];
  globalThis.fetch = async (_address, { body }) => {
    sent.push(JSON.parse(body).id);
    if (sent.length < 3) throw new TypeError("no network");
    return { ok: true, json: async () => ({ mode: "assistant" }) };
  };
  const api = new Api("/api/v1");
  const done = persistently(() => api.send({ id: "chat", token: "secret" }, { id: "message", text: "Hello" }));

  await clock.pass(7_000);
  assert.deepEqual(await done, { mode: "assistant" });
  assert.deepEqual(sent, ["message", "message", "message"]);
});
