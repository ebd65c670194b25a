import { type MouseEvent, type PointerEvent, type TouchEvent, useEffect, useRef } from "react";

const LONG_MS = 500;
const STILL_PX = 10;

type Pressed = { x: number; y: number; timer: number };

/**
 * What opens a menu on whatever it is spread on: the right button, or a finger that rests. iOS tells a browser of no
 * context menu, so the finger is timed here. When it lifts, nothing is clicked: neither what it rested on nor what opened.
 */
export function useLongPress(onLongPress: () => void) {
  const pressed = useRef<Pressed | null>(null);
  const isDone = useRef(false);
  const letGo = () => {
    window.clearTimeout(pressed.current?.timer);
    pressed.current = null;
  };
  useEffect(() => () => window.clearTimeout(pressed.current?.timer), []);
  return {
    onPointerDown: ({ pointerType, isPrimary, clientX: x, clientY: y }: PointerEvent) => {
      letGo();
      isDone.current = false;
      if (pointerType === "mouse" || !isPrimary) return;
      const timer = window.setTimeout(() => {
        isDone.current = true;
        onLongPress();
      }, LONG_MS);
      pressed.current = { x, y, timer };
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      const from = pressed.current;
      if (from && Math.hypot(clientX - from.x, clientY - from.y) > STILL_PX) letGo();
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onPointerLeave: letGo,
    onContextMenu: (event: MouseEvent) => {
      event.preventDefault();
      letGo();
      if (!isDone.current) onLongPress();
    },
    onTouchEnd: (event: TouchEvent) => {
      if (isDone.current) event.preventDefault();
    },
  };
}
