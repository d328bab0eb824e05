// Keeps a console page up to date. Every 1.5 s it fetches the page's live parts (body[data-live]) and replaces those that changed.
// Without this script a reload does the same.

import { toReport, wasReported, watchArrivals } from "./arrivals.js";
import { keepFormsSingle } from "./once.js";
import { forgetTyped } from "./typed.js";

const EVERY = 1500;
const PATIENCE = 5000;
const address = document.body.dataset.live;
const stale = document.querySelector("[data-stale]");
const served = new Map(); // each part as the server last sent it: what a person opened or typed in it since is not a change
let etag = null;
let lastGood = new Date();
// The one place where text becomes markup: what our own server just sent to this page. The page's policy allows no other.
const ours = globalThis.trustedTypes?.createPolicy("console-parts", { createHTML: (html) => html }) ?? { createHTML: (html) => html };

for (const part of document.querySelectorAll("[data-part]")) served.set(part.dataset.part, part.innerHTML);
keepFormsSingle(document);
watchArrivals();
if (address) {
  document.querySelector("[data-by-hand]")?.remove();
  setTimeout(refresh, EVERY);
}

async function refresh() {
  try {
    const seen = toReport();
    const reply = await fetch(seen ? `${address}?seen=${seen}` : address, { headers: etag ? { "If-None-Match": etag } : {}, signal: AbortSignal.timeout(PATIENCE) });
    if (reply.status === 401 && handInTyped()) return;
    if (reply.status === 401 || reply.status === 403) return leave("You are signed out, so this page no longer shows anything.", "Sign in again");
    if (reply.status === 404) return leave("This is no longer here. A family can have its conversation erased.", "Go to the list");
    if (!reply.ok && reply.status !== 304) throw new Error(String(reply.status));
    if (reply.status !== 304) {
      show(await reply.text());
      etag = reply.headers.get("ETag");
    }
    wasReported(seen);
    lastGood = new Date();
    tell("");
  } catch {
    tell(`This page is not up to date: the service does not answer. What you see is from ${lastGood.toLocaleTimeString("en-GB")}.`);
  }
  setTimeout(refresh, EVERY);
}

function show(html) {
  const fresh = new DOMParser().parseFromString(ours.createHTML(html), "text/html");
  for (const part of fresh.querySelectorAll("[data-part]")) replace(part.dataset.part, part);
  watchArrivals();
}

function replace(name, fresh) {
  const html = fresh.innerHTML;
  const part = document.querySelector(`[data-part="${name}"]`);
  if (!part || served.get(name) === html) return;
  const words = wordsLeftOver(part, fresh);
  if (words === null && holdsWriting(part)) return;
  const focused = part.contains(document.activeElement) ? document.activeElement : null;
  part.replaceChildren(...document.importNode(fresh, true).childNodes);
  served.set(name, html);
  if (words) part.querySelector("h2")?.after(unsent(words));
  if (focused) focusAgain(part, focused);
}

// A colleague has taken the chat, or it has ended: nothing can be sent here any more, and the words of the box stay. Null while it can.
function wordsLeftOver(part, fresh) {
  const box = part.querySelector("form textarea[name=text]");
  if (!box) return null;
  return fresh.querySelector("textarea[name=text]") ? null : box.value.trim();
}

function unsent(words) {
  const group = document.createElement("div");
  const label = document.createElement("label");
  const box = document.createElement("textarea");
  group.className = "nhsuk-form-group";
  label.className = "nhsuk-label";
  label.htmlFor = box.id = "unsent";
  label.textContent = "What you wrote, not sent";
  box.className = "nhsuk-textarea";
  box.rows = 4;
  box.readOnly = true;
  box.defaultValue = words;
  group.setAttribute("role", "status");
  group.append(label, box);
  return group;
}

// Somebody is writing or choosing here: that is worth more than fresh buttons. The server checks again when they send.
function holdsWriting(part) {
  return [...part.querySelectorAll("textarea, input:not([type=hidden])")].some((box) => {
    const changed = /^(checkbox|radio)$/.test(box.type) ? box.checked !== box.defaultChecked : box.value !== box.defaultValue;
    return "unsent" in box.dataset || changed || (box === document.activeElement && !/^(checkbox|radio)$/.test(box.type));
  });
}

function focusAgain(part, focused) {
  const same = focused.id && document.getElementById(focused.id);
  if (!same) part.tabIndex = -1;
  (same || part).focus({ preventScroll: true });
}

function tell(words) {
  if (stale && stale.textContent !== words) stale.textContent = words;
}

// The session has ended over a half-written reply or note. The server keeps the words for their author and asks for a sign-in; it sends nothing.
function handInTyped() {
  const form = document.querySelector("form:has(input[name=slip])");
  if (!form?.querySelector("textarea")?.value.trim()) return false;
  const only = document.createElement("input");
  only.type = "hidden";
  only.name = "only_keep";
  only.value = "yes";
  form.append(only);
  forgetTyped();
  form.submit();
  return true;
}

// Nothing of a family stays on an unattended screen.
function leave(words, link) {
  forgetTyped();
  document.title = words;
  const main = document.getElementById("main");
  const said = document.createElement("p");
  const way = document.createElement("a");
  said.textContent = words;
  said.setAttribute("role", "alert");
  way.textContent = link;
  way.href = link === "Sign in again" ? "/staff/sign-in" : "/staff";
  main.replaceChildren(said, way);
}
