/** Give the family a file to keep. Fetched with the token in a header, so it has no address that could be passed on. */

const ENDINGS = { "application/pdf": ".pdf", "text/plain": ".txt" };

export function save(file, name, type, { large = false } = {}) {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name}${large ? "-large-print" : ""}${ENDINGS[type]}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // some browsers read it only once the family has said where to
}
