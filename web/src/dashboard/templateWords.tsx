import { Chip } from "@heroui/react/chip";
import { useLingui } from "@lingui/react/macro";
import type { Wire } from "./wire";

export type Template = Wire["TemplateOut"];

const tones = {
  draft: "default",
  pending: "warning",
  approved: "success",
  rejected: "danger",
  paused: "danger",
  disabled: "danger",
  in_appeal: "warning",
  archived: "default",
} as const;

/** How far a template is with Meta. */
export function StatusChip({ template }: { template: Pick<Template, "status" | "is_submitting"> }) {
  const words = useStatusWords();
  const { t } = useLingui();
  const isOnItsWay = template.is_submitting;
  return (
    <Chip color={isOnItsWay ? "warning" : tones[template.status]} variant="soft" size="sm">
      <Chip.Label>{isOnItsWay ? t`Being sent` : words[template.status]}</Chip.Label>
    </Chip>
  );
}

export function useStatusWords(): Record<Template["status"], string> {
  const { t } = useLingui();
  return {
    draft: t`Draft`,
    pending: t`In review`,
    approved: t`Approved`,
    rejected: t`Rejected`,
    paused: t`Paused`,
    disabled: t`Switched off`,
    in_appeal: t`In appeal`,
    archived: t`Deleted at Meta`,
  };
}

export function useCategoryWords(): Record<string, string> {
  const { t } = useLingui();
  return { UTILITY: t`Utility`, MARKETING: t`Marketing`, AUTHENTICATION: t`Codes` };
}

/** What customers make of it: a dot, and a word for those who do not see colours. */
export function Quality({ quality }: { quality: Template["quality"] }) {
  const { t } = useLingui();
  const words = { green: t`Well liked`, yellow: t`Some complaints`, red: t`Many complaints` };
  if (!quality || quality === "unknown") return null;
  const tone = { green: "bg-success", yellow: "bg-warning", red: "bg-danger" }[quality];
  return (
    <span className="inline-flex items-center gap-1.5 text-xs text-muted">
      <span aria-hidden="true" className={`size-2 rounded-full ${tone}`} />
      {words[quality]}
    </span>
  );
}

/** A language by its name in the reader's own. */
export function useLanguageName(): (code: string) => string {
  const { i18n } = useLingui();
  const names = new Intl.DisplayNames([i18n.locale], { type: "language" });
  return (code) => {
    try {
      return names.of(code.replace("_", "-")) ?? code;
    } catch {
      return code;
    }
  };
}
