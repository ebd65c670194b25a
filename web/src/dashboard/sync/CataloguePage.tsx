import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Empty } from "@/ui/Empty";
import { Back } from "../Back";
import { Badge, Failed, Sheet, SkeletonRows } from "../Faces";
import { BagIcon } from "../icons";
import { LinkButton } from "../LinkButton";
import { Page } from "../Page";
import { useShop } from "../shop";
import { AnotherCatalogue, Choices } from "./ChooseCatalogue";
import { CommerceSwitches } from "./CommerceSwitches";
import { accountsQuery, cataloguesQuery } from "./calls";
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
          <AnotherCatalogue />
        </div>
      )}
    </Page>
  );
}

function NoCatalogue() {
  const accounts = useQuery(accountsQuery(useShop().id));
  if (accounts.data?.length === 0) return <NoNumber />;
  return (
    <Sheet title={<Trans>Choose your catalogue</Trans>}>
      <div className="flex flex-col gap-4">
        <p className="max-w-prose text-sm text-muted">
          <Trans>
            No catalogue is connected yet. Choose one, and your products appear in WhatsApp by themselves. Until then
            the assistant shows them in the chat in its own words.
          </Trans>
        </p>
        <Choices />
      </div>
    </Sheet>
  );
}

function NoNumber() {
  return (
    <Sheet>
      <Empty
        icon={
          <Badge tone="accent">
            <BagIcon />
          </Badge>
        }
        title={<Trans>First connect a number</Trans>}
        action={
          <LinkButton to="/whatsapp/connect" search={{}}>
            <Trans>Connect a number</Trans>
          </LinkButton>
        }
      >
        <Trans>
          A catalogue belongs to a WhatsApp account at Meta itself. Numbers over Twilio or 360dialog have none that we
          can reach; there the assistant shows your products in the chat in its own words.
        </Trans>
      </Empty>
    </Sheet>
  );
}
