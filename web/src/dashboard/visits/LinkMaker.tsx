import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Field } from "@/ui/Field";
import { Copy } from "../Copy";
import { Sheet } from "../Faces";
import { useMerchant, useShop } from "../shop";

/** A link that says where it stands, so that what comes of it can be told. */
export function LinkMaker() {
  const { t } = useLingui();
  const shop = useShop();
  const [place, setPlace] = useState("");
  const link = new URL(useMerchant()?.storefront_url ?? `/${shop.subdomain}`, location.origin);
  if (place.trim()) link.searchParams.set("utm_source", place.trim().toLowerCase());
  return (
    <Sheet title={<Trans>A link for each place</Trans>}>
      <p className="mb-3 text-sm text-pretty text-muted">
        <Trans>Say where you will post it. What comes of the link is then counted for that place.</Trans>
      </p>
      <Field label={t`Where it will stand`} value={place} onChange={setPlace} placeholder="instagram" maxLength={60} />
      <p className="mt-3 flex items-center gap-1 text-sm">
        <span className="min-w-0 flex-1 rounded-lg bg-default px-3 py-2 break-all" dir="ltr">
          {link.href}
        </span>
        <Copy text={link.href} label={t`Copy the link`} />
      </p>
    </Sheet>
  );
}
