import { useLingui } from "@lingui/react/macro";
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from "react";
import {
  arranged,
  fitted,
  gapAt,
  type Key,
  leftOf,
  type Row,
  type Spot,
  spotOf,
  step,
  type Target,
  targetOf,
} from "./carrying";

/** How far a pointer moves sideways for one level of a tree. */
export const INDENT = 24;
const EDGE = 90;

type Carry = { id: string; spot: Spot; by: "keys" | "pointer"; x: number; depth: number };

type Options<R extends Row> = {
  rows: R[];
  /** How deep a tree may go; 1 for a list. */
  levels?: number;
  nameOf: (row: R) => string;
  drop: (id: string, target: Target, order: R[]) => void;
};

/**
 * Lets rows be carried by pointer, by touch and by keyboard. Draw `shown`, with `handle(row)` on a button of each row
 * and `data-row={row.id}` on the row itself; put `said` anywhere: it is read out, not seen.
 *
 * Keys on the handle: Space or Enter picks up and puts down, the arrows carry, Escape puts back.
 */
export function useCarry<R extends Row>({ rows, levels = 1, nameOf, drop }: Options<R>) {
  const { t } = useLingui();
  const help = useId();
  const [carry, setCarry] = useState<Carry | null>(null);
  const [words, say] = useState("");
  const button = useRef<HTMLElement | null>(null);
  const named = (id: string | null) => {
    const row = rows.find((one) => one.id === id);
    return row ? nameOf(row) : "";
  };

  function whereIs(id: string, spot: Spot): string {
    const { parentId, place } = targetOf(rows, id, spot);
    const number = place + 1;
    const parent = named(parentId);
    return parent
      ? t`Below ${parent}, place ${number}`
      : levels > 1
        ? t`First level, place ${number}`
        : t`Place ${number}`;
  }

  function lift(id: string, by: Carry["by"], x = 0) {
    const spot = spotOf(rows, id);
    setCarry({ id, spot, by, x, depth: spot.depth });
    const name = named(id);
    say(t`${name} is picked up. The arrow keys carry it, Space puts it down, Escape puts it back.`);
  }

  function moveTo(spot: Spot | null) {
    if (!carry || !spot || (spot.gap === carry.spot.gap && spot.depth === carry.spot.depth)) return;
    setCarry({ ...carry, spot });
    say(whereIs(carry.id, spot));
  }

  function putDown() {
    if (!carry) return;
    const from = spotOf(rows, carry.id);
    const name = named(carry.id);
    if (from.gap !== carry.spot.gap || from.depth !== carry.spot.depth)
      drop(carry.id, targetOf(rows, carry.id, carry.spot), arranged(rows, carry.id, carry.spot));
    const where = whereIs(carry.id, carry.spot);
    say(t`${name} is put down. ${where}`);
    setCarry(null);
  }

  function putBack() {
    if (!carry) return;
    const name = named(carry.id);
    say(t`${name} is back where it was.`);
    setCarry(null);
  }

  function press(event: KeyboardEvent, id: string) {
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      if (carry?.id === id) putDown();
      else lift(id, "keys");
      return;
    }
    if (carry?.id !== id) return;
    if (event.key === "Escape" || event.key === "Tab") {
      putBack();
      return;
    }
    const key = keyOf(event);
    if (!key) return;
    event.preventDefault();
    moveTo(step(rows, id, carry.spot, key, levels));
  }

  const follow = useEffectEvent((event: globalThis.PointerEvent) => {
    if (!carry) return;
    if (event.clientY < EDGE) scrollBy(0, -12);
    else if (event.clientY > innerHeight - EDGE) scrollBy(0, 12);
    const middles = leftOf(rows, carry.id).flatMap((row) => {
      const box = document.querySelector(`[data-row="${CSS.escape(row.id)}"]`)?.getBoundingClientRect();
      return box ? [box.top + box.height / 2] : [];
    });
    const forwards = document.dir === "rtl" ? -1 : 1;
    const depth = carry.depth + Math.round(((event.clientX - carry.x) * forwards) / INDENT);
    moveTo(fitted(rows, carry.id, { gap: gapAt(middles, event.clientY), depth }, levels));
  });
  const end = useEffectEvent(putDown);
  const cancel = useEffectEvent(putBack);
  const letGo = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.key === "Escape") putBack();
  });
  const isDragged = carry?.by === "pointer";

  // On the window: the handle itself may move in the document while it is dragged.
  useEffect(() => {
    if (!isDragged) return;
    const move = (event: globalThis.PointerEvent) => follow(event);
    const up = () => end();
    const lost = () => cancel();
    const key = (event: globalThis.KeyboardEvent) => letGo(event);
    addEventListener("pointermove", move);
    addEventListener("pointerup", up);
    addEventListener("pointercancel", lost);
    addEventListener("keydown", key);
    return () => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", up);
      removeEventListener("pointercancel", lost);
      removeEventListener("keydown", key);
    };
  }, [isDragged]);

  // A row that moved in the document has lost the focus that its keys need.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each move
  useEffect(() => {
    if (carry?.by === "keys" && document.activeElement !== button.current) button.current?.focus();
  }, [carry?.spot.gap, carry?.spot.depth]);

  return {
    shown: carry ? arranged(rows, carry.id, carry.spot) : rows,
    carriedId: carry?.id,
    /** Spread on the handle of a row. */
    handle: (row: R) => {
      const name = nameOf(row);
      return {
        type: "button" as const,
        "aria-label": t`Move ${name}`,
        "aria-pressed": carry?.id === row.id,
        "aria-describedby": help,
        className:
          "grid size-9 shrink-0 cursor-grab touch-none place-items-center rounded-lg text-muted hover:bg-default aria-pressed:cursor-grabbing aria-pressed:bg-accent aria-pressed:text-accent-foreground",
        onPointerDown: (event: PointerEvent<HTMLElement>) => {
          if (event.button !== 0) return;
          event.preventDefault();
          event.currentTarget.focus();
          lift(row.id, "pointer", event.clientX);
        },
        // What reads the screen presses without keys or a pointer.
        onClick: (event: MouseEvent<HTMLElement>) => {
          if (event.detail !== 0) return;
          button.current = event.currentTarget;
          if (carry?.id === row.id) putDown();
          else lift(row.id, "keys");
        },
        onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
          button.current = event.currentTarget;
          press(event, row.id);
        },
      };
    },
    said: (
      <>
        <p id={help} hidden>
          {levels > 1
            ? t`Press Space to pick it up. Up and down carry it, left and right change its level, Space puts it down, Escape puts it back.`
            : t`Press Space to pick it up. Up and down carry it, Space puts it down, Escape puts it back.`}
        </p>
        <p role="status" className="sr-only">
          {words}
        </p>
      </>
    ),
  };
}

function keyOf(event: KeyboardEvent): Key | null {
  const isRtl = document.dir === "rtl";
  switch (event.key) {
    case "ArrowUp":
      return "up";
    case "ArrowDown":
      return "down";
    case "ArrowLeft":
      return isRtl ? "in" : "out";
    case "ArrowRight":
      return isRtl ? "out" : "in";
    default:
      return null;
  }
}

/** Six dots: what can be carried. */
export const HandleIcon = () => (
  <svg viewBox="0 0 24 24" className="size-5" fill="currentColor" aria-hidden="true">
    {[6, 12, 18].flatMap((y) => [9, 15].map((x) => <circle key={`${x},${y}`} cx={x} cy={y} r="1.5" />))}
  </svg>
);
