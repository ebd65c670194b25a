import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useLongPress } from "./chat/longPress";

const onLongPress = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

function Bubble() {
  return (
    <div {...useLongPress(onLongPress)}>
      <button type="button">Browse</button>
    </div>
  );
}

const at = (x: number, pointerType = "touch") => ({
  clientX: x,
  clientY: 0,
  pointerType,
  isPrimary: true,
  bubbles: true,
});
const rest = (ms: number) => act(() => vi.advanceTimersByTime(ms));

function shown() {
  render(<Bubble />);
  return screen.getByRole("button");
}

/** Lifts the finger; whether the browser then clicks what is under it. */
function lift(button: HTMLElement) {
  fireEvent.pointerUp(button, at(0));
  return fireEvent.touchEnd(button);
}

test("a finger that rests opens the menu, and clicks nothing when it lifts", () => {
  const button = shown();
  fireEvent.pointerDown(button, at(0));
  rest(499);
  expect(onLongPress).not.toHaveBeenCalled();
  rest(1);
  expect(onLongPress).toHaveBeenCalledOnce();
  expect(lift(button)).toBe(false);
  fireEvent.pointerDown(button, at(0));
  expect(lift(button)).toBe(true);
  expect(onLongPress).toHaveBeenCalledOnce();
});

test.each([
  ["taps", (button: HTMLElement) => fireEvent.pointerUp(button, at(0))],
  ["scrolls", (button: HTMLElement) => fireEvent.pointerMove(button, at(30))],
  ["is taken over by the browser", (button: HTMLElement) => fireEvent.pointerCancel(button, at(0))],
])("a finger that %s opens nothing", (_, does) => {
  const button = shown();
  fireEvent.pointerDown(button, at(0));
  does(button);
  rest(1000);
  expect(onLongPress).not.toHaveBeenCalled();
});

test("a finger that trembles still rests", () => {
  const button = shown();
  fireEvent.pointerDown(button, at(0));
  fireEvent.pointerMove(button, at(4));
  rest(500);
  expect(onLongPress).toHaveBeenCalledOnce();
});

test("a phone that knows context menus opens one, not two", () => {
  const button = shown();
  fireEvent.pointerDown(button, at(0));
  rest(500);
  fireEvent.contextMenu(button);
  expect(onLongPress).toHaveBeenCalledOnce();
});

test("a mouse opens it by the right button alone", () => {
  const button = shown();
  fireEvent.pointerDown(button, at(0, "mouse"));
  rest(1000);
  expect(onLongPress).not.toHaveBeenCalled();
  fireEvent.contextMenu(button);
  expect(onLongPress).toHaveBeenCalledOnce();
});
