import type { ShopLook } from "./calls";

type Said = NonNullable<ShopLook["words"]>;
export type LookWords = NonNullable<Said[keyof Said]>;
export type BlockWords = NonNullable<LookWords["blocks"]>[string];

/** What the look says in a language beside the shop's own. */
export const wordsIn = (look: ShopLook, language: string): LookWords => look.words?.[language as keyof Said] ?? {};

/** The same with some of it said anew, ready for `change`. */
export const saidIn = (look: ShopLook, language: string, part: LookWords): Pick<ShopLook, "words"> => ({
  words: { ...look.words, [language]: { ...wordsIn(look, language), ...part } },
});

/** The same of one block. */
export const blockSaidIn = (
  look: ShopLook,
  language: string,
  id: string,
  part: BlockWords,
): Pick<ShopLook, "words"> => {
  const { blocks } = wordsIn(look, language);
  return saidIn(look, language, { blocks: { ...blocks, [id]: { ...blocks?.[id], ...part } } });
};
