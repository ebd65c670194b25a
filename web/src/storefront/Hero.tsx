import { ButtonLink } from "@/ui/skin";
import { useCover } from "./Photo";
import type { Hero as HeroBlock } from "./types";

/** The cover of the shop with a few words and one thing to do. The words stand beside the photo, where they can be read. */
export function Hero({ hero, isFirst }: { hero: HeroBlock; isFirst: boolean }) {
  const cover = useCover(hero.image_url, hero.picture);
  return (
    <section className="mt-3 overflow-hidden rounded-2xl border border-separator bg-surface">
      {cover.src ? (
        <img
          {...cover}
          alt=""
          fetchPriority={isFirst ? "high" : undefined}
          decoding="async"
          className="hero-cover w-full object-cover"
        />
      ) : null}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-5 py-4">
        <div className="min-w-0">
          <h2 className="text-2xl font-semibold tracking-tight text-balance break-words">
            <bdi>{hero.title}</bdi>
          </h2>
          {hero.text ? (
            <p className="max-w-prose text-muted text-pretty break-words">
              <bdi>{hero.text}</bdi>
            </p>
          ) : null}
        </div>
        {hero.button ? (
          <ButtonLink size="lg" href={hero.button.url}>
            {hero.button.name}
          </ButtonLink>
        ) : null}
      </div>
    </section>
  );
}
