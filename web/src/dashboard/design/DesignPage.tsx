import { Button } from "@heroui/react/button";
import { toast } from "@heroui/react/toast";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError } from "@/api/client";
import { Skeleton } from "@/ui/Skeleton";
import { Back } from "../Back";
import { Confirm } from "../Confirm";
import { Failed } from "../Faces";
import { LanguageTabs } from "../LanguageTabs";
import { Page } from "../Page";
import { sentence } from "../query";
import { useMerchant, useShop } from "../shop";
import { BlocksSheet } from "./BlocksSheet";
import { type Design, designQuery } from "./calls";
import { HoursSheet } from "./HoursSheet";
import { LookSheet } from "./LookSheet";
import { Preview } from "./Preview";
import { SayingsSheet } from "./SayingsSheet";
import { type Designer, useDesigner } from "./useDesigner";

/** How the shop looks: edited on the left, seen in a phone on the right, published when it is right. */
export function DesignPage() {
  const { t } = useLingui();
  const shop = useShop();
  const design = useQuery(designQuery(shop.id));
  if (design.data) return <Editor key={shop.id} shopId={shop.id} first={design.data} />;
  return (
    <Page title={t`Shop design`} back={<UpLink />}>
      {design.isError ? (
        <Failed error={design.error} retry={() => void design.refetch()} />
      ) : (
        <Skeleton className="h-96" />
      )}
    </Page>
  );
}

const UpLink = () => (
  <Back to="/settings">
    <Trans>Settings</Trans>
  </Back>
);

function Editor({ shopId, first }: { shopId: string; first: Design }) {
  const { t } = useLingui();
  const designer = useDesigner(shopId, first);
  const [isWatching, watch] = useState(false);
  const languages = useMerchant()?.languages ?? [];
  const [language, setLanguage] = useState("");
  const tab =
    "min-h-10 flex-1 rounded-xl text-sm font-medium aria-pressed:bg-surface aria-pressed:text-accent aria-pressed:shadow-sm";
  return (
    <Page
      title={t`Shop design`}
      back={<UpLink />}
      lead={<Standing designer={designer} />}
      actions={<Steps designer={designer} />}
    >
      <Trouble designer={designer} />
      <div className="mb-4 flex rounded-2xl bg-default p-1 lg:hidden">
        <button type="button" aria-pressed={!isWatching} onClick={() => watch(false)} className={tab}>
          <Trans>Design</Trans>
        </button>
        <button type="button" aria-pressed={isWatching} onClick={() => watch(true)} className={tab}>
          <Trans>Preview</Trans>
        </button>
      </div>
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className={`flex min-w-0 flex-col gap-4 ${isWatching ? "max-lg:hidden" : ""}`}>
          <LookSheet designer={designer} />
          <LanguageTabs languages={languages} language={language} choose={setLanguage} />
          <SayingsSheet designer={designer} language={language} />
          <BlocksSheet designer={designer} language={language} />
          <HoursSheet designer={designer} />
        </div>
        <div className={`lg:sticky lg:top-6 ${isWatching ? "" : "max-lg:hidden"}`}>
          <Preview shown={designer.shown} language={language} />
        </div>
      </div>
    </Page>
  );
}

/** Whether shoppers see what stands here. */
function Standing({ designer: { design, state } }: { designer: Designer }) {
  return (
    <p role="status">
      {state === "waiting" || state === "saving" ? (
        <Trans>Saving…</Trans>
      ) : state === "stuck" ? (
        <Trans>Not saved</Trans>
      ) : design.has_draft ? (
        <Trans>Saved as a draft. Shoppers do not see it yet.</Trans>
      ) : (
        <Trans>This is what shoppers see.</Trans>
      )}
    </p>
  );
}

function Steps({ designer }: { designer: Designer }) {
  const { t } = useLingui();
  const { design, state } = designer;
  const [isAsking, ask] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const hasDraft = design.has_draft || state !== "saved";

  async function take(step: () => Promise<boolean>, said: string) {
    setBusy(true);
    if (await step()) toast.success(said);
    setBusy(false);
  }

  return (
    <>
      {hasDraft ? (
        <Button variant="tertiary" isDisabled={isBusy} onPress={() => ask(true)}>
          <Trans>Discard</Trans>
        </Button>
      ) : null}
      <Button
        isDisabled={!hasDraft}
        isPending={isBusy}
        onPress={() => void take(designer.publish, t`Published. Shoppers see it now.`)}
      >
        <Trans>Publish</Trans>
      </Button>
      <Confirm
        title={<Trans>Discard this draft?</Trans>}
        verb={<Trans>Discard</Trans>}
        isOpen={isAsking}
        close={() => ask(false)}
        agree={() => void take(designer.discard, t`Back to what shoppers see`)}
      >
        <Trans>The design goes back to what shoppers see now. What you changed since is lost.</Trans>
      </Confirm>
    </>
  );
}

function Trouble({ designer: { problem } }: { designer: Designer }) {
  if (!problem) return null;
  const isOld = problem instanceof ApiError && problem.problem.code === "design_changed";
  return (
    <div
      role="alert"
      className="mb-4 flex flex-wrap items-center justify-between gap-3 rounded-2xl bg-danger-soft px-4 py-3 text-sm text-danger-soft-foreground"
    >
      {sentence(problem)}
      {isOld ? (
        <Button size="sm" variant="secondary" onPress={() => location.reload()}>
          <Trans>Load it again</Trans>
        </Button>
      ) : null}
    </div>
  );
}
