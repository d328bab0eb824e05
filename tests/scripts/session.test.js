import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Session } from "../../assistant/web/static/session.js";
import { Storage } from "./fakes.js";

const AT = { id: "one", token: "secret" };
let storage;

beforeEach(() => {
  storage = new Storage();
});

test("what a tab remembers is there after a reload", () => {
  new Session("/api/v1").set("at", AT);

  assert.deepEqual(new Session("/api/v1").get("at"), AT);
});

test("what is set later does not take away what was set before", () => {
  const session = new Session("/api/v1");
  session.set("at", AT);
  session.set("chosen", ["a"]);

  const reloaded = new Session("/api/v1");
  assert.deepEqual([reloaded.get("at"), reloaded.get("chosen")], [AT, ["a"]]);
});

test("two services on one portal do not read each other's conversation", () => {
  new Session("https://one.example/api/v1").set("at", AT);

  assert.equal(new Session("https://two.example/api/v1").get("at"), undefined);
});

test("after forgetting nothing is left, neither here nor in the tab's storage", () => {
  const session = new Session("/api/v1");
  session.set("at", AT);
  session.forget();

  assert.equal(session.get("at"), undefined);
  assert.equal(new Session("/api/v1").get("at"), undefined);
  assert.ok(![...storage.kept.values()].some((kept) => kept.includes(AT.token)));
});

test("a window that keeps nothing still has its chat until the page is left", () => {
  new Storage({ refuses: true });
  const session = new Session("/api/v1");
  session.set("at", AT);

  assert.deepEqual(session.get("at"), AT);
  assert.equal(new Session("/api/v1").get("at"), undefined);
});

test("a storage that is full loses nothing of the open page", () => {
  const session = new Session("/api/v1");
  session.set("at", AT);
  storage.refuses = true;
  session.set("draft", "My son waits.");

  assert.deepEqual([session.get("at"), session.get("draft")], [AT, "My son waits."]);
});

for (const kept of ["not JSON {", "null"]) {
  test(`a chat opens although the tab kept ${kept}`, () => {
    new Session("/api/v1").set("at", AT);
    for (const key of storage.kept.keys()) storage.kept.set(key, kept);
    const session = new Session("/api/v1");

    assert.equal(session.get("at"), undefined);
    session.set("at", AT);
    assert.deepEqual(new Session("/api/v1").get("at"), AT);
  });
}
