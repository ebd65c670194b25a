import { expect, test } from "vitest";
import { bodyOf, type Draft, emptyDraft, translationChanges } from "./draft";

const draft = (part: Partial<Draft>): Draft => ({ ...emptyDraft(), ...part });

test("only what differs is sent: what somebody else changed meanwhile stays", () => {
  const before = draft({ name: "Rice", description: "Long", tags: ["a"], slug: "rice", externalId: "R-1" });
  expect(bodyOf(before, before)).toEqual({});
  const after = { ...before, name: " Brown rice ", description: " ", tags: ["a", "b"], isStarred: true, slug: "" };
  expect(bodyOf(after, before)).toEqual({
    name: "Brown rice",
    description: null,
    tags: ["a", "b"],
    is_priority: true,
  });
});

test("attributes without a name are none", () => {
  const after = draft({
    attributes: [
      { key: "1", name: " Origin ", value: " Kebbi " },
      { key: "2", name: " ", value: "lost" },
    ],
  });
  expect(bodyOf(after, emptyDraft()).attributes).toEqual({ Origin: "Kebbi" });
});

test("translations are said anew, and taken away", () => {
  const fr = { language: "fr", name: "Riz", description: "" };
  const ha = { language: "ha", name: "Shinkafa", description: "" };
  const before = draft({ translations: [fr, ha] });
  const after = draft({
    translations: [
      { ...fr, name: "Riz long" },
      { ...ha, name: " " },
    ],
  });
  expect(translationChanges(after, before)).toEqual({ said: [{ ...fr, name: "Riz long" }], gone: ["ha"] });
  expect(translationChanges(before, before)).toEqual({ said: [], gone: [] });
});
