/**
 * The chat as a whole page inside a portal's frame (docs/portal.md). The two talk by messages: only with the page that frames this one, and
 * only if its origin is on the hospital's list.
 */

const WAIT = 8_000; // ms for a token
const ALLOWED = (document.body.dataset.allowed ?? "").split(" ").filter(Boolean);
const TOLD = ["ready", "message", "handoff", "notice"];

/** Where the framing page comes from, as the browser says; undefined for one that is not on the list. */
function framedBy() {
  const named = location.ancestorOrigins?.[0] ?? (document.referrer && new URL(document.referrer).origin);
  return ALLOWED.find((one) => one === named);
}

const origin = framedBy();
let waiting;

function tell(type, detail = {}) {
  if (origin && parent !== window) parent.postMessage({ type: `second-opinion:${type}`, detail }, origin);
}

/** A fresh token of the portal's: null when nobody is signed in or it does not say, "" when it was asked and did not answer. */
function token() {
  if (!origin || document.body.dataset.signedIn !== "yes") return null;
  return new Promise((resolve) => {
    waiting = resolve;
    setTimeout(() => resolve(""), WAIT);
    tell("token-wanted");
  });
}

const chat = document.createElement("second-opinion-chat");
chat.freshToken = token;
for (const name of ["longest", "phone", "phoneName", "channel", "nation"]) {
  if (document.body.dataset[name]) chat.setAttribute(name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`), document.body.dataset[name]);
}
for (const name of TOLD) chat.addEventListener(`second-opinion:${name}`, ({ detail }) => tell(name, detail));

addEventListener("message", (event) => {
  if (event.source !== parent || event.origin !== origin) return;
  const { type, token: told } = event.data ?? {};
  if (type === "second-opinion:token") waiting?.(typeof told === "string" ? told : null);
  if (type === "second-opinion:look") chat.look();
  if (type === "second-opinion:end") chat.end();
});

document.querySelector("main").append(chat);
