import { useState } from "react";
import { small } from "@/ui/rendition";
import { ProductsIcon } from "./icons";

const sizes = { small: "size-10", medium: "size-12", large: "size-24" };

/** A product's square picture, or a sign in its place. Decorative: the product's name stands beside it. */
export function Photo({ url, size = "small" }: { url: string | null | undefined; size?: keyof typeof sizes }) {
  const [broken, setBroken] = useState<string | null>(null);
  const box = `${sizes[size]} shrink-0 rounded-xl`;
  if (!url || broken === url)
    return (
      <span className={`${box} grid place-items-center bg-default text-muted`}>
        <ProductsIcon />
      </span>
    );
  return (
    <img
      src={small(url)}
      alt=""
      loading="lazy"
      onError={() => setBroken(url)}
      className={`${box} bg-default object-cover`}
    />
  );
}
