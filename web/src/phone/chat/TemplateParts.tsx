import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { CopyIcon, FormIcon, OpenIcon, PersonIcon, PhoneIcon, ReplyIcon, ShopIcon } from "../icons";
import type {
  Component,
  Item,
  Message,
  Parameter,
  Parameters,
  Template,
  TemplateButton,
  TemplateContent,
  TemplatePart,
} from "../sandbox";
import { Action, LinkAction } from "./Actions";
import type { Taps } from "./Bubble";
import { Swipe, SwipeCard } from "./Carousel";
import { HeaderMedia } from "./Files";
import { PlaceMap } from "./Map";
import { ProductCard } from "./Products";
import { filled, partsOf } from "./text";
import { Words } from "./Words";

const kind = (part: { type: string }) => part.type.toUpperCase();
const part = (parts: TemplatePart[], type: string) => parts.find((one) => kind(one) === type);

function given(components: Component[] | undefined, type: string): Parameter[] {
  return components?.find((one) => kind(one) === type && !one.sub_type)?.parameters ?? [];
}

/** Header, words and footer of a template. */
export function TemplateText({ template, templates }: { template: TemplateContent; templates: Template[] }) {
  const parts = partsOf(template, templates);
  return <Parts parts={parts} components={template.components} />;
}

function Parts({ parts, components }: { parts: TemplatePart[]; components?: Component[] }) {
  const { i18n } = useLingui();
  const header = part(parts, "HEADER");
  const offer = part(parts, "LIMITED_TIME_OFFER")?.limited_time_offer;
  const [shown] = given(components, "HEADER");
  const body = part(parts, "BODY")?.text;
  const footer = part(parts, "FOOTER")?.text;
  const ends = given(components, "LIMITED_TIME_OFFER")[0]?.limited_time_offer?.expiration_time_ms;
  return (
    <>
      {shown?.location ? <PlaceMap place={shown.location} /> : null}
      {shown && !shown.text && !shown.location && !shown.product ? <HeaderMedia header={shown} /> : null}
      {header?.text ? (
        <p dir="auto" className="break-words px-1.5 pt-1 text-[15px] font-semibold">
          {filled(header.text, given(components, "HEADER"))}
        </p>
      ) : null}
      {offer?.text ? (
        <p className="mx-1.5 mt-1 rounded-lg bg-accent-soft px-2 py-1 text-[13px] font-medium text-accent">
          {offer.text}
          {ends ? (
            <span className="block font-normal">
              <Trans>Ends on {i18n.date(new Date(ends), { dateStyle: "medium", timeStyle: "short" })}</Trans>
            </span>
          ) : null}
        </p>
      ) : null}
      {body ? (
        <p dir="auto" className="break-words px-1.5 pt-1 [overflow-wrap:anywhere]">
          <Words text={filled(body, given(components, "BODY"))} />
        </p>
      ) : null}
      {footer ? (
        <p dir="auto" className="break-words px-1.5 pt-0.5 text-[12.5px] text-muted">
          {footer}
        </p>
      ) : null}
    </>
  );
}

/** The form that a template's button opens. */
const flowOf = (button: TemplateButton, own?: Parameter): Parameters => ({
  flow_id: button.flow_id,
  flow_name: button.flow_name,
  flow_cta: button.text,
  flow_token: own?.action?.flow_token ?? "unused",
  flow_action: button.flow_action?.toLowerCase() ?? "navigate",
  flow_action_payload: { screen: button.navigate_screen, data: own?.action?.flow_action_data },
});

/** The buttons under a template. */
export function TemplateActions({
  message,
  templates,
  taps,
}: {
  message: Message;
  templates: Template[];
  taps: Taps;
}): ReactNode {
  const template = message.body.template;
  if (!template) return null;
  const buttons = part(partsOf(template, templates), "BUTTONS")?.buttons ?? [];
  return <Buttons buttons={buttons} components={template.components} message={message} taps={taps} />;
}

function Buttons({
  buttons,
  components,
  message,
  taps,
}: {
  buttons: TemplateButton[];
  components?: Component[];
  message: Message;
  taps: Taps;
}) {
  const product = given(components, "HEADER")[0]?.product?.product_retailer_id;
  return buttons.map((button, index) => {
    const own = components?.find((one) => kind(one) === "BUTTON" && Number(one.index) === index)?.parameters ?? [];
    const key = `${index} ${button.text}`;
    const tap = () => taps.onTemplateButton(message, button, index, own[0]?.payload);
    switch (kind(button)) {
      case "URL":
        return (
          <LinkAction key={key} url={filled(button.url ?? "", own)}>
            {button.text}
          </LinkAction>
        );
      case "PHONE_NUMBER":
        return (
          <LinkAction key={key} url={`tel:${button.phone_number}`} icon={<PhoneIcon />}>
            {button.text}
          </LinkAction>
        );
      case "COPY_CODE":
      case "OTP":
        return (
          <Action
            key={key}
            icon={<CopyIcon />}
            onTap={() => navigator.clipboard?.writeText(own[0]?.coupon_code ?? own[0]?.text ?? "").catch(console.warn)}
          >
            {button.text ?? <Trans>Copy code</Trans>}
          </Action>
        );
      case "SPM":
        return (
          <Action key={key} icon={<ShopIcon />} onTap={() => (product ? taps.onProduct(product) : taps.onProducts())}>
            {button.text ?? <Trans>View</Trans>}
          </Action>
        );
      case "CATALOG":
      case "MPM":
        return (
          <Action key={key} icon={<ShopIcon />} onTap={() => taps.onProducts(own[0]?.action?.sections)}>
            {button.text ?? <Trans>View catalogue</Trans>}
          </Action>
        );
      case "FLOW":
        return (
          <Action key={key} icon={<FormIcon />} onTap={() => taps.onForm(message, flowOf(button, own[0]))}>
            {button.text}
          </Action>
        );
      case "REQUEST_CONTACT_INFO":
        return (
          <Action key={key} icon={<PersonIcon />} onTap={() => taps.onContact(message)}>
            {button.text ?? <Trans>Share my number</Trans>}
          </Action>
        );
      case "QUICK_REPLY":
        return (
          <Action key={key} icon={<ReplyIcon />} onTap={tap}>
            {button.text}
          </Action>
        );
      default:
        return (
          <Action key={key} icon={<OpenIcon />} onTap={tap}>
            {button.text}
          </Action>
        );
    }
  });
}

/** The cards of a template's carousel. */
export function TemplateCarousel({
  message,
  templates,
  items,
  taps,
}: {
  message: Message;
  templates: Template[];
  items: Item[];
  taps: Taps;
}): ReactNode {
  const template = message.body.template;
  const approved = template ? part(partsOf(template, templates), "CAROUSEL")?.cards : undefined;
  const sent = template?.components?.find((one) => kind(one) === "CAROUSEL")?.cards;
  if (!sent) return null;
  return (
    <Swipe>
      {sent.map((card, index) => {
        const parts = approved?.[index]?.components ?? [];
        const id = given(card.components, "HEADER")[0]?.product?.product_retailer_id;
        return (
          <SwipeCard key={card.card_index}>
            <div className="grow p-1">
              {id ? <ProductCard id={id} items={items} onOpen={() => taps.onProduct(id)} /> : null}
              <Parts parts={parts} components={card.components} />
            </div>
            <Buttons
              buttons={part(parts, "BUTTONS")?.buttons ?? []}
              components={card.components}
              message={message}
              taps={taps}
            />
          </SwipeCard>
        );
      })}
    </Swipe>
  );
}
