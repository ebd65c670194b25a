import { Chip } from "@heroui/react/chip";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Sheet } from "../Faces";
import type { Measured, PageSpeed } from "./calls";

/** How fast the shop was on shoppers' own phones, as three of four of them had it or better. */
export function Speed({ pages }: { pages: PageSpeed[] }) {
  const all = pages.find(({ page }) => page === "");
  const opening = pages.flatMap(({ page, vitals }) => {
    const lcp = vitals.find(({ vital }) => vital === "lcp");
    return page && lcp ? [{ page, lcp }] : [];
  });
  return (
    <Sheet title={<Trans>How fast your shop is</Trans>}>
      {all ? (
        <>
          <p className="text-sm text-pretty text-muted">
            <Trans>On your visitors' own phones. Three of four had it like this, or better.</Trans>
          </p>
          <dl className="mt-2 divide-y divide-separator text-sm">
            {all.vitals.map((one) => (
              <Row key={one.vital} name={<VitalName vital={one.vital} />} measured={one} />
            ))}
          </dl>
          {opening.length > 1 ? (
            <>
              <h3 className="mt-4 text-sm font-semibold">
                <Trans>Opens in</Trans>
              </h3>
              <dl className="divide-y divide-separator text-sm">
                {opening.map(({ page, lcp }) => (
                  <Row key={page} name={<PageName page={page} />} measured={lcp} />
                ))}
              </dl>
            </>
          ) : null}
        </>
      ) : (
        <p className="text-sm text-pretty text-muted">
          <Trans>Too few visits yet to say. From five on, it stands here.</Trans>
        </p>
      )}
    </Sheet>
  );
}

function Row({ name, measured }: { name: ReactNode; measured: Measured }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-2">
      <dt>{name}</dt>
      <dd className="flex items-center gap-2 tabular-nums">
        {measured.vital === "cls" ? null : <Seconds milliseconds={measured.value} />}
        <Verdict verdict={measured.verdict} />
      </dd>
    </div>
  );
}

function Seconds({ milliseconds }: { milliseconds: number }) {
  const { i18n } = useLingui();
  const digits = milliseconds < 1000 ? 2 : 1;
  return i18n.number(milliseconds / 1000, { style: "unit", unit: "second", maximumFractionDigits: digits });
}

function Verdict({ verdict }: { verdict: Measured["verdict"] }) {
  if (verdict === "good")
    return (
      <Chip size="sm" variant="soft" color="success">
        <Trans>good</Trans>
      </Chip>
    );
  return (
    <Chip size="sm" variant="soft" color={verdict === "fair" ? "warning" : "danger"}>
      {verdict === "fair" ? <Trans>could be better</Trans> : <Trans>too slow</Trans>}
    </Chip>
  );
}

function VitalName({ vital }: { vital: Measured["vital"] }) {
  switch (vital) {
    case "lcp":
      return <Trans>The page stands there</Trans>;
    case "inp":
      return <Trans>A tap is answered</Trans>;
    case "cls":
      return <Trans>Nothing jumps while it loads</Trans>;
    case "ttfb":
      return <Trans>The server answers</Trans>;
    case "fcp":
      return <Trans>The first words appear</Trans>;
  }
}

function PageName({ page }: { page: string }) {
  switch (page) {
    case "home":
      return <Trans>Front page</Trans>;
    case "category":
      return <Trans>Categories</Trans>;
    case "collection":
      return <Trans>Collections</Trans>;
    case "search":
      return <Trans>Search</Trans>;
    case "product":
      return <Trans>Products</Trans>;
    default:
      return <Trans>Your own pages</Trans>;
  }
}
