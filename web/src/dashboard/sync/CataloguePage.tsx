import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Empty } from "@/ui/Empty";
import { Back } from "../Back";
import { Badge, Failed, Sheet, SkeletonRows } from "../Faces";
import { BagIcon } from "../icons";
import { LinkButton } from "../LinkButton";
import { Page } from "../Page";
import { useShop } from "../shop";
import { CommerceSwitches } from "./CommerceSwitches";
import { cataloguesQuery } from "./calls";
import { InStep } from "./InStep";
import { Items } from "./Items";
import { Loads } from "./Loads";

/** What WhatsApp shows of the shop's products, and whether it is what the shop says. */
export function CataloguePage() {
  const { t } = useLingui();
  const catalogues = useQuery(cataloguesQuery(useShop().id));
  return (
    <Page
      title={t`WhatsApp catalogue`}
      lead={<Trans>Your products as customers see them in WhatsApp. They follow your shop by themselves.</Trans>}
      back={
        <Back to="/whatsapp">
          <Trans>WhatsApp</Trans>
        </Back>
      }
    >
      {catalogues.isPending ? (
        <SkeletonRows rows={5} height="h-24" />
      ) : catalogues.isError ? (
        <Failed error={catalogues.error} retry={() => void catalogues.refetch()} />
      ) : catalogues.data.length === 0 ? (
        <NoCatalogue />
      ) : (
        <div className="flex flex-col gap-8">
          {catalogues.data.map((catalogue) => (
            <div key={catalogue.id} className="flex flex-col gap-4">
              <InStep catalogue={catalogue} />
              <div className="grid items-start gap-4 lg:grid-cols-[1fr_20rem]">
                <Items catalogue={catalogue} />
                <div className="flex flex-col gap-4">
                  <CommerceSwitches numbers={catalogue.numbers.map((number) => number.phone_number_id)} />
                  <Loads catalogue={catalogue} />
                </div>
              </div>
            </div>
          ))}
        </div>
      )}
    </Page>
  );
}

function NoCatalogue() {
  return (
    <Sheet>
      <Empty
        icon={
          <Badge tone="accent">
            <BagIcon />
          </Badge>
        }
        title={<Trans>No catalogue is connected</Trans>}
        action={
          <LinkButton to="/whatsapp/connect" search={{}}>
            <Trans>Connect a number</Trans>
          </LinkButton>
        }
      >
        <Trans>
          Make a catalogue in Meta’s Commerce Manager and connect it to your WhatsApp account. Then connect your number
          here with the id of that catalogue, and your products appear in WhatsApp by themselves. Until then the
          assistant shows them in the chat in its own words.
        </Trans>
      </Empty>
    </Sheet>
  );
}
