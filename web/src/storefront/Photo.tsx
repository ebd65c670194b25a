import { createContext, useContext } from "react";
import type { Picture } from "./types";

/** Her browser asks for less data (`Save-Data: on`). */
export const SavingData = createContext(false);

/** What is still clear enough on a small screen, and half as wide as it might be. */
function lighter(picture: Picture, size: number): Picture {
  const widths = picture.widths.filter((width) => width <= size * 0.6);
  return { ...picture, widths: widths.length > 0 ? widths : picture.widths.slice(0, 1) };
}

const addressOf = (picture: Picture, width: number, format: string) =>
  picture.template.replace("{width}", `${width}`).replace("{format}", format);

const better = ["avif", "webp"];
const srcSet = (picture: Picture, format: string) =>
  picture.widths.map((width) => `${addressOf(picture, width, format)} ${width}w`).join(", ");

const cover = 1200;

/** What an `img` of any shape needs, as wide as the page. */
export function useCover(url: string | null, picture: Picture | null) {
  const isSaving = useContext(SavingData);
  if (!url || !picture) return { src: url ?? undefined };
  const { width, height } = picture;
  return {
    src: url,
    srcSet: srcSet(isSaving ? lighter(picture, cover) : picture, "webp"),
    sizes: "(min-width: 1152px) 1120px, 94vw",
    width,
    height,
  };
}

/**
 * A square photo; without one, the first letter of the name on a quiet ground. A browser takes the lightest of a
 * picture's formats and, by `sizes`, the smallest width that is sharp.
 */
export function Photo({
  url,
  picture: whole,
  sizes,
  name,
  size,
  eager = false,
  first = false,
  className = "",
}: {
  url: string | null;
  picture?: Picture | null;
  sizes?: string;
  name: string;
  size: number;
  eager?: boolean;
  first?: boolean;
  className?: string;
}) {
  const isSaving = useContext(SavingData);
  const picture = whole && isSaving ? lighter(whole, size) : whole;
  const box = `aspect-square w-full bg-surface-tertiary ${className}`;
  if (!url)
    return (
      <div aria-hidden="true" className={`flex items-center justify-center text-4xl font-semibold text-muted ${box}`}>
        {Array.from(name.trim())[0]?.toLocaleUpperCase() ?? ""}
      </div>
    );
  const image = (
    <img
      src={picture && isSaving ? addressOf(picture, picture.widths[0] ?? size, "jpg") : url}
      srcSet={picture ? srcSet(picture, "jpg") : undefined}
      sizes={picture ? sizes : undefined}
      alt={picture?.alt ?? ""}
      width={size}
      height={size}
      loading={eager ? "eager" : "lazy"}
      decoding="async"
      fetchPriority={first ? "high" : undefined}
      className={`object-cover ${box}`}
    />
  );
  if (!picture) return image;
  return (
    <picture className="contents">
      {better.map((format) => (
        <source key={format} type={`image/${format}`} srcSet={srcSet(picture, format)} sizes={sizes} />
      ))}
      {image}
    </picture>
  );
}
