import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { type Design, designQuery, discardDraft, publishDraft, type ShopLook, saveDraft } from "./calls";

const PAUSE = 500;

export type State = "saved" | "waiting" | "saving" | "stuck";

/**
 * A design while it is edited. Every change is kept as the draft once the hands rest, one save after the other; so
 * nothing is lost, and the preview can show it. `shown` counts the drafts that the server has.
 */
export function useDesigner(shopId: string, first: Design) {
  const client = useQueryClient();
  const [design, setDesign] = useState(first);
  const [look, setLook] = useState(first.look);
  const [state, setState] = useState<State>("saved");
  const [problem, setProblem] = useState<unknown>(null);
  const [shown, setShown] = useState(0);
  const now = useRef({ look: first.look, kept: first.look, revision: first.revision });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));

  function accept(next: Design) {
    now.current.revision = next.revision;
    setDesign(next);
    setShown((count) => count + 1);
    setProblem(null);
  }

  async function keep(): Promise<boolean> {
    const { look: wanted, kept, revision } = now.current;
    if (wanted === kept) return true;
    setState("saving");
    try {
      accept((await saveDraft(shopId, wanted, revision)).data);
    } catch (error) {
      setProblem(error);
      setState("stuck");
      return false;
    }
    now.current.kept = wanted;
    setState(now.current.look === wanted ? "saved" : "waiting");
    return true;
  }

  /** Keeps what is not kept yet; false when the server refused it. */
  function save(): Promise<boolean> {
    clearTimeout(timer.current);
    queue.current = queue.current.then(keep);
    return queue.current;
  }

  function change(part: Partial<ShopLook>) {
    now.current.look = { ...now.current.look, ...part };
    setLook(now.current.look);
    setState("waiting");
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), PAUSE);
  }

  /** Publishes or discards; the look is then what the server says. */
  async function settle(call: typeof publishDraft): Promise<boolean> {
    try {
      const answer = await call(shopId, now.current.revision);
      accept(answer.data);
      now.current = { look: answer.data.look, kept: answer.data.look, revision: answer.data.revision };
      setLook(answer.data.look);
      setState("saved");
      void client.invalidateQueries({ queryKey: [shopId, "merchant"] });
      return true;
    } catch (error) {
      setProblem(error);
      setState("stuck");
      return false;
    }
  }

  async function publish(): Promise<boolean> {
    return (await save()) && settle(publishDraft);
  }

  async function discard(): Promise<boolean> {
    clearTimeout(timer.current);
    now.current.look = now.current.kept;
    await queue.current;
    return settle(discardDraft);
  }

  const leave = useEffectEvent(() => {
    void save();
    client.removeQueries({ queryKey: designQuery(shopId).queryKey, exact: true });
  });
  useEffect(() => () => leave(), []);

  const isUnsaved = state !== "saved";
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isUnsaved]);

  return { design, look, state, problem, shown, change, publish, discard };
}

export type Designer = ReturnType<typeof useDesigner>;
