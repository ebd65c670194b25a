import { Switch } from "@heroui/react/switch";
import type { ReactNode } from "react";

type Props = { isOn: boolean; set: (on: boolean) => void; title: ReactNode; children?: ReactNode };

/** Something that is so or not, with a sentence about it. */
export function Toggle({ isOn, set, title, children }: Props) {
  return (
    <Switch isSelected={isOn} onChange={set}>
      <Switch.Content className="flex items-center gap-3">
        <Switch.Control>
          <Switch.Thumb />
        </Switch.Control>
        <span className="flex flex-col text-sm">
          <span className="font-medium">{title}</span>
          {children ? <span className="text-xs text-muted">{children}</span> : null}
        </span>
      </Switch.Content>
    </Switch>
  );
}
