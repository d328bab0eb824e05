/** In the browser's top layer, which no z-index of a page covers. Browsers without popovers have the largest z-index (embed.css). */

const SUPPORTED = "popover" in HTMLElement.prototype;

/** Shows and hides this element there. Shown again, it comes before what was put there meanwhile. */
export function onTop(element) {
  const there = () => SUPPORTED && element.matches(":popover-open");
  const hide = () => there() && element.hidePopover();
  const show = () => {
    if (!SUPPORTED || !element.isConnected) return;
    hide();
    element.setAttribute("popover", "manual");
    element.showPopover();
  };
  return { show, hide };
}
