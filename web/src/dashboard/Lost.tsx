import { Trans, useLingui } from "@lingui/react/macro";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { Empty } from "@/ui/Empty";
import { Badge, Failed } from "./Faces";
import { PinIcon } from "./icons";
import { LinkButton } from "./LinkButton";
import { Page } from "./Page";

/** An address that leads nowhere. */
export function Lost() {
  const { t } = useLingui();
  return (
    <Page title={t`Nothing here`}>
      <Empty
        icon={
          <Badge>
            <PinIcon />
          </Badge>
        }
        title={<Trans>There is no page at this address</Trans>}
        action={
          <LinkButton to="/" variant="secondary">
            <Trans>Back to today</Trans>
          </LinkButton>
        }
      />
    </Page>
  );
}

/** A page that broke; the rest of the dashboard goes on. */
export function Stumbled({ error, reset }: ErrorComponentProps) {
  return <Failed error={error} retry={reset} />;
}
