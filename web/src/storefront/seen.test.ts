import { beforeEach, expect, test, vi } from "vitest";
import { rememberSeen } from "./seen";

const look = (product: string) => {
  document.body.innerHTML = `<div data-seen data-product="${product}" data-url="/shop/seen"></div>`;
  rememberSeen(document);
};
const section = (text: string) => new Response(`<main><section data-seen>${text}</section></main>`);

/** Everything is in sight at once. */
class Near {
  constructor(private told: IntersectionObserverCallback) {}
  observe() {
    this.told([{ isIntersecting: true } as IntersectionObserverEntry], this as unknown as IntersectionObserver);
  }
  disconnect() {}
}

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal("IntersectionObserver", Near);
});

test("what she looked at before is asked for, the latest first and never the one she sees", async () => {
  const fetching = vi.fn(async (_url: string) => section("rice, oil"));
  vi.stubGlobal("fetch", fetching);
  look("oil");
  look("rice");
  look("oil");
  look("beans");
  await vi.waitFor(() => expect(document.querySelector("section")?.textContent).toBe("rice, oil"));
  expect(fetching.mock.calls.at(-1)?.[0]).toBe("/shop/seen?p=oil,rice");
});

test("the first product asks for nothing, and a shop that does not answer changes nothing", async () => {
  const fetching = vi.fn(async () => Promise.reject(new TypeError("offline")));
  vi.stubGlobal("fetch", fetching);
  look("rice");
  expect(fetching).not.toHaveBeenCalled();
  look("oil");
  await vi.waitFor(() => expect(fetching).toHaveBeenCalledOnce());
  expect(document.querySelector("[data-product]")).not.toBeNull();
});

test("what was kept by another hand is no trouble", () => {
  localStorage.setItem("seen:/shop/seen", "{not json");
  expect(() => look("rice")).not.toThrow();
  expect(localStorage.getItem("seen:/shop/seen")).toBe('["rice"]');
});
