import { Button, Dropdown } from "@heroui/react";
import { useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import { PhotoIcon, PinIcon, PlusIcon, SendIcon } from "../icons";

/** What the shopper types. Enter sends, Shift and Enter starts a line. */
export function Composer({
  typedIn,
  onText,
  onPlace,
  onPhoto,
}: {
  typedIn: string;
  onText: (text: string) => void;
  onPlace: () => void;
  onPhoto: (file: File) => void;
}) {
  const { t } = useLingui();
  const [text, setText] = useState(typedIn);
  const field = useRef<HTMLTextAreaElement>(null);
  const files = useRef<HTMLInputElement>(null);
  useEffect(() => setText(typedIn), [typedIn]);
  const send = () => {
    const words = text.trim();
    if (words) onText(words);
    setText("");
    field.current?.focus();
  };
  return (
    <form
      className="flex items-end gap-1.5 px-2 pt-1.5 pb-3"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="flex min-w-0 flex-1 items-end rounded-3xl bg-surface shadow-[0_1px_1px_rgb(0_0_0/0.12)]">
        <Dropdown>
          <Button isIconOnly variant="ghost" aria-label={t`Attach`} className="m-0.5 shrink-0 rounded-full">
            <PlusIcon />
          </Button>
          <Dropdown.Popover placement="top start">
            <Dropdown.Menu
              aria-label={t`Attach`}
              onAction={(key) => (key === "place" ? onPlace() : files.current?.click())}
            >
              <Dropdown.Item id="place" textValue={t`Location`}>
                <PinIcon />
                {t`Location`}
              </Dropdown.Item>
              <Dropdown.Item id="photo" textValue={t`Photo`}>
                <PhotoIcon />
                {t`Photo`}
              </Dropdown.Item>
            </Dropdown.Menu>
          </Dropdown.Popover>
        </Dropdown>
        <textarea
          ref={field}
          value={text}
          rows={1}
          aria-label={t`Message`}
          placeholder={t`Message`}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            send();
          }}
          className="field-sizing-content max-h-28 min-h-10 w-full resize-none bg-transparent py-2.5 pe-4 text-[15px] leading-snug outline-none placeholder:text-field-placeholder"
        />
      </div>
      <input
        ref={files}
        type="file"
        accept="image/jpeg,image/png"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onPhoto(file);
          event.target.value = "";
        }}
      />
      <Button type="submit" isIconOnly aria-label={t`Send`} className="mb-0.5 size-10 shrink-0 rounded-full">
        <SendIcon />
      </Button>
    </form>
  );
}
