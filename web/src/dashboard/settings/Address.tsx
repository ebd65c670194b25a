import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { toast } from "@heroui/react/toast";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { ApiError, api, unwrap } from "@/api/client";
import { Field } from "@/ui/Field";
import { Sheet } from "../Faces";
import { merchantQuery } from "../shop";
import type { Merchant } from "../wire";

/** What stands around a shop's own part of its address: at the end of a path, or in front of the host. */
export function around(slug: string, url: string) {
  if (url.endsWith(`/${slug}`) && !url.endsWith(`//${slug}`)) return { before: url.slice(0, -slug.length), after: "" };
  const [scheme = "", host = ""] = url.split("//");
  return { before: `${scheme}//`, after: host.slice(slug.length) };
}

/** Where the web shop is. Moving it harms nothing: the old address leads on. */
export function Address({ merchant }: { merchant: Merchant }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [typed, type] = useState(merchant.subdomain);
  const address = typed.trim().toLowerCase();
  const move = useMutation({
    meta: { shownInline: true },
    mutationFn: () =>
      unwrap(
        api.PUT("/api/merchants/{merchant_id}/address", {
          params: { path: { merchant_id: merchant.id } },
          body: { subdomain: address },
        }),
      ),
    onSuccess: (answer) => {
      client.setQueryData(merchantQuery(merchant.id).queryKey, answer);
      toast.success(t`Your shop has moved`);
    },
  });
  const { error } = move;
  const url = merchant.storefront_url ?? "";
  const { before, after } = around(merchant.subdomain, merchant.address_url ?? "");
  return (
    <Sheet title={<Trans>Address of the web shop</Trans>}>
      <p className="mb-3 max-w-prose text-sm text-muted">
        <a href={url} target="_blank" rel="noopener" className="text-link underline underline-offset-4">
          {url}
        </a>
      </p>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          move.mutate();
        }}
      >
        <Field
          label={t`Address`}
          value={typed}
          onChange={type}
          before={before}
          after={after}
          hint={t`Links to the old address lead to the new one, and nobody else can take it.`}
          problem={error instanceof ApiError ? (error.about("subdomain") ?? error.message) : error?.message}
          dir="ltr"
          maxLength={40}
        />
        <div>
          <Button type="submit" isDisabled={!address || address === merchant.subdomain} isPending={move.isPending}>
            <Trans>Move the shop</Trans>
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}
