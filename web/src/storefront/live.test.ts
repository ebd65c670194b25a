import { beforeEach, expect, test, vi } from "vitest";
import { keepInStep } from "./live";

const listing = (inCart: number) => `
  <p id="said" role="status"></p>
  <b data-live="cart">${inCart}</b>
  <form data-cart data-live="add-rice" data-said="Added rice" method="post" action="/shop/cart/lines">
    <input type="hidden" name="product_id" value="rice">
    <button id="add-rice" name="quantity" value="1">${inCart || "+"}</button>
  </form>`;

const answering = (body: string, status = 200) => vi.fn(async () => new Response(body, { status }));
const press = () => {
  const button = document.getElementById("add-rice") as HTMLButtonElement;
  button.focus();
  button.form?.requestSubmit(button);
};

keepInStep(document);

beforeEach(() => {
  document.body.innerHTML = listing(0);
});

test("adding replaces the live parts, keeps the focus and says so", async () => {
  const fetching = answering(listing(1));
  vi.stubGlobal("fetch", fetching);
  press();
  await vi.waitFor(() => expect(document.querySelector("b")?.textContent).toBe("1"));
  expect(document.activeElement?.id).toBe("add-rice");
  await vi.waitFor(() => expect(document.getElementById("said")?.textContent).toBe("Added rice"));
  const [[, options]] = fetching.mock.calls as unknown as [[string, RequestInit]];
  expect(String(options.body)).toMatch(/^product_id=rice&quantity=1&key=[0-9a-f]{32}$/);
});

test("when the answer is not a page of ours, the form is sent plainly with the button that was pressed", async () => {
  vi.stubGlobal("fetch", answering("<h1>Oops</h1>", 502));
  const plainly = vi.spyOn(HTMLFormElement.prototype, "submit").mockImplementation(() => {});
  press();
  await vi.waitFor(() => expect(plainly).toHaveBeenCalledOnce());
  const form = document.querySelector("form") as HTMLFormElement;
  const key = expect.stringMatching(/^[0-9a-f]{32}$/);
  expect(Object.fromEntries(new FormData(form))).toEqual({ product_id: "rice", quantity: "1", key });
});

test("each press has a key of its own, also after one that was sent plainly", async () => {
  const fetching = answering("<h1>Oops</h1>", 502);
  vi.stubGlobal("fetch", fetching);
  vi.spyOn(HTMLFormElement.prototype, "submit").mockImplementation(() => {});
  for (const times of [1, 2]) {
    press();
    await vi.waitFor(() => expect(fetching).toHaveBeenCalledTimes(times));
    await vi.waitFor(() => expect(document.querySelector("[aria-busy]")).toBeNull());
  }
  const keys = (fetching.mock.calls as unknown as [string, RequestInit][]).map(([, { body }]) =>
    (body as URLSearchParams).getAll("key"),
  );
  expect(keys.map(({ length }) => length)).toEqual([1, 1]);
  expect(keys[0]).not.toEqual(keys[1]);
});

test("where nothing is kept in this browser, the form is sent plainly without a line, too", async () => {
  vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("offline")));
  const plainly = vi.spyOn(HTMLFormElement.prototype, "submit").mockImplementation(() => {});
  plainly.mockClear();
  press();
  await vi.waitFor(() => expect(plainly).toHaveBeenCalledOnce());
});

test("when what was sent is done but its page cannot be read, that page is gone to, and nothing is sent twice", async () => {
  const fetching = answering("<h1>Undrawn</h1>");
  vi.stubGlobal("fetch", fetching);
  const plainly = vi.spyOn(HTMLFormElement.prototype, "submit").mockImplementation(() => {});
  plainly.mockClear();
  const going = vi.spyOn(location, "assign").mockImplementation(() => {});
  press();
  await vi.waitFor(() => expect(going).toHaveBeenCalledOnce());
  expect(plainly).not.toHaveBeenCalled();
  expect(fetching).toHaveBeenCalledOnce();
});

test("who goes to her cart at once goes when it has answered", async () => {
  let answer = (_: Response) => {};
  vi.stubGlobal("fetch", () => new Promise<Response>((resolve) => (answer = resolve)));
  const going = vi.spyOn(location, "assign").mockImplementation(() => {});
  going.mockClear();
  const links = '<a id="cart" href="/shop/cart"><i>Cart</i></a><a id="home" href="/shop">Shop</a>';
  document.body.insertAdjacentHTML("beforeend", links);
  const click = (selector: string) => {
    const event = new MouseEvent("click", { cancelable: true, bubbles: true });
    document.querySelector(selector)?.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(click("#cart")).toBe(false);
  press();
  expect([click("#cart i"), click("#home")]).toEqual([true, false]);
  expect(going).not.toHaveBeenCalled();
  answer(new Response(listing(1)));
  await vi.waitFor(() => expect(going).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/\/shop\/cart$/)));
  expect(click("#cart")).toBe(false);
});

test("other forms are left to the browser", () => {
  document.body.innerHTML = '<form action="/shop/cart/handoff"><button id="add-rice"></button></form>';
  const event = new SubmitEvent("submit", { cancelable: true, bubbles: true });
  document.querySelector("form")?.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(false);
});

test("a variant that is chosen shows its price, and the address names it", () => {
  document.body.innerHTML = `
    <span data-shown-price>from ₦4,000</span>
    <input type="radio" name="variant_id" value="m" data-price="₦4,500">`;
  (document.querySelector("input") as HTMLInputElement).click();
  expect(document.querySelector("span")?.textContent).toBe("₦4,500");
  expect(new URL(location.href).searchParams.get("variant")).toBe("m");
});

test("an order is sent once, however often the button is pressed", () => {
  document.body.innerHTML = '<form data-once action="/shop/checkout/place"><button id="add-rice"></button></form>';
  const form = document.querySelector("form") as HTMLFormElement;
  const pressed = [1, 2].map(() => {
    const event = new SubmitEvent("submit", { cancelable: true, bubbles: true });
    form.dispatchEvent(event);
    return event.defaultPrevented;
  });
  expect(pressed).toEqual([false, true]);
});
