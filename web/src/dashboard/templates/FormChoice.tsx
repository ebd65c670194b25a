import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { Skeleton } from "@/ui/Skeleton";
import { Choice } from "../Choice";
import { useShop } from "../shop";
import { formsQuery } from "./calls";

/** The WhatsApp account of the template that is being edited; the shop's usual one for a new template. */
export const AccountOfTemplate = createContext<string | null>(null);

/** Which of the published forms a button opens. */
export function FormChoice({
  value,
  choose,
  problem,
}: {
  value: string;
  choose: (id: string) => void;
  problem: string | undefined;
}) {
  const { t } = useLingui();
  const forms = useQuery(formsQuery(useShop().id, useContext(AccountOfTemplate)));
  if (forms.isPending) return <Skeleton className="h-16" />;
  const offered = forms.data ?? [];
  const options =
    value && !offered.some(({ id }) => id === value) ? [...offered, { id: value, name: t`Form ${value}` }] : offered;
  return (
    <div className="flex flex-col gap-1.5">
      {options.length > 0 ? (
        <Choice label={t`Form`} placeholder={t`Choose a form`} options={options} value={value} choose={choose} />
      ) : null}
      {forms.isError ? (
        <p role="alert" className="text-sm text-danger">
          {forms.error.message}{" "}
          <Button size="sm" variant="ghost" isPending={forms.isFetching} onPress={() => void forms.refetch()}>
            <Trans>Try again</Trans>
          </Button>
        </p>
      ) : options.length === 0 ? (
        <p className="text-sm text-muted">
          <Trans>
            There is no published form yet. Make one in WhatsApp Manager, under Flows, and publish it; then choose it
            here.
          </Trans>{" "}
          <Button size="sm" variant="ghost" isPending={forms.isFetching} onPress={() => void forms.refetch()}>
            <Trans>Look again</Trans>
          </Button>
        </p>
      ) : null}
      {problem ? <p className="text-sm text-danger">{problem}</p> : null}
    </div>
  );
}
