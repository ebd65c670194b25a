import { expect, test } from "vitest";
import { blockSaidIn, saidIn, wordsIn } from "./words";

test("what is said in a language stands beside what was said in it, and in others", () => {
  const look = {
    words: { fr: { tagline: "Du marché", blocks: { hi: { title: "Bienvenue" } } }, hi: { tagline: "x" } },
  };
  expect(wordsIn(look, "es")).toEqual({});
  expect(saidIn(look, "fr", { announcement: "Ouvert" }).words).toEqual({
    fr: { ...look.words.fr, announcement: "Ouvert" },
    hi: look.words.hi,
  });
  expect(blockSaidIn(look, "fr", "hi", { text: "Frais" }).words?.fr).toEqual({
    tagline: "Du marché",
    blocks: { hi: { title: "Bienvenue", text: "Frais" } },
  });
});
