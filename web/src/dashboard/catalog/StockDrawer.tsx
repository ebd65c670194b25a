import { Button } from "@heroui/react/button";
import { Drawer } from "@heroui/react/drawer";
import { Form } from "@heroui/react/form";
import { toast } from "@heroui/react/toast";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Field } from "@/ui/Field";
import { Skeleton } from "@/ui/Skeleton";
import { Choice } from "../Choice";
import { Failed } from "../Faces";
import { useShop } from "../shop";
import { Moves } from "./Ledger";
import { movementsQuery, placesQuery, useStock, variantStockQuery } from "./stockCalls";
import { type Adjusting, adjusting, MAIN, movementOf, type Reason } from "./stockForm";

/** One variant's stock: how many lie where, what happened, and everything that ever did. */
export function StockDrawer({ variantId, close }: { variantId: string | undefined; close: () => void }) {
  return (
    <Drawer.Backdrop
      isOpen={variantId !== undefined}
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <Drawer.Content placement="right">
        <Drawer.Dialog className="w-full max-w-lg">
          <Drawer.CloseTrigger />
          {variantId ? <Inside key={variantId} variantId={variantId} /> : null}
        </Drawer.Dialog>
      </Drawer.Content>
    </Drawer.Backdrop>
  );
}

function Inside({ variantId }: { variantId: string }) {
  const { t } = useLingui();
  const shop = useShop();
  const stock = useQuery(variantStockQuery(shop.id, variantId));
  const moves = useQuery(movementsQuery(shop.id, { variant_id: variantId, limit: 20 }));
  const { download } = useStock(shop.id);
  return (
    <>
      <Drawer.Header>
        <Drawer.Heading className="text-lg font-semibold">{stock.data?.name ?? t`Stock`}</Drawer.Heading>
      </Drawer.Header>
      <Drawer.Body className="flex flex-col gap-6">
        {stock.isError ? (
          <Failed error={stock.error} retry={() => void stock.refetch()} />
        ) : !stock.data ? (
          <Skeleton className="h-40" />
        ) : (
          <>
            <dl className="flex flex-wrap gap-x-8 gap-y-3">
              <Fact name={t`Can be sold`} value={stock.data.is_tracked ? stock.data.stock_quantity : t`Not counted`} />
              {stock.data.levels.length > 1
                ? stock.data.levels.map(({ location_id, name, quantity }) => (
                    <Fact key={location_id ?? MAIN} name={name ?? t`Main place`} value={quantity} />
                  ))
                : null}
              {stock.data.held ? <Fact name={t`Held for orders`} value={stock.data.held} /> : null}
            </dl>
            <Adjust variantId={variantId} />
            {stock.data.levels.length > 1 ? <Carry variantId={variantId} /> : null}
          </>
        )}
        <section>
          <div className="mb-2 flex items-center justify-between gap-2">
            <h3 className="text-sm font-semibold">
              <Trans>Every change</Trans>
            </h3>
            <Button
              size="sm"
              variant="tertiary"
              isPending={download.isPending}
              onPress={() => download.mutate(variantId)}
            >
              <Trans>Save as CSV</Trans>
            </Button>
          </div>
          {moves.data ? <Moves moves={moves.data.movements} isOfOne /> : <Skeleton className="h-24" />}
        </section>
      </Drawer.Body>
    </>
  );
}

function Fact({ name, value }: { name: string; value: string | number }) {
  return (
    <div>
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="text-xl font-semibold tabular-nums">{value}</dd>
    </div>
  );
}

function usePlaces() {
  const { t } = useLingui();
  const places = useQuery(placesQuery(useShop().id)).data ?? [];
  return [{ id: MAIN, name: t`Main place` }, ...places.map(({ id, name }) => ({ id, name }))];
}

function Adjust({ variantId }: { variantId: string }) {
  const { t } = useLingui();
  const { move } = useStock(useShop().id);
  const places = usePlaces();
  const [draft, setDraft] = useState<Adjusting>(adjusting);
  const set = (some: Partial<Adjusting>) => setDraft((now) => ({ ...now, ...some }));
  const reasons: { id: Reason; name: string }[] = [
    { id: "received", name: t`New goods came in` },
    { id: "count", name: t`I counted them` },
    { id: "return", name: t`Somebody brought some back` },
    { id: "loss", name: t`Some are broken or lost` },
    { id: "correction", name: t`The number was wrong` },
  ];
  const body = movementOf(variantId, draft);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!body) return;
    move.mutate(body, {
      onSuccess: () => {
        toast.success(t`It is written down`);
        setDraft({ ...adjusting(), reason: draft.reason, place: draft.place });
      },
    });
  }
  return (
    <Form onSubmit={submit} className="flex flex-col gap-3 rounded-2xl bg-surface-secondary p-4">
      <Choice
        label={t`What happened`}
        options={reasons}
        value={draft.reason}
        choose={(id) => set({ reason: id as Reason })}
      />
      <div className="grid grid-cols-2 gap-3">
        <Field
          label={
            draft.reason === "count"
              ? t`How many lie there`
              : draft.reason === "correction"
                ? t`More, or with a minus fewer`
                : t`How many`
          }
          value={draft.pieces}
          onChange={(pieces) => set({ pieces })}
          inputMode={draft.reason === "correction" ? "text" : "numeric"}
          isRequired
        />
        {places.length > 1 ? (
          <Choice label={t`Where`} options={places} value={draft.place} choose={(place) => set({ place })} />
        ) : null}
      </div>
      <Field label={t`Note`} value={draft.note} onChange={(note) => set({ note })} maxLength={500} />
      <Problem error={move.error} />
      <Button type="submit" className="self-start" isPending={move.isPending} isDisabled={!body}>
        <Trans>Write it down</Trans>
      </Button>
    </Form>
  );
}

function Carry({ variantId }: { variantId: string }) {
  const { t } = useLingui();
  const { carry } = useStock(useShop().id);
  const places = usePlaces();
  const [from, setFrom] = useState(MAIN);
  const [to, setTo] = useState(places[1]?.id ?? MAIN);
  const [pieces, setPieces] = useState("");
  function submit(event: FormEvent) {
    event.preventDefault();
    carry.mutate(
      {
        variant_id: variantId,
        quantity: Number(pieces),
        from_location_id: from === MAIN ? null : from,
        to_location_id: to === MAIN ? null : to,
      },
      {
        onSuccess: () => {
          toast.success(t`It is written down`);
          setPieces("");
        },
      },
    );
  }
  return (
    <Form onSubmit={submit} className="flex flex-col gap-3 rounded-2xl bg-surface-secondary p-4">
      <p className="text-sm font-medium">
        <Trans>Carry some to another place</Trans>
      </p>
      <div className="grid grid-cols-2 gap-3">
        <Choice label={t`From`} options={places} value={from} choose={setFrom} />
        <Choice label={t`To`} options={places} value={to} choose={setTo} />
        <Field
          label={t`How many`}
          value={pieces}
          onChange={(words) => setPieces(words.replace(/\D/g, ""))}
          inputMode="numeric"
          isRequired
        />
      </div>
      <Problem error={carry.error} />
      <Button
        type="submit"
        variant="secondary"
        className="self-start"
        isPending={carry.isPending}
        isDisabled={!Number(pieces) || from === to}
      >
        <Trans>Carry</Trans>
      </Button>
    </Form>
  );
}

const Problem = ({ error }: { error: Error | null }) =>
  error ? (
    <p role="alert" className="text-sm text-danger">
      {error.message}
    </p>
  ) : null;
