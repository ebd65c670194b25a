import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Empty } from "@/ui/Empty";
import { Field } from "@/ui/Field";
import { Back } from "../Back";
import { Failed, Sheet, SkeletonRows } from "../Faces";
import { Page } from "../Page";
import { useShop } from "../shop";
import { DomainSheet } from "./DomainSheet";
import { domainsQuery, useAddDomain } from "./domainCalls";

/** The shop at a domain that its merchant bought. */
export function DomainsPage() {
  const { t } = useLingui();
  const shopId = useShop().id;
  const domains = useQuery(domainsQuery(shopId));
  return (
    <Page
      narrow
      title={t`Your own domain`}
      lead={<Trans>Let your shop live at a name that you bought, such as shop.example.com.</Trans>}
      back={
        <Back to="/settings">
          <Trans>Settings</Trans>
        </Back>
      }
    >
      <div className="flex flex-col gap-4">
        {domains.isPending ? (
          <SkeletonRows rows={3} />
        ) : domains.isError ? (
          <Failed error={domains.error} retry={() => void domains.refetch()} />
        ) : domains.data.target ? (
          <>
            {domains.data.domains.map((domain) => (
              <DomainSheet key={domain.id} domain={domain} />
            ))}
            <AddDomain />
          </>
        ) : (
          <Empty icon={null} title={<Trans>Not offered here</Trans>}>
            <Trans>This Oja is not set up for domains of your own. Ask whoever runs it.</Trans>
          </Empty>
        )}
      </div>
    </Page>
  );
}

function AddDomain() {
  const { t } = useLingui();
  const add = useAddDomain(useShop().id);
  const [name, setName] = useState("");
  return (
    <Sheet title={<Trans>Add a domain</Trans>}>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          add.mutate(name, { onSuccess: () => setName("") });
        }}
      >
        <Field
          label={t`Domain`}
          value={name}
          onChange={setName}
          placeholder="shop.example.com"
          hint={t`One that you bought already. You can then set its records with whoever sold it to you.`}
          problem={add.error?.message}
          dir="ltr"
          inputMode="url"
          autoComplete="off"
          maxLength={300}
        />
        <div>
          <Button type="submit" isDisabled={!name.trim()} isPending={add.isPending}>
            <Trans>Add</Trans>
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}
