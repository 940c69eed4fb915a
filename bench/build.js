// Bundles the pages: `node build.js SITE`. In SITE lie the data, `60/data.json` and so on; the
// pages go beside them, `60/d3.html`, and their scripts above, `d3.js`.

import { build } from "esbuild";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { staticBody } from "./pages/static.js";

const site = process.argv[2];
const here = import.meta.dirname;
const libraries = readdirSync(join(here, "pages/library")).map((it) => it.replace(/\.js$/, ""));
const sizes = readdirSync(site).filter((it) => /^\d+$/.test(it));

const bundle = (entryPoints) => build({
  absWorkingDir: here,
  entryPoints,
  outdir: site,
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
});

await bundle(libraries.map((it) => `pages/library/${it}.js`));
await bundle(["pages/page.css"]);

const document = (title, head, body) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="../page.css">
${head}
</head>
${body}
</html>
`;

// Some libraries bring a style sheet.
const ownStyle = (library) =>
  existsSync(join(site, `${library}.css`)) ? `\n<link rel="stylesheet" href="../${library}.css">` : "";

for (const size of sizes) {
  const body = `<body>${staticBody(join(site, size, "data.json"))}</body>`;
  writeFileSync(join(site, size, "static.html"), document("static", "", body));
  for (const library of libraries) {
    // The data are asked for as early as the script is.
    const head = `<link rel="preload" as="fetch" href="data.json" crossorigin>
<script src="../${library}.js" defer></script>${ownStyle(library)}`;
    writeFileSync(
      join(site, size, `${library}.html`),
      document(library, head, '<body data-data="data.json"></body>'),
    );
  }
}
writeFileSync(join(site, "blank.html"), document("blank", "", "<body></body>"));
