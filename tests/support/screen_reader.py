"""What a screen reader gets of the chat: the accessibility tree of its messages, and what is announced as it comes."""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

# Before the page's own scripts: notes each addition to the log that a screen reader is told of. The nearest live region
# decides (WAI-ARIA 1.2, aria-live); what a region had before it was made live is not told.
LISTEN = """(() => {
  const LIVE = { alert: "assertive", status: "polite", log: "polite" };
  const heard = (window.heard = { messages: new Map(), gone: [], asides: [] });
  const manner = (node) => {
    for (let one = node.nodeType === 1 ? node : node.parentElement; one; one = one.parentElement) {
      const live = one.getAttribute("aria-live") ?? LIVE[one.getAttribute("role")];
      if (live) return live;
    }
    return "off";
  };
  const told = (log, node) => {
    if (node.parentNode === log) {
      if (manner(log) === "off") heard.messages.set(node, heard.messages.get(node) ?? 0);
      else heard.messages.set(node, (heard.messages.get(node) ?? 0) + 1);
    } else if (node.isConnected && manner(node) !== "off" && node.textContent.trim()) heard.asides.push(node.textContent.trim());
  };
  const watch = (log) => new MutationObserver((changes) => {
    for (const change of changes) {
      for (const node of change.addedNodes) told(log, node);
      if (change.target === log) for (const node of change.removedNodes)
        if (!node.isConnected && heard.messages.get(node)) heard.gone.push(node.textContent);
    }
  }).observe(log, { childList: true, subtree: true });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (how) {
    const root = attach.call(this, how);
    const found = new MutationObserver(() => {
      const log = root.querySelector("[role=log]");
      if (log && !log.watched) { log.watched = true; watch(log); for (const node of log.children) told(log, node); }
    });
    found.observe(root, { childList: true, subtree: true });
    return root;
  };
})();"""
# Every word that eyes can find, in order; the words that stand there for screen readers only, too.
SEEN = """log => {
  const found = [];
  const walker = document.createTreeWalker(log, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode.parentElement.checkVisibility({ visibilityProperty: true })) found.push(walker.currentNode.data);
  return found.join("");
}"""
TOLD = """log => [...log.children].map((one) => [window.heard.messages.get(one) ?? -1, one.innerText])"""


@dataclass(frozen=True)
class Heard:
    """`messages` are those that stand there: how often each was announced, and its words; `gone` what was announced and
    then taken away; `asides` what was announced inside a message that stood there.
    """

    messages: list[tuple[int, str]]
    gone: list[str]
    asides: list[str]


def listen(page: Page) -> None:
    page.add_init_script(LISTEN)


def heard(page: Page) -> Heard:
    said = page.get_by_role("log").evaluate(TOLD)
    more = page.evaluate("({ gone: window.heard.gone, asides: window.heard.asides })")
    return Heard([(times, words) for times, words in said], more["gone"], more["asides"])


def seen(page: Page) -> str:
    return _bare(page.get_by_role("log").evaluate(SEEN))


def in_the_tree(page: Page) -> str:
    """All words of the log in the browser's accessibility tree, in order."""
    session = page.context.new_cdp_session(page)
    nodes = {one["nodeId"]: one for one in session.send("Accessibility.getFullAXTree")["nodes"]}
    session.detach()
    logs = [one for one in nodes.values() if not one["ignored"] and _role(one) == "log"]
    assert len(logs) == 1, f"{len(logs)} logs in the accessibility tree"
    return _bare("".join(_words(logs[0], nodes)))


def _words(node: dict[str, Any], nodes: dict[str, dict[str, Any]]) -> list[str]:
    if _role(node) == "ListMarker":
        return []
    if _role(node) == "StaticText":
        return [] if node["ignored"] else [node["name"]["value"]]
    return [word for child in node.get("childIds", []) if child in nodes for word in _words(nodes[child], nodes)]


def _role(node: dict[str, Any]) -> str:
    return str(node.get("role", {}).get("value", ""))


def _bare(text: str) -> str:
    return "".join(text.split())
