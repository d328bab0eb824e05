/**
 * Makes what browsers fetch: node scripts/build_page.mjs FOLDER
 * One script and one style for the chat, one script for a portal's button, one style for our own pages. Each has its content's hash in its
 * name, so that a browser may keep it for a year, and stands there as gzip and Brotli too. `built.json` says what is called what.
 */

import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { PurgeCSS } from "purgecss";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const WEB = join(ROOT, "assistant", "web");
const NHSUK = join(ROOT, "node_modules", "nhsuk-frontend", "dist", "nhsuk", "nhsuk-frontend.min.css");
const TARGET = ["chrome85", "firefox90", "safari15.4"]; // phones of about 2020; older ones get the chat without JavaScript
const SERVED_AS_IT_IS = ["icon.svg", "plan.css", "demo", "staff"];
const ICON = /\/assets\/images\/([\w-]+\.svg)/g;
const FONT_FACES = /@font-face\s*\{[^}]*\}/g; // licensed to the NHS only, and our policy would refuse them

const out = resolve(process.argv[2]);
const made = `${out}.new`;
const names = {};

function keep(name, content, { stable = false } = {}) {
  const [stem, ending] = name.split(".");
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  const file = `${stem}-${hash}.${ending}`;
  names[name] = { file, integrity: `sha384-${createHash("sha384").update(content).digest("base64")}` };
  write(file, content);
  if (stable) write(name, content);
}

function write(file, content) {
  mkdirSync(dirname(join(made, file)), { recursive: true });
  writeFileSync(join(made, file), content);
}

function compress() {
  for (const name of readdirSync(made, { recursive: true }).filter((one) => /\.(css|js|svg)$/.test(one))) {
    const content = readFileSync(join(made, name));
    write(`${name}.gz`, gzipSync(content, { level: 9 }));
    write(`${name}.br`, brotliCompressSync(content));
  }
}

async function style(content) {
  return (await esbuild.transform(content, { loader: "css", minify: true, target: TARGET })).code;
}

async function script(entry, built) {
  const bundle = await esbuild.build({
    entryPoints: [join(WEB, "static", entry)],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: TARGET,
    charset: "utf8",
    legalComments: "none",
    define: { __BUILT__: JSON.stringify(built) },
    loader: { ".css": "text" },
    plugins: [{ name: "small styles", setup: (build) => build.onLoad({ filter: /\.css$/ }, async ({ path }) => ({ contents: await style(readFileSync(path, "utf8")), loader: "text" })) }],
  });
  return bundle.outputFiles[0].text;
}

/** The icons that a style asks for, where we serve them. */
function withIcons(css) {
  return css.replace(ICON, (_, name) => {
    write(`nhsuk/images/${name}`, readFileSync(join(dirname(NHSUK), "assets", "images", name)));
    return `/assets/nhsuk/images/${name}`;
  });
}

/** nhsuk-frontend, of which our pages use a tenth, and what we set over it. */
async function ourPages() {
  const templates = readdirSync(join(WEB, "templates")).filter((name) => name.endsWith(".html"));
  const content = [...templates.map((name) => join(WEB, "templates", name)), join(WEB, "problems.py")];
  const [used] = await new PurgeCSS().purge({ content, css: [NHSUK], keyframes: true, variables: true });
  return style(withIcons(used.css.replace(FONT_FACES, "")) + readFileSync(join(WEB, "static", "site.css"), "utf8"));
}

rmSync(made, { recursive: true, force: true });
keep("chat.css", await style(readFileSync(join(WEB, "static", "chat.css"), "utf8")));
keep("embed.css", await style(readFileSync(join(WEB, "static", "embed.css"), "utf8")));
keep("site.css", await ourPages());
keep("chat.js", await script("chat.js", { "chat.css": names["chat.css"] }));
keep("framed.js", await script("framed.js", {}));
keep("embed.js", await script("embed.js", names), { stable: true });
write("nhsuk/nhsuk-frontend.min.css", withIcons(readFileSync(NHSUK, "utf8").replace(FONT_FACES, ""))); // whole, for the console
for (const name of SERVED_AS_IT_IS) cpSync(join(WEB, "static", name), join(made, name), { recursive: true });
compress();
writeFileSync(join(made, "built.json"), JSON.stringify(names, null, 1));
rmSync(out, { recursive: true, force: true });
renameSync(made, out);
