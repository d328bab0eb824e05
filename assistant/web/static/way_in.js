/** Into "What you passed on" without a code. Sent as a form: an address could be sent on, and would open it for somebody else. */

import { make } from "./dom.js";

/** Until it was pressed once; from then on, and where the portal's policy forbids the form, the link leads where codes are asked for. */
export function leadIn(link, { address, door }) {
  link.onclick = (event) => {
    event.preventDefault();
    leaveAlone(link);
    const field = make("input", { type: "hidden", name: "door", value: door });
    const form = make("form", { method: "post", action: new URL(address, link.href).href, target: "_blank", rel: "noopener", hidden: true }, field);
    const forbidden = ({ effectiveDirective }) => effectiveDirective === "form-action" && window.open(link.href, "_blank", "noopener");
    document.addEventListener("securitypolicyviolation", forbidden, { once: true });
    link.after(form);
    form.submit();
    setTimeout(() => {
      document.removeEventListener("securitypolicyviolation", forbidden);
      form.remove();
    }, 1000);
  };
}

export function leaveAlone(link) {
  link.onclick = null;
}
