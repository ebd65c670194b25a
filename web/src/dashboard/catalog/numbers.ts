/**
 * An amount as people type it, as the API takes it: `1,299.50`, `1 299,50` and `₦1,299.50` are `1299.50`. Null when it
 * is none.
 */
export function amountOf(typed: string): string | null {
  const bare = typed.replace(/[^\d.,+-]/g, "");
  const dots = bare.split(".").length - 1;
  const commas = bare.split(",").length - 1;
  let plain = bare;
  if (dots && commas) plain = bare.lastIndexOf(",") > bare.lastIndexOf(".") ? swapped(bare) : bare.replaceAll(",", "");
  else if (commas > 1 || /^[+-]?[1-9]\d{0,2},\d{3}$/.test(bare)) plain = bare.replaceAll(",", "");
  else if (commas) plain = bare.replace(",", ".");
  else if (dots > 1) plain = bare.replaceAll(".", "");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? plain : null;
}

const swapped = (words: string) => words.replaceAll(".", "").replace(",", ".");

/** How many pieces somebody typed; null when it is no whole number. */
export function piecesOf(typed: string): number | null {
  const plain = typed.replace(/[\s,.']/g, "");
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null;
}
