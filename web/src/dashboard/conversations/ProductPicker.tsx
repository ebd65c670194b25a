import { Button } from "@heroui/react/button";
import { Modal } from "@heroui/react/modal";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Field } from "@/ui/Field";
import { useMerchant, useShop } from "../shop";
import { type Conversation, channelsQuery, type Product, useSend } from "./calls";
import { MOST, offer } from "./offers";
import { ProductSearch } from "./ProductSearch";
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
  const merchant = useMerchant();
  const [picked, setPicked] = useState<Product[]>([]);
  const [words, setWords] = useState(() => t`Have a look at this:`);
  const channel = useQuery(channelsQuery(shop.id)).data?.find((one) => one.id === conversation.channel_id);
  const send = useSend(shop.id, conversation.id);

  const toggle = (product: Product) =>
    setPicked((now) =>
      now.some((one) => one.id === product.id) ? now.filter((one) => one.id !== product.id) : [...now, product],
    );
  const messages = offer(picked, words.trim(), {
    name: shop.name,
    address: merchant?.storefront_url ?? `${location.origin}/${shop.subdomain}`,
    catalogId: channel?.catalog_id ?? null,
  });
  const isNative = messages[0]?.type === "interactive";

  return (
    <>
      <Modal.Body className="flex flex-col gap-3 text-foreground">
        <ProductSearch picked={picked} toggle={toggle} />
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
