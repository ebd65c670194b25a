import type { Block } from "./calls";

export type Kind = Block["kind"];

/** What can be added; the products are always there. */
export const ADDABLE: Exclude<Kind, "products">[] = [
  "hero",
  "collections",
  "featured",
  "categories",
  "text",
  "hours",
  "contacts",
];
export const MOST = 20;

/** A new block of a kind, with an id that no other has. */
export function newBlock(kind: Kind, others: Block[]): Block {
  const taken = new Set(others.map(({ id }) => id));
  let id = kind as string;
  for (let number = 2; taken.has(id); number++) id = `${kind}-${number}`;
  const common = { id, is_hidden: false, title: "" };
  if (kind === "hero") return { ...common, kind, text: "", button: "", goal: "products" };
  if (kind === "text") return { ...common, kind, text: "" };
  return { ...common, kind };
}

/** The cover leads the front; everything else comes before the products. */
export function added(block: Block, blocks: Block[]): Block[] {
  if (block.kind === "hero") return [block, ...blocks];
  const at = blocks.findIndex(({ kind }) => kind === "products");
  const isFoot = block.kind === "hours" || block.kind === "contacts";
  return isFoot || at < 0 ? [...blocks, block] : [...blocks.slice(0, at), block, ...blocks.slice(at)];
}
