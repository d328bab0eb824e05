// Tells somebody who is looking elsewhere: how many families wait and how much danger is open, in the tab's title and icon, and by a quiet sound that is off
// until it is switched on here. A number and nothing else leaves the page.

const counts = document.querySelector('[data-part="counts"]');
const title = document.title;
const KEY = "console-sound";
let last = null;
let unread = 0; // messages of the chat on this page that nobody has looked at

if (counts) {
  document.querySelector(".console-header__account")?.prepend(soundSwitch());
  tell();
  document.addEventListener("console-unread", (event) => {
    if (event.detail === unread) return;
    unread = event.detail;
    tell();
  });
  new MutationObserver(tell).observe(counts, { childList: true, subtree: true });
}

function tell() {
  const needs = unread + Number(counts.querySelector("[data-needs]")?.dataset.needs ?? 0);
  document.title = needs ? `(${needs}) ${title}` : title;
  document.querySelector("link[rel=icon]").href = needs ? badge(needs) : "data:,";
  if (last !== null && needs > last && wantsSound()) sound();
  last = needs;
}

function badge(needs) {
  const words = needs > 9 ? "9+" : String(needs);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="16" fill="#d5281b"/><text x="16" y="23" font-family="sans-serif" font-size="20" font-weight="700" fill="#fff" text-anchor="middle">${words}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function soundSwitch() {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "console-header__button";
  const show = () => {
    button.setAttribute("aria-pressed", String(wantsSound()));
    button.textContent = wantsSound() ? "Sound is on" : "Sound is off";
  };
  button.addEventListener("click", () => {
    localStorage.setItem(KEY, wantsSound() ? "off" : "on");
    show();
    if (wantsSound()) sound();
  });
  show();
  return button;
}

function wantsSound() {
  return localStorage.getItem(KEY) === "on";
}

// Two soft tones, a third of a second.
function sound() {
  const context = new AudioContext();
  const quiet = context.createGain();
  quiet.gain.value = 0.05;
  quiet.connect(context.destination);
  for (const [start, pitch] of [[0, 660], [0.16, 880]]) {
    const tone = context.createOscillator();
    tone.frequency.value = pitch;
    tone.connect(quiet);
    tone.start(context.currentTime + start);
    tone.stop(context.currentTime + start + 0.14);
  }
  setTimeout(() => context.close(), 600);
}
