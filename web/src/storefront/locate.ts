const PATIENCE = 15_000;
const FRESH = 60_000;

/**
 * Shows the button that fills in where she is. Her browser asks her first, and only when she presses it; when it does not
 * tell, a sentence says how to go on. Without a script she pastes a link from her map, as ever.
 */
export function offerLocation(page: Document): void {
  const button = page.querySelector<HTMLButtonElement>("button[data-locate]");
  const field = page.getElementById(button?.dataset.locate ?? "");
  if (!button || !(field instanceof HTMLInputElement) || !("geolocation" in navigator)) return;
  const told = page.getElementById(`${field.id}-told`);
  const say = (text = "") => {
    if (told) told.textContent = text;
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    say();
    button.disabled = true;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        field.value = `${coords.latitude.toFixed(6)}, ${coords.longitude.toFixed(6)}`;
        say(button.dataset.found);
        button.disabled = false;
      },
      () => {
        say(button.dataset.untold);
        button.disabled = false;
      },
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: FRESH },
    );
  });
}
