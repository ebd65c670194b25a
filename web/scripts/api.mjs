// Writes the types that the server decides: its API (from the OpenAPI document) and the storefront's props.
// With --check only compares, and fails on a difference.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const root = fileURLToPath(new URL("../../", import.meta.url));
const bin = process.env.OJA_BIN ?? `${root}.venv/bin/`;
const propsCode = "import json; from oja.storefront import page_schemas; print(json.dumps(page_schemas.openapi()))";
const documents = [
  { file: "web/src/api/schema.d.ts", command: `${bin}oja`, args: ["openapi"] },
  { file: "web/src/storefront/props.d.ts", command: `${bin}python`, args: ["-c", propsCode] },
];
const header = "// Generated from the server's schemas by `npm run api:generate`. Do not edit.\n";
const only = process.argv.find((argument) => argument.startsWith("--only="))?.slice("--only=".length);

for (const { file, command, args } of documents) {
  if (only && !file.includes(only)) continue;
  const document = execFileSync(command, args, { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  const generated =
    header + astToString(await openapiTS(JSON.parse(document), { alphabetize: true, defaultNonNullable: false }));
  const target = root + file;
  if (!process.argv.includes("--check")) {
    writeFileSync(target, generated);
  } else if (!existsSync(target) || readFileSync(target, "utf8") !== generated) {
    console.error(`${file} is behind the server: run \`npm run api:generate\`.`);
    process.exitCode = 1;
  }
}
