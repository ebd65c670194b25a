import { Button } from "@heroui/react/button";
import { Modal } from "@heroui/react/modal";
import { Trans, useLingui } from "@lingui/react/macro";
import { type PointerEvent, type ReactNode, useRef, useState } from "react";
import { Choice } from "../Choice";
import { boxOf, dragged, type View } from "./cropping";
import type { Box, Picture } from "./pictureCalls";

type Shown = Pick<Picture, "url" | "alt" | "width" | "height">;

/** Chooses a part of a photo: by dragging the frame, or by the sliders alone. */
export function CropSheet({
  picture,
  close,
  crop,
  isBusy,
}: {
  picture: Shown;
  close: () => void;
  crop: (box: Box) => void;
  isBusy: boolean;
}) {
  const { t } = useLingui();
  const size = { width: picture.width ?? 1, height: picture.height ?? 1 };
  const [view, setView] = useState<View>({ shape: "square", zoom: 1, x: 0.5, y: 0.5 });
  const box = boxOf(size, view);
  const slide = (part: "zoom" | "x" | "y") => (value: number) => setView((now) => ({ ...now, [part]: value }));
  return (
    <Modal.Backdrop
      isOpen
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <Modal.Container>
        <Modal.Dialog>
          <Modal.CloseTrigger />
          <Modal.Header>
            <Modal.Heading>
              <Trans>Crop the photo</Trans>
            </Modal.Heading>
          </Modal.Header>
          <Modal.Body className="flex flex-col gap-4">
            <Frame picture={picture} size={size} view={view} setView={setView} />
            <Choice
              label={t`Shape`}
              options={[
                { id: "square", name: t`Square, as cards show it` },
                { id: "whole", name: t`As it is` },
              ]}
              value={view.shape}
              choose={(shape) => setView((now) => ({ ...now, shape: shape === "whole" ? "whole" : "square" }))}
            />
            <Slider label={<Trans>Closer</Trans>} value={view.zoom} min={1} max={4} set={slide("zoom")} />
            <Slider label={<Trans>From left to right</Trans>} value={view.x} min={0} max={1} set={slide("x")} />
            <Slider label={<Trans>From top to bottom</Trans>} value={view.y} min={0} max={1} set={slide("y")} />
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onPress={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button onPress={() => crop(box)} isPending={isBusy}>
              <Trans>Crop</Trans>
            </Button>
          </Modal.Footer>
        </Modal.Dialog>
      </Modal.Container>
    </Modal.Backdrop>
  );
}

type FrameProps = {
  picture: Shown;
  size: { width: number; height: number };
  view: View;
  setView: (change: (now: View) => View) => void;
};

function Frame({ picture, size, view, setView }: FrameProps) {
  const from = useRef<{ x: number; y: number } | null>(null);
  const box = boxOf(size, view);
  const percent = (part: number, whole: number) => `${(part / whole) * 100}%`;
  function drag(event: PointerEvent<HTMLDivElement>) {
    const start = from.current;
    if (!start) return;
    const shown = event.currentTarget.getBoundingClientRect();
    from.current = { x: event.clientX, y: event.clientY };
    setView((now) =>
      dragged(size, now, (event.clientX - start.x) / shown.width, (event.clientY - start.y) / shown.height),
    );
  }
  return (
    <div
      dir="ltr"
      className="relative mx-auto max-h-72 max-w-full cursor-move touch-none overflow-hidden rounded-xl select-none"
      style={{ aspectRatio: `${size.width} / ${size.height}` }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, y: event.clientY };
      }}
      onPointerMove={drag}
      onPointerUp={() => {
        from.current = null;
      }}
      onPointerCancel={() => {
        from.current = null;
      }}
    >
      <img src={picture.url ?? ""} alt={picture.alt} draggable={false} className="size-full" />
      <span
        aria-hidden="true"
        className="absolute border-2 border-white shadow-[0_0_0_100vmax_rgb(0_0_0/0.55)]"
        style={{
          left: percent(box.left, size.width),
          top: percent(box.top, size.height),
          width: percent(box.width, size.width),
          height: percent(box.height, size.height),
        }}
      />
    </div>
  );
}

type SliderProps = { label: ReactNode; value: number; min: number; max: number; set: (value: number) => void };

function Slider({ label, value, min, max, set }: SliderProps) {
  return (
    <label className="flex items-center gap-3 text-sm">
      <span className="w-36 shrink-0">{label}</span>
      <input
        type="range"
        min={min}
        max={max}
        step={0.01}
        value={value}
        onChange={(event) => set(Number(event.target.value))}
        className="h-8 flex-1 accent-accent"
      />
    </label>
  );
}
