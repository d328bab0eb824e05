// Half a reply, or half a note about a handoff, is not lost by a link or a reload: it stays in this tab, under its author and its page, until it was sent or the session
// ends: the sign-in page, where there is no author, keeps nobody's.

const KEY = "typed:";
const box = () => document.querySelector("form:has(input[name=slip]) textarea");
const noted = document.querySelector("[data-typed]");

forgetOthers();
restore();
document.addEventListener("input", (event) => {
  if (event.target === box()) keep(event.target.value);
});

export function forgetTyped() {
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(KEY)) sessionStorage.removeItem(name);
}

function author() {
  return document.body.dataset.member ?? "";
}

function name() {
  return `${KEY}${author()}:${location.pathname.split("/")[3]}`;
}

function keep(words) {
  if (words.trim()) sessionStorage.setItem(name(), words);
  else sessionStorage.removeItem(name());
}

function forgetOthers() {
  for (const one of Object.keys(sessionStorage)) if (one.startsWith(KEY) && !one.startsWith(`${KEY}${author()}:`)) sessionStorage.removeItem(one);
}

function restore() {
  const kept = box() && sessionStorage.getItem(name());
  if (!kept) return;
  if (wasSent(kept)) return sessionStorage.removeItem(name());
  if (box().value.trim()) return;
  box().value = kept;
  if (noted) noted.hidden = false;
}

// The words are in the chat, or among the notes: only then are they no longer kept here.
function wasSent(words) {
  const said = [[...document.querySelectorAll(".console-message--staff .console-words")].at(-1), ...document.querySelectorAll(".console-notes .console-words")];
  return said.some((one) => one && plain(one.textContent) === plain(words));
}

function plain(words) {
  return words.replace(/\s+/g, " ").trim();
}
