import { Label } from "@heroui/react/label";
import { ListBox } from "@heroui/react/list-box";
import { Select } from "@heroui/react/select";
import type { ReactNode } from "react";

type Option = { id: string; name: string; depth?: number };

/** One of several. With a `label` it stands in a form; without, `name` is what it is called when read out. */
export function Choice({
  label,
  name,
  options,
  value,
  choose,
  placeholder,
  className = "",
}: {
  label?: ReactNode;
  name?: string;
  options: Option[];
  value: string;
  choose: (id: string) => void;
  placeholder?: string;
  className?: string;
}) {
  return (
    <Select
      aria-label={label ? undefined : name}
      value={value || null}
      onChange={(chosen) => choose(String(chosen))}
      className={className}
      fullWidth={Boolean(label)}
    >
      {label ? <Label>{label}</Label> : null}
      <Select.Trigger>
        <Select.Value>{({ selectedText }) => selectedText || placeholder}</Select.Value>
        <Select.Indicator />
      </Select.Trigger>
      <Select.Popover>
        <ListBox items={options}>
          {(option) => (
            <ListBox.Item id={option.id} textValue={option.name}>
              <span className={option.depth ? "ps-4" : ""}>{option.name}</span>
              <ListBox.ItemIndicator />
            </ListBox.Item>
          )}
        </ListBox>
      </Select.Popover>
    </Select>
  );
}
