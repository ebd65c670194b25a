import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { Modal } from "@heroui/react/modal";
import { Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, unwrap } from "@/api/client";
import { Field } from "@/ui/Field";
import { Failed, SkeletonRows } from "../Faces";
import type { Plain } from "../reading";
import { useShop } from "../shop";
import { directionOf, TemplatePhone } from "../TemplatePhone";
import { asValue, filled, type Gap, gapsOf } from "../templateParts";
import type { Template } from "../templateWords";
import { useSettled } from "../typed";
import { ChosenProducts } from "./ChosenProducts";
import { type Conversation, channelsQuery, useSend } from "./calls";
import { MOST } from "./offers";

type Props = { conversation: Conversation; back: () => void; close: () => void };

const wholeQuery = (shopId: string, id: string) =>
  queryOptions({
    queryKey: [shopId, "templates", id],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/templates/{template_id}", {
          params: { path: { merchant_id: shopId, template_id: id } },
          signal,
        }),
      ),
    select: (answer) => answer.data,
  });

function useFilled(shopId: string, template: Template, filling: Plain[]) {
  const written = JSON.stringify(filling);
  const settled = useSettled(written);
  const components: Plain[] = JSON.parse(settled);
  const look = useQuery({
    queryKey: [shopId, "templates", template.id, "filled", components],
    queryFn: ({ signal }) =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/templates/{template_id}/fill", {
          params: { path: { merchant_id: shopId, template_id: template.id } },
          body: { components },
          signal,
        }),
      ),
    select: (answer) => answer.data,
    placeholderData: keepPreviousData,
  });
  return { ...look, isOfNow: written === settled && !look.isPlaceholderData };
}

/** A template of the shop's own: everything it leaves open is asked for, and the phone shows what will arrive. */
export function FillWhole({ templateId, ...rest }: Props & { templateId: string }) {
  const template = useQuery(wholeQuery(useShop().id, templateId));
  if (template.data) return <Fill template={template.data} {...rest} />;
  return (
    <Modal.Body className="text-foreground">
      {template.error ? (
        <Failed error={template.error} retry={() => void template.refetch()} />
      ) : (
        <SkeletonRows rows={3} height="h-16" />
      )}
    </Modal.Body>
  );
}

function Fill({ template, conversation, back, close }: Props & { template: Template }) {
  const shop = useShop();
  const gaps = gapsOf(template.components);
  const [values, setValues] = useState(() => startOf(gaps, conversation.customer.name ?? "", shop.name));
  const channel = useQuery(channelsQuery(shop.id)).data?.find((one) => one.id === conversation.channel_id);
  const components = filled(gaps, values, channel?.catalog_id ?? null);
  const look = useFilled(shop.id, template, components);
  const send = useSend(shop.id, conversation.id);
  const problems = look.data?.problems ?? [];
  const isFilled = gaps.every((gap) => values[gap.field]?.trim());

  function submit(event: FormEvent) {
    event.preventDefault();
    const content = { name: template.name, language: { code: template.language }, components };
    send.mutate({ messages: [{ type: "template", template: content }] }, { onSuccess: close });
  }

  return (
    <>
      <Modal.Body className="flex flex-col gap-5 text-foreground">
        <TemplatePhone preview={look.data?.preview ?? template.preview} language={template.language} />
        <Form id="fill" onSubmit={submit} className="flex flex-col gap-4">
          {gaps.map((gap) => (
            <Asked
              key={gap.field}
              gap={gap}
              language={template.language}
              value={values[gap.field] ?? ""}
              change={(value) => setValues((now) => ({ ...now, [gap.field]: value }))}
              problem={
                look.isOfNow && values[gap.field]?.trim()
                  ? problems.find((one) => one.field === gap.field)?.reason
                  : undefined
              }
            />
          ))}
        </Form>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onPress={back}>
          <Trans>Another one</Trans>
        </Button>
        <Button type="submit" form="fill" isPending={send.isPending} isDisabled={!isFilled || problems.length > 0}>
          <Trans>Send</Trans>
        </Button>
      </Modal.Footer>
    </>
  );
}

/** What we know already: who she is (the first gap of almost every template), and who we are. */
function startOf(gaps: Gap[], customer: string, shop: string): Record<string, string> {
  const first = customer.split(" ")[0] ?? "";
  const known: Record<string, string> = { "body.name": first, "body.1": first, "body.shop": shop };
  return Object.fromEntries(gaps.map((gap) => [gap.field, known[gap.field] ?? ""]));
}

function Asked({
  gap,
  language,
  value,
  change,
  problem,
}: {
  gap: Gap;
  language: string;
  value: string;
  change: (value: string) => void;
  problem: string | undefined;
}) {
  const { t } = useLingui();
  const labels: Record<Gap["kind"], string> = {
    text: gap.part === "header" ? t`Header: ${gap.name}` : /^\d+$/.test(gap.name) ? t`Blank ${gap.name}` : gap.name,
    image: t`Address of the picture`,
    video: t`Address of the video`,
    document: t`Address of the document`,
    location: t`Place: latitude, longitude`,
    product: t`Product`,
    url: t`End of the link behind “${gap.name}”`,
    copy_code: t`Code to copy`,
    ends: t`The offer lasts until`,
    mpm: t`Products behind “${gap.name}”`,
  };
  const label = gap.card === undefined ? labels[gap.kind] : t`Card ${gap.card + 1}: ${labels[gap.kind]}`;
  if (gap.kind === "product" || gap.kind === "mpm")
    return (
      <ChosenProducts
        label={label}
        most={gap.kind === "mpm" ? MOST : 1}
        change={(codes) => change(asValue(codes))}
        problem={problem}
      />
    );
  return (
    <Field
      type={gap.kind === "ends" ? "datetime-local" : undefined}
      dir={gap.kind === "text" ? directionOf(language) : undefined}
      label={label}
      value={value}
      onChange={change}
      placeholder={gap.sample || undefined}
      problem={problem}
      isRequired
    />
  );
}
