import { Button } from "@heroui/react/button";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Field } from "@/ui/Field";
import { Choice } from "../Choice";
import { PlusIcon, TrashIcon } from "../icons";
import { sentence } from "../query";
import { useMerchant, useShop } from "../shop";
import { useSettled } from "../typed";
import { shelves } from "./CategoryFilter";
import { categoriesQuery } from "./calls";
import { previewQuery } from "./collectionCalls";
import { OPS, type RuleDraft, type RuleField, ruleAbout, rulesOf } from "./rules";

const MOST = 20;

type Props = {
  match: "all" | "any";
  rules: RuleDraft[];
  setMatch: (match: "all" | "any") => void;
  setRules: (rules: RuleDraft[]) => void;
};

/** The rules of a collection, and what they would find right now. */
export function RulesEditor({ match, rules, setMatch, setRules }: Props) {
  const { t } = useLingui();
  const put = (changed: RuleDraft) => setRules(rules.map((rule) => (rule.key === changed.key ? changed : rule)));
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 rounded-2xl bg-surface-secondary p-3">
      <legend className="sr-only">
        <Trans>Rules</Trans>
      </legend>
      <Choice
        label={t`A product is in it when`}
        options={[
          { id: "all", name: t`all of this is true` },
          { id: "any", name: t`any of this is true` },
        ]}
        value={match}
        choose={(chosen) => setMatch(chosen === "any" ? "any" : "all")}
      />
      <ol className="flex flex-col gap-2">
        {rules.map((rule, index) => (
          <li key={rule.key} className="flex items-end gap-2">
            <RuleFields rule={rule} put={put} number={index + 1} />
            <Button
              variant="ghost"
              isIconOnly
              isDisabled={rules.length === 1}
              onPress={() => setRules(rules.filter((one) => one !== rule))}
              aria-label={t`Remove rule ${index + 1}`}
            >
              <TrashIcon />
            </Button>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Button
          size="sm"
          variant="secondary"
          isDisabled={rules.length >= MOST}
          onPress={() => setRules([...rules, ruleAbout("price")])}
        >
          <PlusIcon />
          <Trans>Add a rule</Trans>
        </Button>
        <Preview match={match} rules={rules} />
      </div>
    </fieldset>
  );
}

function RuleFields({ rule, put, number }: { rule: RuleDraft; put: (rule: RuleDraft) => void; number: number }) {
  const { t } = useLingui();
  const currency = useMerchant()?.currency ?? "";
  const categories = useQuery(categoriesQuery(useShop().id)).data ?? [];
  const fields: Record<RuleField, string> = {
    price: t`Price`,
    category: t`Category`,
    tag: t`Tag`,
    brand: t`Brand`,
    stock: t`Stock`,
  };
  const ops: Record<string, string> = { at_most: t`at most`, at_least: t`at least`, is: t`is`, is_not: t`is not` };
  const set = (value: string) => put({ ...rule, value });
  return (
    <div className="grid min-w-0 flex-1 grid-cols-2 gap-2 sm:grid-cols-[1fr_1fr_1.4fr]">
      <Choice
        name={t`Rule ${number} is about`}
        options={Object.entries(fields).map(([id, name]) => ({ id, name }))}
        value={rule.field}
        choose={(field) => put({ ...ruleAbout(field as RuleField), key: rule.key })}
      />
      <Choice
        name={t`How rule ${number} compares`}
        options={OPS[rule.field].map((id) => ({ id, name: ops[id] ?? id }))}
        value={rule.op}
        choose={(op) => put({ ...rule, op })}
      />
      <div className="col-span-2 min-w-0 sm:col-span-1">
        {rule.field === "category" ? (
          <Choice
            name={t`Category of rule ${number}`}
            options={shelves(categories)}
            value={rule.value}
            choose={set}
            placeholder={t`Choose one`}
          />
        ) : rule.field === "stock" ? (
          <Choice
            name={t`Stock of rule ${number}`}
            options={[
              { id: "in", name: t`in stock` },
              { id: "out", name: t`sold out` },
            ]}
            value={rule.value}
            choose={set}
          />
        ) : (
          <Field
            label={<span className="sr-only">{t`Value of rule ${number}`}</span>}
            value={rule.value}
            onChange={set}
            before={rule.field === "price" ? currency : undefined}
            inputMode={rule.field === "price" ? "decimal" : "text"}
            maxLength={60}
          />
        )}
      </div>
    </div>
  );
}

function Preview({ match, rules }: Pick<Props, "match" | "rules">) {
  const settled = useSettled(rules);
  const preview = useQuery(previewQuery(useShop().id, match, rulesOf(settled)));
  if (preview.isError)
    return (
      <p role="alert" className="text-sm text-danger">
        {sentence(preview.error)}
      </p>
    );
  if (!preview.data) return null;
  const { product_count: count, names } = preview.data;
  return (
    <p role="status" className="text-sm text-muted">
      <span className="font-medium text-foreground">
        <Plural value={count} one="# product fits now" other="# products fit now" />
      </span>
      {names.length > 0 ? `: ${names.slice(0, 3).join(", ")}${count > 3 ? " …" : ""}` : null}
    </p>
  );
}
