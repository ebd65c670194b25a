import { useLingui } from "@lingui/react/macro";

/** What the states of a product are called. */
export function useStatusWords(): Record<"active" | "draft" | "archived", string> {
  const { t } = useLingui();
  return { active: t`On sale`, draft: t`Draft`, archived: t`Archived` };
}
