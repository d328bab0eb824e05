/** Make an element. Text is always set as text: nothing that anybody wrote is ever read as HTML. */

export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

/** Words that only a screen reader says. */
export function aside(text) {
  return make("span", { class: "aside", lang: "en-GB" }, text);
}
