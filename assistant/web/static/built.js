/** What the build (scripts/build_page.mjs) called the other files, and the hashes of their contents. */

/* global __BUILT__ */
const files = typeof __BUILT__ === "undefined" ? {} : __BUILT__;

/** The address of one of them, beside this script, and what a browser checks it against. */
export function built(name) {
  const { file = name, integrity } = files[name] ?? {};
  return { address: new URL(file, import.meta.url).href, integrity };
}
