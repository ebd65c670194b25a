import { Avatar, Button, Dropdown } from "@heroui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { CartIcon, DotsIcon } from "../icons";
import { initials } from "../people";
import type { Line } from "../sandbox";

export type HeaderDeed = "shop" | "ad" | "call" | "contact" | "who";

/** Whose chat this is, and what can happen in it beside writing. */
export function ChatHeader({
  line,
  isTyping,
  inCart,
  onDo,
}: {
  line: Line;
  isTyping: boolean;
  inCart: number;
  onDo: (deed: HeaderDeed) => void;
}) {
  const { t } = useLingui();
  const deeds: { id: HeaderDeed; words: string }[] = [
    { id: "shop", words: t`View catalogue` },
    { id: "contact", words: t`Share my contact` },
    { id: "call", words: t`Call, and nobody picks up` },
    { id: "ad", words: t`Come from an ad` },
    { id: "who", words: t`What the shop sees of me` },
  ];
  return (
    <header className="flex items-center gap-3 bg-(--brand) ps-4 pe-2 pt-1.5 pb-3 text-(--brand-foreground)">
      <Avatar className="size-10 shrink-0" style={{ backgroundColor: "#f4b73f", color: "#2b1d02" }}>
        <Avatar.Fallback className="bg-transparent font-semibold text-inherit">
          {initials(line.merchant_name)}
        </Avatar.Fallback>
      </Avatar>
      <div className="min-w-0 flex-1 leading-tight">
        <h1 className="truncate text-[16px] font-semibold">{line.merchant_name}</h1>
        <p className="truncate text-[12.5px] opacity-80" aria-live="polite">
          {isTyping ? <Trans>typing…</Trans> : line.display_phone_number}
        </p>
      </div>
      {inCart > 0 ? (
        <Button
          variant="ghost"
          aria-label={t`Cart with ${inCart} items`}
          className="text-inherit"
          onPress={() => onDo("shop")}
        >
          <CartIcon className="size-5" />
          {inCart}
        </Button>
      ) : null}
      <Dropdown>
        <Button isIconOnly variant="ghost" aria-label={t`More`} className="text-inherit">
          <DotsIcon />
        </Button>
        <Dropdown.Popover placement="bottom end">
          <Dropdown.Menu aria-label={t`More`} onAction={(key) => onDo(key as HeaderDeed)}>
            {deeds.map(({ id, words }) => (
              <Dropdown.Item key={id} id={id} textValue={words}>
                {words}
              </Dropdown.Item>
            ))}
          </Dropdown.Menu>
        </Dropdown.Popover>
      </Dropdown>
    </header>
  );
}
