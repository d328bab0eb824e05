/** One message of the log: who said it, the words, and what comes with them (a step, choices, sources). */

import { aside, make } from "./dom.js";
import { card, line } from "./notice.js";
import { whereFrom } from "./sources.js";
import { helped } from "./helped.js";
import { direction, paragraphs, split } from "./text.js";
import { words } from "./words.js";

/** `fresh` is false for what was there before the page was opened: it is shown, not announced. */
export function messageElement(message, { fresh, chosen, onchoice, onhelp, said }) {
  const element = make("article", { class: message.notice ? "notice" : `message ${message.sender}`, lang: languageOf(message), dir: direction(message.text) });
  element.append(...body(message, fresh));
  offer(element, message, { chosen, onchoice });
  if (onhelp && message.answer?.sources?.length) element.append(helped(message, { onhelp, said }));
  return element;
}

export function offer(element, message, { chosen, onchoice }) {
  if (message.choices?.length) element.append(choices(message, chosen, onchoice));
}

/** The family's own words, shown the moment they are sent. */
export function echoElement(text) {
  const state = make("p", { class: "state" });
  const element = make("article", { class: "message family", dir: direction(text) }, who("family", new Date().toISOString()), make("div", { class: "words" }, ...paragraphs(text, { links: false })), state);
  return { element, state };
}

export function markChosen(button) {
  if (button.classList.contains("chosen")) return;
  button.classList.add("chosen");
  button.append(aside(`, ${words.chosen}`));
}

function body(message, fresh) {
  const foreign = Boolean(languageOf(message));
  if (message.notice?.level === "card") return [card(message, { fresh, foreign })];
  if (message.notice) return [line(message)];
  const { form, answer } = message;
  return [
    who(message.sender, message.created_at, message.by),
    form && step(form),
    answer?.title && !message.text.startsWith(answer.title) && make("h3", { dir: "auto" }, answer.title),
    form?.field === "check" ? checkPage(message.text) : make("div", { class: "words" }, ...paragraphs(message.text, { links: message.sender !== "family", foreign })),
    answer && whereFrom(answer),
  ].filter(Boolean);
}

/** The family's own lines, each below its label. No links: a hospital number is not a phone number. */
function checkPage(text) {
  const lines = split(text).map((part) => {
    const [, label, line] = part.match(/^([^\n]+:)\n([\s\S]*)$/) ?? [];
    return label ? make("p", {}, make("b", {}, label), line) : make("p", {}, part);
  });
  return make("div", { class: "words" }, ...lines);
}

/** Cards in other languages have ids that name the language (assistant/answers/languages.py). */
function languageOf(message) {
  return message.answer?.id.match(/^language_([a-z]{2,3})(?:_|$)/)?.[1];
}

/** `by` is who of the staff wrote it: "Priya from PALS". */
function who(sender, moment, by) {
  return make("p", { class: "who", lang: "en-GB" }, by || (words.senders[sender] ?? words.senders.system), moment && aside(", "), moment && at(moment));
}

export function at(moment) {
  const when = new Date(moment);
  const day = when.toDateString() === new Date().toDateString() ? {} : { day: "numeric", month: "short" };
  return make("time", { datetime: moment }, when.toLocaleString("en-GB", { ...day, hour: "2-digit", minute: "2-digit" }));
}

function step(form) {
  const done = Math.round((100 * form.step) / form.of);
  const bar = make("span", { class: "bar", "aria-hidden": "true" }, make("span"));
  bar.firstChild.style.inlineSize = `${done}%`;
  return make("p", { class: "step" }, make("span", {}, `${words.stepOf[form.name] ?? ""}`), aside(", "), make("strong", {}, words.step(form)), bar);
}

/** Names of languages stand in their order, whichever way each is written. */
function named(title) {
  if (!title.includes(" · ")) return [title];
  return title.split(" · ").flatMap((part, index) => (index ? [" · ", make("bdi", {}, part)] : [make("bdi", {}, part)]));
}

function choices(message, chosen, onchoice) {
  const card = message.answer?.id === `language_${languageOf(message)}`; // its first choice is in its language, the others in English
  const offered = message.choices.map((choice, place) => {
    const lang = card && place === 0 ? languageOf(message) : undefined;
    const button = make("button", { type: "button", class: "choice", "data-choice": choice.id, lang, dir: choice.title.includes(" · ") ? "ltr" : "auto", onclick: () => onchoice(choice, button) }, ...named(choice.title));
    if (chosen.includes(choice.id)) markChosen(button);
    return make("li", {}, button);
  });
  // The role again: Safari takes it from a list without marks.
  return make("ul", { class: message.form ? "choices of-step" : "choices", role: "list", lang: "en-GB" }, ...offered);
}
