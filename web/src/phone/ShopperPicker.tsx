import { Avatar, Button, ListBox, Select } from "@heroui/react";
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { PlusIcon } from "./icons";
import { NewShopper } from "./NewShopper";
import { handle, initials, type Shopper, toneOf } from "./people";

/** Whose phone this is. */
export function ShopperPicker({
  shoppers,
  shopper,
  onPick,
  onNew,
}: {
  shoppers: Shopper[];
  shopper: Shopper;
  onPick: (shopper: Shopper) => void;
  onNew: (shopper: Shopper) => void;
}) {
  const { t } = useLingui();
  const [isAdding, setAdding] = useState(false);
  return (
    <div className="flex min-w-0 flex-1 items-center gap-2">
      <Select
        aria-label={t`Shopper`}
        value={shopper.user}
        onChange={(user) => {
          const picked = shoppers.find((one) => one.user === user);
          if (picked) onPick(picked);
        }}
        className="min-w-0 flex-1 lg:max-w-60"
      >
        <Select.Trigger className="min-h-12 items-center py-1.5">
          <Select.Value>
            <Person shopper={shopper} />
          </Select.Value>
          <Select.Indicator />
        </Select.Trigger>
        <Select.Popover className="min-w-64">
          <ListBox>
            {shoppers.map((one) => (
              <ListBox.Item key={one.user} id={one.user} textValue={one.profile.name}>
                <Person shopper={one} />
                <ListBox.ItemIndicator />
              </ListBox.Item>
            ))}
          </ListBox>
        </Select.Popover>
      </Select>
      <Button
        isIconOnly
        variant="secondary"
        aria-label={t`New shopper`}
        className="size-12 shrink-0"
        onPress={() => setAdding(true)}
      >
        <PlusIcon />
      </Button>
      <NewShopper isOpen={isAdding} onOpenChange={setAdding} onDone={onNew} />
    </div>
  );
}

function Person({ shopper }: { shopper: Shopper }) {
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <Avatar size="sm" className="shrink-0" style={{ backgroundColor: toneOf(shopper.profile.name) }}>
        <Avatar.Fallback className="bg-transparent text-xs font-semibold text-white">
          {initials(shopper.profile.name)}
        </Avatar.Fallback>
      </Avatar>
      <span className="flex min-w-0 flex-col text-start leading-tight">
        <span className="truncate text-sm font-medium">{shopper.profile.name}</span>
        <span className="truncate text-xs text-muted">{handle(shopper)}</span>
      </span>
    </span>
  );
}
