import { Button, Dropdown } from "@heroui/react";
import { useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import { CloseIcon, PersonIcon, PhotoIcon, PinIcon, PlusIcon, SendIcon, ShopIcon } from "../icons";

/** What the words will belong to: a message that is answered or corrected, or a product that is asked about. */
export type About = { words: string; typedIn?: string };

/** What the shopper types. Enter sends, Shift and Enter starts a line. */
export function Composer({
  typedIn,
  about,
  onText,
  onDrop,
  onPlace,
  onFile,
  onContact,
  onShop,
}: {
  typedIn: string;
  about: About | null;
  onText: (text: string) => void;
  onDrop: () => void;
  onPlace: () => void;
  onFile: (file: File) => void;
  onContact: () => void;
  onShop: () => void;
}) {
  const { t } = useLingui();
  const [text, setText] = useState(typedIn);
  const field = useRef<HTMLTextAreaElement>(null);
  const files = useRef<HTMLInputElement>(null);
  useEffect(() => setText(typedIn), [typedIn]);
  useEffect(() => {
    if (!about) return;
    if (about.typedIn) setText(about.typedIn);
    field.current?.focus();
  }, [about]);
  const send = () => {
    const words = text.trim();
    if (words) onText(words);
    setText("");
    field.current?.focus();
  };
  const attach: Record<string, () => void> = {
    place: onPlace,
    file: () => files.current?.click(),
    contact: onContact,
    shop: onShop,
  };
  return (
    <form
      className="flex items-end gap-1.5 px-2 pt-1.5 pb-3"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="min-w-0 flex-1 overflow-hidden rounded-3xl bg-surface shadow-[0_1px_1px_rgb(0_0_0/0.12)]">
        {about ? (
          <p className="flex items-center gap-2 border-b border-separator ps-4 pe-1 text-[13px] text-muted">
            <span dir="auto" className="min-w-0 flex-1 truncate border-s-4 border-accent ps-2">
              {about.words}
            </span>
            <Button isIconOnly size="sm" variant="ghost" aria-label={t`Never mind`} onPress={onDrop}>
              <CloseIcon />
            </Button>
          </p>
        ) : null}
        <div className="flex items-end">
          <Dropdown>
            <Button isIconOnly variant="ghost" aria-label={t`Attach`} className="m-0.5 shrink-0 rounded-full">
              <PlusIcon />
            </Button>
            <Dropdown.Popover placement="top start">
              <Dropdown.Menu aria-label={t`Attach`} onAction={(key) => attach[key]?.()}>
                <Dropdown.Item id="place" textValue={t`Location`}>
                  <PinIcon />
                  {t`Location`}
                </Dropdown.Item>
                <Dropdown.Item id="file" textValue={t`Photo or file`}>
                  <PhotoIcon />
                  {t`Photo or file`}
                </Dropdown.Item>
                <Dropdown.Item id="contact" textValue={t`My contact`}>
                  <PersonIcon className="size-5" />
                  {t`My contact`}
                </Dropdown.Item>
                <Dropdown.Item id="shop" textValue={t`Catalogue`}>
                  <ShopIcon className="size-5" />
                  {t`Catalogue`}
                </Dropdown.Item>
              </Dropdown.Menu>
            </Dropdown.Popover>
          </Dropdown>
          <textarea
            ref={field}
            value={text}
            rows={1}
            dir="auto"
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
      </div>
      <input
        ref={files}
        type="file"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          event.target.value = "";
        }}
      />
      <Button type="submit" isIconOnly aria-label={t`Send`} className="mb-0.5 size-10 shrink-0 rounded-full">
        <SendIcon />
      </Button>
    </form>
  );
}
