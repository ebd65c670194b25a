import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Sheet } from "@/dashboard/Faces";
import { PlusIcon, TrashIcon } from "@/dashboard/icons";
import { useMerchant } from "@/dashboard/shop";
import { Field } from "@/ui/Field";
import { Toggle } from "@/ui/Toggle";
import { CellTable } from "./CellTable";
import {
  addOption,
  addValue,
  type Cell,
  type CellField,
  type Matrix,
  removeOption,
  removeValue,
  renameOption,
  setCell,
} from "./matrix";
import { Words } from "./Words";

type About = (at: number, field: string) => string | undefined;
type Props = { matrix: Matrix; change: (matrix: Matrix) => void; about: About };
const MOST_OPTIONS = 4;

/** What a product costs and how many there are: once, or for each way that its options make. */
export function Variants({ matrix, change, about }: Props) {
  const [first] = matrix.cells;
  const isSimple = matrix.options.length === 0;
  return (
    <>
      {isSimple && first ? (
        <Sheet title={<Trans>Price and stock</Trans>}>
          <One
            cell={first}
            set={(part) => change(setCell(matrix, first.key, part))}
            about={(field) => about(0, field)}
          />
        </Sheet>
      ) : null}
      <Sheet title={isSimple ? <Trans>Options</Trans> : <Trans>Options and variants</Trans>}>
        <Options matrix={matrix} change={change} />
        {isSimple ? null : <CellTable matrix={matrix} change={change} about={about} />}
      </Sheet>
    </>
  );
}

type OneProps = { cell: Cell; set: (part: Partial<Cell>) => void; about: (field: string) => string | undefined };

function One({ cell, set, about }: OneProps) {
  const { t } = useLingui();
  const currency = useMerchant()?.currency ?? "";
  const put = (field: CellField) => (words: string) => set({ [field]: words });
  const count = (field: CellField) => (words: string) => set({ [field]: words.replace(/\D/g, "") });
  const money = { inputMode: "decimal", before: currency } as const;
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-3">
        <Field
          label={t`Price`}
          {...money}
          value={cell.price}
          onChange={put("price")}
          problem={about("price")}
          isRequired
        />
        <Field
          label={t`Price before`}
          {...money}
          value={cell.compareAt}
          onChange={put("compareAt")}
          problem={about("compare_at_price")}
          hint={t`Shown crossed out.`}
        />
        <Field
          label={t`What it costs you`}
          {...money}
          value={cell.cost}
          onChange={put("cost")}
          problem={about("cost")}
          hint={t`Never shown to shoppers.`}
        />
      </div>
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
        <Field
          label={t`How many`}
          inputMode="numeric"
          value={cell.quantity}
          onChange={count("quantity")}
          placeholder={t`Not counted`}
          problem={about("stock_quantity")}
        />
        <Field
          label={t`Tell us when so few are left`}
          inputMode="numeric"
          value={cell.lowAt}
          onChange={count("lowAt")}
          placeholder={t`As in the shop`}
          problem={about("low_stock_at")}
        />
        <Field
          label={t`Weight in kg`}
          inputMode="decimal"
          value={cell.weight}
          onChange={put("weight")}
          problem={about("weight_kg")}
        />
        <Field label={t`SKU`} value={cell.sku} onChange={put("sku")} problem={about("sku")} maxLength={100} />
        <Field
          label={t`Barcode`}
          value={cell.barcode}
          onChange={put("barcode")}
          problem={about("barcode")}
          maxLength={64}
        />
      </div>
      <Toggle isOn={cell.isOffered} set={(isOffered) => set({ isOffered })} title={<Trans>For sale</Trans>}>
        <Trans>Off: shown as sold out.</Trans>
      </Toggle>
    </div>
  );
}

function Options({ matrix, change }: Omit<Props, "about">) {
  const { t } = useLingui();
  const [name, setName] = useState("");
  const taken = matrix.options.some((one) => one.name.trim().toLowerCase() === name.trim().toLowerCase());
  function add() {
    if (!name.trim() || taken) return;
    change(addOption(matrix, name.trim()));
    setName("");
  }
  return (
    <div className="flex flex-col gap-4">
      {matrix.options.length === 0 ? (
        <p className="text-sm text-muted">
          <Trans>Does it come in sizes or colours? Each way then has a price and a stock of its own.</Trans>
        </p>
      ) : null}
      {matrix.options.map((option, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: an option is known by its place, its name is being typed
          key={at}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-x-2 gap-y-3 sm:grid-cols-[12rem_minmax(0,1fr)_auto]"
        >
          <Field
            label={t`Option`}
            value={option.name}
            onChange={(words) => change(renameOption(matrix, at, words))}
            maxLength={40}
          />
          <div className="col-span-2 row-start-2 sm:col-span-1 sm:row-start-1 sm:col-start-2">
            <Words
              label={t`Values of ${option.name}`}
              words={option.values}
              add={(value) => change(addValue(matrix, at, value))}
              remove={(value) => change(removeValue(matrix, at, value))}
              placeholder={t`Type one, then Enter`}
              longest={60}
            />
          </div>
          <Button
            variant="ghost"
            isIconOnly
            aria-label={t`Remove ${option.name}`}
            onPress={() => change(removeOption(matrix, at))}
            className="col-start-2 row-start-1 sm:col-start-3"
          >
            <TrashIcon />
          </Button>
        </div>
      ))}
      {matrix.options.length < MOST_OPTIONS ? (
        <div className="flex items-end gap-2">
          <form
            className="w-full max-w-56"
            onSubmit={(event) => {
              event.preventDefault();
              add();
            }}
          >
            <Field
              label={t`New option`}
              value={name}
              onChange={setName}
              placeholder={matrix.options.length === 0 ? t`Size` : t`Colour`}
              problem={name.trim() && taken ? t`There is one with this name.` : undefined}
              maxLength={40}
            />
          </form>
          <Button variant="secondary" onPress={add} isDisabled={!name.trim() || taken}>
            <PlusIcon />
            <Trans>Add option</Trans>
          </Button>
        </div>
      ) : null}
    </div>
  );
}
