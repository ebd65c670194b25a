import type { Wire } from "../wire";

export type Rule = Wire["NewCollection"]["rules"] extends (infer One)[] | undefined ? One : never;
export type RuleField = "price" | "category" | "tag" | "brand" | "stock";

/** A rule as the form holds it: everything is words until it is tried. */
export type RuleDraft = { key: string; field: RuleField; op: string; value: string };

/** How each field may be compared, the usual way first. */
export const OPS: Record<RuleField, string[]> = {
  price: ["at_most", "at_least"],
  category: ["is", "is_not"],
  tag: ["is", "is_not"],
  brand: ["is", "is_not"],
  stock: ["is"],
};

let made = 0;
const newKey = () => `rule-${++made}`;

/** A new rule about a field. */
export const ruleAbout = (field: RuleField): RuleDraft => ({
  key: newKey(),
  field,
  op: OPS[field][0] ?? "is",
  value: field === "stock" ? "in" : "",
});

/** The rules of the server, ready to be changed. */
export const draftsOf = (rules: Record<string, unknown>[]): RuleDraft[] =>
  rules.map((rule) => ({
    key: newKey(),
    field: rule.field as RuleField,
    op: String(rule.op),
    value: String(rule.value),
  }));

/** The rules that say something already, as the server wants them. */
export const rulesOf = (drafts: RuleDraft[]): Rule[] =>
  drafts
    .filter(({ value }) => value.trim())
    .map(({ field, op, value }) => ({ field, op, value: value.trim() }) as Rule);
