import { ListBox, Select } from "@heroui/react";
import { useLingui } from "@lingui/react/macro";
import type { Line } from "./sandbox";

/** Which shop's number is called. */
export function LinePicker({ lines, line, onPick }: { lines: Line[]; line: Line; onPick: (line: Line) => void }) {
  const { t } = useLingui();
  return (
    <Select
      aria-label={t`Shop`}
      value={line.phone_number_id}
      onChange={(id) => {
        const picked = lines.find((one) => one.phone_number_id === id);
        if (picked) onPick(picked);
      }}
      className="w-full min-w-0 sm:w-56"
    >
      <Select.Trigger className="min-h-9">
        <Select.Value>
          <span className="truncate">{line.merchant_name}</span>
        </Select.Value>
        <Select.Indicator />
      </Select.Trigger>
      <Select.Popover className="min-w-64">
        <ListBox>
          {lines.map((one) => (
            <ListBox.Item key={one.phone_number_id} id={one.phone_number_id} textValue={one.merchant_name}>
              <span className="flex flex-col leading-tight">
                <span className="text-sm font-medium">{one.merchant_name}</span>
                <span className="text-xs text-muted">{one.display_phone_number}</span>
              </span>
              <ListBox.ItemIndicator />
            </ListBox.Item>
          ))}
        </ListBox>
      </Select.Popover>
    </Select>
  );
}
