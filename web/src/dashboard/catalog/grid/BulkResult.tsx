import { Button } from "@heroui/react/button";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { CloseIcon } from "@/dashboard/icons";
import { useShop } from "@/dashboard/shop";
import { fitQuery } from "../fits";
import { Bar } from "./BulkBar";
import { type BulkEdit, bulkEditQuery, useFreshWhenDone, useUndoBulkEdit } from "./bulkCalls";

/** How far a bulk edit is, what it did, and the way back. */
export function BulkResult({ editId, close }: { editId: string; close: () => void }) {
  const { t } = useLingui();
  const shop = useShop();
  const edit = useQuery(bulkEditQuery(shop.id, editId)).data?.data;
  const undo = useUndoBulkEdit(shop.id);
  const [isOpen, setOpen] = useState(false);
  useFreshWhenDone(shop.id, edit?.state);
  if (!edit) return null;
  const isUnderWay = edit.state === "running" || edit.state === "undoing";
  return (
    <Bar label={t`Bulk change`}>
      <div role="status" className="min-w-0 flex-1">
        <p className="font-medium">
          <Told edit={edit} />
        </p>
        {edit.state === "done" && isStarring(edit) ? <Fits /> : null}
        {isUnderWay ? (
          <progress
            aria-label={t`How far it is`}
            value={edit.done}
            max={Math.max(edit.total, 1)}
            className="mt-1 h-1.5 w-full overflow-hidden rounded-full accent-accent"
          />
        ) : null}
      </div>
      {edit.problems.length > 0 ? (
        <Button size="sm" variant="tertiary" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {isOpen ? <Trans>Hide</Trans> : <Trans>Which?</Trans>}
        </Button>
      ) : null}
      {edit.can_undo ? (
        <Button size="sm" variant="secondary" isPending={undo.isPending} onPress={() => undo.mutate(editId)}>
          <Trans>Undo</Trans>
        </Button>
      ) : null}
      <button
        type="button"
        aria-label={t`Close`}
        onClick={close}
        className="grid size-8 place-items-center rounded-full hover:bg-default"
      >
        <CloseIcon />
      </button>
      {isOpen ? <Problems edit={edit} /> : null}
    </Bar>
  );
}

const isStarring = ({ change }: BulkEdit) => change.field === "is_priority" && change.value === true;

/** Whether WhatsApp has a place for all that is starred now. */
function Fits() {
  const fits = useQuery(fitQuery(useShop().id, []));
  return fits.data ? <p className="text-muted">{fits.data.sentence}</p> : null;
}

function Told({ edit }: { edit: BulkEdit }) {
  const { i18n } = useLingui();
  const done = i18n.number(edit.done);
  const total = i18n.number(edit.total);
  switch (edit.state) {
    case "running":
      return (
        <Trans>
          Changing {done} of {total}…
        </Trans>
      );
    case "undoing":
      return <Trans>Putting them back…</Trans>;
    case "undone":
      return edit.kept ? (
        <Plural
          value={edit.kept}
          one="Undone, but for # that changed again since"
          other="Undone, but for # that changed again since"
        />
      ) : (
        <Trans>Everything is as it was</Trans>
      );
    default:
      if (edit.changed === 0 && edit.refused === 0) return <Trans>Nothing had to be changed</Trans>;
      return (
        <>
          <Plural value={edit.changed} one="# product changed" other="# products changed" />
          {edit.refused ? (
            <>
              {", "}
              <Plural value={edit.refused} one="# could not be" other="# could not be" />
            </>
          ) : null}
        </>
      );
  }
}

const Problems = ({ edit }: { edit: BulkEdit }) => (
  <ul className="flex max-h-48 w-full flex-col gap-1 overflow-y-auto border-t border-separator pt-2">
    {edit.problems.map((problem) => (
      <li key={`${problem.product_id}${problem.variant}`} className="flex flex-wrap justify-between gap-x-3">
        <span className="font-medium">
          {problem.name}
          {problem.variant ? `, ${problem.variant}` : null}
        </span>
        <span className="text-muted">{problem.message}</span>
      </li>
    ))}
  </ul>
);
