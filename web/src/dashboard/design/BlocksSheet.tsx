import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Field } from "@/ui/Field";
import { Choice } from "../Choice";
import { Sheet } from "../Faces";
import { CrossIcon, PenIcon } from "../icons";
import { HandleIcon, useCarry } from "../useCarry";
import { ADDABLE, added, type Kind, MOST, newBlock } from "./blocks";
import type { Block } from "./calls";
import { GoalField } from "./GoalField";
import type { Designer } from "./useDesigner";
import { type BlockWords, blockSaidIn, wordsIn } from "./words";

/** The front of the shop, block by block: added, carried into order, hidden, filled, removed. */
export function BlocksSheet({ designer: { look, change }, language }: { designer: Designer; language: string }) {
  const { t } = useLingui();
  const blocks = look.blocks ?? [];
  const names = useNames();
  const [open, setOpen] = useState<string>();
  const nameOf = ({ kind, title }: Block) => (title ? `${names[kind]}: ${title}` : names[kind]);
  const put = (next: Block[]) => change({ blocks: next });
  const set = (block: Block) => put(blocks.map((kept) => (kept.id === block.id ? block : kept)));
  const carry = useCarry({
    rows: blocks.map((block) => ({ id: block.id, depth: 0, block })),
    nameOf: ({ block }) => nameOf(block),
    drop: (_id, _target, order) => put(order.map(({ block }) => block)),
  });
  return (
    <Sheet title={<Trans>The front of your shop</Trans>}>
      <ul aria-label={t`Blocks`} className="overflow-hidden rounded-xl border border-border">
        {carry.shown.map((row) => (
          <li
            key={row.id}
            data-row={row.id}
            className={`border-b border-separator last:border-0 ${row.id === carry.carriedId ? "bg-accent-soft" : ""}`}
          >
            <div className="flex min-h-13 items-center gap-1.5 px-1.5">
              <button {...carry.handle(row)}>
                <HandleIcon />
              </button>
              <span
                className={`min-w-0 flex-1 truncate text-sm font-medium ${row.block.is_hidden ? "text-muted line-through" : ""}`}
              >
                {nameOf(row.block)}
              </span>
              <Tools
                block={row.block}
                name={nameOf(row.block)}
                isOpen={open === row.id}
                open={() => setOpen(open === row.id ? undefined : row.id)}
                set={set}
                remove={() => put(blocks.filter(({ id }) => id !== row.id))}
              />
            </div>
            {open !== row.id ? null : language ? (
              <Spoken
                block={row.block}
                said={wordsIn(look, language).blocks?.[row.id] ?? {}}
                say={(part) => change(blockSaidIn(look, language, row.id, part))}
              />
            ) : (
              <Words block={row.block} set={set} />
            )}
          </li>
        ))}
      </ul>
      {carry.said}
      {blocks.length < MOST ? (
        <Choice
          name={t`Add a block`}
          placeholder={t`Add a block`}
          options={ADDABLE.map((kind) => ({ id: kind, name: names[kind] }))}
          value=""
          choose={(kind) => {
            const block = newBlock(kind as Kind, blocks);
            put(added(block, blocks));
            setOpen(block.id);
          }}
          className="mt-3 w-56"
        />
      ) : null}
    </Sheet>
  );
}

function useNames(): Record<Kind, string> {
  const { t } = useLingui();
  return {
    hero: t`Welcome with the cover`,
    collections: t`Collections`,
    featured: t`Today's picks`,
    categories: t`Categories`,
    text: t`Text`,
    hours: t`Opening hours`,
    contacts: t`How to reach you`,
    products: t`All products`,
  };
}

type ToolsProps = {
  block: Block;
  name: string;
  isOpen: boolean;
  open: () => void;
  set: (block: Block) => void;
  remove: () => void;
};

function Tools({ block, name, isOpen, open, set, remove }: ToolsProps) {
  const { t } = useLingui();
  return (
    <>
      <Button size="sm" variant="ghost" isIconOnly aria-label={t`Edit ${name}`} aria-expanded={isOpen} onPress={open}>
        <PenIcon />
      </Button>
      {block.kind === "products" ? null : (
        <>
          <Button
            size="sm"
            variant="ghost"
            onPress={() => set({ ...block, is_hidden: !block.is_hidden })}
            aria-label={block.is_hidden ? t`Show ${name}` : t`Hide ${name}`}
          >
            {block.is_hidden ? <Trans>Show</Trans> : <Trans>Hide</Trans>}
          </Button>
          <Button size="sm" variant="ghost" isIconOnly aria-label={t`Remove ${name}`} onPress={remove}>
            <CrossIcon />
          </Button>
        </>
      )}
    </>
  );
}

function Words({ block, set }: { block: Block; set: (block: Block) => void }) {
  const { t } = useLingui();
  return (
    <div className="grid gap-3 border-t border-separator bg-surface-secondary p-3 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <Field
          label={t`Title`}
          value={block.title ?? ""}
          onChange={(title) => set({ ...block, title })}
          hint={block.kind === "text" ? undefined : t`Empty: its usual name, in the shopper's language.`}
          maxLength={160}
        />
      </div>
      {block.kind === "text" || block.kind === "hero" ? (
        <div className="sm:col-span-2">
          <Field
            label={t`Text`}
            value={block.text ?? ""}
            onChange={(text) => set({ ...block, text })}
            lines={block.kind === "text" ? 5 : 2}
            maxLength={block.kind === "text" ? 2000 : 400}
          />
        </div>
      ) : null}
      {block.kind === "hero" ? (
        <>
          <Field
            label={t`Button`}
            value={block.button ?? ""}
            onChange={(button) => set({ ...block, button })}
            hint={t`Empty: no button.`}
            maxLength={40}
          />
          <GoalField
            label={t`Leads to`}
            value={block.goal ?? "products"}
            set={(goal) => set({ ...block, goal: goal || "products" })}
          />
        </>
      ) : null}
    </div>
  );
}

type SpokenProps = { block: Block; said: BlockWords; say: (part: BlockWords) => void };

/** What a block says, in another language: only what it says in the shop's own. */
function Spoken({ block, said, say }: SpokenProps) {
  const { t } = useLingui();
  const own: [keyof BlockWords, string, string, number][] = [
    ["title", t`Title`, block.title ?? "", 160],
    ["text", t`Text`, "text" in block ? (block.text ?? "") : "", block.kind === "text" ? 2000 : 400],
    ["button", t`Button`, "button" in block ? (block.button ?? "") : "", 40],
  ];
  const there = own.filter(([, , words]) => words);
  return (
    <div className="flex flex-col gap-3 border-t border-separator bg-surface-secondary p-3">
      {there.map(([key, label, words, maxLength]) => (
        <Field
          key={key}
          label={label}
          value={said[key] ?? ""}
          onChange={(typed) => say({ [key]: typed })}
          placeholder={words}
          lines={key === "text" ? 3 : undefined}
          maxLength={maxLength}
          dir="auto"
        />
      ))}
      {there.length === 0 ? (
        <p className="text-sm text-muted">
          <Trans>This block says nothing of your own: its usual name is in every language already.</Trans>
        </p>
      ) : null}
    </div>
  );
}
