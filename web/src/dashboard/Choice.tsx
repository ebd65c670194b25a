import { Label } from "@heroui/react/label";
import { ListBox } from "@heroui/react/list-box";
import { Select } from "@heroui/react/select";
import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";

type Option = { id: string; name: string; depth?: number; count?: number };

/**
 * One of several, each perhaps with how many it leaves. With a `label` it stands in a form; without, `name` is what it
 * is called when read out.
 */
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
  const { i18n } = useLingui();
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
              <span className={`min-w-0 flex-1 ${option.depth ? "ps-4" : ""}`}>{option.name}</span>
              {option.count === undefined ? null : (
                <span className="me-5 ps-4 text-muted tabular-nums">{i18n.number(option.count)}</span>
              )}
              <ListBox.ItemIndicator />
            </ListBox.Item>
          )}
        </ListBox>
      </Select.Popover>
    </Select>
  );
}
