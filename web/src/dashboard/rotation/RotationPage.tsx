import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Skeleton } from "@/ui/Skeleton";
import { Back } from "../Back";
import { Failed, Sheet } from "../Faces";
import { Page } from "../Page";
import { useShop } from "../shop";
import { When } from "../When";
import { type Rotation, rotationQuery } from "./calls";
import { type Draft, nothing } from "./draft";
import { Places } from "./Places";
import { Rounds } from "./Rounds";
import { Standings } from "./Standings";
import { TryOut } from "./TryOut";

/** What WhatsApp shows when not everything fits: why, how much, and what would happen if. */
export function RotationPage() {
  const { t } = useLingui();
  const rotation = useQuery(rotationQuery(useShop().id));
  const [draft, setDraft] = useState<Draft>(nothing);
  return (
    <Page
      title={t`WhatsApp rotation`}
      lead={<Trans>Which products WhatsApp shows when not all of them fit, and why.</Trans>}
      back={
        <Back to="/whatsapp">
          <Trans>WhatsApp</Trans>
        </Back>
      }
    >
      {rotation.isPending ? (
        <div aria-busy="true" className="flex flex-col gap-4">
          <Skeleton className="h-28" />
          <Skeleton className="h-96" />
        </div>
      ) : rotation.isError ? (
        <Failed error={rotation.error} retry={() => void rotation.refetch()} />
      ) : (
        <div className="flex flex-col gap-4">
          <Facts rotation={rotation.data} />
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <Places rotation={rotation.data} draft={draft} change={setDraft} />
            <div className="flex flex-col gap-4">
              <Sheet title={<Trans>What it brings</Trans>}>
                <p className="text-sm text-pretty">{rotation.data.lift.sentence}</p>
              </Sheet>
              <Rounds />
            </div>
          </div>
          <Standings rotation={rotation.data} draft={draft} change={setDraft} />
          <TryOut draft={draft} change={setDraft} />
        </div>
      )}
    </Page>
  );
}

function Facts({ rotation }: { rotation: Rotation }) {
  const { i18n } = useLingui();
  const slots = i18n.number(rotation.slots);
  const share = Math.min(100, (rotation.shown / rotation.slots) * 100);
  return (
    <Sheet>
      <p className="font-medium text-pretty">{rotation.sentence}</p>
      {rotation.is_rotating ? <p className="mt-1 text-sm text-muted text-pretty">{rotation.learning}</p> : null}
      <div aria-hidden="true" className="mt-4 h-2 overflow-hidden rounded-full bg-default">
        <div className="h-full rounded-full bg-accent" style={{ inlineSize: `${share}%` }} />
      </div>
      <dl className="mt-4 grid grid-cols-2 gap-x-4 gap-y-3 text-sm sm:grid-cols-4">
        <Fact name={<Trans>Shown in WhatsApp</Trans>}>
          <Trans>
            {i18n.number(rotation.shown)} of {slots}
          </Trans>
        </Fact>
        <Fact name={<Trans>Stars</Trans>}>{i18n.number(rotation.stars)}</Fact>
        <Fact name={<Trans>Never shown</Trans>}>{i18n.number(rotation.never)}</Fact>
        <Fact name={<Trans>Next round</Trans>}>
          {rotation.next_round_at ? <When at={rotation.next_round_at} long /> : <Trans>Not needed</Trans>}
        </Fact>
      </dl>
    </Sheet>
  );
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted">{name}</dt>
      <dd className="font-semibold tabular-nums">{children}</dd>
    </div>
  );
}
