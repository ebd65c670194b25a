import type { Box } from "./pictureCalls";

export type Size = { width: number; height: number };
/** What part of a picture is wanted: its shape, how close, and where (0 to 1 of the room there is). */
export type View = { shape: "square" | "whole"; zoom: number; x: number; y: number };

const smallest = 16;

/** The part of a picture that a view shows, in whole pixels and never outside it. */
export function boxOf(size: Size, view: View): Box {
  const side = Math.min(size.width, size.height);
  const whole = view.shape === "square" ? { width: side, height: side } : size;
  const width = Math.min(size.width, Math.max(smallest, Math.round(whole.width / view.zoom)));
  const height = Math.min(size.height, Math.max(smallest, Math.round(whole.height / view.zoom)));
  return {
    left: Math.round((size.width - width) * view.x),
    top: Math.round((size.height - height) * view.y),
    width,
    height,
  };
}

/** The view after its frame was dragged by a share of the picture's width and height. */
export function dragged(size: Size, view: View, right: number, down: number): View {
  const box = boxOf(size, view);
  const moved = (share: number, whole: number, part: number, at: number) =>
    whole === part ? at : Math.min(1, Math.max(0, at + (share * whole) / (whole - part)));
  return {
    ...view,
    x: moved(right, size.width, box.width, view.x),
    y: moved(down, size.height, box.height, view.y),
  };
}
