import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Sheet } from "../Faces";
import type { LinkResult } from "./calls";

/** What came of links: where they stood, who came by them, what was ordered. */
export function Links({ links }: { links: LinkResult[] }) {
  const { i18n } = useLingui();
  return (
    <Sheet flush title={<Trans>What your links brought</Trans>}>
      {links.length === 0 ? (
        <p className="px-4 pt-1 pb-4 text-sm text-pretty text-muted">
          <Trans>
            Nobody has come by a link that says where it stood. Links in your WhatsApp messages do so by themselves; for
            other places, make one below.
          </Trans>
        </p>
      ) : (
        <table className="w-full text-sm">
          <thead className="border-b border-border text-xs text-muted">
            <tr>
              <Head>
                <Trans>Link</Trans>
              </Head>
              <Head end>
                <Trans>Visits</Trans>
              </Head>
              <Head end>
                <Trans>Orders</Trans>
              </Head>
              <Head end>
                <Trans>Ordered for</Trans>
              </Head>
            </tr>
          </thead>
          <tbody className="divide-y divide-separator">
            {links.map((link) => (
              <tr key={[link.is_messages, link.source, link.medium, link.campaign, link.content].join(" ")}>
                <th scope="row" className="max-w-0 w-full px-4 py-2.5 text-start font-medium">
                  <LinkName link={link} />
                </th>
                <td className="px-2 py-2.5 text-end tabular-nums">{i18n.number(link.visits)}</td>
                <td className="px-2 py-2.5 text-end tabular-nums">{i18n.number(link.orders)}</td>
                <td className="px-4 py-2.5 text-end font-medium whitespace-nowrap tabular-nums">{link.revenue_text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Sheet>
  );
}

function Head({ children, end }: { children: ReactNode; end?: boolean }) {
  return (
    <th
      scope="col"
      className={`py-2 font-medium whitespace-nowrap ${end ? "px-2 text-end last:px-4" : "px-4 text-start"}`}
    >
      {children}
    </th>
  );
}

function LinkName({ link }: { link: LinkResult }) {
  if (link.is_messages) return <Trans>Links in your WhatsApp messages</Trans>;
  const [name, ...rest] = [link.campaign, link.source, link.medium, link.content].filter(Boolean);
  return (
    <>
      <span className="block truncate">{name}</span>
      {rest.length > 0 ? (
        <span className="block truncate text-xs font-normal text-muted">{rest.join(" · ")}</span>
      ) : null}
    </>
  );
}
