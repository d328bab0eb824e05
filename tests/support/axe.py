"""What axe finds wrong with a page. It does not replace people who try it."""

from playwright.sync_api import Page

from assistant.settings import ROOT

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {
    "runOnly": {"type": "tag", "values": TAGS},
    "preload": False,
}  # our policy lets nothing fetch style sheets by script
RUN = """async (rules) => {
  const found = await axe.run(document, { ...rules, elementRef: true });
  const covered = async ({ element }) => {
    if (!element) return true;
    element.scrollIntoView({ block: "center" }); // what our foot covered can be scrolled away from it
    const again = await axe.run(document, { ...rules, runOnly: ["target-size"], elementRef: true });
    return again.violations.some((one) => one.nodes.some((node) => node.element === element));
  };
  for (const one of found.violations) {
    const kept = [];
    for (const node of one.nodes) if (one.id !== "target-size" || (await covered(node))) kept.push(node.html);
    one.nodes = kept;
  }
  return { passes: found.passes.length, violations: found.violations.map(({ id, nodes }) => ({ id, nodes })) };
}"""
SKIPPED = "skip-link"  # the link to the main content stands outside every region, as everywhere


def broken(page: Page) -> list[tuple[str, list[str]]]:
    """Each rule that is broken, with the beginnings of what breaks it. Frames are looked into."""
    for frame in page.frames:
        frame.evaluate(AXE)
    found = page.evaluate(RUN, RULES)
    assert found["passes"], "axe looked at nothing"
    told = [(one["id"], [html[:150] for html in one["nodes"] if SKIPPED not in html]) for one in found["violations"]]
    return [one for one in told if one[1]]
