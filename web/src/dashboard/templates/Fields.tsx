import { Trans, useLingui } from "@lingui/react/macro";
import { Field } from "@/ui/Field";
import { Choice } from "../Choice";
import { Sheet } from "../Faces";
import { directionOf } from "../TemplatePhone";
import { useCategoryWords, useLanguageName } from "../templateWords";
import type { About } from "./about";
import { Buttons } from "./Buttons";
import { Cards } from "./Cards";
import { type Draft, reshaped, type Shape } from "./draft";
import { HeaderFields } from "./HeaderFields";
import { OfferFields } from "./OfferFields";
import { Samples } from "./Samples";
import { Variable } from "./Variable";

type Problem = { field: string; reason: string };

const LANGUAGES = [
  "en",
  "en_GB",
  "en_US",
  "fr",
  "pt_BR",
  "pt_PT",
  "es",
  "es_MX",
  "hi",
  "ar",
  "id",
  "ha",
  "sw",
  "zu",
  "af",
  "de",
  "it",
  "nl",
  "tr",
  "bn",
  "ur",
  "ta",
  "te",
  "ms",
  "vi",
  "th",
  "fa",
  "he",
  "ru",
  "zh_CN",
];

/** What a template is for, and what it says; each problem stands at its field. */
export function Fields({
  draft,
  change,
  problems,
  costNote,
  isNew,
  isCategoryFixed,
  isWaiting,
}: {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  problems: Problem[];
  costNote: string | null;
  isNew: boolean;
  isCategoryFixed: boolean;
  isWaiting: boolean;
}) {
  const { t } = useLingui();
  const languageName = useLanguageName();
  const categories = useCategoryWords();
  const dir = directionOf(draft.language);
  const { shape } = draft;
  const most = shape === "offer" ? 600 : 1024;
  const about: About = (field) => problems.find((one) => one.field === field)?.reason;
  const languages = LANGUAGES.includes(draft.language) ? LANGUAGES : [draft.language, ...LANGUAGES];
  return (
    <fieldset disabled={isWaiting} className="flex min-w-0 flex-col gap-6">
      <Sheet title={<Trans>What it is</Trans>}>
        <div className="grid gap-4 sm:grid-cols-2">
          {isNew ? (
            <>
              <Field
                label={t`Name`}
                value={draft.name}
                onChange={(name) => change({ name: name.toLowerCase().replace(/[\s-]+/g, "_") })}
                placeholder="order_shipped"
                hint={t`Only you see it: small letters, digits and _.`}
                problem={about("name")}
                maxLength={512}
              />
              <Choice
                label={t`Language`}
                value={draft.language}
                options={languages.map((id) => ({ id, name: languageName(id) }))}
                choose={(language) => change({ language })}
              />
            </>
          ) : null}
          <div className="sm:col-span-2">
            {isCategoryFixed ? (
              <p className="text-sm">
                <span className="font-medium">{categories[draft.category]}</span>{" "}
                <span className="text-muted">
                  <Trans>The category of an approved template stays.</Trans>
                </span>
              </p>
            ) : (
              <Choice
                label={t`What is it for?`}
                value={draft.category}
                options={[
                  { id: "UTILITY", name: t`News about an order (utility)` },
                  { id: "MARKETING", name: t`Offers and invitations (marketing)` },
                  ...(draft.category === "AUTHENTICATION"
                    ? [{ id: "AUTHENTICATION", name: t`One-time codes (authentication)` }]
                    : []),
                ]}
                choose={(category) => change({ category: category as Draft["category"] })}
              />
            )}
            {about("category") ? <p className="mt-1.5 text-sm text-danger">{about("category")}</p> : null}
            {costNote ? <p className="mt-1.5 text-xs text-muted">{costNote}</p> : null}
          </div>
        </div>
      </Sheet>
      <Sheet title={<Trans>What it says</Trans>}>
        <div className="flex flex-col gap-4">
          <Choice
            label={t`Kind of message`}
            value={shape}
            options={[
              { id: "plain", name: t`One message` },
              { id: "cards", name: t`With cards to swipe through` },
              { id: "offer", name: t`With an offer that ends` },
            ]}
            choose={(id) => change(reshaped(draft, id as Shape, isCategoryFixed))}
          />
          {shape === "cards" ? null : <HeaderFields draft={draft} change={change} dir={dir} about={about} />}
          {shape === "offer" ? (
            <OfferFields offer={draft.offer} change={(offer) => change({ offer })} dir={dir} about={about} />
          ) : null}
          <Field
            dir={dir}
            label={t`Message`}
            value={draft.body}
            onChange={(body) => change({ body })}
            lines={6}
            maxLength={most}
            problem={about("body.text")}
          />
          <Variable body={draft.body} most={most} format={draft.format} change={(body) => change({ body })} />
          <Samples said={draft} change={change} place="body" words={draft.body} dir={dir} about={about} />
          {shape === "plain" ? (
            <Field
              dir={dir}
              label={t`Footer (small, below)`}
              value={draft.footer}
              onChange={(footer) => change({ footer })}
              maxLength={60}
              problem={about("footer.text") ?? about("footer")}
            />
          ) : null}
        </div>
      </Sheet>
      {shape === "cards" ? (
        <Cards
          cards={draft.cards}
          change={(cards) => change({ cards })}
          format={draft.format}
          dir={dir}
          about={about}
        />
      ) : (
        <Buttons buttons={draft.buttons} change={(buttons) => change({ buttons })} dir={dir} about={about} />
      )}
      {draft.rest.length > 0 ? (
        <p className="text-sm text-muted">
          <Trans>This template also has parts that are edited in WhatsApp Manager. They stay as they are.</Trans>
        </p>
      ) : null}
    </fieldset>
  );
}
