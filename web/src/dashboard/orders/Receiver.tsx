import { Trans, useLingui } from "@lingui/react/macro";
import { Copy } from "../Copy";
import { Sheet } from "../Faces";
import { BagIcon, ChatsIcon, PinIcon } from "../icons";
import { LinkButton } from "../LinkButton";
import { text } from "../reading";
import type { Order } from "./calls";

/** Who ordered, and the way to her chat. */
export function Customer({ order }: { order: Order }) {
  const { t } = useLingui();
  const { name, phone } = order.customer;
  return (
    <Sheet title={<Trans>Customer</Trans>}>
      <p className="text-sm font-medium">{name ?? <Trans>Unnamed customer</Trans>}</p>
      {phone ? (
        <p className="flex items-center gap-1 text-sm">
          <a href={`tel:${phone}`} className="text-link underline-offset-4 hover:underline" dir="ltr">
            {phone}
          </a>
          <Copy text={phone} label={t`Copy the number`} />
        </p>
      ) : null}
      <LinkButton
        to="/chats"
        search={{ customer: order.customer_id }}
        variant="secondary"
        size="sm"
        fullWidth
        className="mt-3"
      >
        <ChatsIcon />
        <Trans>Open the chat</Trans>
      </LinkButton>
    </Sheet>
  );
}

/** Where the order goes, or that she comes for it. */
export function Delivery({ order }: { order: Order }) {
  const address = order.delivery_address;
  const isPickup = order.delivery_method === "pickup";
  return (
    <Sheet title={isPickup ? <Trans>Pickup</Trans> : <Trans>Delivery</Trans>}>
      <div className="flex gap-3 text-sm">
        <span className="text-muted">{isPickup ? <BagIcon /> : <PinIcon />}</span>
        {isPickup ? (
          <p>
            <Trans>The customer comes to the shop for it.</Trans>
          </p>
        ) : address ? (
          <Address area={order.delivery_area} address={address} />
        ) : (
          <p className="text-muted">
            <Trans>No address yet: ask in the chat.</Trans>
          </p>
        )}
      </div>
    </Sheet>
  );
}

function Address({ area, address }: { area: string | null; address: NonNullable<Order["delivery_address"]> }) {
  const lines = ["recipient", "street", "landmark", "city", "state", "postal_code", "phone", "slot"]
    .map((part) => text(address[part]))
    .filter(Boolean);
  const [latitude, longitude, instructions] = ["lat", "lng", "instructions"].map((part) => text(address[part]));
  const link = text(address.map_url);
  const map =
    latitude && longitude
      ? `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`
      : link?.startsWith("https://")
        ? link
        : undefined;
  return (
    <address className="not-italic">
      {area ? <span className="block font-medium">{area}</span> : null}
      {lines.map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
      {map ? (
        <a href={map} target="_blank" rel="noopener noreferrer" className="text-link underline underline-offset-4">
          <Trans>Show on the map</Trans>
        </a>
      ) : null}
      {instructions ? <span className="mt-1 block text-muted">“{instructions}”</span> : null}
    </address>
  );
}
