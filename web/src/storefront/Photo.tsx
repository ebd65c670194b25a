import type { Picture } from "./types";

const better = ["avif", "webp"];
const srcSet = (picture: Picture, format: string) =>
  picture.widths
    .map((width) => `${picture.template.replace("{width}", `${width}`).replace("{format}", format)} ${width}w`)
    .join(", ");

/**
 * A square photo; without one, the first letter of the name on a quiet ground. A browser takes the lightest of a
 * picture's formats and, by `sizes`, the smallest width that is sharp.
 */
export function Photo({
  url,
  picture,
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
  const box = `aspect-square w-full bg-surface-tertiary ${className}`;
  if (!url)
    return (
      <div aria-hidden="true" className={`flex items-center justify-center text-4xl font-semibold text-muted ${box}`}>
        {Array.from(name.trim())[0]?.toLocaleUpperCase() ?? ""}
      </div>
    );
  const image = (
    <img
      src={url}
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
