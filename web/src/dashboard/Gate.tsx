import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { SignInForm } from "@/account/SignInForm";
import { renew, type Session, useSessionState } from "@/account/session";
import { Empty } from "@/ui/Empty";
import { Mark } from "@/ui/Mark";
import { Failed } from "./Faces";
import { useTitle } from "./Page";
import { Shell } from "./Shell";
import { ShopProvider } from "./shop";

/** Lets people in who are signed in, keeps the address for those who still have to. */
export function Gate() {
  const state = useSessionState();
  const [trouble, setTrouble] = useState<unknown>(null);
  const isUnknown = state.phase === "unknown";

  useEffect(() => {
    if (isUnknown && !trouble) renew().catch(setTrouble);
  }, [isUnknown, trouble]);

  if (state.phase === "in") return <Inside session={state.session} />;
  if (state.phase === "out") return <SignIn />;
  if (trouble) return <Failed error={trouble} retry={() => setTrouble(null)} />;
  return (
    <main aria-busy="true" className="grid min-h-dvh place-items-center">
      <span className="animate-pulse motion-reduce:animate-none">
        <Mark />
      </span>
    </main>
  );
}

function Inside({ session }: { session: Session }) {
  if (session.shops.length === 0) return <NoShop />;
  return (
    <ShopProvider shops={session.shops}>
      <Shell person={session.person} />
    </ShopProvider>
  );
}

function NoShop() {
  return (
    <main>
      <Empty
        icon={<Mark />}
        title={<Trans>You do not work in a shop yet</Trans>}
        action={
          <Button variant="secondary" onPress={() => location.assign("/")}>
            <Trans>Open a shop</Trans>
          </Button>
        }
      >
        <Trans>Ask the owner of a shop to add you, or open one yourself.</Trans>
      </Empty>
    </main>
  );
}

function SignIn() {
  const { t } = useLingui();
  useTitle(t`Sign in`);
  return (
    <main className="grid min-h-dvh place-items-center px-4 py-10">
      <div className="w-full max-w-sm">
        <a href="/" className="mb-8 flex items-center justify-center gap-2.5 text-xl font-semibold">
          <Mark />
          Oja
        </a>
        <section className="rounded-2xl border border-border bg-surface p-6 shadow-sm">
          <h1 className="mb-5 text-xl font-semibold">
            <Trans>Sign in to your shop</Trans>
          </h1>
          <SignInForm />
        </section>
        <p className="mt-6 text-center text-sm text-muted">
          <Trans>
            No shop yet?{" "}
            <a href="/" className="font-medium text-link underline underline-offset-4">
              Open one
            </a>
          </Trans>
        </p>
      </div>
    </main>
  );
}
