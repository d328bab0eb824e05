/** Ask before something that cannot be taken back. Answers true or false; Escape is no. */

import { make } from "./dom.js";

export function ask(root, { title, text, yes, no }) {
  return new Promise((answer) => {
    const say = (value) => () => dialog.close(value);
    const dialog = make(
      "dialog",
      // Escape closes this question, not the portal's panel around the chat.
      { "aria-labelledby": "ask-title", "aria-describedby": "ask-text", onkeydown: (event) => event.key === "Escape" && event.stopPropagation() },
      make("h3", { id: "ask-title" }, title),
      make("p", { id: "ask-text" }, text),
      make(
        "div",
        { class: "answers" },
        make("button", { type: "button", class: "warning", onclick: say("yes") }, yes),
        make("button", { type: "button", class: "secondary", autofocus: true, onclick: say("no") }, no),
      ),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      answer(dialog.returnValue === "yes");
    });
    root.append(dialog);
    dialog.showModal();
  });
}
