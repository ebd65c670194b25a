import { buttonVariants } from "@heroui/styles";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { BackIcon, ForwardIcon } from "./icons";
import type { Pagination } from "./wire";

/** Which rows are shown, of how many, and the way to the others. */
export function Pager({ pagination }: { pagination: Pagination }) {
  const { t, i18n } = useLingui();
  const { total, pages, current_page: current, limit } = pagination;
  if (total === 0) return null;
  const first = i18n.number((current - 1) * limit + 1);
  const last = i18n.number(Math.min(current * limit, total));
  const all = i18n.number(total);
  return (
    <nav aria-label={t`Pages`} className="flex items-center justify-between gap-3 px-1 py-3 text-sm text-muted">
      <p className="tabular-nums">
        {pages > 1 ? (
          <Trans>
            {first}–{last} of {all}
          </Trans>
        ) : (
          <Plural value={total} one="# in all" other="# in all" />
        )}
      </p>
      {pages > 1 ? (
        <div className="flex gap-2">
          <Step to={current - 1} off={current <= 1} label={t`Previous page`} icon={<BackIcon />} />
          <Step to={current + 1} off={current >= pages} label={t`Next page`} icon={<ForwardIcon />} />
        </div>
      ) : null}
    </nav>
  );
}

function Step({ to, off, label, icon }: { to: number; off: boolean; label: string; icon: React.ReactNode }) {
  const look = buttonVariants({ variant: "outline", size: "sm", isIconOnly: true });
  return off ? (
    <span aria-hidden="true" className={`${look} opacity-40`}>
      {icon}
    </span>
  ) : (
    <Link to="." search={(now) => ({ ...now, page: to > 1 ? to : undefined })} aria-label={label} className={look}>
      {icon}
    </Link>
  );
}
