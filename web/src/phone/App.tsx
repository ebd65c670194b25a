import { Button, Spinner, Toast } from "@heroui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Empty } from "@/ui/Empty";
import { useAddress } from "./address";
import { Chat } from "./chat/Chat";
import { Handset } from "./Handset";
import { MoonIcon, SunIcon } from "./icons";
import { LinePicker } from "./LinePicker";
import { cast, handle, keepShopper, keptShoppers, type Shopper } from "./people";
import { linesQuery } from "./queries";
import { ShopperPicker } from "./ShopperPicker";
import type { Line } from "./sandbox";
import { Trouble } from "./Trouble";
import { useTheme } from "./theme";
import { Wire } from "./wire/Wire";

export function App() {
  const { data: lines, error } = useQuery(linesQuery);
  if (error) return <Alone title={<Trans>The sandbox does not answer</Trans>}>{error.message}</Alone>;
  if (!lines)
    return (
      <div className="grid min-h-dvh place-items-center">
        <Spinner />
      </div>
    );
  if (lines.length === 0)
    return (
      <Alone title={<Trans>No shop to call</Trans>}>
        <Trans>No business number is played yet. Start the demo, or register one at /sandbox/api/numbers.</Trans>
      </Alone>
    );
  return <Desk lines={lines as [Line, ...Line[]]} />;
}

function Alone({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <main className="grid min-h-dvh place-items-center">
      <Empty title={title}>{children}</Empty>
    </main>
  );
}

/** The phone on its stage, and the wire beside it; on a small screen one behind the other. */
function Desk({ lines }: { lines: [Line, ...Line[]] }) {
  const [address, change] = useAddress();
  const [added, setAdded] = useState(keptShoppers);
  const [view, setView] = useState<"phone" | "wire">("phone");
  const line = lines.find((one) => one.display_phone_number.replace(/\D/g, "") === address.to) ?? lines[0];
  const shoppers = withStranger([...cast, ...added], address.as);
  const shopper = shoppers.find((one) => one.user === address.as) ?? cast[0];
  if (!shopper) return null;
  return (
    <div className="flex h-dvh flex-col lg:grid lg:grid-cols-[minmax(26rem,2fr)_3fr]">
      <Toast.Provider placement="top" />
      <Views view={view} onView={setView} />
      <main
        className={`stage flex min-h-0 flex-1 flex-col items-center lg:gap-4 lg:px-6 lg:py-5 ${view === "wire" ? "max-lg:hidden" : ""}`}
      >
        <div className="flex w-full items-center justify-between gap-3 p-2 lg:max-w-[27rem] lg:p-0">
          <ShopperPicker
            shoppers={shoppers}
            shopper={shopper}
            onPick={(one) => change({ as: one.user, text: "" })}
            onNew={(one) => {
              setAdded(keepShopper(one));
              change({ as: one.user, text: "" });
            }}
          />
          <SimulatorMark className="max-lg:hidden" />
        </div>
        <Handset>
          <Chat
            key={`${line.phone_number_id} ${shopper.user}`}
            line={line}
            shopper={shopper}
            typedIn={address.text}
            onRenamed={(user) => {
              setAdded(keepShopper({ user, profile: shopper.profile }));
              change({ as: user, text: "" });
            }}
          />
        </Handset>
      </main>
      <aside className={`flex min-h-0 flex-1 flex-col bg-background ${view === "phone" ? "max-lg:hidden" : ""}`}>
        <div className="flex flex-wrap items-center gap-2 border-b border-separator px-4 py-3 sm:px-5">
          <LinePicker
            lines={lines}
            line={line}
            onPick={(one) => change({ to: one.display_phone_number.replace(/\D/g, ""), text: "" })}
          />
          <span className="flex items-center gap-2 sm:ms-auto">
            <Trouble />
            <ThemeSwitch />
          </span>
        </div>
        <Wire key={`${line.phone_number_id} ${shopper.user}`} line={line} shopper={shopper} />
      </aside>
    </div>
  );
}

/** An address may name somebody who is not in the cast: a script's shopper, say. */
function withStranger(known: Shopper[], user: string): Shopper[] {
  if (!user || known.some((one) => one.user === user)) return known;
  const stranger = { user, profile: { name: "" } };
  return [...known, { user, profile: { name: handle(stranger) } }];
}

function SimulatorMark({ className }: { className: string }) {
  return (
    <p
      className={`flex items-center gap-2 self-center rounded-full border border-white/25 px-3 py-1 text-xs font-semibold tracking-wide text-white ${className}`}
    >
      <span className="size-1.5 rounded-full bg-(--highlight)" />
      <Trans>Simulator</Trans>
    </p>
  );
}

function Views({ view, onView }: { view: "phone" | "wire"; onView: (view: "phone" | "wire") => void }) {
  const { t } = useLingui();
  const tabs = [
    { id: "phone", label: t`Phone` },
    { id: "wire", label: t`The wire` },
  ] as const;
  return (
    <nav aria-label={t`View`} className="flex bg-[#083527] px-2 pt-1 text-white lg:hidden">
      {tabs.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          aria-current={view === id ? "page" : undefined}
          onClick={() => onView(id)}
          className={`min-h-11 flex-1 border-b-2 text-sm font-semibold ${view === id ? "border-(--highlight)" : "border-transparent opacity-70"}`}
        >
          {label}
        </button>
      ))}
      <SimulatorMark className="mx-2" />
    </nav>
  );
}

function ThemeSwitch() {
  const { t } = useLingui();
  const [isDark, toggle] = useTheme();
  return (
    <Button isIconOnly size="sm" variant="tertiary" aria-label={isDark ? t`Light` : t`Dark`} onPress={toggle}>
      {isDark ? <SunIcon /> : <MoonIcon />}
    </Button>
  );
}
