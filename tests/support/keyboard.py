"""A person without a mouse: Tab to a thing by its name, then a key. What has the focus must be seen, at every step."""

from playwright.sync_api import Page, expect

MOST = 120  # steps to the end of a page
expect.set_options(timeout=20_000)  # ms; other tests run beside, perhaps on two cores
# The name of what has the focus, whether it is in view, and which one before looked the same with the focus as without.
HERE = """() => {
  const one = document.activeElement;
  if (!one || one === document.body || one === document.documentElement) return null;
  const box = one.getBoundingClientRect();
  const looks = (thing) => [thing, ...thing.querySelectorAll('*'), ...(thing.labels ?? [])].flatMap((part) =>
    ['', '::before'].map((pseudo) => { const is = getComputedStyle(part, pseudo || null); return is.boxShadow + (is.outlineStyle === 'none' ? '' : is.outline); })).join();
  const before = window.keyboardBefore;
  const plain = before?.one.isConnected && before.one !== one && looks(before.one) === before.looked ? before.name : null;
  const name = one.labels?.[0]?.innerText || one.getAttribute('aria-label') || one.innerText || one.id;
  const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const said = name.trim().replace(/\\s+/g, ' ');
  window.keyboardBefore = { one, name: said, looked: looks(one) };
  return { name: said, plain, inView: inView && box.height > 0 };
}"""


class Keyboard:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.unseen: list[str] = []  # what had the focus and did not show it

    def next(self) -> str | None:
        """The name of what has the focus after one more Tab; None past the page's end."""
        self.page.keyboard.press("Tab")
        here = self.page.evaluate(HERE)
        if here and not here["inView"]:
            self.unseen.append(f"{here['name']}: not in view")
        if here and here["plain"]:
            self.unseen.append(f"{here['plain']}: looks as without the focus")
        return here and here["name"]

    def to(self, name: str) -> None:
        passed = []
        for _ in range(MOST):
            found = self.next()
            if found and found.startswith(name):
                return
            passed.append(found)
        raise AssertionError(f"{name!r} is not among {passed}")

    def press(self, name: str, key: str = "Enter") -> None:
        self.to(name)
        self.page.keyboard.press(key)

    def follow(self, name: str, heading: str, key: str = "Enter") -> None:
        """To another page, or to this one as it then stands."""
        self.press(name, key)
        expect(self.page.get_by_role("heading", name=heading).first).to_be_visible()
        self.page.wait_for_load_state()

    def write(self, name: str, words: str) -> None:
        self.to(name)
        self.page.keyboard.type(words)

    def through(self) -> list[str]:
        """Every name in its order, from the top of the page to its end."""
        self.page.evaluate("document.activeElement.blur()")
        names = []
        for _ in range(MOST):
            name = self.next()
            if name is None or (len(names) > 1 and name == names[0] == "Skip to main content"):
                return names
            names.append(name)
        raise AssertionError(f"there is no end: {names[-10:]}")
