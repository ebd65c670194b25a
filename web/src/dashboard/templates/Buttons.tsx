import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { Sheet } from "../Faces";
import { PlusIcon, TrashIcon } from "../icons";
import type { About } from "./about";
import { type ButtonKind, type DraftButton, newButton, placed } from "./draftButtons";
import { OneButton } from "./OneButton";

const MOST = 10;

/** What the customer can tap below the message. */
export function Buttons({
  buttons,
  change,
  dir,
  about,
}: {
  buttons: DraftButton[];
  change: (buttons: DraftButton[]) => void;
  dir: string;
  about: About;
}) {
  return (
    <Sheet title={<Trans>Buttons</Trans>}>
      <div className="flex flex-col gap-4">
        <ButtonRows
          buttons={buttons}
          change={change}
          remove={(index) => change(buttons.toSpliced(index, 1))}
          dir={dir}
          about={about}
        />
        {about("buttons") ? <p className="text-sm text-danger">{about("buttons")}</p> : null}
        {buttons.length < MOST ? (
          <AddButtons kinds={allowed(buttons)} add={(kind) => change(placed(buttons, newButton(kind)))} />
        ) : null}
      </div>
    </Sheet>
  );
}

/** A button that opens the catalogue or products stands alone; of forms there is one. */
function allowed(buttons: DraftButton[]): ButtonKind[] {
  const kinds: ButtonKind[] = ["quick_reply", "url", "phone_number", "copy_code"];
  if (buttons.length === 0) return [...kinds, "flow", "catalog", "mpm"];
  if (buttons.some(({ kind }) => kind === "catalog" || kind === "mpm")) return [];
  return buttons.some(({ kind }) => kind === "flow") ? kinds : [...kinds, "flow"];
}

function useButtonNames(): Record<ButtonKind, string> {
  const { t } = useLingui();
  return {
    quick_reply: t`Quick reply`,
    url: t`Link`,
    phone_number: t`Call`,
    copy_code: t`Copy a code`,
    flow: t`Form`,
    catalog: t`Catalogue`,
    mpm: t`Some products`,
    spm: t`See the product`,
  };
}

export function AddButtons({ kinds, add }: { kinds: ButtonKind[]; add: (kind: ButtonKind) => void }) {
  const names = useButtonNames();
  return (
    <div className="flex flex-wrap gap-2">
      {kinds.map((kind) => (
        <Button key={kind} size="sm" variant="outline" onPress={() => add(kind)}>
          <PlusIcon />
          {names[kind]}
        </Button>
      ))}
    </div>
  );
}

export function ButtonRows({
  buttons,
  change,
  remove,
  dir,
  about,
}: {
  buttons: DraftButton[];
  change: (buttons: DraftButton[]) => void;
  remove: (index: number) => void;
  dir: string;
  about: About;
}) {
  const { t } = useLingui();
  const names = useButtonNames();
  return buttons.map((button, index) => (
    <div key={button.key} className="flex items-start gap-2">
      <div className="grid flex-1 gap-3 sm:grid-cols-2">
        <OneButton
          button={button}
          name={button.kind === "other" ? t`Button` : names[button.kind]}
          dir={dir}
          set={(part) => change(buttons.with(index, { ...button, ...part }))}
          about={(part) => about(`buttons[${index}].${part}`)}
        />
      </div>
      <Button
        size="sm"
        variant="ghost"
        isIconOnly
        aria-label={t`Remove button ${index + 1}`}
        onPress={() => remove(index)}
        className="mt-6"
      >
        <TrashIcon />
      </Button>
    </div>
  ));
}
