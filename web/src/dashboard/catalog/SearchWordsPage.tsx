import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { toast } from "@heroui/react/toast";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { Field } from "@/ui/Field";
import { Skeleton } from "@/ui/Skeleton";
import { Failed, Sheet } from "../Faces";
import { CheckIcon, CrossIcon } from "../icons";
import { Page } from "../Page";
import { useShop } from "../shop";
import { When } from "../When";
import { CatalogNav } from "./CatalogNav";
import { type Missed, missesQuery, popularQuery, type Synonym, synonymsQuery, useSearchWords } from "./searchCalls";

export function SearchWordsPage() {
  const { t } = useLingui();
  return (
    <Page
      title={t`Search words`}
      lead={<Trans>What customers look for, and the words that you and they use for the same thing.</Trans>}
      back={<CatalogNav />}
    >
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Misses />
        <div className="flex flex-col gap-5">
          <Synonyms />
          <Popular />
        </div>
      </div>
    </Page>
  );
}

/** The faces of a list in a sheet. */
function Rows<Item>({
  query,
  none,
  children,
}: {
  query: UseQueryResult<Item[]>;
  none: ReactNode;
  children: (items: Item[]) => ReactNode;
}) {
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton className="h-24" />;
  if (query.data.length === 0) return <p className="py-3 text-sm text-pretty text-muted">{none}</p>;
  return children(query.data);
}

function Misses() {
  return (
    <Sheet title={<Trans>Looked for in vain</Trans>}>
      <Rows
        query={useQuery(missesQuery(useShop().id))}
        none={<Trans>Everybody found something. What is not found will stand here, with what it may have meant.</Trans>}
      >
        {(misses) => (
          <ul>
            {misses.map((miss) => (
              <Miss key={miss.phrase} miss={miss} />
            ))}
          </ul>
        )}
      </Rows>
    </Sheet>
  );
}

function Miss({ miss }: { miss: Missed }) {
  const { t } = useLingui();
  const { keep, dismiss } = useSearchWords(useShop().id);
  const [typed, setTyped] = useState<string | null>(null);
  // Not by callbacks of the call: what has a meaning leaves the list, and they would leave with it.
  async function teach(meaning: string) {
    try {
      await keep.mutateAsync({ phrase: miss.phrase, meanings: [meaning] });
    } catch {
      return;
    }
    toast.success(t`Whoever looks for “${miss.phrase}” now finds “${meaning}”`);
  }
  return (
    <li className="flex flex-col gap-2 border-b border-separator py-3 last:border-0">
      <div className="flex items-baseline justify-between gap-3">
        <p className="min-w-0 truncate font-medium">{miss.phrase}</p>
        <p className="shrink-0 text-xs text-muted">
          <Plural value={miss.times} one="# time" other="# times" /> · <When at={miss.last_at} />
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {miss.proposed.map((word) => (
          <Button
            key={word}
            size="sm"
            variant="secondary"
            isDisabled={keep.isPending}
            onPress={() => void teach(word)}
            aria-label={t`“${miss.phrase}” means “${word}”`}
          >
            <CheckIcon />
            {t`means “${word}”`}
          </Button>
        ))}
        <Button
          size="sm"
          variant="tertiary"
          onPress={() => setTyped(typed === null ? "" : null)}
          aria-label={t`Another word… for “${miss.phrase}”`}
        >
          <Trans>Another word…</Trans>
        </Button>
        <Button
          size="sm"
          variant="ghost"
          onPress={() => dismiss.mutate(miss.phrase)}
          aria-label={t`We do not sell it: “${miss.phrase}”`}
        >
          <Trans>We do not sell it</Trans>
        </Button>
      </div>
      {typed === null ? null : (
        <Form
          className="flex items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim()) void teach(typed.trim());
          }}
        >
          <div className="flex-1">
            <Field label={t`It means`} value={typed} onChange={setTyped} maxLength={60} autoFocus />
          </div>
          <Button type="submit" isPending={keep.isPending} isDisabled={!typed.trim()}>
            <Trans>Save</Trans>
          </Button>
        </Form>
      )}
      {keep.error ? (
        <p role="alert" className="text-sm text-danger">
          {keep.error.message}
        </p>
      ) : null}
    </li>
  );
}

function Synonyms() {
  const { t } = useLingui();
  const shop = useShop();
  const { keep } = useSearchWords(shop.id);
  const [phrase, setPhrase] = useState("");
  const [meanings, setMeanings] = useState("");
  const told = meanings.split(",").flatMap((one) => one.trim() || []);
  function submit(event: FormEvent) {
    event.preventDefault();
    keep.mutate(
      { phrase: phrase.trim(), meanings: told },
      {
        onSuccess: () => {
          setPhrase("");
          setMeanings("");
        },
      },
    );
  }
  return (
    <Sheet title={<Trans>The same in other words</Trans>}>
      <Form onSubmit={submit} className="mb-2 grid gap-3 sm:grid-cols-[1fr_1fr_auto] sm:items-end">
        <Field label={t`When they type`} value={phrase} onChange={setPhrase} placeholder="joota" maxLength={60} />
        <Field
          label={t`they mean`}
          value={meanings}
          onChange={setMeanings}
          placeholder={t`shoe, sandal`}
          maxLength={600}
        />
        <Button
          type="submit"
          isPending={keep.isPending}
          isDisabled={!phrase.trim() || told.length === 0}
          className="max-sm:justify-self-start"
        >
          <Trans>Add</Trans>
        </Button>
      </Form>
      {keep.error ? (
        <p role="alert" className="text-sm text-danger">
          {keep.error.message}
        </p>
      ) : null}
      <Rows
        query={useQuery(synonymsQuery(shop.id))}
        none={<Trans>None of your own yet. Common ones, such as fridge and refrigerator, are known already.</Trans>}
      >
        {(synonyms) => (
          <ul aria-label={t`Your words`}>
            {synonyms.map((synonym) => (
              <Known
                key={synonym.id}
                synonym={synonym}
                change={() => {
                  setPhrase(synonym.phrase);
                  setMeanings(synonym.meanings.join(", "));
                }}
              />
            ))}
          </ul>
        )}
      </Rows>
    </Sheet>
  );
}

function Known({ synonym, change }: { synonym: Synonym; change: () => void }) {
  const { t } = useLingui();
  const { forget, keep } = useSearchWords(useShop().id);
  async function remove() {
    try {
      await forget.mutateAsync(synonym.id);
    } catch {
      return;
    }
    toast(t`“${synonym.phrase}” means only itself again`, {
      timeout: 8_000,
      actionProps: {
        children: t`Undo`,
        onPress: () => keep.mutate({ phrase: synonym.phrase, meanings: synonym.meanings }),
      },
    });
  }
  return (
    <li className="flex items-center gap-2 border-b border-separator py-1.5 text-sm last:border-0">
      <p className="min-w-0 flex-1 break-words">
        <span className="font-medium">{synonym.phrase}</span>
        <span className="text-muted"> → {synonym.meanings.join(", ")}</span>
      </p>
      <Button size="sm" variant="tertiary" onPress={change} aria-label={t`Change “${synonym.phrase}”`}>
        <Trans>Change</Trans>
      </Button>
      <Button
        size="sm"
        variant="ghost"
        isIconOnly
        onPress={() => void remove()}
        aria-label={t`Remove “${synonym.phrase}”`}
      >
        <CrossIcon />
      </Button>
    </li>
  );
}

function Popular() {
  return (
    <Sheet title={<Trans>Looked for most</Trans>}>
      <Rows
        query={useQuery(popularQuery(useShop().id))}
        none={<Trans>Nobody has searched in the last four weeks.</Trans>}
      >
        {(searches) => (
          <ol>
            {searches.map(({ phrase, times }) => (
              <li
                key={phrase}
                className="flex justify-between gap-3 border-b border-separator py-2 text-sm last:border-0"
              >
                <span className="min-w-0 truncate font-medium">{phrase}</span>
                <span className="shrink-0 text-muted tabular-nums">
                  <Plural value={times} one="# time" other="# times" />
                </span>
              </li>
            ))}
          </ol>
        )}
      </Rows>
    </Sheet>
  );
}
