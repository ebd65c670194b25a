import { Button, Spinner } from "@heroui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { CartIcon, ChevronIcon, PlusIcon, SmallIcon } from "../icons";
import type { Item, Section } from "../sandbox";
import { type Cart, priceOf, total, withQuantity } from "./cart";
import { Picture, Price } from "./Products";
import { Sheet } from "./Sheet";

type View = { at: "items" } | { at: "item"; id: string } | { at: "cart" };

/** The shop inside the chat: items, one of them, and the cart, as far as the catalogue at Meta knows them. */
export function ShopSheet({
  items,
  error,
  sections,
  productId,
  cart,
  onCart,
  onAsk,
  onSend,
  onClose,
}: {
  items?: Item[];
  error?: string;
  sections?: Section[];
  productId?: string;
  cart: Cart;
  onCart: (cart: Cart) => void;
  onAsk: (item: Item) => void;
  onSend: (note: string) => void;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const [view, setView] = useState<View>(productId ? { at: "item", id: productId } : { at: "items" });
  const count = Object.values(cart).reduce((sum, quantity) => sum + quantity, 0);
  const find = (id: string) => items?.find((item) => item.retailer_id === id);
  const title = { items: t`Catalogue`, item: t`Item`, cart: t`Your cart` }[view.at];
  const backToAll =
    view.at === "items" ? null : (
      <Button variant="tertiary" className="min-h-11 flex-1" onPress={() => setView({ at: "items" })}>
        <Trans>All items</Trans>
      </Button>
    );
  const toCart =
    count > 0 && view.at !== "cart" ? (
      <Button className="min-h-11 flex-1" onPress={() => setView({ at: "cart" })}>
        <CartIcon />
        <Trans>View cart ({count})</Trans>
      </Button>
    ) : null;
  return (
    <Sheet
      title={title}
      onClose={onClose}
      foot={
        view.at === "items" && count === 0 ? undefined : (
          <>
            {backToAll}
            {toCart}
          </>
        )
      }
    >
      {error ? (
        <p className="px-5 py-6 text-sm text-danger">{error}</p>
      ) : !items ? (
        <p className="grid place-items-center py-10">
          <Spinner />
        </p>
      ) : view.at === "item" ? (
        <OneItem
          id={view.id}
          item={find(view.id)}
          quantity={cart[view.id] ?? 0}
          onQuantity={(quantity) => onCart(withQuantity(cart, view.id, quantity))}
          onAsk={onAsk}
        />
      ) : view.at === "cart" ? (
        <CartView cart={cart} items={items} onCart={onCart} onSend={onSend} />
      ) : (
        <Items items={items} sections={sections} onPick={(id) => setView({ at: "item", id })} />
      )}
    </Sheet>
  );
}

function Items({ items, sections, onPick }: { items: Item[]; sections?: Section[]; onPick: (id: string) => void }) {
  const shelves: { title?: string; ids: string[] }[] = sections?.map(({ title, product_items = [] }) => ({
    title,
    ids: product_items.map((one) => one.product_retailer_id),
  })) ?? [{ ids: items.map((item) => item.retailer_id) }];
  if (shelves.every(({ ids }) => ids.length === 0))
    return (
      <p className="px-6 py-8 text-center text-sm text-muted">
        <Trans>This shop has sent no products to WhatsApp yet. They appear here once it does.</Trans>
      </p>
    );
  return shelves.map(({ title, ids }, index) => (
    <section key={title ?? index}>
      {title ? (
        <h3 dir="auto" className="px-5 pt-3 pb-1 text-xs font-semibold tracking-wide text-accent uppercase">
          {title}
        </h3>
      ) : null}
      <ul>
        {ids.map((id, place) => {
          const item = items.find((one) => one.retailer_id === id);
          return (
            <li key={id}>
              <button
                type="button"
                data-first={index === 0 && place === 0 ? true : undefined}
                onClick={() => onPick(id)}
                className="flex min-h-16 w-full items-center gap-3 px-5 py-2 text-start outline-none hover:bg-surface-secondary focus-visible:bg-surface-secondary"
              >
                <Picture item={item} className="size-14 shrink-0 rounded-lg" />
                <span className="min-w-0 flex-1">
                  <span dir="auto" className="line-clamp-2 text-[15px]">
                    {item?.title ?? id}
                  </span>
                  <span className="block text-[13px] text-muted">
                    {item ? <Price item={item} /> : <Trans>No longer available</Trans>}
                  </span>
                </span>
                <ChevronIcon className="size-4 rtl:-scale-x-100" />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  ));
}

function OneItem({
  id,
  item,
  quantity,
  onQuantity,
  onAsk,
}: {
  id: string;
  item?: Item;
  quantity: number;
  onQuantity: (quantity: number) => void;
  onAsk: (item: Item) => void;
}) {
  if (!item)
    return (
      <p className="px-6 py-8 text-center text-sm text-muted">
        <Trans>{id} is not in the shop's WhatsApp catalogue.</Trans>
      </p>
    );
  const isSold = item.availability === "out of stock";
  return (
    <div className="flex flex-col gap-3 px-5">
      <Picture item={item} className="h-44 w-full rounded-2xl" />
      <div>
        <h3 dir="auto" className="text-[17px] font-semibold">
          {item.title}
        </h3>
        <p className="font-medium">
          <Price item={item} />
        </p>
        <p dir="auto" className="pt-1 text-[14px] text-muted">
          {item.description}
        </p>
      </div>
      {isSold ? (
        <p className="text-sm font-medium text-danger">
          <Trans>Sold out</Trans>
        </p>
      ) : quantity > 0 ? (
        <Stepper quantity={quantity} onQuantity={onQuantity} />
      ) : (
        <Button className="min-h-11 w-full" onPress={() => onQuantity(1)}>
          <CartIcon />
          <Trans>Put in cart</Trans>
        </Button>
      )}
      <Button variant="tertiary" className="min-h-11 w-full" onPress={() => onAsk(item)}>
        <Trans>Message the business</Trans>
      </Button>
    </div>
  );
}

function Stepper({ quantity, onQuantity }: { quantity: number; onQuantity: (quantity: number) => void }) {
  const { t } = useLingui();
  return (
    <span className="flex items-center gap-2">
      <Button isIconOnly size="sm" variant="tertiary" aria-label={t`One less`} onPress={() => onQuantity(quantity - 1)}>
        <SmallIcon d="M5 12h14" />
      </Button>
      <b className="min-w-6 text-center tabular-nums">{quantity}</b>
      <Button isIconOnly size="sm" variant="tertiary" aria-label={t`One more`} onPress={() => onQuantity(quantity + 1)}>
        <PlusIcon className="size-4.5" />
      </Button>
    </span>
  );
}

function CartView({
  cart,
  items,
  onCart,
  onSend,
}: {
  cart: Cart;
  items: Item[];
  onCart: (cart: Cart) => void;
  onSend: (note: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const [note, setNote] = useState("");
  const lines = Object.entries(cart).map(([id, quantity]) => {
    const item = items.find((one) => one.retailer_id === id);
    const price = priceOf(item);
    return { id, item, quantity, item_price: price?.amount ?? 0, currency: price?.currency ?? "" };
  });
  if (lines.length === 0)
    return (
      <p className="px-6 py-8 text-center text-sm text-muted">
        <Trans>Your cart is empty.</Trans>
      </p>
    );
  return (
    <div className="flex flex-col gap-3 px-5">
      <ul className="divide-y divide-separator">
        {lines.map(({ id, item, quantity }) => (
          <li key={id} className="flex items-center gap-3 py-2">
            <Picture item={item} className="size-12 shrink-0 rounded-lg" />
            <span className="min-w-0 flex-1">
              <span dir="auto" className="line-clamp-2 text-[14.5px]">
                {item?.title ?? id}
              </span>
              <span className="block text-[13px] text-muted">
                <Price item={item} />
              </span>
            </span>
            <Stepper quantity={quantity} onQuantity={(now) => onCart(withQuantity(cart, id, now))} />
          </li>
        ))}
      </ul>
      <p className="flex justify-between font-semibold">
        <Trans>Estimated total</Trans>
        <span className="tabular-nums">{total(lines)}</span>
      </p>
      <textarea
        value={note}
        rows={2}
        dir="auto"
        aria-label={t`A note to the business`}
        placeholder={t`A note to the business`}
        onChange={(event) => setNote(event.target.value)}
        className="rounded-xl border border-field-border bg-field-background px-3 py-2 text-[15px]"
      />
      <Button className="min-h-11 w-full" onPress={() => onSend(note.trim())}>
        <Trans>Send to business</Trans>
      </Button>
    </div>
  );
}
