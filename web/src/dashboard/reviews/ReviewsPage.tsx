import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useEffectEvent } from "react";
import { Empty } from "@/ui/Empty";
import { Choice } from "../Choice";
import { Badge, Failed, SkeletonRows } from "../Faces";
import { StarIcon } from "../icons";
import { LinkButton } from "../LinkButton";
import { Page } from "../Page";
import { Pager } from "../Pager";
import { useShop } from "../shop";
import { reviewsQuery, type Standing, useReviews } from "./calls";
import { ReviewCard } from "./ReviewCard";

const route = getRouteApi("/reviews");

/** What customers say of what they bought: read, answered, hidden. */
export function ReviewsPage() {
  const { t } = useLingui();
  const shop = useShop();
  const { standing, rating, page } = route.useSearch();
  const navigate = route.useNavigate();
  const reviews = useQuery(reviewsQuery(shop.id, { standing, rating, page }));
  const { seeAll } = useReviews(shop.id);
  const isNarrowed = Boolean(standing ?? rating);

  // Whoever leaves the page has seen what was new on it.
  const leave = useEffectEvent(() => {
    if (reviews.data?.new) seeAll.mutate();
  });
  useEffect(() => () => leave(), []);

  return (
    <Page
      narrow
      title={t`Reviews`}
      lead={<Trans>What customers say of what has reached them.</Trans>}
      actions={
        <LinkButton to="/settings" hash="reviews" variant="secondary">
          <Trans>When they are shown</Trans>
        </LinkButton>
      }
    >
      <div className="mb-4 flex flex-wrap gap-2">
        <Choice
          name={t`Which reviews`}
          className="w-48"
          options={[
            { id: "all", name: t`All reviews` },
            { id: "waiting", name: t`Wait for you` },
            { id: "shown", name: t`Shown` },
            { id: "hidden", name: t`Hidden` },
          ]}
          value={standing ?? "all"}
          choose={(id) => navigate({ search: { rating, standing: id === "all" ? undefined : (id as Standing) } })}
        />
        <Choice
          name={t`How many stars`}
          className="w-36"
          options={[
            { id: "all", name: t`Any stars` },
            ...[5, 4, 3, 2, 1].map((one) => ({ id: `${one}`, name: "★".repeat(one) })),
          ]}
          value={rating ? `${rating}` : "all"}
          choose={(id) => navigate({ search: { standing, rating: Number(id) || undefined } })}
        />
      </div>
      {reviews.isPending ? (
        <SkeletonRows rows={4} height="h-28" />
      ) : reviews.isError ? (
        <Failed error={reviews.error} retry={() => void reviews.refetch()} />
      ) : reviews.data.reviews.length === 0 ? (
        <Nothing isNarrowed={isNarrowed} />
      ) : (
        <>
          <ul className="flex flex-col gap-3">
            {reviews.data.reviews.map((review) => (
              <ReviewCard key={review.id} review={review} />
            ))}
          </ul>
          <Pager pagination={reviews.data.pagination} />
        </>
      )}
    </Page>
  );
}

function Nothing({ isNarrowed }: { isNarrowed: boolean }) {
  return (
    <Empty
      icon={
        <Badge tone="accent">
          <StarIcon filled={false} />
        </Badge>
      }
      title={isNarrowed ? <Trans>None like that</Trans> : <Trans>No reviews yet</Trans>}
    >
      {isNarrowed ? (
        <Trans>Look at all reviews, or at those with other stars.</Trans>
      ) : (
        <Trans>Customers write them on the page of their order, once it is delivered or picked up.</Trans>
      )}
    </Empty>
  );
}
