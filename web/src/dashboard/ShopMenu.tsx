import { Button } from "@heroui/react/button";
import { Dropdown } from "@heroui/react/dropdown";
import { Label } from "@heroui/react/label";
import { useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Mark } from "@/ui/Mark";
import { ChevronsIcon } from "./icons";
import { useShops } from "./shop";

/** The shop's name; for people with several shops also the way to the others. */
export function ShopMenu() {
  const { t } = useLingui();
  const { shop, shops, choose } = useShops();
  const client = useQueryClient();
  const navigate = useNavigate();
  if (shops.length === 1)
    return (
      <div className="flex min-w-0 items-center gap-2.5 px-2 py-1">
        <Mark />
        <span className="truncate font-semibold">{shop.name}</span>
      </div>
    );
  return (
    <Dropdown>
      <Button
        variant="ghost"
        className="h-auto min-w-0 justify-start gap-2.5 rounded-xl px-2 py-1 md:h-auto"
        aria-label={t`Shop: ${shop.name}`}
      >
        <Mark />
        <span className="min-w-0 flex-1 truncate text-start text-base font-semibold">{shop.name}</span>
        <ChevronsIcon />
      </Button>
      <Dropdown.Popover placement="bottom start">
        <Dropdown.Menu
          aria-label={t`Your shops`}
          selectionMode="single"
          selectedKeys={[shop.id]}
          disallowEmptySelection
          onAction={(id) => {
            choose(String(id));
            void client.cancelQueries();
            void navigate({ to: "/" });
          }}
        >
          {shops.map((each) => (
            <Dropdown.Item key={each.id} id={each.id} textValue={each.name}>
              <Dropdown.ItemIndicator />
              <Label>{each.name}</Label>
            </Dropdown.Item>
          ))}
        </Dropdown.Menu>
      </Dropdown.Popover>
    </Dropdown>
  );
}
