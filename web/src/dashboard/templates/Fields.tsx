import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { Field } from "@/ui/Field";
import { Choice } from "../Choice";
import { Sheet } from "../Faces";
import { PlusIcon } from "../icons";
import { directionOf } from "../TemplatePhone";
import { variables } from "../templateParts";
import { useCategoryWords, useLanguageName } from "../templateWords";
import { Buttons } from "./Buttons";
import { type Draft, nextVariable } from "./draft";
import { HeaderFields } from "./HeaderFields";

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
  const about = (field: string) => problems.find((one) => one.field === field)?.reason;
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
            {costNote ? <p className="mt-1.5 text-xs text-muted">{costNote}</p> : null}
          </div>
        </div>
      </Sheet>
      <Sheet title={<Trans>What it says</Trans>}>
        <div className="flex flex-col gap-4">
          <HeaderFields draft={draft} change={change} about={about} />
          <Field
            dir={directionOf(draft.language)}
            label={t`Message`}
            value={draft.body}
            onChange={(body) => change({ body })}
            lines={6}
            maxLength={1024}
            problem={about("body.text")}
          />
          <div className="-mt-2 flex flex-wrap items-center justify-between gap-2">
            <Button
              size="sm"
              variant="outline"
              onPress={() => change({ body: `${draft.body}${draft.body ? " " : ""}{{${nextVariable(draft)}}}` })}
            >
              <PlusIcon />
              <Trans>Add a variable</Trans>
            </Button>
            <span className="text-xs text-muted tabular-nums">{draft.body.length} / 1024</span>
          </div>
          <Samples draft={draft} change={change} place="body" words={draft.body} about={about} />
          <Field
            dir={directionOf(draft.language)}
            label={t`Footer (small, below)`}
            value={draft.footer}
            onChange={(footer) => change({ footer })}
            maxLength={60}
            problem={about("footer.text") ?? about("footer")}
          />
        </div>
      </Sheet>
      <Buttons draft={draft} change={change} about={about} />
      {draft.rest.length > 0 ? (
        <p className="text-sm text-muted">
          <Trans>This template also has parts that are edited in WhatsApp Manager. They stay as they are.</Trans>
        </p>
      ) : null}
    </fieldset>
  );
}

/** What stands in for each variable while Meta looks at it. */
export function Samples({
  draft,
  change,
  place,
  words,
  about,
}: {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  place: "header" | "body";
  words: string;
  about: (field: string) => string | undefined;
}) {
  const { t } = useLingui();
  const names = variables(words);
  if (names.length === 0) return null;
  return (
    <div className="grid gap-3 rounded-xl bg-surface-secondary p-3 sm:grid-cols-2">
      {names.map((name) => (
        <Field
          key={name}
          dir={directionOf(draft.language)}
          label={t`Sample for ${name}`}
          value={draft.samples[`${place}.${name}`] ?? ""}
          onChange={(sample) => change({ samples: { ...draft.samples, [`${place}.${name}`]: sample } })}
          problem={about(`${place}.samples.${name}`)}
        />
      ))}
    </div>
  );
}
