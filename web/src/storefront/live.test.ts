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
  expect(String(options.body)).toBe("product_id=rice&quantity=1");
});

test("when the answer is not a page of ours, the form is sent plainly with the button that was pressed", async () => {
  vi.stubGlobal("fetch", answering("<h1>Oops</h1>", 502));
  const plainly = vi.spyOn(HTMLFormElement.prototype, "submit").mockImplementation(() => {});
  press();
  await vi.waitFor(() => expect(plainly).toHaveBeenCalledOnce());
  const form = document.querySelector("form") as HTMLFormElement;
  expect(Object.fromEntries(new FormData(form))).toEqual({ product_id: "rice", quantity: "1" });
});

test("other forms are left to the browser", () => {
  document.body.innerHTML = '<form action="/shop/cart/handoff"><button id="add-rice"></button></form>';
  const event = new SubmitEvent("submit", { cancelable: true, bubbles: true });
  document.querySelector("form")?.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(false);
});
