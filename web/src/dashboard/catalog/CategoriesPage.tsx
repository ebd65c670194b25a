import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { toast } from "@heroui/react/toast";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { Empty } from "@/ui/Empty";
import { Field } from "@/ui/Field";
import { Back } from "../Back";
import { Confirm } from "../Confirm";
import { Badge, Failed, SkeletonRows } from "../Faces";
import { ListIcon, PenIcon, PlusIcon, TrashIcon } from "../icons";
import { Page } from "../Page";
import { useShop } from "../shop";
import {
  type Category,
  categoriesQuery,
  type Subcategory,
  useCreateCategory,
  useRemoveCategory,
  useRenameCategory,
} from "./calls";

export function CategoriesPage() {
  const { t } = useLingui();
  const shop = useShop();
  const categories = useQuery(categoriesQuery(shop.id));
  return (
    <Page
      narrow
      title={t`Categories`}
      lead={<Trans>The shelves of your shop, in the chat and on the web.</Trans>}
      back={
        <Back to="/products">
          <Trans>All products</Trans>
        </Back>
      }
    >
      <NewCategory />
      <div className="mt-4">
        {categories.isPending ? (
          <SkeletonRows rows={5} />
        ) : categories.isError ? (
          <Failed error={categories.error} retry={() => void categories.refetch()} />
        ) : categories.data.length === 0 ? (
          <Empty
            icon={
              <Badge tone="accent">
                <ListIcon />
              </Badge>
            }
            title={<Trans>No shelves yet</Trans>}
          >
            <Trans>Name the first one above. An uploaded file brings its own.</Trans>
          </Empty>
        ) : (
          <ul className="flex flex-col gap-3">
            {categories.data.map((category) => (
              <Shelf key={category.id} category={category} />
            ))}
          </ul>
        )}
      </div>
    </Page>
  );
}

function NewCategory({ parent, done }: { parent?: Category; done?: () => void }) {
  const { t } = useLingui();
  const create = useCreateCategory(useShop().id);
  const [name, setName] = useState("");
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!name.trim()) return;
    create.mutate(
      { name: name.trim(), parentId: parent?.id },
      {
        onSuccess: () => {
          setName("");
          done?.();
        },
      },
    );
  }
  return (
    <Form onSubmit={submit} className="flex items-end gap-2">
      <div className="flex-1">
        <Field
          label={parent ? t`New subcategory of ${parent.name}` : t`New category`}
          value={name}
          onChange={setName}
          problem={create.error?.message}
          autoFocus={Boolean(parent)}
          maxLength={100}
        />
      </div>
      <Button
        type="submit"
        variant={parent ? "secondary" : "primary"}
        isPending={create.isPending}
        isDisabled={!name.trim()}
      >
        <Trans>Add</Trans>
      </Button>
    </Form>
  );
}

function Shelf({ category }: { category: Category }) {
  const [isAdding, setAdding] = useState(false);
  return (
    <li className="rounded-2xl border border-border bg-surface">
      <Name item={category} isSub={false} add={() => setAdding(!isAdding)} />
      {category.subcategories.length > 0 || isAdding ? (
        <ul className="border-t border-separator py-1 ps-5">
          {category.subcategories.map((sub) => (
            <li key={sub.id}>
              <Name item={sub} isSub />
            </li>
          ))}
          {isAdding ? (
            <li className="p-3 ps-1">
              <NewCategory parent={category} done={() => setAdding(false)} />
            </li>
          ) : null}
        </ul>
      ) : null}
    </li>
  );
}

function Name({ item, isSub, add }: { item: Category | Subcategory; isSub: boolean; add?: () => void }) {
  const { t } = useLingui();
  const shop = useShop();
  const rename = useRenameCategory(shop.id);
  const remove = useRemoveCategory(shop.id);
  const [typed, setTyped] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);

  if (typed !== null)
    return (
      <Form
        className="flex items-end gap-2 p-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() && typed.trim() !== item.name) rename.mutate({ id: item.id, name: typed.trim(), isSub });
          setTyped(null);
        }}
      >
        <div className="flex-1">
          <Field label={t`Name`} value={typed} onChange={setTyped} autoFocus maxLength={100} />
        </div>
        <Button type="submit">
          <Trans>Save</Trans>
        </Button>
        <Button variant="tertiary" onPress={() => setTyped(null)}>
          <Trans>Cancel</Trans>
        </Button>
      </Form>
    );

  return (
    <div className="flex items-center gap-x-1 py-1.5 ps-4 pe-2">
      <Link
        to="/products"
        search={{ category: item.id }}
        className={`me-auto py-1 text-sm hover:underline hover:underline-offset-4 ${isSub ? "" : "font-semibold"}`}
      >
        {item.name}
        <span className="ms-2 text-xs font-normal text-muted">
          <Plural value={item.product_count} one="# product" other="# products" />
        </span>
      </Link>
      {add ? (
        <Button size="sm" variant="ghost" isIconOnly onPress={add} aria-label={t`Add a subcategory to ${item.name}`}>
          <PlusIcon />
        </Button>
      ) : null}
      <Button
        size="sm"
        variant="ghost"
        isIconOnly
        onPress={() => setTyped(item.name)}
        aria-label={t`Rename ${item.name}`}
      >
        <PenIcon />
      </Button>
      <Button size="sm" variant="ghost" isIconOnly onPress={() => setAsking(true)} aria-label={t`Remove ${item.name}`}>
        <TrashIcon />
      </Button>
      <Confirm
        title={<Trans>Remove {item.name}?</Trans>}
        verb={<Trans>Remove</Trans>}
        isOpen={isAsking}
        close={() => setAsking(false)}
        agree={() =>
          remove.mutate({ id: item.id, isSub }, { onSuccess: () => void toast.success(t`${item.name} is removed`) })
        }
      >
        <Trans>Customers no longer find this shelf. Move its products to another one first.</Trans>
      </Confirm>
    </div>
  );
}
