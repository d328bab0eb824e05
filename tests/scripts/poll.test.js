import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Poller } from "../../assistant/web/static/poll.js";
import { Clock, Page, settled } from "./fakes.js";

let clock;
let page;
let looks;
let poller;

beforeEach(() => {
  clock = new Clock();
  page = new Page();
  looks = 0;
  poller = new Poller(async () => {
    looks += 1;
  });
});

test("with the assistant it looks every fifteen seconds", async () => {
  poller.start("assistant");

  await clock.pass(14_999);
  assert.equal(looks, 0);
  await clock.pass(1);
  assert.equal(looks, 1);
  await clock.pass(30_000);
  assert.equal(looks, 3);
});

for (const mode of ["waiting", "staff"]) {
  test(`while a person may answer (${mode}) it looks every three seconds`, async () => {
    poller.start(mode);

    await clock.pass(2_999);
    assert.equal(looks, 0);
    await clock.pass(1);
    assert.equal(looks, 1);
    await clock.pass(27_000);
    assert.equal(looks, 10);
  });

  test(`a page that is not looked at goes on looking while a person may answer (${mode})`, async () => {
    poller.start(mode);
    page.turnAway();

    await clock.pass(9_000);
    assert.equal(looks, 3);
  });
}

test("a page that is not looked at does not look for the assistant's messages", async () => {
  poller.start("assistant");
  page.turnAway();

  await clock.pass(60_000);
  assert.equal(looks, 0);
});

test("whoever comes back to the page sees what is new at once, and then at the usual pace", async () => {
  poller.start("assistant");
  page.turnAway();
  await clock.pass(20_000);

  page.comeBack();
  await settled();
  assert.equal(looks, 1);
  await clock.pass(14_999);
  assert.equal(looks, 1);
  await clock.pass(1);
  assert.equal(looks, 2);
});

test("asking for a person quickens the pace at once", async () => {
  poller.start("assistant");
  await clock.pass(10_000);

  poller.pace("waiting");
  await clock.pass(3_000);
  assert.equal(looks, 1);
});

test("when the person has left it looks now and then again", async () => {
  poller.start("staff");
  poller.pace("assistant");

  await clock.pass(14_999);
  assert.equal(looks, 0);
  await clock.pass(1);
  assert.equal(looks, 1);
});

test("being told the same pace again does not put the next look off", async () => {
  poller.start("assistant");
  for (let second = 0; second < 15; second += 1) {
    await clock.pass(1_000);
    poller.pace("assistant");
  }

  assert.equal(looks, 1);
});

test("started twice it looks neither more often nor later", async () => {
  poller.start("assistant");
  await clock.pass(7_000);
  poller.start("assistant");

  await clock.pass(8_000);
  assert.equal(looks, 1);
  await clock.pass(14_999);
  assert.equal(looks, 1);
});

test("after it was stopped it looks neither in time nor when the page is seen", async () => {
  poller.start("staff");
  poller.stop();

  await clock.pass(60_000);
  page.turnAway();
  page.comeBack();
  await settled();
  assert.equal(looks, 0);
});

test("stopped in the middle of a look it does not begin another", async () => {
  let answer;
  poller = new Poller(() => {
    looks += 1;
    return new Promise((resume) => (answer = resume));
  });
  poller.start("staff");
  await clock.pass(3_000);

  poller.stop();
  answer();
  await clock.pass(60_000);
  assert.equal(looks, 1);
});

test("a slow answer is waited for before the next look", async () => {
  let answer;
  poller = new Poller(() => {
    looks += 1;
    return new Promise((resume) => (answer = resume));
  });
  poller.start("staff");

  await clock.pass(30_000);
  assert.equal(looks, 1);
  answer();
  await clock.pass(3_000);
  assert.equal(looks, 2);
});

test("it can be started again after it was stopped", async () => {
  poller.start("staff");
  poller.stop();
  poller.start("staff");

  await clock.pass(3_000);
  assert.equal(looks, 1);
});

test("for a chat that has ended it never starts", async () => {
  poller.start("closed");

  await clock.pass(60_000);
  page.turnAway();
  page.comeBack();
  await settled();
  assert.equal(looks, 0);
});

test("a new pace does not start what was stopped", async () => {
  poller.start("assistant");
  poller.stop();
  poller.pace("staff");

  await clock.pass(60_000);
  assert.equal(looks, 0);
});
