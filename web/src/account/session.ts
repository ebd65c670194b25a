import { useSyncExternalStore } from "react";
import { ApiError, readTokenFrom, renewTokenWith } from "@/api/client";
import type { components } from "@/api/schema";

export type Shop = { id: string; name: string; subdomain: string; role: string };
export type Session = { token: string; person: { name: string; email: string }; shops: Shop[] };

/** `unknown` until the refresh cookie was tried once. */
export type SessionState = { phase: "unknown" | "out" } | { phase: "in"; session: Session };

export type Registration = components["schemas"]["Registration"];
type SignedIn = components["schemas"]["LoginAnswer"];

/** Set while a refresh cookie probably exists: without it nobody needs to be asked. It is no secret. */
const HINT = "oja.signed-in";

let state: SessionState = { phase: "unknown" };
let renewing: Promise<boolean> | null = null;
const listeners = new Set<() => void>();

function become(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}

async function call<T>(path: string, body: unknown = {}): Promise<T> {
  const response = await fetch(`/api/auth/${path}`, {
    method: "POST",
    credentials: "same-origin",
    headers: {
      "Content-Type": "application/json",
      ...(state.phase === "in" ? { Authorization: `Bearer ${state.session.token}` } : {}),
    },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as T;
  throw new ApiError(response.status, answer);
}

function open({ token, user, memberships }: SignedIn): void {
  localStorage.setItem(HINT, "1");
  const shops = memberships.map(({ merchant, subdomain, role }) => ({ ...merchant, subdomain, role }));
  become({ phase: "in", session: { token, person: user, shops } });
}

function close(): void {
  localStorage.removeItem(HINT);
  become({ phase: "out" });
}

/** Whether somebody was signed in here lately. */
export const wasSignedIn = () => localStorage.getItem(HINT) !== null;

/** Signs in with a password; throws `ApiError` when it is refused. */
export async function signIn(email: string, password: string): Promise<void> {
  open(await call<SignedIn>("login", { email, password }));
}

/** Opens an account with its shop. The server begins a session with it: the refresh cookie is set. */
export async function register(form: Registration): Promise<void> {
  await call("register", form);
  localStorage.setItem(HINT, "1");
}

/** Forgets the session here and on the server. */
export async function signOut(): Promise<void> {
  await call("logout").catch(() => undefined);
  close();
}

/**
 * Trades the refresh cookie for a new token; false when nobody is signed in. The token lives in memory only.
 *
 * The cookie changes at each use, so tabs take turns: two at once would look like a stolen cookie.
 */
export function renew(): Promise<boolean> {
  renewing ??= inTurn(tryRenewal).finally(() => {
    renewing = null;
  });
  return renewing;
}

async function inTurn(work: () => Promise<boolean>): Promise<boolean> {
  return navigator.locks ? await navigator.locks.request("oja-session", work) : await work();
}

async function tryRenewal(): Promise<boolean> {
  if (!wasSignedIn()) {
    close();
    return false;
  }
  try {
    open(await call<SignedIn>("refresh"));
    return true;
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    close();
    return false;
  }
}

export const currentToken = () => (state.phase === "in" ? state.session.token : null);

export function useSessionState(): SessionState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}

readTokenFrom(currentToken);
renewTokenWith(renew);
