import { Button } from "@heroui/react/button";
import { Drawer } from "@heroui/react/drawer";
import { Form } from "@heroui/react/form";
import { Switch } from "@heroui/react/switch";
import { toast } from "@heroui/react/toast";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { ApiError } from "@/api/client";
import { Field } from "@/ui/Field";
import { Skeleton } from "@/ui/Skeleton";
import { Choice } from "../Choice";
import { Failed } from "../Faces";
import { Photo } from "../Photo";
import { useMerchant, useShop } from "../shop";
import { shelves } from "./CategoryFilter";
import {
  categoriesQuery,
  type Product,
  productQuery,
  useAddProduct,
  useChangeProduct,
  useCreateCategory,
  useSetStatus,
} from "./calls";
import { Pictures } from "./Pictures";
import { changesOf, type Draft, draftOf, NEW_SHELF, NO_SHELF, wholeOf } from "./productDraft";

/** The product with this id, or `new`, in a drawer over the table. */
export function ProductDrawer({ which, close }: { which: string | undefined; close: () => void }) {
  return (
    <Drawer.Backdrop
      isOpen={which !== undefined}
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <Drawer.Content placement="right">
        <Drawer.Dialog className="w-full max-w-lg">
          <Drawer.CloseTrigger />
          {which === "new" ? (
            <Editor product={null} close={close} />
          ) : which ? (
            <Existing id={which} close={close} />
          ) : null}
        </Drawer.Dialog>
      </Drawer.Content>
    </Drawer.Backdrop>
  );
}

function Existing({ id, close }: { id: string; close: () => void }) {
  const product = useQuery(productQuery(useShop().id, id));
  const [held, hold] = useState<Product>();
  const shown = held ?? product.data;
  if (shown)
    return <Editor key={shown.updated_at} product={shown} hold={() => hold((now) => now ?? shown)} close={close} />;
  return (
    <>
      <Drawer.Header>
        <Drawer.Heading className="text-lg font-semibold">
          <Trans>Product</Trans>
        </Drawer.Heading>
      </Drawer.Header>
      <Drawer.Body>
        {product.isError ? (
          <Failed error={product.error} retry={() => void product.refetch()} />
        ) : (
          <Skeleton className="h-96" />
        )}
      </Drawer.Body>
    </>
  );
}

type EditorProps = {
  product: Product | null;
  /** Somebody has begun to type: what arrives from now on, a prepared photo for instance, must not undo it. */
  hold?: () => void;
  close: () => void;
};

function Editor({ product, hold, close }: EditorProps) {
  const { t } = useLingui();
  const shop = useShop();
  const currency = useMerchant()?.currency ?? product?.currency ?? "";
  const categories = useQuery(categoriesQuery(shop.id)).data ?? [];
  const add = useAddProduct(shop.id);
  const change = useChangeProduct(shop.id);
  const addShelf = useCreateCategory(shop.id);
  const [draft, setDraft] = useState(() => draftOf(product));
  const set =
    <Key extends keyof Draft>(key: Key) =>
    (value: Draft[Key]) => {
      hold?.();
      setDraft((now) => ({ ...now, [key]: value }));
    };
  const refusal = add.error ?? change.error ?? addShelf.error;
  const about = (field: string) => (refusal instanceof ApiError ? refusal.about(field) : undefined);
  const isBusy = add.isPending || change.isPending || addShelf.isPending;

  async function submit(event: FormEvent) {
    event.preventDefault();
    try {
      const isNewShelf = draft.shelf === NEW_SHELF;
      const shelf = isNewShelf ? await addShelf.mutateAsync({ name: draft.newShelf.trim() }) : draft.shelf;
      const isTop = isNewShelf || categories.some((each) => each.id === shelf);
      const place =
        shelf === NO_SHELF ? {} : isTop ? { category_id: shelf, subcategory_id: null } : { subcategory_id: shelf };
      if (!product) await add.mutateAsync({ ...wholeOf(draft), ...place });
      else {
        const isMoved = shelf !== (product.subcategory_id ?? product.category_id);
        await change.mutateAsync({ id: product.id, body: { ...changesOf(draft, product), ...(isMoved ? place : {}) } });
      }
    } catch {
      return;
    }
    toast.success(product ? t`${draft.name} is saved` : t`${draft.name} is on the shelf`);
    close();
  }

  return (
    <>
      <Drawer.Header>
        <Drawer.Heading className="text-lg font-semibold">
          {product ? product.name : <Trans>New product</Trans>}
        </Drawer.Heading>
      </Drawer.Header>
      <Drawer.Body>
        {product ? <Pictures productId={product.id} /> : null}
        <Form id="product" onSubmit={submit} className="flex flex-col gap-4">
          <Field
            label={t`Name`}
            value={draft.name}
            onChange={set("name")}
            problem={about("name")}
            maxLength={200}
            isRequired
          />
          <div className="grid grid-cols-2 gap-3">
            <Field
              label={currency ? t`Price in ${currency}` : t`Price`}
              value={draft.price}
              onChange={set("price")}
              inputMode="decimal"
              placeholder="0.00"
              problem={about("price")}
              isRequired
            />
            <Field
              label={t`How many`}
              value={draft.quantity}
              onChange={(words) => set("quantity")(words.replace(/\D/g, ""))}
              inputMode="numeric"
              placeholder={t`Not counted`}
              problem={about("stock_quantity")}
            />
          </div>
          <Choice
            label={t`Category`}
            options={[
              ...(product ? [] : [{ id: NO_SHELF, name: t`Uncategorised` }]),
              ...shelves(categories),
              { id: NEW_SHELF, name: t`New category…` },
            ]}
            value={draft.shelf}
            choose={set("shelf")}
          />
          {draft.shelf === NEW_SHELF ? (
            <Field
              label={t`Name of the new category`}
              value={draft.newShelf}
              onChange={set("newShelf")}
              isRequired
              autoFocus
            />
          ) : null}
          <Field
            label={t`Description`}
            value={draft.description}
            onChange={set("description")}
            lines={4}
            problem={about("description")}
          />
          {product?.image ? null : (
            <div className="flex items-end gap-3">
              <Photo url={draft.image_url || null} size="medium" />
              <div className="flex-1">
                <Field
                  label={t`Address of a picture elsewhere`}
                  value={draft.image_url}
                  onChange={set("image_url")}
                  placeholder="https://"
                  inputMode="url"
                  hint={product ? undefined : t`Or add the product first, then open it to upload photos.`}
                  problem={about("image_url")}
                />
              </div>
            </div>
          )}
          <div className="grid grid-cols-2 gap-3">
            <Field label={t`SKU`} value={draft.sku} onChange={set("sku")} problem={about("sku")} />
            <Field label={t`Barcode`} value={draft.barcode} onChange={set("barcode")} problem={about("barcode")} />
          </div>
          <div className="flex flex-col gap-3 rounded-xl bg-surface-secondary p-3">
            <Toggle isOn={draft.in_stock} set={set("in_stock")} title={<Trans>For sale</Trans>}>
              <Trans>Off: shown as sold out.</Trans>
            </Toggle>
            <Toggle isOn={draft.is_priority} set={set("is_priority")} title={<Trans>Starred</Trans>}>
              <Trans>Stands in front in your web shop; marked for the WhatsApp catalogue.</Trans>
            </Toggle>
          </div>
          {refusal ? (
            <p role="alert" className="rounded-xl bg-danger-soft px-3 py-2 text-sm text-danger-soft-foreground">
              {refusal.message}
            </p>
          ) : null}
        </Form>
      </Drawer.Body>
      <Drawer.Footer className="flex gap-2">
        {product ? <ArchiveButton product={product} close={close} /> : null}
        <Button variant="tertiary" onPress={close} className="ms-auto">
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" form="product" isPending={isBusy} isDisabled={!draft.name.trim() || !draft.price.trim()}>
          {product ? <Trans>Save</Trans> : <Trans>Add product</Trans>}
        </Button>
      </Drawer.Footer>
    </>
  );
}

function Toggle({
  isOn,
  set,
  title,
  children,
}: {
  isOn: boolean;
  set: (on: boolean) => void;
  title: ReactNode;
  children: ReactNode;
}) {
  return (
    <Switch isSelected={isOn} onChange={set}>
      <Switch.Content className="flex items-center gap-3">
        <Switch.Control>
          <Switch.Thumb />
        </Switch.Control>
        <span className="flex flex-col text-sm">
          <span className="font-medium">{title}</span>
          <span className="text-xs text-muted">{children}</span>
        </span>
      </Switch.Content>
    </Switch>
  );
}

/** Takes a product off the shelf; the toast puts it back. */
function ArchiveButton({ product, close }: { product: Product; close: () => void }) {
  const { t } = useLingui();
  const setStatus = useSetStatus(useShop().id);
  const archive = () =>
    setStatus.mutate(
      { id: product.id, status: "archived" },
      {
        onSuccess: () => {
          close();
          toast(t`${product.name} is off the shelf`, {
            timeout: 8_000,
            actionProps: { children: t`Undo`, onPress: () => setStatus.mutate({ id: product.id, status: "active" }) },
          });
        },
      },
    );
  return (
    <Button variant="danger-soft" onPress={archive} isPending={setStatus.isPending}>
      <Trans>Archive</Trans>
    </Button>
  );
}
