import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { Field } from "@/ui/Field";
import { Choice } from "../Choice";
import { Sheet } from "../Faces";
import { PlusIcon, TrashIcon } from "../icons";
import { type About, within } from "./about";
import { AddButtons, ButtonRows } from "./Buttons";
import { begunWith, type Card, type Draft, type HeaderKind, MOST_CARDS, newCard } from "./draft";
import { type ButtonKind, newButton, placed } from "./draftButtons";
import { SampleFile } from "./HeaderFields";
import { Samples } from "./Samples";
import { Variable } from "./Variable";

const MOST_BUTTONS = 2;

/** The cards to swipe through. WhatsApp wants them alike: what one begins with and can be tapped, all do. */
export function Cards({
  cards,
  change,
  format,
  dir,
  about,
}: {
  cards: Card[];
  change: (cards: Card[]) => void;
  format: Draft["format"];
  dir: string;
  about: About;
}) {
  const { t } = useLingui();
  const kind = cards[0]?.header.kind ?? "image";
  const kinds: { id: HeaderKind; name: string }[] = [
    { id: "image", name: t`A picture` },
    { id: "video", name: t`A video` },
    { id: "product", name: t`A product` },
  ];
  const begin = (chosen: HeaderKind) => change(begunWith(cards, chosen));
  const addButton = (chosen: ButtonKind) =>
    change(cards.map((card) => ({ ...card, buttons: placed(card.buttons, newButton(chosen)) })));
  const removeButton = (index: number) =>
    change(cards.map((card) => ({ ...card, buttons: card.buttons.toSpliced(index, 1) })));
  return (
    <Sheet title={<Trans>Cards</Trans>}>
      <div className="flex flex-col gap-4">
        <Choice
          label={t`Each card begins with`}
          value={kind}
          options={kinds}
          choose={(id) => begin(id as HeaderKind)}
        />
        {(cards[0]?.buttons.length ?? 0) < (kind === "product" ? 1 : MOST_BUTTONS) ? (
          <div className="flex flex-col gap-1.5">
            <span className="text-sm font-medium">
              <Trans>Add a button to every card</Trans>
            </span>
            <AddButtons
              kinds={kind === "product" ? ["spm", "url"] : ["quick_reply", "url", "phone_number"]}
              add={addButton}
            />
          </div>
        ) : null}
        {cards.map((card, index) => (
          <fieldset
            key={card.key}
            aria-label={t`Card ${index + 1}`}
            className="flex min-w-0 flex-col gap-3 rounded-xl border border-border p-3"
          >
            <div className="flex min-h-9 items-center justify-between gap-2">
              <h3 className="text-sm font-semibold">
                <Trans>Card {index + 1}</Trans>
              </h3>
              <Button
                size="sm"
                variant="ghost"
                isIconOnly
                aria-label={t`Remove card ${index + 1}`}
                onPress={() => change(cards.toSpliced(index, 1))}
              >
                <TrashIcon />
              </Button>
            </div>
            <OneCard
              card={card}
              number={index + 1}
              change={(part) => change(cards.with(index, { ...card, ...part }))}
              removeButton={removeButton}
              format={format}
              dir={dir}
              about={within(about, `cards[${index}].`)}
            />
          </fieldset>
        ))}
        {about("cards") ? <p className="text-sm text-danger">{about("cards")}</p> : null}
        {cards.length < MOST_CARDS ? (
          <Button
            size="sm"
            variant="outline"
            className="self-start"
            onPress={() => change([...cards, newCard(cards[0])])}
          >
            <PlusIcon />
            <Trans>Add a card</Trans>
          </Button>
        ) : null}
      </div>
    </Sheet>
  );
}

function OneCard({
  card,
  number,
  change,
  removeButton,
  format,
  dir,
  about,
}: {
  card: Card;
  number: number;
  change: (part: Partial<Card>) => void;
  removeButton: (index: number) => void;
  format: Draft["format"];
  dir: string;
  about: About;
}) {
  const { t } = useLingui();
  return (
    <>
      <SampleFile
        header={card.header}
        change={(header) => change({ header })}
        label={t`Sample for card ${number}`}
        problem={about("header.samples") ?? about("header")}
      />
      {card.header.kind === "product" && !card.body ? (
        <p className="text-sm text-muted">
          <Trans>Shows a product that you choose each time you send it, with its picture, name and price.</Trans>
        </p>
      ) : (
        <>
          <Field
            dir={dir}
            label={t`Words of the card`}
            value={card.body}
            onChange={(body) => change({ body })}
            lines={3}
            maxLength={160}
            problem={about("body.text")}
          />
          <Variable body={card.body} most={160} format={format} change={(body) => change({ body })} />
          <Samples said={card} change={change} place="body" words={card.body} dir={dir} about={about} />
        </>
      )}
      <ButtonRows
        buttons={card.buttons}
        change={(buttons) => change({ buttons })}
        remove={removeButton}
        dir={dir}
        about={about}
      />
      {about("buttons") ? <p className="text-sm text-danger">{about("buttons")}</p> : null}
    </>
  );
}
