/** Who a portal says is signed in: a fresh token from the portal's own server, each time a conversation opens. */

const WAIT = 8_000; // ms
const NOBODY = new Set([401, 403]);

/** The token; null when nobody is signed in; "" when none could be had, so that the service tells the family. */
export async function freshToken(from) {
  const address = new URL(from, document.baseURI);
  if (address.origin !== location.origin) return ""; // another site would learn who is signed in here
  try {
    const reply = await fetch(address, {
      method: "POST",
      headers: { Accept: "application/json", "X-Requested-With": "second-opinion-chat" },
      credentials: "same-origin",
      cache: "no-store",
      redirect: "error",
      signal: AbortSignal.timeout(WAIT),
    });
    if (NOBODY.has(reply.status)) return null;
    const { token } = reply.ok ? await reply.json() : {};
    return typeof token === "string" ? token : "";
  } catch {
    return "";
  }
}

/** The portal's own number for the account; null without a token that tells it. Only to notice a change: the service checks the token. */
export function personOf(token) {
  try {
    const claims = token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
    return JSON.parse(atob(claims)).sub ?? null;
  } catch {
    return null;
  }
}
