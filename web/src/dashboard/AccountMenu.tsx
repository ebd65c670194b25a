import { Button } from "@heroui/react/button";
import { Dropdown } from "@heroui/react/dropdown";
import { Label } from "@heroui/react/label";
import { useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { signOut } from "@/account/session";
import { Initial } from "./Initial";
import { useShop } from "./shop";

/** Who is signed in, the way to the web shop, and the way out. */
export function AccountMenu({ person, small }: { person: { name: string; email: string }; small?: boolean }) {
  const { t } = useLingui();
  const shop = useShop();
  const client = useQueryClient();
  const name = person.name || person.email;
  return (
    <Dropdown>
      <Button
        variant="ghost"
        className={small ? "px-1" : "h-auto w-full justify-start gap-2.5 rounded-xl px-2 py-1.5 md:h-auto"}
      >
        <span className="sr-only">{t`Account`}</span>
        <Initial of={name} />
        {small ? null : (
          <span className="flex min-w-0 flex-col items-start">
            <span className="max-w-full truncate">{name}</span>
            {person.name ? <span className="max-w-full truncate text-xs text-muted">{person.email}</span> : null}
          </span>
        )}
      </Button>
      <Dropdown.Popover placement={small ? "bottom end" : "top start"}>
        <Dropdown.Menu
          aria-label={t`Account`}
          onAction={(key) => {
            if (key === "out") void signOut().then(() => client.clear());
          }}
        >
          <Dropdown.Item id="storefront" href={`/${shop.subdomain}`} target="_blank" textValue={t`Open my web shop`}>
            <Label>{t`Open my web shop`}</Label>
          </Dropdown.Item>
          <Dropdown.Item id="out" textValue={t`Sign out`} variant="danger">
            <Label>{t`Sign out`}</Label>
          </Dropdown.Item>
        </Dropdown.Menu>
      </Dropdown.Popover>
    </Dropdown>
  );
}
