import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ComponentProps, ReactNode } from "react";
import { ChatIcon } from "@/ui/icons";
import { Money } from "@/ui/Money";
import { Button, Select, TextInput } from "@/ui/skin";
import type { Checkout, Page, ZoneChoice } from "../types";

const card = "flex flex-col gap-3 rounded-2xl border border-separator bg-surface p-4";

/**
 * Who, where and when: one plain form. What only a delivery needs goes out of sight by style alone, when pickup is
 * chosen; a browser too old for that shows it all. The server checks, and brings back what was typed.
 */
export function CheckoutPage({ page, checkout }: { page: Page; checkout: Checkout }) {
  const { t } = useLingui();
  const { values } = checkout;
  return (
    <div className="mx-auto max-w-2xl pt-4">
      <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight">
        <Trans>Your order</Trans>
      </h1>
      <p className="text-muted">
        <Plural value={checkout.count} one="# item" other="# items" /> · <Money value={checkout.subtotal} />{" "}
        <a
          href={page.shop.cart_url}
          className="inline-flex min-h-11 items-center text-link underline underline-offset-4"
        >
          <Trans>Change the cart</Trans>
        </a>
      </p>
      <form method="post" action={checkout.action_url} className="group flex flex-col gap-4 pt-2">
        {/* Enter in a field presses the first button. */}
        <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
        <section className={card}>
          <h2 className="font-semibold">
            <Trans>Who are you?</Trans>
          </h2>
          {checkout.is_known ? (
            <p className="text-sm text-muted">
              {t`${page.shop.name} knows you from WhatsApp. Please check that it is right.`}{" "}
              <button
                type="submit"
                formAction={checkout.forget_url}
                formNoValidate
                className="min-h-6 text-link underline underline-offset-4"
              >
                <Trans>This is not me</Trans>
              </button>
            </p>
          ) : null}
          <TextField
            id="name"
            label={<Trans>Your name</Trans>}
            required
            maxLength={200}
            autoComplete="name"
            defaultValue={values.name}
          />
          <TextField
            id="phone"
            label={<Trans>Your phone number</Trans>}
            hint={<Trans>The shop calls or writes to it about this order, and for nothing else.</Trans>}
            type="tel"
            inputMode="tel"
            required
            maxLength={40}
            autoComplete="tel"
            defaultValue={values.phone}
          />
        </section>
        <fieldset id="way" className={card}>
          <legend className="float-start mb-2 w-full font-semibold">
            <Trans>How would you like to get it?</Trans>
          </legend>
          <Ways checkout={checkout} />
        </fieldset>
        {checkout.has_delivery ? <Where checkout={checkout} /> : null}
        <section className={card}>
          <Field id="notes" label={<Trans>Anything the shop should know?</Trans>}>
            <textarea
              id="notes"
              name="notes"
              rows={3}
              maxLength={1000}
              defaultValue={values.notes}
              className="input w-full"
            />
          </Field>
        </section>
        <Button wide size="lg" className="h-14 text-base font-semibold">
          <Trans>Continue to the total</Trans>
        </Button>
      </form>
      {checkout.handoff_url ? (
        <form method="post" action={checkout.handoff_url} className="pt-4">
          <Button wide size="lg" variant="tertiary">
            <ChatIcon />
            <Trans>Or continue in WhatsApp</Trans>
          </Button>
        </form>
      ) : null}
    </div>
  );
}

const field = "h-12 w-full";

function Field({ id, label, hint, children }: { id: string; label: ReactNode; hint?: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {children}
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** A line of text: the field's name is its id. */
function TextField({
  id,
  label,
  hint,
  children,
  ...input
}: { id: string; label: ReactNode; hint?: ReactNode } & ComponentProps<typeof TextInput>) {
  return (
    <>
      <Field id={id} label={label} hint={hint}>
        <TextInput {...input} id={id} name={id} aria-describedby={hint ? `${id}-hint` : undefined} className={field} />
      </Field>
      {children}
    </>
  );
}

function Ways({ checkout }: { checkout: Checkout }) {
  const { values } = checkout;
  const ways = [checkout.has_pickup ? "pickup" : "", checkout.has_delivery ? "delivery" : ""].filter(Boolean);
  return ways.map((way) => (
    <label key={way} className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
      <input
        type="radio"
        id={`by-${way}`}
        name="method"
        value={way}
        required
        defaultChecked={values.method === way || ways.length === 1}
        className="mt-0.5 size-5 shrink-0 accent-accent"
      />
      <span>
        <span className="font-medium">
          {way === "pickup" ? <Trans>I pick it up</Trans> : <Trans>Bring it to me</Trans>}
        </span>
        {way === "pickup" && checkout.pickup_address ? (
          <bdi className="block text-sm text-muted">{checkout.pickup_address}</bdi>
        ) : null}
        <span className="block text-sm text-muted">
          {way === "pickup" ? checkout.pickup_estimate : checkout.delivery_estimate}
        </span>
      </span>
    </label>
  ));
}

function Where({ checkout }: { checkout: Checkout }) {
  const { t } = useLingui();
  const { values } = checkout;
  return (
    <section aria-label={t`Where to`} className={`${card} group-has-[#by-pickup:checked]:hidden`}>
      {checkout.zones.length > 0 ? (
        <Field id="zone" label={<Trans>Area</Trans>}>
          <Select id="zone" name="zone" defaultValue={values.zone} className={field}>
            <option value="">{t`Choose your area`}</option>
            {checkout.zones.map((zone) => (
              <Zone key={zone.id} zone={zone} />
            ))}
          </Select>
        </Field>
      ) : (
        <p className="text-sm text-muted">
          <Trans>What bringing it costs is agreed with the shop.</Trans>
        </p>
      )}
      <TextField
        id="street"
        label={<Trans>Street and house</Trans>}
        maxLength={200}
        autoComplete="street-address"
        defaultValue={values.street}
      />
      <TextField
        id="landmark"
        label={<Trans>Landmark</Trans>}
        hint={<Trans>What a rider can look for, such as “blue gate opposite the bank”.</Trans>}
        maxLength={200}
        defaultValue={values.landmark}
      />
      <TextField
        id="city"
        label={<Trans>Town</Trans>}
        maxLength={200}
        autoComplete="address-level2"
        defaultValue={values.city}
      />
      <TextField
        id="pin"
        label={<Trans>Link to the place on a map (if you like)</Trans>}
        hint={<Trans>In your map app: Share, copy the link, paste it here.</Trans>}
        maxLength={500}
        autoComplete="off"
        defaultValue={values.pin}
        dir="ltr"
      >
        <div className="flex flex-col gap-1">
          <Button
            type="button"
            variant="tertiary"
            hidden
            data-locate="pin"
            data-found={t`We have your location. A rider finds you by it.`}
            data-untold={t`Your browser did not tell us where you are. No problem: write the street, or paste a link from your map.`}
            className="h-11 self-start"
          >
            <Trans>Use my location</Trans>
          </Button>
          <p id="pin-told" role="status" className="text-sm font-medium" />
        </div>
      </TextField>
      {checkout.slots.length > 0 ? (
        <Field id="slot" label={<Trans>When?</Trans>}>
          <Select id="slot" name="slot" defaultValue={values.slot} className={field}>
            <option value="">{t`As soon as it suits`}</option>
            {checkout.slots.map((slot) => (
              <option key={slot.url} value={slot.url}>
                {slot.name}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <details id="other" data-stays="" className="rounded-2xl bg-surface-secondary px-4" open={values.other}>
        <summary className="flex min-h-11 cursor-pointer items-center text-sm font-medium">
          <Trans>Is it for someone else?</Trans>
        </summary>
        <div className="flex flex-col gap-3 pb-4">
          <label className="flex min-h-11 items-center gap-3 text-sm">
            <input
              type="checkbox"
              name="other"
              value="1"
              defaultChecked={values.other}
              className="size-5 shrink-0 accent-accent"
            />
            <Trans>Somebody else receives it</Trans>
          </label>
          <TextField
            id="recipient"
            label={<Trans>Their name</Trans>}
            maxLength={200}
            autoComplete="off"
            defaultValue={values.recipient}
          />
          <TextField
            id="recipient_phone"
            label={<Trans>Their phone number</Trans>}
            hint={<Trans>The rider calls this number.</Trans>}
            type="tel"
            inputMode="tel"
            maxLength={40}
            autoComplete="off"
            defaultValue={values.recipient_phone}
          />
        </div>
      </details>
    </section>
  );
}

/** An area in the list: what it costs to bring this cart there, and what would make it free. */
function Zone({ zone }: { zone: ZoneChoice }) {
  const { t } = useLingui();
  const name = zone.places ? `${zone.name} (${zone.places})` : zone.name;
  const fee = zone.is_free ? t`free` : zone.fee.text;
  const free = zone.free_over ? t`free over ${zone.free_over.text}` : "";
  const least = zone.minimum ? t`orders from ${zone.minimum.text}` : "";
  return <option value={zone.id}>{[name, fee, free, least, zone.estimate].filter(Boolean).join(" · ")}</option>;
}
