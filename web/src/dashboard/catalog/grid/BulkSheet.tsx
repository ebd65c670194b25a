import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { Modal } from "@heroui/react/modal";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { Choice } from "@/dashboard/Choice";
import { useMerchant, useShop } from "@/dashboard/shop";
import type { Wire } from "@/dashboard/wire";
import { Field } from "@/ui/Field";
import { shelves } from "../CategoryFilter";
import { categoriesQuery } from "../calls";
import { useStatusWords } from "../statusWords";
import { useKindWords } from "./BulkBar";
import { useBeginBulkEdit } from "./bulkCalls";
import { type BulkDraft, type BulkKind, changeOf, emptyDraft, priceWays, stockWays } from "./bulkDraft";

type Which = Pick<Wire["NewBulkEdit"], "product_ids" | "filter">;
type Props = { kind: BulkKind; count: number; which: Which; close: () => void; begun: (editId: string) => void };

/** Asks how the chosen products shall change. */
export function BulkSheet(props: Props) {
  const words = useKindWords();
  return (
    <Modal.Backdrop isOpen onOpenChange={(open) => (open ? undefined : props.close())} isDismissable>
      <Modal.Container size="sm">
        <Modal.Dialog>
          <Modal.CloseTrigger />
          <Modal.Header>
            <Modal.Heading>{words[props.kind]}</Modal.Heading>
          </Modal.Header>
          <Questions {...props} />
        </Modal.Dialog>
      </Modal.Container>
    </Modal.Backdrop>
  );
}

function Questions({ kind, count, which, close, begun }: Props) {
  const begin = useBeginBulkEdit(useShop().id);
  const [draft, setDraft] = useState(emptyDraft);
  // One key for one sheet: a second click, or a second try after a lost line, is the same change.
  const key = useRef({ of: "", id: "" });
  const change = changeOf(kind, draft);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!change || begin.isPending) return;
    const asked = JSON.stringify(change);
    if (key.current.of !== asked) key.current = { of: asked, id: crypto.randomUUID() };
    begin.mutate(
      { body: { ...which, change }, key: key.current.id },
      {
        onSuccess: (answer) => {
          begun(answer.data.id);
          close();
        },
      },
    );
  }

  return (
    <>
      <Modal.Body>
        <Form id="bulk" onSubmit={submit} className="flex flex-col gap-4">
          <Fields kind={kind} draft={draft} set={(part) => setDraft((now) => ({ ...now, ...part }))} />
          {begin.error ? (
            <p role="alert" className="rounded-xl bg-danger-soft px-3 py-2 text-sm text-danger-soft-foreground">
              {begin.error.message}
            </p>
          ) : null}
        </Form>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onPress={close}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" form="bulk" isPending={begin.isPending} isDisabled={!change}>
          <Plural value={count} one="Change # product" other="Change # products" />
        </Button>
      </Modal.Footer>
    </>
  );
}

type FieldsProps = { kind: BulkKind; draft: BulkDraft; set: (part: Partial<BulkDraft>) => void };

function Fields({ kind, draft, set }: FieldsProps) {
  switch (kind) {
    case "price":
      return <PriceFields draft={draft} set={set} />;
    case "stock":
      return <StockFields draft={draft} set={set} />;
    case "category":
      return <CategoryFields draft={draft} set={set} />;
    case "tags":
      return <TagFields draft={draft} set={set} />;
    default:
      return <Ways kind={kind} draft={draft} set={set} />;
  }
}

type PartProps = Omit<FieldsProps, "kind">;

function PriceFields({ draft, set }: PartProps) {
  const { t } = useLingui();
  const currency = useMerchant()?.currency ?? "";
  const isPercent = draft.priceWay.endsWith("percent");
  const words: Record<BulkDraft["priceWay"], string> = {
    set: t`Set to`,
    raise_percent: t`Raise by per cent`,
    lower_percent: t`Lower by per cent`,
    raise: t`Raise by an amount`,
    lower: t`Lower by an amount`,
  };
  return (
    <>
      <Choice
        label={t`How`}
        options={priceWays.map((id) => ({ id, name: words[id] }))}
        value={draft.priceWay}
        choose={(id) => set({ priceWay: priceWays.find((one) => one === id) ?? "set" })}
      />
      <Field
        label={isPercent ? t`Per cent` : t`Amount`}
        value={draft.price}
        onChange={(price) => set({ price })}
        inputMode="decimal"
        before={isPercent ? "%" : currency}
        autoFocus
        hint={isPercent ? t`Every variant; rounded to the smallest coin.` : t`Every variant of a product.`}
      />
    </>
  );
}

function StockFields({ draft, set }: PartProps) {
  const { t } = useLingui();
  const words: Record<BulkDraft["stockWay"], string> = { set: t`Set to`, add: t`Add`, take: t`Take away` };
  return (
    <>
      <Choice
        label={t`How`}
        options={stockWays.map((id) => ({ id, name: words[id] }))}
        value={draft.stockWay}
        choose={(id) => set({ stockWay: stockWays.find((one) => one === id) ?? "set" })}
      />
      <Field
        label={t`Pieces`}
        value={draft.pieces}
        onChange={(pieces) => set({ pieces })}
        inputMode="numeric"
        autoFocus
        hint={t`Of every variant. It stands in the stock's history.`}
      />
    </>
  );
}

function CategoryFields({ draft, set }: PartProps) {
  const { t } = useLingui();
  const categories = useQuery(categoriesQuery(useShop().id)).data ?? [];
  return (
    <Choice
      label={t`Move to`}
      options={shelves(categories)}
      value={draft.category}
      placeholder={t`Choose a category`}
      choose={(category) => set({ category })}
    />
  );
}

function TagFields({ draft, set }: PartProps) {
  const { t } = useLingui();
  return (
    <>
      <Field label={t`Add`} value={draft.add} onChange={(add) => set({ add })} placeholder={t`Sale, New`} autoFocus />
      <Field
        label={t`Take away`}
        value={draft.remove}
        onChange={(remove) => set({ remove })}
        hint={t`Several with commas between them.`}
      />
    </>
  );
}

function Ways({ kind, draft, set }: FieldsProps) {
  const { t } = useLingui();
  const status = useStatusWords();
  if (kind === "status")
    return (
      <Choice
        label={t`Status`}
        options={[
          { id: "active", name: status.active },
          { id: "draft", name: status.draft },
          { id: "archived", name: status.archived },
        ]}
        value={draft.status}
        choose={(id) => set({ status: id === "draft" || id === "archived" ? id : "active" })}
      />
    );
  const isStar = kind === "is_priority";
  return (
    <Choice
      label={isStar ? t`Star` : t`For sale`}
      options={[
        { id: "on", name: isStar ? t`Star them` : t`Put on sale` },
        { id: "off", name: isStar ? t`Take the star away` : t`Show as sold out` },
      ]}
      value={draft.isOn ? "on" : "off"}
      choose={(id) => set({ isOn: id === "on" })}
    />
  );
}
