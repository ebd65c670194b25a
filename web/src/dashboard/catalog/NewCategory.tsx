import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { Field } from "@/ui/Field";
import { useShop } from "../shop";
import { useCreateCategory } from "./calls";

/** Adds a category, or below another one a subcategory. */
export function NewCategory({ parent, done }: { parent?: { id: string; name: string }; done?: () => void }) {
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
