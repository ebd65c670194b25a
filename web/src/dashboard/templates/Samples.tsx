import { useLingui } from "@lingui/react/macro";
import { Field } from "@/ui/Field";
import { variables } from "../templateParts";
import type { About } from "./about";
import type { Said } from "./draft";

/** What stands in for each variable while Meta looks at it. */
export function Samples({
  said,
  change,
  place,
  words,
  dir,
  about,
}: {
  said: Said;
  change: (part: Pick<Said, "samples">) => void;
  place: "header" | "body";
  words: string;
  dir: string;
  about: About;
}) {
  const { t } = useLingui();
  const names = variables(words);
  if (names.length === 0) return null;
  return (
    <div className="grid gap-3 rounded-xl bg-surface-secondary p-3 sm:grid-cols-2">
      {names.map((name) => (
        <Field
          key={name}
          dir={dir}
          label={t`Sample for ${name}`}
          value={said.samples[`${place}.${name}`] ?? ""}
          onChange={(sample) => change({ samples: { ...said.samples, [`${place}.${name}`]: sample } })}
          problem={about(`${place}.samples.${name}`)}
        />
      ))}
    </div>
  );
}
