import { SearchField } from "@heroui/react/search-field";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Empty } from "@/ui/Empty";
import { Badge, Failed, SkeletonRows } from "../Faces";
import { Initial } from "../Initial";
import { CustomersIcon } from "../icons";
import { Page } from "../Page";
import { Pager } from "../Pager";
import { useShop } from "../shop";
import { useTyped } from "../typed";
import { ViewLink } from "../ViewLink";
import { When } from "../When";
import { type Customer, customersQuery } from "./calls";
import { useCustomerName } from "./names";

const route = getRouteApi("/customers");

export function CustomersPage() {
  const { t } = useLingui();
  const { search: words, doubtful, page } = route.useSearch();
  const navigate = route.useNavigate();
  const wanted = { search: words, needs_review: doubtful, page, limit: 25 };
  const customers = useQuery(customersQuery(useShop().id, wanted));
  const [typed, type] = useTyped(words ?? "", (typed) =>
    navigate({ search: (now) => ({ ...now, search: typed || undefined, page: undefined }), replace: true }),
  );
  return (
    <Page title={t`Customers`} lead={<Trans>Everybody who wrote to your shop or ordered there.</Trans>}>
      <div className="mb-4 flex flex-col gap-3 lg:flex-row lg:items-center lg:justify-between">
        <nav aria-label={t`Which customers`} className="flex gap-1 py-1">
          <View name={t`All`} isNow={!doubtful} />
          <View name={t`Maybe the same person`} doubtful isNow={Boolean(doubtful)} />
        </nav>
        <SearchField aria-label={t`Search customers`} value={typed} onChange={type} className="w-full lg:w-72">
          <SearchField.Group>
            <SearchField.SearchIcon />
            <SearchField.Input placeholder={t`Name, number or e-mail`} />
            <SearchField.ClearButton />
          </SearchField.Group>
        </SearchField>
      </div>
      {customers.isPending ? (
        <SkeletonRows height="h-16" />
      ) : customers.isError ? (
        <Failed error={customers.error} retry={() => void customers.refetch()} />
      ) : customers.data.customers.length === 0 ? (
        <Nobody isNarrowed={Boolean(words)} isDoubtful={Boolean(doubtful)} />
      ) : (
        <>
          <ul className="overflow-hidden rounded-2xl border border-border bg-surface">
            {customers.data.customers.map((customer) => (
              <Row key={customer.id} customer={customer} />
            ))}
          </ul>
          <Pager pagination={customers.data.pagination} />
        </>
      )}
    </Page>
  );
}

function View({ name, doubtful, isNow }: { name: string; doubtful?: true; isNow: boolean }) {
  return (
    <ViewLink to="/customers" search={({ search }) => ({ search, doubtful })} isNow={isNow}>
      {name}
    </ViewLink>
  );
}

function Row({ customer }: { customer: Customer }) {
  const name = useCustomerName()(customer);
  return (
    <li className="relative flex items-center gap-3 border-b border-separator px-4 py-3 last:border-0 focus-within:bg-surface-secondary hover:bg-surface-secondary">
      <Initial of={name} />
      <div className="min-w-0 flex-1">
        <Link
          to="/customers/$customerId"
          params={{ customerId: customer.id }}
          className="block truncate font-medium outline-offset-2 after:absolute after:inset-0"
        >
          {name}
        </Link>
        <p className="truncate text-sm text-muted">
          {customer.phone ? <bdi dir="ltr">{customer.phone}</bdi> : <Trans>Number not shown by WhatsApp</Trans>}
        </p>
      </div>
      {customer.needs_review ? (
        <span className="rounded-full bg-warning-soft px-2.5 py-0.5 text-xs font-medium text-warning-soft-foreground">
          <Trans>Please look</Trans>
        </span>
      ) : null}
      <span className="text-sm text-muted max-sm:hidden">
        <When at={customer.created_at} />
      </span>
    </li>
  );
}

function Nobody({ isNarrowed, isDoubtful }: { isNarrowed: boolean; isDoubtful: boolean }) {
  const icon = (
    <Badge tone="accent">
      <CustomersIcon />
    </Badge>
  );
  if (isDoubtful)
    return (
      <Empty icon={icon} title={<Trans>Everybody is known for sure</Trans>}>
        <Trans>When two records might be one person, they wait here for you to decide.</Trans>
      </Empty>
    );
  if (isNarrowed)
    return (
      <Empty icon={icon} title={<Trans>Nobody by that name</Trans>}>
        <Trans>Try fewer letters, or part of the phone number.</Trans>
      </Empty>
    );
  return (
    <Empty icon={icon} title={<Trans>No customers yet</Trans>}>
      <Trans>They appear here with their first message or order.</Trans>
    </Empty>
  );
}
