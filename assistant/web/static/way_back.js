/** While a panel fills the screen, the phone's Back closes it, and does not leave the portal. */

const MARK = "secondOpinionPanel";

export class WayBack {
  #inside = false;
  #close;
  #went = () => {
    if (!this.#inside || history.state?.[MARK]) return;
    this.#inside = false;
    this.#close();
  };

  constructor(close) {
    this.#close = close;
    addEventListener("popstate", this.#went);
  }

  /** The portal's own state stays in it: its router may look for it. */
  enter() {
    if (this.#inside) return;
    this.#inside = true;
    history.pushState({ ...history.state, [MARK]: true }, "");
  }

  /** Closed otherwise: the step that was added is taken away again, unless the portal has gone on meanwhile. */
  leave() {
    if (!this.#inside) return;
    this.#inside = false;
    if (history.state?.[MARK]) history.back();
  }
}
