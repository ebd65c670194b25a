import { expect, test, vi } from "vitest";
import { offerLocation } from "./locate";

function make(locate: Geolocation["getCurrentPosition"] | null): {
  button: HTMLButtonElement;
  field: HTMLInputElement;
} {
  Object.defineProperty(navigator, "geolocation", { configurable: true, value: { getCurrentPosition: locate } });
  document.body.innerHTML = `<input id="pin" value=""><button data-locate="pin" data-found="Found." data-untold="Untold." hidden>Use</button><p id="pin-told"></p>`;
  offerLocation(document);
  const [button, field] = [document.querySelector("button"), document.querySelector("input")];
  if (!button || !field) throw new Error("The page has no button.");
  return { button, field };
}

const told = () => document.getElementById("pin-told")?.textContent;

test("her place is filled in only when she asks for it", () => {
  const locate = vi.fn((found: PositionCallback) =>
    found({ coords: { latitude: 6.5243793, longitude: 3.3792057 } } as GeolocationPosition),
  );
  const { button, field } = make(locate);
  expect([button.hidden, field.value, locate.mock.calls.length]).toEqual([false, "", 0]);
  button.click();
  expect([field.value, told(), button.disabled]).toEqual(["6.524379, 3.379206", "Found.", false]);
});

test("refused, it says how to go on and keeps what she typed", () => {
  const { button, field } = make((_found, refused) => refused?.({ code: 1 } as GeolocationPositionError));
  field.value = "https://maps.app.goo.gl/x";
  button.click();
  expect([field.value, told(), button.disabled]).toEqual(["https://maps.app.goo.gl/x", "Untold.", false]);
});
