import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";

/** A sale as it looks in the chat; the words beside it say the same. */
export function PhonePicture() {
  return (
    <div
      aria-hidden="true"
      className="relative max-w-xl overflow-hidden rounded-[2rem] bg-brand p-5 text-[0.9375rem] sm:p-8 [mask-image:linear-gradient(#000_85%,transparent)]"
    >
      <div className="mx-auto flex max-w-sm flex-col gap-2 pb-6">
        <Said by="customer">
          <Trans>Hi, do you have rice?</Trans>
        </Said>
        <Said by="shop">
          <div className="mb-2.5 grid h-32 place-items-center rounded-xl bg-[#f6e7c3]">
            <Sack />
          </div>
          <p className="font-semibold">
            <Trans>Basmati Rice Premium 5kg</Trans>
          </p>
          <p>₦12,300</p>
          <Tap>
            <Trans>Add to cart</Trans>
          </Tap>
        </Said>
        <Said by="customer">
          <Trans>Add to cart</Trans>
        </Said>
        <Said by="shop">
          <p>
            <Trans>In your cart: 1 piece, ₦12,300.</Trans>
          </p>
          <Tap>
            <Trans>Check out</Trans>
          </Tap>
        </Said>
      </div>
    </div>
  );
}

function Said({ by, children }: { by: "customer" | "shop"; children: ReactNode }) {
  return (
    <div
      className={`w-fit max-w-[80%] rounded-2xl px-3.5 py-2.5 shadow-sm ${by === "customer" ? "self-end rounded-ee-md bg-[#d8f3dc] text-[#10281c]" : "min-w-52 self-start rounded-es-md bg-white text-[#1d231f]"}`}
    >
      {children}
    </div>
  );
}

const Tap = ({ children }: { children: ReactNode }) => (
  <p className="mt-2.5 border-t border-black/10 pt-2 text-center text-sm font-semibold text-[#0d5a43]">{children}</p>
);

const Sack = () => (
  <svg viewBox="0 0 64 64" className="size-24" aria-hidden="true">
    <path
      d="M20 14c4-4 20-4 24 0l-3 6c8 6 12 16 11 26-1 9-6 12-20 12s-19-3-20-12c-1-10 3-20 11-26l-3-6Z"
      fill="#d9a441"
    />
    <path d="M23 20h18" stroke="#8a5f12" strokeWidth="3" strokeLinecap="round" />
    <path d="M32 30c5 4 5 12 0 17-5-5-5-13 0-17Z" fill="#fff6df" />
  </svg>
);
