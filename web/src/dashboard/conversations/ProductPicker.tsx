import { Button } from "@heroui/react/button";
import { Modal } from "@heroui/react/modal";
import { SearchField } from "@heroui/react/search-field";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Empty } from "@/ui/Empty";
import { Field } from "@/ui/Field";
import { Failed, SkeletonRows } from "../Faces";
import { CheckIcon } from "../icons";
import { Photo } from "../Photo";
import { useShop } from "../shop";
import { useTyped } from "../typed";
import { type Conversation, channelsQuery, type Product, productsQuery, useSend } from "./calls";
import { MOST, offer } from "./offers";
import { Sheet } from "./Sheet";

type Props = { conversation: Conversation; isOpen: boolean; close: () => void };

/** Products to send, found by their names. */
export function ProductPicker({ isOpen, close, conversation }: Props) {
  return (
    <Sheet title={<Trans>Send products</Trans>} isOpen={isOpen} close={close}>
      {isOpen ? <Picking conversation={conversation} close={close} /> : null}
    </Sheet>
  );
}

function Picking({ conversation, close }: { conversation: Conversation; close: () => void }) {
  const { t } = useLingui();
  const shop = useShop();
  const [search, setSearch] = useState("");
  const [typed, type] = useTyped(search, setSearch);
  const [picked, setPicked] = useState<Product[]>([]);
  const [words, setWords] = useState(() => t`Have a look at this:`);
  const products = useQuery(productsQuery(shop.id, search));
  const channel = useQuery(channelsQuery(shop.id)).data?.find((one) => one.id === conversation.channel_id);
  const send = useSend(shop.id, conversation.id);

  const toggle = (product: Product) =>
    setPicked((now) =>
      now.some((one) => one.id === product.id) ? now.filter((one) => one.id !== product.id) : [...now, product],
    );
  const messages = offer(picked, words.trim(), {
    name: shop.name,
    address: `${location.origin}/${shop.subdomain}`,
    catalogId: channel?.catalog_id ?? null,
  });
  const isNative = messages[0]?.type === "interactive";

  return (
    <>
      <Modal.Body className="flex flex-col gap-3 text-foreground">
        <SearchField aria-label={t`Search products`} value={typed} onChange={type} fullWidth autoFocus>
          <SearchField.Group>
            <SearchField.SearchIcon />
            <SearchField.Input placeholder={t`Search products`} />
            <SearchField.ClearButton />
          </SearchField.Group>
        </SearchField>
        {products.isError ? (
          <Failed error={products.error} retry={() => void products.refetch()} />
        ) : products.isPending ? (
          <SkeletonRows rows={5} />
        ) : products.data.length === 0 ? (
          <Empty title={<Trans>No product fits</Trans>}>
            <Trans>Try another word of its name.</Trans>
          </Empty>
        ) : (
          <ul className="flex flex-col gap-0.5">
            {products.data.map((product) => (
              <Item
                key={product.id}
                product={product}
                isPicked={picked.some((one) => one.id === product.id)}
                toggle={() => toggle(product)}
              />
            ))}
          </ul>
        )}
        {isNative ? (
          <Field label={t`Your words above them`} value={words} onChange={setWords} maxLength={1024} />
        ) : null}
      </Modal.Body>
      <Modal.Footer className="flex-wrap items-center">
        <p className="me-auto text-xs text-muted">
          {picked.length === 0 ? (
            <Trans>Tap what you want to send.</Trans>
          ) : isNative ? (
            <Trans>WhatsApp shows them with a cart.</Trans>
          ) : (
            <Trans>Each goes as a picture with its price and link.</Trans>
          )}
        </p>
        <Button
          isDisabled={picked.length === 0 || picked.length > MOST || (isNative && !words.trim())}
          isPending={send.isPending}
          onPress={() => send.mutate({ messages }, { onSuccess: close })}
        >
          <Plural value={picked.length} _0="Send" one="Send # product" other="Send # products" />
        </Button>
      </Modal.Footer>
    </>
  );
}

function Item({ product, isPicked, toggle }: { product: Product; isPicked: boolean; toggle: () => void }) {
  return (
    <li>
      <button
        type="button"
        aria-pressed={isPicked}
        onClick={toggle}
        className="flex w-full items-center gap-3 rounded-xl px-2 py-1.5 text-start hover:bg-surface-secondary aria-pressed:bg-accent-soft"
      >
        <Photo url={product.image_url} />
        <span className="min-w-0 flex-1">
          <span className="block truncate text-sm font-medium">{product.name}</span>
          <span className="block text-xs text-muted tabular-nums">
            {product.price_text}
            {product.in_stock ? null : (
              <>
                {" · "}
                <Trans>sold out</Trans>
              </>
            )}
          </span>
        </span>
        <span className={isPicked ? "text-accent" : "invisible"}>
          <CheckIcon />
        </span>
      </button>
    </li>
  );
}
