// What a family wrote is seen once it was on the screen of whoever has the chat. A button tells of what is beyond it: the last message that the page came
// with, where nobody has seen it, and every one that comes while the page is open. A reply takes with it which message its writer had before them: one that
// was on the screen for a moment, and so were all before it that came with the page open.

const A_MOMENT = 1500;
const MOST_OF_IT = 0.6; // of the message, or of the screen where it is longer
const button = document.createElement("button");
const waits = new Map(); // by number: the family's messages that nobody has seen, and cards that came while the page is open
const cameWith = Number(document.body.dataset.unseen ?? 0);
const observer = new IntersectionObserver(look, { threshold: [0, 0.2, 0.4, MOST_OF_IT, 1] });
let known = 0;
let onScreen = 0;
let reported = 0;

button.type = "button";
button.className = "nhsuk-button nhsuk-button--small";
button.addEventListener("click", toTheFirst);
document.addEventListener("visibilitychange", () => {
  for (const message of waits.values()) {
    observer.unobserve(message); // looked at anew, now that somebody can see it
    observer.observe(message);
  }
});

/** Called first for what the page came with, then for every new transcript. */
export function watchArrivals() {
  const messages = [...document.querySelectorAll(".console-message--family[data-seq], [data-seq][data-card]")];
  const first = known === 0;
  observer.disconnect();
  for (const message of messages) {
    const number = Number(message.dataset.seq);
    if (first ? number === cameWith : number > known || waits.has(number)) {
      waits.set(number, message);
      observer.observe(message);
    }
  }
  known = Math.max(1, known, ...messages.map((one) => Number(one.dataset.seq)));
  if (!first) tell(); // of what the page came with, the observer tells first
}

/** The newest message that was on the screen, 0 where the server knows it. */
export function toReport() {
  return onScreen > reported ? onScreen : 0;
}

export function wasReported(number) {
  reported = Math.max(reported, number);
}

function look(entries) {
  if (document.hidden) return tell();
  for (const one of entries) {
    const room = (one.rootBounds?.height ?? innerHeight) * MOST_OF_IT;
    if (!one.isIntersecting || (one.intersectionRatio < MOST_OF_IT && one.intersectionRect.height < room)) continue;
    const number = Number(one.target.dataset.seq);
    observer.unobserve(one.target);
    waits.delete(number);
    if (isFamilys(one.target)) onScreen = Math.max(onScreen, number);
  }
  tell();
}

function tell() {
  const place = document.querySelector("[data-below]");
  const unread = [...waits.values()].filter(isFamilys);
  const where = unread.some((one) => one.getBoundingClientRect().bottom > innerHeight) ? "below" : "above";
  const words = unread.length === 1 ? `New message ${where}` : `${unread.length} new messages ${where}`;
  if (place && !unread.length) button.remove();
  else if (place && button.textContent !== words) button.textContent = words;
  if (place && unread.length && !button.isConnected) place.append(button);
  document.dispatchEvent(new CustomEvent("console-unread", { detail: unread.length }));
  replyAnswers();
}

function isFamilys(message) {
  return message.classList.contains("console-message--family");
}

// Not at once: what comes on the screen as somebody presses "Send" was not read.
function replyAnswers() {
  const field = document.querySelector("[data-shown]");
  const upTo = waits.size ? Math.min(...waits.keys()) - 1 : known;
  if (field && upTo > Number(field.value)) setTimeout(() => { field.value = Math.max(Number(field.value), upTo); }, A_MOMENT);
}

function toTheFirst() {
  const message = waits.get(Math.min(...waits.keys()));
  if (!message) return;
  message.tabIndex = -1;
  message.focus({ preventScroll: true });
  message.scrollIntoView({ block: "center", behavior: "instant" });
}
