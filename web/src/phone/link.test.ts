import { expect, test } from "vitest";
import { ownLink } from "./chat/Link";

const ours = "https://oja.example";

test("only a link to this installation gets a card, and punctuation behind it is none of it", () => {
  expect(ownLink(`Look: ${ours}/starlingmarket/p/rice.`, ours)).toBe(`${ours}/starlingmarket/p/rice`);
  expect(ownLink("https://elsewhere.example/a", ours)).toBeUndefined();
  expect(ownLink(`${ours}.evil.example/a`, ours)).toBeUndefined();
  expect(ownLink("no link", ours)).toBeUndefined();
});
