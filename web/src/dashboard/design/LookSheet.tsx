import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Sheet } from "../Faces";
import { Pill } from "../Pill";
import type { Design, ShopLook } from "./calls";
import { ImageField } from "./ImageField";
import type { Designer } from "./useDesigner";

const HEX = /^#[0-9a-fA-F]{6}$/;
const OURS = "#0d5a43";

/** Theme, colour, shapes and pictures. */
export function LookSheet({ designer }: { designer: Designer }) {
  const { t } = useLingui();
  const { look, design, change } = designer;
  return (
    <Sheet title={<Trans>Look</Trans>}>
      <div className="flex flex-col gap-5">
        <Themes themes={design.themes} chosen={look.theme} choose={(theme) => change({ theme })} />
        <Colour
          key={look.accent ?? ""}
          design={design}
          accent={look.accent ?? null}
          set={(accent) => change({ accent })}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <OneOf
            legend={t`Corners`}
            value={look.corners ?? "soft"}
            options={{ square: t`Square`, soft: t`Soft`, round: t`Round` }}
            choose={(corners) => change({ corners })}
          />
          <OneOf
            legend={t`Size of text`}
            value={look.text_size ?? "normal"}
            options={{ small: t`Small`, normal: t`Normal`, large: t`Large` }}
            choose={(text_size) => change({ text_size })}
          />
        </div>
        <div className="grid gap-5 sm:grid-cols-2">
          <ImageField
            label={t`Logo`}
            hint={t`Square; shown in a circle.`}
            value={look.logo_url ?? null}
            set={(logo_url) => change({ logo_url })}
          />
          <ImageField
            label={t`Cover`}
            hint={t`Wide; stands in the welcome block of your front.`}
            value={look.cover_url ?? null}
            set={(cover_url) => change({ cover_url })}
            isWide
          />
        </div>
      </div>
    </Sheet>
  );
}

type Theme = NonNullable<ShopLook["theme"]>;
type ThemesProps = { themes: Design["themes"]; chosen: Theme | undefined; choose: (theme: Theme) => void };

function Themes({ themes, chosen, choose }: ThemesProps) {
  const { t } = useLingui();
  const about: Record<Theme, { name: string; words: string }> = {
    market: { name: t`Market`, words: t`Warm paper under your awning` },
    atelier: { name: t`Atelier`, words: t`White, airy, with serifs` },
    midnight: { name: t`Midnight`, words: t`Dark header, strong titles` },
  };
  return (
    <Group legend={<Trans>Theme</Trans>}>
      <div className="grid grid-cols-3 gap-2">
        {themes.map(({ name, header, ground, text }) => (
          <label
            key={name}
            className="flex cursor-pointer flex-col gap-2 rounded-2xl border border-border p-2 text-sm has-checked:border-accent has-checked:ring-1 has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name="theme"
              className="sr-only"
              checked={(chosen ?? "market") === name}
              onChange={() => choose(name)}
            />
            <span
              aria-hidden="true"
              className="block h-16 overflow-hidden rounded-xl border border-border"
              style={{ background: ground }}
            >
              <span className="block h-5 border-b border-black/10" style={{ background: header }} />
              <span className="m-2 block h-1.5 w-1/2 rounded-full" style={{ background: text }} />
              <span className="m-2 block h-1.5 w-3/4 rounded-full opacity-40" style={{ background: text }} />
            </span>
            <span>
              <span className="block font-medium">{about[name].name}</span>
              <span className="block text-xs text-muted">{about[name].words}</span>
            </span>
          </label>
        ))}
      </div>
    </Group>
  );
}

type ColourProps = { design: Design; accent: string | null; set: (accent: string | null) => void };

function Colour({ design, accent, set }: ColourProps) {
  const { t } = useLingui();
  const shown = design.shown.light;
  const isCorrected = accent !== null && design.look.accent === accent && shown !== accent.toLowerCase();
  return (
    <Group legend={<Trans>Colour</Trans>}>
      <div className="flex flex-wrap items-center gap-3">
        <input
          type="color"
          aria-label={t`Colour of the shop`}
          value={accent ?? OURS}
          onChange={(event) => set(event.target.value)}
          className="size-11 cursor-pointer rounded-xl border border-border bg-surface p-1"
        />
        <input
          aria-label={t`Colour as a code`}
          defaultValue={accent ?? ""}
          placeholder={OURS}
          maxLength={7}
          dir="ltr"
          onBlur={(event) => {
            const typed = event.target.value.trim();
            if (typed === "") set(null);
            else if (HEX.test(typed) && typed !== accent) set(typed);
          }}
          className="min-h-11 w-28 rounded-xl border border-border bg-surface px-3 font-mono text-sm outline-offset-2"
        />
        {isCorrected ? (
          <p className="flex items-center gap-2 text-sm text-muted">
            <span aria-hidden="true" className="size-5 rounded-full" style={{ background: shown }} />
            <Trans>Shown a little darker, so that everybody can read it.</Trans>
          </p>
        ) : null}
      </div>
    </Group>
  );
}

type OneOfProps<Value extends string> = {
  legend: string;
  value: Value;
  options: Record<Value, string>;
  choose: (value: Value) => void;
};

function OneOf<Value extends string>({ legend, value, options, choose }: OneOfProps<Value>) {
  return (
    <Group legend={legend}>
      <div className="flex flex-wrap gap-1.5">
        {(Object.entries(options) as [Value, string][]).map(([id, name]) => (
          <Pill key={id} group={legend} checked={id === value} change={() => choose(id)}>
            {name}
          </Pill>
        ))}
      </div>
    </Group>
  );
}

function Group({ legend, children }: { legend: ReactNode; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      {children}
    </fieldset>
  );
}
