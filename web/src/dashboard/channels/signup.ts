const REMEMBERED = "oja.signup";

/** Leaves for Meta's sign-up. The word that goes along comes back with the answer, so that nobody can make one up. */
export function goToSignup(url: string): void {
  const word = crypto.randomUUID();
  sessionStorage.setItem(REMEMBERED, word);
  const address = new URL(url, location.origin);
  address.searchParams.set("state", word);
  location.assign(address.href);
}

/** True for the answer of the sign-up that was begun in this tab. */
export const isOurSignup = (state: string | undefined) =>
  state !== undefined && state === sessionStorage.getItem(REMEMBERED);
