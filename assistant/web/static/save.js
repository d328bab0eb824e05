/** Give the family a file to keep. Fetched with the token in a header, so it has no address that could be passed on. */

const NAMES = { "application/pdf": "our-plan.pdf", "text/plain": "our-plan.txt" };

export function savePlan(file, type, { large = false } = {}) {
  save(file, large ? NAMES[type].replace(".", "-large-print.") : NAMES[type]);
}

export function save(file, name) {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // some browsers read it only once the family has said where to
}
