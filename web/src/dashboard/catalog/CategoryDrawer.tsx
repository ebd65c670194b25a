import { Button } from "@heroui/react/button";
import { Drawer } from "@heroui/react/drawer";
import { Form } from "@heroui/react/form";
import { toast } from "@heroui/react/toast";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { ApiError } from "@/api/client";
import { Field } from "@/ui/Field";
import { useShop } from "../shop";
import { CoverField } from "./CoverField";
import { NewCategory } from "./NewCategory";
import { Translated } from "./Translated";
import { type TreeNode, useTree } from "./treeCalls";

/** All that is said of a category beside its name and place. */
export function CategoryDrawer({ node, close }: { node: TreeNode | undefined; close: () => void }) {
  return (
    <Drawer.Backdrop
      isOpen={node !== undefined}
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <Drawer.Content placement="right">
        <Drawer.Dialog className="w-full max-w-lg">
          <Drawer.CloseTrigger />
          {node ? <Editor key={node.id} node={node} close={close} /> : null}
        </Drawer.Dialog>
      </Drawer.Content>
    </Drawer.Backdrop>
  );
}

function Editor({ node, close }: { node: TreeNode; close: () => void }) {
  const { t } = useLingui();
  const { change, archive, restore } = useTree(useShop().id);
  const [name, setName] = useState(node.name);
  const [slug, setSlug] = useState(node.slug);
  const [description, setDescription] = useState(node.description ?? "");
  const [picture, setPicture] = useState({ url: node.image_url ?? "", alt: node.image_alt });
  const about = (field: string) => (change.error instanceof ApiError ? change.error.about(field) : undefined);

  function submit(event: FormEvent) {
    event.preventDefault();
    change.mutate(
      {
        node,
        change: {
          ...(name.trim() === node.name ? {} : { name: name.trim() }),
          ...(slug.trim() === node.slug ? {} : { slug: slug.trim() }),
          description: description.trim() || null,
          image_url: picture.url || null,
          image_alt: picture.alt,
        },
      },
      {
        onSuccess: () => {
          toast.success(t`${name} is saved`);
          close();
        },
      },
    );
  }

  // Not by callbacks of the call: with the category this drawer goes, and they would go with it.
  async function remove() {
    try {
      await archive.mutateAsync(node);
    } catch {
      return;
    }
    close();
    toast(t`${node.name} is off the shelf`, {
      timeout: 8_000,
      actionProps: { children: t`Undo`, onPress: () => restore.mutate(node.id) },
    });
  }

  return (
    <>
      <Drawer.Header>
        <Drawer.Heading className="text-lg font-semibold">{node.name}</Drawer.Heading>
      </Drawer.Header>
      <Drawer.Body className="flex flex-col gap-6">
        <Form id="category" onSubmit={submit} className="flex flex-col gap-4">
          <Field label={t`Name`} value={name} onChange={setName} problem={about("name")} maxLength={100} isRequired />
          <Field
            label={t`Description`}
            value={description}
            onChange={setDescription}
            lines={3}
            hint={t`Customers read it above the products.`}
            problem={about("description")}
          />
          <CoverField value={picture} set={setPicture} of={{ category_id: node.id }} problem={about("image_url")} />
          <Field
            label={t`Address in your shop`}
            value={slug}
            onChange={setSlug}
            before="c/"
            dir="ltr"
            hint={t`The old address goes on leading here.`}
            problem={about("slug")}
            maxLength={100}
          />
          {change.error ? (
            <p role="alert" className="rounded-xl bg-danger-soft px-3 py-2 text-sm text-danger-soft-foreground">
              {change.error.message}
            </p>
          ) : null}
        </Form>
        <Translated
          subject={{ kind: "category", id: node.id }}
          own={{ name: node.name, description: node.description ?? "" }}
        />
        {node.level < 6 ? <NewCategory parent={node} done={close} /> : null}
      </Drawer.Body>
      <Drawer.Footer className="flex gap-2">
        <Button variant="danger-soft" onPress={() => void remove()} isPending={archive.isPending}>
          <Trans>Archive</Trans>
        </Button>
        <Button variant="tertiary" onPress={close} className="ms-auto">
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" form="category" isPending={change.isPending} isDisabled={!name.trim()}>
          <Trans>Save</Trans>
        </Button>
      </Drawer.Footer>
    </>
  );
}
