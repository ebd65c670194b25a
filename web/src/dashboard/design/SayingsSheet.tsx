import { Trans, useLingui } from "@lingui/react/macro";
import { ApiError } from "@/api/client";
import { Field } from "@/ui/Field";
import { Sheet } from "../Faces";
import type { ShopLook } from "./calls";
import { GoalField } from "./GoalField";
import type { Designer } from "./useDesigner";
import { saidIn, wordsIn } from "./words";

type Network = keyof NonNullable<ShopLook["social"]>;
const NETWORKS: [Network, string][] = [
  ["instagram", "Instagram"],
  ["facebook", "Facebook"],
  ["tiktok", "TikTok"],
  ["youtube", "YouTube"],
  ["x", "X"],
];

/** What the shop says on every page: its line, its announcement, where else it is. */
export function SayingsSheet({ designer, language }: { designer: Designer; language: string }) {
  const { look, problem, change } = designer;
  const { t } = useLingui();
  const about = (field: string) => (problem instanceof ApiError ? problem.about(`look.${field}`) : undefined);
  const announcement = look.announcement ?? { text: "", goal: null };
  const social = look.social ?? {};
  if (language) return <Spoken designer={designer} language={language} />;
  return (
    <Sheet title={<Trans>Words and links</Trans>}>
      <div className="grid gap-4 sm:grid-cols-2">
        <div className="sm:col-span-2">
          <Field
            label={t`One line about your shop`}
            value={look.tagline ?? ""}
            onChange={(tagline) => change({ tagline })}
            maxLength={200}
          />
        </div>
        <Field
          label={t`Announcement`}
          value={announcement.text ?? ""}
          onChange={(text) => change({ announcement: { ...announcement, text } })}
          hint={t`One line above every page. Empty: none.`}
          placeholder={t`Free delivery in Lagos this week`}
          maxLength={160}
        />
        <GoalField
          label={t`Leads to`}
          value={announcement.goal ?? ""}
          set={(goal) => change({ announcement: { ...announcement, goal: goal || null } })}
          isOptional
        />
        {NETWORKS.map(([key, name]) => (
          <Field
            key={key}
            label={name}
            value={social[key] ?? ""}
            onChange={(typed) => change({ social: { ...social, [key]: typed || null } })}
            problem={about(`social.${key}`)}
            placeholder={t`@yourshop`}
            dir="ltr"
            maxLength={200}
          />
        ))}
      </div>
    </Sheet>
  );
}

/** The same in another language: only what is said can be said there, too. */
function Spoken({ designer: { look, change }, language }: { designer: Designer; language: string }) {
  const { t } = useLingui();
  const said = wordsIn(look, language);
  return (
    <Sheet title={<Trans>Words in this language</Trans>}>
      <p className="mb-3 text-sm text-muted">
        <Trans>What you leave empty is shown in your own language.</Trans>
      </p>
      <div className="flex flex-col gap-4">
        <Field
          label={t`One line about your shop`}
          value={said.tagline ?? ""}
          onChange={(tagline) => change(saidIn(look, language, { tagline }))}
          placeholder={look.tagline ?? ""}
          maxLength={200}
          dir="auto"
        />
        {look.announcement?.text ? (
          <Field
            label={t`Announcement`}
            value={said.announcement ?? ""}
            onChange={(announcement) => change(saidIn(look, language, { announcement }))}
            placeholder={look.announcement.text}
            maxLength={160}
            dir="auto"
          />
        ) : null}
      </div>
    </Sheet>
  );
}
