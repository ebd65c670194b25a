import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { type ComponentProps, useState } from "react";
import { Field } from "@/ui/Field";
import { PenIcon, SettingsIcon } from "../icons";
import { Photo } from "../Photo";
import { useShop } from "../shop";
import { HandleIcon } from "../useCarry";
import type { ShelfRow } from "./tree";
import { useTree } from "./treeCalls";

type Props = { row: ShelfRow; handle: ComponentProps<"button">; isCarried: boolean; open: () => void };

/** One category in the tree: its dots to carry it by, its name to be written over, and the way to the rest of it. */
export function ShelfLine({ row, handle, isCarried, open }: Props) {
  const { t } = useLingui();
  const { change } = useTree(useShop().id);
  const [typed, setTyped] = useState<string | null>(null);
  const { node, depth } = row;

  function save(name: string) {
    if (!name || name === node.name) setTyped(null);
    else change.mutate({ node, change: { name } }, { onSuccess: () => setTyped(null) });
  }

  return (
    <li
      data-row={row.id}
      data-depth={depth}
      style={{ paddingInlineStart: `calc(${depth} * min(1.5rem, 4vw))` }}
      className={`border-b border-separator last:border-0 ${isCarried ? "bg-accent-soft" : ""}`}
    >
      <div className="flex min-h-14 items-center gap-1.5 py-1 ps-1.5 pe-2">
        <button {...handle}>
          <HandleIcon />
        </button>
        {typed === null ? (
          <>
            {node.image_url ? <Photo url={node.image_url} /> : null}
            <div className="me-auto min-w-0 ps-1">
              <Link
                to="/products"
                search={{ category: node.id }}
                className={`block truncate text-sm hover:underline hover:underline-offset-4 ${depth ? "" : "font-semibold"}`}
              >
                {node.name}
              </Link>
              <p className="text-xs text-muted">
                <Plural value={node.product_count} one="# product" other="# products" />
              </p>
            </div>
            <Button
              size="sm"
              variant="ghost"
              isIconOnly
              onPress={() => setTyped(node.name)}
              aria-label={t`Rename ${node.name}`}
            >
              <PenIcon />
            </Button>
            <Button size="sm" variant="ghost" isIconOnly onPress={open} aria-label={t`More about ${node.name}`}>
              <SettingsIcon />
            </Button>
          </>
        ) : (
          <Form
            className="flex flex-1 flex-wrap items-end gap-2 py-1.5"
            onSubmit={(event) => {
              event.preventDefault();
              save(typed.trim());
            }}
          >
            <div className="min-w-40 flex-1">
              <Field
                label={t`Name`}
                value={typed}
                onChange={setTyped}
                problem={change.error?.message}
                autoFocus
                maxLength={100}
              />
            </div>
            <Button type="submit" isPending={change.isPending}>
              <Trans>Save</Trans>
            </Button>
            <Button variant="tertiary" onPress={() => setTyped(null)}>
              <Trans>Cancel</Trans>
            </Button>
          </Form>
        )}
      </div>
    </li>
  );
}
