import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Back } from "../Back";
import { Failed, Sheet, SkeletonRows } from "../Faces";
import { OutsideIcon, PlusIcon } from "../icons";
import { Page } from "../Page";
import { useMerchant, useShop } from "../shop";
import { type Kind, type NewPage, pagesQuery, type ShopPage } from "./calls";
import { PageForm } from "./PageForm";

/** The shop's pages in its own words: how it delivers, what can be given back, who is behind it. */
export function PagesPage() {
  const { t } = useLingui();
  const shop = useShop();
  const pages = useQuery(pagesQuery(shop.id));
  const languages = useMerchant()?.languages ?? [];
  const [open, setOpen] = useState<string>();
  const close = () => setOpen(undefined);
  return (
    <Page
      narrow
      title={t`Pages`}
      lead={<Trans>In your own words. What is shown stands in the footer of your shop.</Trans>}
      back={
        <Back to="/settings">
          <Trans>Settings</Trans>
        </Back>
      }
    >
      {pages.isError ? (
        <Failed error={pages.error} retry={() => void pages.refetch()} />
      ) : !pages.data ? (
        <SkeletonRows rows={3} height="h-16" />
      ) : (
        <div className="flex flex-col gap-3">
          {pages.data.map((page) =>
            open === page.id ? (
              <PageForm key={page.id} page={page} languages={languages} close={close} />
            ) : (
              <Line key={page.id} page={page} open={() => setOpen(page.id)} />
            ),
          )}
          <Adding pages={pages.data} languages={languages} open={open} setOpen={setOpen} />
        </div>
      )}
    </Page>
  );
}

function Line({ page, open }: { page: ShopPage; open: () => void }) {
  const { t } = useLingui();
  return (
    <Sheet>
      <div className="flex items-center gap-3">
        <div className="me-auto min-w-0">
          <p className="truncate font-medium">{page.title}</p>
          <p className="text-xs text-muted">
            {!page.is_shown ? (
              <Trans>Only your team sees it</Trans>
            ) : page.in_footer ? (
              <Trans>Shown, and in the footer</Trans>
            ) : (
              <Trans>Shown</Trans>
            )}
          </p>
        </div>
        {page.is_shown ? (
          <a
            href={page.url}
            target="_blank"
            rel="noopener"
            aria-label={t`See ${page.title} in your shop`}
            className="grid size-9 place-items-center rounded-lg text-muted hover:bg-default"
          >
            <OutsideIcon />
          </a>
        ) : null}
        <Button size="sm" variant="secondary" onPress={open} aria-label={t`Edit ${page.title}`}>
          <Trans>Edit</Trans>
        </Button>
      </div>
    </Sheet>
  );
}

type AddingProps = {
  pages: ShopPage[];
  languages: string[];
  open: string | undefined;
  setOpen: (id: string | undefined) => void;
};

/** The pages that every shop should have are offered until they are there. */
function Adding({ pages, languages, open, setOpen }: AddingProps) {
  const { t } = useLingui();
  const there = new Set(pages.map(({ kind }) => kind));
  const offers: [Kind, string, string][] = [
    ["about", t`About us`, t`Who you are, and why people buy from you.`],
    ["delivery", t`Delivery`, t`Where you deliver to, how long it takes, what it costs.`],
    ["returns", t`Returns`, t`What can be given back, until when, and how.`],
    ["privacy", t`Privacy`, t`What you keep about your customers, and for how long.`],
  ];
  const offered = [...offers.filter(([kind]) => !there.has(kind)), ["own", t`Another page`, ""] as const];
  return (
    <>
      {offered.map(([kind, title, hint]) =>
        open === kind ? (
          <PageForm
            key={kind}
            page={blank(kind, kind === "own" ? "" : title)}
            hint={hint}
            languages={languages}
            close={() => setOpen(undefined)}
          />
        ) : null,
      )}
      <div className="flex flex-wrap gap-2">
        {offered.map(([kind, title]) => (
          <Button key={kind} variant="tertiary" onPress={() => setOpen(kind)}>
            <PlusIcon />
            {title}
          </Button>
        ))}
      </div>
    </>
  );
}

const blank = (kind: Kind, title: string): NewPage => ({
  kind,
  title,
  body: "",
  translations: {},
  is_shown: true,
  in_footer: true,
});
