/**
 * An example portal in Node, without any dependency: a page with the chat in it, and a token for the family that is signed in (docs/portal-node.md).
 *
 *   node server.mjs --key portal.pem --kid portal-1 --issuer https://portal.example.nhs.uk --audience second-opinion --chat http://127.0.0.1:8080 --port 9090
 *
 * Its sign-in is made up: put your own session in the place of `signedIn`.
 */

import { createPrivateKey, createPublicKey, randomUUID, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { parseArgs } from "node:util";

const LIFE = 120; // seconds; the chat refuses a token that lives longer than 300
const text = { type: "string" };
const { values: options } = parseArgs({ options: { key: text, kid: text, issuer: text, audience: text, chat: text, port: { ...text, default: "9090" } } });
const missing = ["key", "kid", "issuer", "audience", "chat"].filter((name) => !options[name]);
if (missing.length) {
  console.error(`Please give: ${missing.map((name) => `--${name}`).join(" ")}`);
  process.exit(2);
}
const privateKey = createPrivateKey(readFileSync(options.key));

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Portal</title><h1>Portal</h1>
<script type="module" src="${options.chat.replaceAll('"', "")}/static/embed.js" data-channel="portal" data-portal-token-from="/second-opinion/token"></script></html>`;

/** Who is signed in, from your own session and records. null when nobody is. Say only what your records hold. */
function signedIn(request) {
  return {
    sub: "account-17", // your own number for the account: never an NHS number
    person: { name: "Samira Test-Khan", phone: "07700 900123", email: "samira@example.org" },
    child: { name: "Aisha Test-Khan", date_of_birth: "2019-05-04", hospital_number: "K7654321" },
    relationship: "mother",
    proxy: true, // only where the portal itself has granted proxy access, and then with whose record it is
    proxy_for: "K7654321",
  };
}

function makeToken(who) {
  const now = Math.floor(Date.now() / 1000);
  const claims = { ...who, iss: options.issuer, aud: options.audience, iat: now, exp: now + LIFE, jti: randomUUID() };
  const written = (part) => Buffer.from(JSON.stringify(part)).toString("base64url");
  const signed = `${written({ alg: "ES256", typ: "JWT", kid: options.kid })}.${written(claims)}`;
  // A JWT has the two numbers of the signature side by side, not in Node's usual DER.
  const signature = sign("sha256", Buffer.from(signed), { key: privateKey, dsaEncoding: "ieee-p1363" });
  return `${signed}.${signature.toString("base64url")}`;
}

function keySet() {
  return { keys: [{ ...createPublicKey(privateKey).export({ format: "jwk" }), kid: options.kid, use: "sig", alg: "ES256" }] };
}

function answer(response, status, type, body) {
  response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store" });
  response.end(body);
}

const server = createServer((request, response) => {
  if (request.method === "GET" && request.url === "/") return answer(response, 200, "text/html; charset=utf-8", PAGE);
  if (request.method === "GET" && request.url === "/.well-known/jwks.json") return answer(response, 200, "application/json", JSON.stringify(keySet()));
  // The chat asks for a token each time it opens. Only our own page may: another site's page cannot set this header without being asked first.
  const ours = request.headers["x-requested-with"] === "second-opinion-chat";
  if (request.method !== "POST" || request.url !== "/second-opinion/token" || !ours) return answer(response, 404, "text/plain", "Not found");
  const who = signedIn(request);
  if (who === null) return answer(response, 401, "text/plain", "Nobody is signed in");
  return answer(response, 200, "application/json", JSON.stringify({ token: makeToken(who) }));
});
server.listen(Number(options.port), "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));
