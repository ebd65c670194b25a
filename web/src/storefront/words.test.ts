// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const folder = new URL("./words/", import.meta.url);
const text = (quoted: string) =>
  quoted
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .join("");

/** What a catalogue says for each of its messages; those that no page uses any more are left out. */
function read(file: string): Map<string, string> {
  const blocks = readFileSync(new URL(file, folder), "utf8").split("\n\n").slice(1);
  const said = new Map<string, string>();
  for (const block of blocks) {
    const [, id, translation] = /^msgid ([\s\S]+?)^msgstr ([\s\S]+)$/m.exec(block) ?? [];
    if (id && translation) said.set(text(id), text(translation));
  }
  return said;
}

/** The names that a sentence fills in, and the tags that it wraps around words. */
const filledIn = (sentence: string) =>
  [...new Set(sentence.match(/(?<!(?:zero|one|two|few|many|other) )\{\w+|<\/?\d+\/?>/g))].sort();

const every = read("en.po");

for (const file of readdirSync(folder).filter((name) => name.endsWith(".po")))
  test(`${file} says everything, with the same names filled in`, () => {
    const said = read(file);
    expect([...every.keys()].filter((id) => !said.get(id))).toEqual([]);
    for (const id of every.keys()) expect(filledIn(said.get(id) ?? ""), id).toEqual(filledIn(id));
  });
