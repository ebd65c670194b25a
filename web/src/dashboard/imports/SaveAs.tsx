import { Button } from "@heroui/react/button";
import { Description } from "@heroui/react/description";
import { Dropdown } from "@heroui/react/dropdown";
import { Label } from "@heroui/react/label";
import { toast } from "@heroui/react/toast";
import type { ReactNode } from "react";
import { DownloadIcon } from "../icons";
import { sentence } from "../query";
import { saveFile } from "../saving";

export type Kind = { path: string; file: string; name: string; about?: string };

/** A button that asks which kind of file is wanted, and has it saved. */
export function SaveAs({ kinds, children }: { kinds: Kind[]; children: ReactNode }) {
  function save(path: unknown) {
    const kind = kinds.find((one) => one.path === path);
    if (kind) saveFile(kind.path, kind.file).catch((error: unknown) => void toast.danger(sentence(error)));
  }
  return (
    <Dropdown>
      <Button variant="secondary" size="sm">
        <DownloadIcon />
        {children}
      </Button>
      <Dropdown.Popover placement="bottom end">
        <Dropdown.Menu onAction={save}>
          {kinds.map((kind) => (
            <Dropdown.Item key={kind.path} id={kind.path} textValue={kind.name}>
              <div className="flex flex-col">
                <Label>{kind.name}</Label>
                {kind.about ? <Description>{kind.about}</Description> : null}
              </div>
            </Dropdown.Item>
          ))}
        </Dropdown.Menu>
      </Dropdown.Popover>
    </Dropdown>
  );
}
