import { Button, Modal, Switch } from "@heroui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { BoltIcon } from "./icons";
import { clockQuery, faultsQuery, useClock, useFaults } from "./queries";
import type { Faults } from "./sandbox";

const DAY = 24 * 3600;
const errors = [
  { code: 131047, words: "24-hour window closed" },
  { code: 131056, words: "too many to one person" },
  { code: 131000, words: "something went wrong" },
  { code: 190, words: "token expired" },
];

/** Lets things go wrong on purpose: lost, late and doubled webhooks, refused calls, closed windows. */
export function Trouble() {
  const { t } = useLingui();
  const { data: faults } = useQuery(faultsQuery);
  const turn = useFaults();
  const isQuiet = !faults || isSame(faults, quiet);
  const set = (change: (faults: Faults) => Faults) => faults && turn.mutate(change(faults));
  return (
    <Modal>
      <Button variant={isQuiet ? "tertiary" : "danger-soft"} size="sm">
        <BoltIcon />
        {isQuiet ? <Trans>Make trouble</Trans> : <Trans>Trouble is on</Trans>}
      </Button>
      <Modal.Backdrop>
        <Modal.Container>
          <Modal.Dialog aria-label={t`Make trouble`} className="sm:max-w-md">
            <Modal.CloseTrigger />
            <Modal.Header>
              <Modal.Heading className="text-lg font-semibold">
                <Trans>Make trouble</Trans>
              </Modal.Heading>
              <p className="text-sm text-muted">
                <Trans>Real networks lose, double and delay. A good shop does not notice. Counts for every chat.</Trans>
              </p>
            </Modal.Header>
            <Modal.Body className="flex flex-col gap-5">
              {faults ? (
                <>
                  <Group title={t`Webhooks to the shop`}>
                    <Knob
                      isOn={faults.webhook.duplicate > 0}
                      onTurn={(on) => set((now) => ({ ...now, webhook: { ...now.webhook, duplicate: on ? 2 : 0 } }))}
                    >
                      <Trans>Send each three times at once</Trans>
                    </Knob>
                    <Knob
                      isOn={faults.webhook.delay_ms > 0}
                      onTurn={(on) => set((now) => ({ ...now, webhook: { ...now.webhook, delay_ms: on ? 5000 : 0 } }))}
                    >
                      <Trans>Arrive five seconds late</Trans>
                    </Knob>
                    <Knob
                      isOn={faults.webhook.reorder}
                      onTurn={(on) => set((now) => ({ ...now, webhook: { ...now.webhook, reorder: on } }))}
                    >
                      <Trans>Arrive in the wrong order</Trans>
                    </Knob>
                    <Knob
                      isOn={faults.webhook.drop_first > 0}
                      onTurn={(on) => set((now) => ({ ...now, webhook: { ...now.webhook, drop_first: on ? 1 : 0 } }))}
                    >
                      <Trans>Lose the next one, then retry</Trans>
                    </Knob>
                    <Knob
                      isOn={faults.webhook.batch > 1}
                      onTurn={(on) => set((now) => ({ ...now, webhook: { ...now.webhook, batch: on ? 20 : 1 } }))}
                    >
                      <Trans>Several in one body</Trans>
                    </Knob>
                  </Group>
                  <Group title={t`Messages from the shop`}>
                    <Knob
                      isOn={faults.graph.timeout > 0}
                      onTurn={(on) => set((now) => ({ ...now, graph: { ...now.graph, timeout: on ? 1 : 0 } }))}
                    >
                      <Trans>Take the next one, but never answer</Trans>
                    </Knob>
                    <Knob
                      isOn={faults.fail !== null}
                      onTurn={(on) => set((now) => ({ ...now, fail: on ? { code: 131026, times: 1 } : null }))}
                    >
                      <Trans>Report the next one as not delivered</Trans>
                    </Knob>
                    <Knob
                      isOn={faults.graph.answer !== null}
                      onTurn={(on) =>
                        set((now) => ({
                          ...now,
                          graph: { ...now.graph, answer: on ? { kind: "502", times: 1 } : null },
                        }))
                      }
                    >
                      <Trans>Answer the next one with an error page</Trans>
                    </Knob>
                    <label className="flex min-h-11 items-center justify-between gap-3 text-sm">
                      <Trans>Refuse the next one</Trans>
                      <select
                        className="h-9 max-w-52 rounded-lg border border-field-border bg-field-background px-2"
                        value={faults.graph.error?.code ?? 0}
                        onChange={({ target }) => {
                          const code = Number(target.value);
                          set((now) => ({ ...now, graph: { ...now.graph, error: code ? { code, times: 1 } : null } }));
                        }}
                      >
                        <option value={0}>{t`no`}</option>
                        {errors.map(({ code, words }) => (
                          <option key={code} value={code}>
                            {code}: {words}
                          </option>
                        ))}
                      </select>
                    </label>
                  </Group>
                  <Group title={t`Meta's limits`}>
                    <Knob
                      isOn={faults.limits.pair}
                      onTurn={(on) => set((now) => ({ ...now, limits: { ...now.limits, pair: on } }))}
                    >
                      <Trans>One person: 45 at once, then one in six seconds</Trans>
                    </Knob>
                    <Knob
                      isOn={faults.limits.throughput}
                      onTurn={(on) => set((now) => ({ ...now, limits: { ...now.limits, throughput: on } }))}
                    >
                      <Trans>One number: 80 messages a second</Trans>
                    </Knob>
                    <Knob
                      isOn={faults.limits.marketing > 0}
                      onTurn={(on) => set((now) => ({ ...now, limits: { ...now.limits, marketing: on ? 2 : 0 } }))}
                    >
                      <Trans>One person: two offers a day</Trans>
                    </Knob>
                  </Group>
                </>
              ) : null}
              <Clock />
            </Modal.Body>
            <Modal.Footer>
              <Button variant="tertiary" isDisabled={isQuiet} onPress={() => turn.mutate(null)}>
                <Trans>Clear all trouble</Trans>
              </Button>
              <Button slot="close">
                <Trans>Done</Trans>
              </Button>
            </Modal.Footer>
          </Modal.Dialog>
        </Modal.Container>
      </Modal.Backdrop>
    </Modal>
  );
}

/** The same knobs, in whatever order they are written. */
const isSame = (one: unknown, other: unknown): boolean =>
  one && other && typeof one === "object" && typeof other === "object"
    ? Object.entries(one).every(([name, value]) => isSame(value, (other as Record<string, unknown>)[name]))
    : one === other;

const quiet: Faults = {
  webhook: { duplicate: 0, delay_ms: 0, batch: 1, reorder: false, drop_first: 0 },
  graph: { error: null, answer: null, on: "messages", latency_ms: 0, timeout: 0 },
  limits: { pair: true, throughput: true, marketing: 2 },
  fail: null,
  read_after_ms: 1500,
  media: { expired: 0, html: 0, wrong_type: 0, huge: 0, drop: 0 },
};

function Clock() {
  const { t } = useLingui();
  const { data } = useQuery(clockQuery);
  const move = useClock();
  const now = data ? new Date(data.now) : null;
  return (
    <Group title={t`Meta's clock`}>
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-2 text-sm">
        <span className="tabular-nums">{now?.toLocaleString([], { dateStyle: "medium", timeStyle: "short" })}</span>
        <span className="flex gap-2">
          <Button size="sm" variant="tertiary" onPress={() => move.mutate(DAY)}>
            <Trans>A day on</Trans>
          </Button>
          <Button size="sm" variant="ghost" onPress={() => move.mutate(null)}>
            <Trans>Back to now</Trans>
          </Button>
        </span>
      </div>
    </Group>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="pb-1 text-xs font-semibold tracking-wide text-muted uppercase">{title}</legend>
      <div className="divide-y divide-separator">{children}</div>
    </fieldset>
  );
}

function Knob({ isOn, onTurn, children }: { isOn: boolean; onTurn: (on: boolean) => void; children: ReactNode }) {
  return (
    <Switch
      isSelected={isOn}
      onChange={onTurn}
      className="flex min-h-11 w-full flex-row-reverse items-center justify-between text-sm"
    >
      <Switch.Control>
        <Switch.Thumb />
      </Switch.Control>
      <Switch.Content>{children}</Switch.Content>
    </Switch>
  );
}
