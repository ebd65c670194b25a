import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Choice } from "../Choice";
import { useShop } from "../shop";
import { goalsQuery } from "./calls";

type Props = { label: string; value: string; set: (goal: string) => void; isOptional?: boolean };
const NOWHERE = "nowhere";

/** Where a link of the shop leads. */
export function GoalField({ label, value, set, isOptional }: Props) {
  const { t } = useLingui();
  const found = useQuery(goalsQuery(useShop().id)).data ?? [];
  const options = [
    ...(isOptional ? [{ id: NOWHERE, name: t`Nowhere` }] : []),
    { id: "products", name: t`All products` },
    { id: "chat", name: t`The chat on WhatsApp` },
    ...found,
  ];
  if (value && !options.some(({ id }) => id === value)) options.push({ id: value, name: value });
  return (
    <Choice
      label={label}
      options={options}
      value={value || (isOptional ? NOWHERE : "products")}
      choose={(id) => set(id === NOWHERE ? "" : id)}
    />
  );
}
