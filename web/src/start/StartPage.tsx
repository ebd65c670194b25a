import { buttonVariants } from "@heroui/styles";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { SignInForm } from "@/account/SignInForm";
import { wasSignedIn } from "@/account/session";
import { Mark } from "@/ui/Mark";
import { PhonePicture } from "./PhonePicture";
import { SignUpForm } from "./SignUpForm";

type View = "sign-up" | "sign-in";

const enter = () => location.assign("/dashboard");

/** The front door: what Oja is, and the two ways in. */
export function StartPage() {
  const { t } = useLingui();
  const [view, setView] = useState<View>(() => (location.hash === "#sign-in" ? "sign-in" : "sign-up"));
  function show(next: View) {
    setView(next);
    history.replaceState(null, "", `#${next}`);
    document.getElementById("door")?.scrollIntoView({ block: "nearest" });
  }
  return (
    <>
      <header className="mx-auto flex max-w-6xl items-center justify-between gap-4 px-4 py-4 sm:px-6">
        <span className="flex items-center gap-2.5 text-xl font-semibold tracking-tight">
          <Mark />
          Oja
        </span>
        {wasSignedIn() ? (
          <a href="/dashboard" className={buttonVariants({ variant: "secondary" })}>
            <Trans>To my shop</Trans>
          </a>
        ) : (
          <button type="button" onClick={() => show("sign-in")} className={buttonVariants({ variant: "secondary" })}>
            <Trans>Sign in</Trans>
          </button>
        )}
      </header>
      <main className="mx-auto max-w-6xl px-4 pb-20 sm:px-6">
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-14 gap-y-10 pt-6 lg:grid-cols-[minmax(0,1fr)_26rem] lg:pt-14">
          <div>
            <h1 className="max-w-xl text-4xl leading-[1.08] font-semibold tracking-tight text-balance sm:text-5xl lg:text-[3.5rem]">
              <Trans>Your shop, inside WhatsApp.</Trans>
            </h1>
            <p className="mt-5 max-w-lg text-lg leading-relaxed text-pretty text-muted">
              <Trans>
                Customers browse, fill a cart and order in the chat they already have open. A web shop stands beside it,
                always in step: one shelf, one cart, one stock.
              </Trans>
            </p>
            <div className="mt-10 max-lg:hidden">
              <PhonePicture />
            </div>
          </div>
          <section
            id="door"
            aria-label={view === "sign-up" ? t`Open your shop` : t`Sign in`}
            className="rounded-3xl border border-border bg-surface p-6 shadow-[0_1px_2px_rgb(0_0_0/0.04),0_12px_32px_-12px_rgb(0_0_0/0.12)] sm:p-7"
          >
            {view === "sign-up" ? (
              <>
                <h2 className="text-xl font-semibold">
                  <Trans>Open your shop</Trans>
                </h2>
                <p className="mt-1 mb-5 text-sm text-muted">
                  <Trans>Two minutes, no card.</Trans>
                </p>
                <SignUpForm done={enter} />
              </>
            ) : (
              <>
                <h2 className="mb-5 text-xl font-semibold">
                  <Trans>Welcome back</Trans>
                </h2>
                <SignInForm done={enter} />
              </>
            )}
            <p className="mt-5 border-t border-separator pt-4 text-center text-sm text-muted">
              {view === "sign-up" ? (
                <Other show={() => show("sign-in")} verb={<Trans>Sign in</Trans>}>
                  <Trans>You have a shop already?</Trans>
                </Other>
              ) : (
                <Other show={() => show("sign-up")} verb={<Trans>Open one</Trans>}>
                  <Trans>No shop yet?</Trans>
                </Other>
              )}
            </p>
          </section>
        </div>
        <div className="mt-12 lg:hidden">
          <PhonePicture />
        </div>
        <Steps />
      </main>
    </>
  );
}

function Other({ children, verb, show }: { children: ReactNode; verb: ReactNode; show: () => void }) {
  return (
    <>
      {children}{" "}
      <button type="button" onClick={show} className="font-medium text-link underline underline-offset-4">
        {verb}
      </button>
    </>
  );
}

function Steps() {
  return (
    <ol className="mt-16 grid gap-8 border-t border-border pt-10 sm:grid-cols-3 lg:mt-24">
      <Step number="1" title={<Trans>Upload what you sell</Trans>}>
        <Trans>One file with names and prices fills the shelves in the chat and on the web.</Trans>
      </Step>
      <Step number="2" title={<Trans>Share your link</Trans>}>
        <Trans>Customers write “Hi”. The assistant shows products, answers, fills the cart and takes the order.</Trans>
      </Step>
      <Step number="3" title={<Trans>See orders come in</Trans>}>
        <Trans>They appear live. Each step you take is a message to the customer; step into any chat yourself.</Trans>
      </Step>
    </ol>
  );
}

function Step({ number, title, children }: { number: string; title: ReactNode; children: ReactNode }) {
  return (
    <li>
      <span
        aria-hidden="true"
        className="grid size-8 place-items-center rounded-full bg-highlight text-sm font-semibold text-highlight-foreground"
      >
        {number}
      </span>
      <h2 className="mt-3 font-semibold">{title}</h2>
      <p className="mt-1 text-sm leading-relaxed text-pretty text-muted">{children}</p>
    </li>
  );
}
