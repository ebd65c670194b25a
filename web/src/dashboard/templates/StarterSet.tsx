import { Button } from "@heroui/react/button";
import { Checkbox } from "@heroui/react/checkbox";
import { Drawer } from "@heroui/react/drawer";
import { toast } from "@heroui/react/toast";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Failed, SkeletonRows } from "../Faces";
import { gist } from "../reading";
import { useMerchant, useShop } from "../shop";
import { useCategoryWords, useLanguageName } from "../templateWords";
import type { Wire } from "../wire";
import { starterQuery, useAddStarterSet } from "./calls";

/** The nine templates every shop needs, in the languages that are ticked. */
export function StarterSet({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  return (
    <Drawer.Backdrop
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <Drawer.Content placement="right">
        <Drawer.Dialog className="w-full max-w-lg">
          <Drawer.CloseTrigger />
          <Drawer.Header>
            <Drawer.Heading className="text-lg font-semibold">
              <Trans>The starter set</Trans>
            </Drawer.Heading>
          </Drawer.Header>
          <Loaded close={close} />
        </Drawer.Dialog>
      </Drawer.Content>
    </Drawer.Backdrop>
  );
}

function Loaded({ close }: { close: () => void }) {
  const set = useQuery(starterQuery(useShop().id));
  if (set.data) return <Choose set={set.data} close={close} />;
  return (
    <Drawer.Body>
      {set.isError ? (
        <Failed error={set.error} retry={() => void set.refetch()} />
      ) : (
        <SkeletonRows rows={6} height="h-12" />
      )}
    </Drawer.Body>
  );
}

function Choose({ set, close }: { set: Wire["StarterSet"]; close: () => void }) {
  const { t } = useLingui();
  const shop = useShop();
  const add = useAddStarterSet(shop.id);
  const languageName = useLanguageName();
  const categories = useCategoryWords();
  const own = useMerchant()?.locale ?? "en";
  const [chosen, setChosen] = useState<string[]>(() =>
    set.languages.filter((code) => code.split("_")[0] === own.split(/[-_]/)[0]),
  );
  const missing = (code: string) => set.templates.filter((one) => !one.languages.includes(code)).length;
  const count = chosen.reduce((sum, code) => sum + missing(code), 0);

  function submit() {
    add.mutate(chosen, {
      onSuccess: ({ data }) => {
        toast.success(t`${data.added} templates are on the way to Meta for review`);
        close();
      },
    });
  }

  return (
    <>
      <Drawer.Body className="flex flex-col gap-6">
        <fieldset>
          <legend className="mb-2 text-sm font-semibold">
            <Trans>Which languages do your customers speak?</Trans>
          </legend>
          <div className="grid grid-cols-1 gap-1 sm:grid-cols-2">
            {set.languages.map((code) => (
              <Checkbox
                key={code}
                isSelected={chosen.includes(code)}
                onChange={(isOn) => setChosen((now) => (isOn ? [...now, code] : now.filter((other) => other !== code)))}
              >
                <Checkbox.Content>
                  <Checkbox.Control>
                    <Checkbox.Indicator />
                  </Checkbox.Control>
                  {languageName(code)}
                  {missing(code) === 0 ? (
                    <span className="ms-1 text-xs text-muted">
                      <Trans>all there</Trans>
                    </span>
                  ) : null}
                </Checkbox.Content>
              </Checkbox>
            ))}
          </div>
        </fieldset>
        <ul className="flex flex-col divide-y divide-separator">
          {set.templates.map((template) => (
            <li key={template.name} className="py-2.5">
              <p className="flex items-baseline justify-between gap-3 text-sm font-medium">
                {template.purpose}
                <span className="shrink-0 text-xs font-normal text-muted">{categories[template.category]}</span>
              </p>
              <p className="mt-0.5 line-clamp-2 text-sm text-muted">{gist(template.preview.body)}</p>
            </li>
          ))}
        </ul>
      </Drawer.Body>
      <Drawer.Footer className="flex gap-2">
        <Button variant="tertiary" onPress={close} className="ms-auto">
          <Trans>Cancel</Trans>
        </Button>
        <Button isPending={add.isPending} isDisabled={count === 0} onPress={submit}>
          <Plural value={count} _0="Nothing to submit" one="Submit # template" other="Submit # templates" />
        </Button>
      </Drawer.Footer>
    </>
  );
}
