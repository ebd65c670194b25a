import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Empty } from "@/ui/Empty";
import { Back } from "../Back";
import { Failed, Sheet, SkeletonRows } from "../Faces";
import { PlusIcon } from "../icons";
import { Page } from "../Page";
import { merchantQuery, useShop } from "../shop";
import { When } from "../When";
import { CouponForm } from "./CouponForm";
import { couponsQuery } from "./couponCalls";
import type { Coupon } from "./couponDraft";

/** Codes that take something off an order of the web shop. */
export function CouponsPage() {
  const { t } = useLingui();
  const shopId = useShop().id;
  const coupons = useQuery(couponsQuery(shopId));
  const currency = useQuery(merchantQuery(shopId)).data?.currency ?? "";
  const [open, setOpen] = useState<Coupon | "new" | null>(null);
  return (
    <Page
      narrow
      title={t`Coupons`}
      lead={<Trans>Codes for the checkout of your web shop.</Trans>}
      back={
        <Back to="/settings">
          <Trans>Settings</Trans>
        </Back>
      }
      actions={
        <Button onPress={() => setOpen("new")}>
          <PlusIcon />
          <Trans>New coupon</Trans>
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        {open ? (
          <CouponForm
            key={open === "new" ? "new" : open.id}
            coupon={open === "new" ? null : open}
            currency={currency}
            close={() => setOpen(null)}
          />
        ) : null}
        {coupons.isPending ? (
          <SkeletonRows rows={3} />
        ) : coupons.isError ? (
          <Failed error={coupons.error} retry={() => void coupons.refetch()} />
        ) : coupons.data.length === 0 ? (
          open ? null : (
            <Empty icon={null} title={<Trans>No coupons yet</Trans>}>
              <Trans>Make a code, tell it to your customers, and see how often it is used.</Trans>
            </Empty>
          )
        ) : (
          <Sheet title={<Trans>Your coupons</Trans>} flush>
            <ul className="divide-y divide-separator">
              {coupons.data.map((coupon) => (
                <Row key={coupon.id} coupon={coupon} currency={currency} open={() => setOpen(coupon)} />
              ))}
            </ul>
          </Sheet>
        )}
      </div>
    </Page>
  );
}

function Row({ coupon, currency, open }: { coupon: Coupon; currency: string; open: () => void }) {
  const { t } = useLingui();
  const off =
    coupon.kind === "percent"
      ? t`${coupon.percent ?? 0} % off`
      : coupon.kind === "amount"
        ? t`${currency} ${coupon.amount ?? ""} off`
        : t`free delivery`;
  const least = coupon.minimum ? t`from ${currency} ${coupon.minimum}` : "";
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3">
      <div className="min-w-0 flex-1">
        <p className="font-mono text-sm font-semibold break-all">{coupon.code}</p>
        <p className="text-sm text-muted">
          {[off, least].filter(Boolean).join(" · ")}
          {coupon.ends_at ? (
            <>
              {" · "}
              <Trans>
                until <When at={coupon.ends_at} long />
              </Trans>
            </>
          ) : null}
          {coupon.is_active ? null : (
            <>
              {" · "}
              <Trans>switched off</Trans>
            </>
          )}
        </p>
      </div>
      <p className="text-sm tabular-nums">
        {coupon.most_uses ? t`${coupon.uses} of ${coupon.most_uses} used` : t`${coupon.uses} used`}
      </p>
      <Button size="sm" variant="secondary" onPress={open}>
        <Trans>Change</Trans>
        <span className="sr-only"> {coupon.code}</span>
      </Button>
    </li>
  );
}
