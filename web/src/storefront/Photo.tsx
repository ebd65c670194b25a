/** A square photo; without one, the first letter of the name on a quiet ground. */
export function Photo({
  url,
  name,
  size,
  eager = false,
  first = false,
  className = "",
}: {
  url: string | null;
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
  return (
    <img
      src={url}
      alt=""
      width={size}
      height={size}
      loading={eager ? "eager" : "lazy"}
      decoding="async"
      fetchPriority={first ? "high" : undefined}
      className={`object-cover ${box}`}
    />
  );
}
