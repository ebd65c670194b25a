// Writes src/api/schema.d.ts from the server's OpenAPI document; with --check only compares and fails on a difference.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const root = fileURLToPath(new URL("../../", import.meta.url));
const target = fileURLToPath(new URL("../src/api/schema.d.ts", import.meta.url));

const document = execFileSync(process.env.OJA_COMMAND ?? `${root}.venv/bin/oja`, ["openapi"], {
  cwd: root,
  encoding: "utf8",
  maxBuffer: 64 * 1024 * 1024,
});
const header = "// Generated from the server's OpenAPI document by `npm run api:generate`. Do not edit.\n";
const generated = header + astToString(await openapiTS(JSON.parse(document), { alphabetize: true }));

if (!process.argv.includes("--check")) {
  writeFileSync(target, generated);
} else if (!existsSync(target) || readFileSync(target, "utf8") !== generated) {
  console.error("web/src/api/schema.d.ts is behind the server's OpenAPI document: run `npm run api:generate`.");
  process.exit(1);
}
