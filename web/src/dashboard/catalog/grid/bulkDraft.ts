import type { Wire } from "@/dashboard/wire";
import { amountOf, piecesOf } from "../numbers";

export type Change = Wire["NewBulkEdit"]["change"];
export type BulkKind = "price" | "stock" | "category" | "status" | "is_priority" | "in_stock" | "tags";
export const kinds: readonly BulkKind[] = ["price", "stock", "status", "category", "is_priority", "in_stock", "tags"];

export const priceWays = ["set", "raise_percent", "lower_percent", "raise", "lower"] as const;
export const stockWays = ["set", "add", "take"] as const;

/** A bulk change as its form holds it: everything is words until it is sent. */
export type BulkDraft = {
  priceWay: (typeof priceWays)[number];
  price: string;
  stockWay: (typeof stockWays)[number];
  pieces: string;
  category: string;
  status: "active" | "draft" | "archived";
  isOn: boolean;
  add: string;
  remove: string;
};

export const emptyDraft: BulkDraft = {
  priceWay: "set",
  price: "",
  stockWay: "set",
  pieces: "",
  category: "",
  status: "active",
  isOn: true,
  add: "",
  remove: "",
};

/** The change that a form asks for; null while something is missing. */
export function changeOf(kind: BulkKind, draft: BulkDraft): Change | null {
  switch (kind) {
    case "price":
      return priceChange(draft);
    case "stock": {
      const pieces = piecesOf(draft.pieces);
      if (pieces === null) return null;
      if (draft.stockWay === "set") return { field: "stock", do: "set", value: pieces };
      return { field: "stock", do: "add", value: draft.stockWay === "take" ? -pieces : pieces };
    }
    case "category":
      return draft.category ? { field: "category", category_id: draft.category } : null;
    case "status":
      return { field: "status", value: draft.status };
    case "is_priority":
    case "in_stock":
      return { field: kind, value: draft.isOn };
    case "tags": {
      const add = tagsOf(draft.add);
      const remove = tagsOf(draft.remove);
      return add.length + remove.length ? { field: "tags", add, remove } : null;
    }
  }
}

function priceChange({ priceWay, price }: BulkDraft): Change | null {
  const amount = amountOf(price);
  if (amount === null || Number(amount) < 0) return null;
  switch (priceWay) {
    case "set":
      return { field: "price", do: "set", value: amount };
    case "raise":
      return { field: "price", do: "add", value: amount };
    case "lower":
      return { field: "price", do: "add", value: `-${amount}` };
    case "raise_percent":
      return Number(amount) <= 1000 ? { field: "price_percent", percent: amount } : null;
    case "lower_percent":
      return Number(amount) < 100 ? { field: "price_percent", percent: `-${amount}` } : null;
  }
}

/** Tags as people list them. */
export const tagsOf = (words: string) => [
  ...new Map(
    words
      .split(/[,;\n]/)
      .map((tag) => tag.trim())
      .filter(Boolean)
      .map((tag) => [tag.toLowerCase(), tag]),
  ).values(),
];
