import { Button } from "@heroui/react/button";
import { SearchField } from "@heroui/react/search-field";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Empty } from "@/ui/Empty";
import { Back } from "../Back";
import { Choice } from "../Choice";
import { Badge, Failed, SkeletonRows } from "../Faces";
import { FileIcon, PlusIcon } from "../icons";
import { LinkButton } from "../LinkButton";
import { Page } from "../Page";
import { Pager } from "../Pager";
import { gist } from "../reading";
import { useShop } from "../shop";
import { directionOf } from "../TemplatePhone";
import {
  Quality,
  StatusChip,
  type Template,
  useCategoryWords,
  useLanguageName,
  useStatusWords,
} from "../templateWords";
import { useTyped } from "../typed";
import { When } from "../When";
import type { Wire } from "../wire";
import { type Status, templatesQuery, useSync } from "./calls";
import { StarterSet } from "./StarterSet";

const route = getRouteApi("/whatsapp/templates");
const ALL = "all";

export function TemplatesPage() {
  const { t } = useLingui();
  const shop = useShop();
  const { status, language, search, page } = route.useSearch();
  const navigate = useNavigate({ from: "/whatsapp/templates" });
  const templates = useQuery(templatesQuery(shop.id, { status, language, search, page }));
  const [isAdding, setAdding] = useState(false);
  const [typed, type] = useTyped(search ?? "", (words) =>
    navigate({ search: (now) => ({ ...now, search: words || undefined, page: undefined }), replace: true }),
  );
  const statusWords = useStatusWords();
  const languageName = useLanguageName();
  const isNarrowed = Boolean(status || language || search);
  const accounts = templates.data?.accounts ?? [];
  const ours = accounts.filter((account) => account.is_kept_here);
  const elsewhere = accounts.filter((account) => !account.is_kept_here);
  const areAllElsewhere = ours.length === 0 && elsewhere.length > 0;
  return (
    <Page
      title={t`Message templates`}
      lead={<Trans>What you may send when a customer has not written for 24 hours. Meta approves each one.</Trans>}
      back={
        <Back to="/whatsapp">
          <Trans>WhatsApp</Trans>
        </Back>
      }
      actions={
        areAllElsewhere ? null : (
          <>
            <Button variant="secondary" onPress={() => setAdding(true)}>
              <Trans>Add the starter set</Trans>
            </Button>
            <LinkButton to="/whatsapp/templates/$templateId" params={{ templateId: "new" }}>
              <PlusIcon />
              <Trans>Write a template</Trans>
            </LinkButton>
          </>
        )
      }
    >
      <StarterSet isOpen={isAdding} close={() => setAdding(false)} />
      {ours.length > 0 ? <Synced accounts={ours} /> : null}
      {elsewhere.map((account) => (
        <KeptElsewhere key={account.waba_id} account={account} />
      ))}
      <div className="mb-4 flex flex-col gap-3 md:flex-row md:items-center">
        <SearchField aria-label={t`Search templates`} value={typed} onChange={type} className="w-full md:w-72">
          <SearchField.Group>
            <SearchField.SearchIcon />
            <SearchField.Input placeholder={t`Name of the template`} />
            <SearchField.ClearButton />
          </SearchField.Group>
        </SearchField>
        <div className="grid grid-cols-2 gap-3 md:flex">
          <Choice
            name={t`Status`}
            value={status ?? ALL}
            options={[
              { id: ALL, name: t`Any status` },
              ...Object.entries(statusWords).map(([id, name]) => ({ id, name })),
            ]}
            choose={(id) =>
              navigate({
                search: (now) => ({ ...now, status: id === ALL ? undefined : (id as Status), page: undefined }),
              })
            }
            className="md:w-44"
          />
          <Choice
            name={t`Language`}
            value={language ?? ALL}
            options={[
              { id: ALL, name: t`Any language` },
              ...(templates.data?.languages ?? (language ? [language] : [])).map((id) => ({
                id,
                name: languageName(id),
              })),
            ]}
            choose={(id) =>
              navigate({ search: (now) => ({ ...now, language: id === ALL ? undefined : id, page: undefined }) })
            }
            className="md:w-52"
          />
        </div>
      </div>
      {templates.isPending ? (
        <SkeletonRows rows={6} height="h-24" />
      ) : templates.isError ? (
        <Failed error={templates.error} retry={() => void templates.refetch()} />
      ) : templates.data.templates.length === 0 ? (
        areAllElsewhere ? null : isNarrowed ? (
          <Empty title={<Trans>No template is like that</Trans>}>
            <Trans>Try another name, status or language.</Trans>
          </Empty>
        ) : (
          <Empty
            icon={
              <Badge tone="accent">
                <FileIcon />
              </Badge>
            }
            title={<Trans>No templates yet</Trans>}
            action={
              <Button onPress={() => setAdding(true)}>
                <Trans>Add the starter set</Trans>
              </Button>
            }
          >
            <Trans>
              Start with nine that every shop needs, from “your order is on its way” to “it is back in stock”, in the
              languages your customers speak.
            </Trans>
          </Empty>
        )
      ) : (
        <>
          <ul className="grid gap-3 lg:grid-cols-2">
            {templates.data.templates.map((template) => (
              <Row key={template.id} template={template} />
            ))}
          </ul>
          <Pager pagination={templates.data.pagination} />
        </>
      )}
    </Page>
  );
}

const rooms: Record<string, { name: string; place: string; url: string }> = {
  twilio: {
    name: "Twilio",
    place: "Content Template Builder",
    url: "https://console.twilio.com/us1/develop/sms/content-template-builder",
  },
  dialog360: { name: "360dialog", place: "360dialog Hub", url: "https://hub.360dialog.com" },
};

/** A number whose provider keeps its templates: where they are written, and what can be done here. */
function KeptElsewhere({ account }: { account: Wire["AccountOut"] }) {
  const room = rooms[account.provider] ?? { name: account.provider, place: account.provider, url: "" };
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-2xl border border-border bg-surface px-4 py-3 text-sm">
      <p className="min-w-0 flex-1 basis-64">
        <strong className="font-medium">
          <Trans>
            The templates of <span dir="ltr">{account.display_number}</span> are kept at {room.name}, not here.
          </Trans>
        </strong>{" "}
        <span className="text-muted">
          <Trans>
            Write them in the {room.place} and let them be approved there. Those that are approved can be sent from a
            chat here like any other; order news outside the 24 hours goes out by the one named “order_update”.
          </Trans>
        </span>
      </p>
      {room.url ? (
        <a
          href={room.url}
          target="_blank"
          rel="noopener noreferrer"
          className="font-medium text-accent hover:underline"
        >
          <Trans>Open the {room.place}</Trans>
        </a>
      ) : null}
    </div>
  );
}

/** When Meta was last asked, and the button to ask again. */
function Synced({ accounts }: { accounts: Wire["AccountOut"][] }) {
  const sync = useSync(useShop().id);
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-2xl border border-border bg-surface px-4 py-3 text-sm">
      <ul className="me-auto flex flex-col gap-1">
        {accounts.map((account) => (
          <li key={account.waba_id}>
            <span dir="ltr" className="font-medium">
              {account.display_number}
            </span>{" "}
            <span className="text-muted">
              {account.synced_at ? (
                <Trans>
                  read from WhatsApp <When at={account.synced_at} />
                </Trans>
              ) : (
                <Trans>not read from WhatsApp yet</Trans>
              )}
            </span>
            {account.error ? <span className="block text-danger">{account.error}</span> : null}
          </li>
        ))}
      </ul>
      <Button size="sm" variant="outline" isPending={sync.isPending} onPress={() => sync.mutate()}>
        <Trans>Sync now</Trans>
      </Button>
    </div>
  );
}

function Row({ template }: { template: Template }) {
  const categories = useCategoryWords();
  const languageName = useLanguageName();
  const isMoved = template.category_before !== null && template.category_before !== template.category;
  return (
    <li>
      <Link
        to="/whatsapp/templates/$templateId"
        params={{ templateId: template.id }}
        className="flex h-full flex-col gap-2 rounded-2xl border border-border bg-surface px-4 py-3 outline-offset-2 hover:border-accent"
      >
        <span className="flex items-start justify-between gap-3">
          <span className="min-w-0 truncate font-mono text-[0.8125rem] font-medium">{template.name}</span>
          <StatusChip template={template} />
        </span>
        <span
          dir={directionOf(template.language)}
          lang={template.language.replace("_", "-")}
          className="line-clamp-2 text-sm text-muted"
        >
          {gist(template.preview.body)}
        </span>
        <span className="mt-auto flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
          <span>{languageName(template.language)}</span>
          <span>{categories[template.category] ?? template.category}</span>
          <Quality quality={template.quality} />
          {template.has_draft ? (
            <span>
              <Trans>Changes not submitted</Trans>
            </span>
          ) : null}
        </span>
        {isMoved ? <span className="text-xs text-warning-soft-foreground">{template.cost_note}</span> : null}
        {template.error ? <span className="text-xs text-danger">{template.error}</span> : null}
      </Link>
    </li>
  );
}
