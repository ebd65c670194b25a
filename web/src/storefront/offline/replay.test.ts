import { expect, test, vi } from "vitest";
import { replay, takeBack } from "./replay";
import type { Addition, Waiting } from "./waiting";

const addition = (key: string, more: Partial<Addition> = {}): Addition => ({
  key,
  name: key,
  at: Date.now(),
  fields: [
    ["product_id", key],
    ["next", "/shop?q=rice"],
    ["key", key],
  ],
  ...more,
});

function holding(...additions: Addition[]) {
  const rows = new Map(additions.map((one) => [one.key, one]));
  const waiting: Waiting = {
    all: async () => [...rows.values()],
    put: async (one) => void rows.set(one.key, one),
    remove: async (key) => void rows.delete(key),
  };
  return { waiting, said: () => [...rows.values()].map(({ said }) => said) };
}

/** Where the server leads to, after a change. */
function leading(address: string, status = 200) {
  const answer = new Response("", { status });
  Object.defineProperties(answer, {
    url: { value: `https://oja.example${address}` },
    redirected: { value: status < 300 },
  });
  return answer;
}

test("each is sent once with its key, and how it went is written down", async () => {
  const { waiting, said } = holding(addition("rice"), addition("oil"), addition("salt", { said: "" }));
  const asking = vi.fn(async (_url: string, { body }: RequestInit) =>
    leading(String(body).includes("oil") ? "/shop/offline?said=sold_out#add-oil" : "/shop/offline#add-rice"),
  );
  vi.stubGlobal("fetch", asking);
  await replay("/shop", waiting);
  await replay("/shop", waiting);
  expect(said()).toEqual(["", "sold_out", ""]);
  expect(asking.mock.calls.map(([url, { body }]) => `${url} ${body}`)).toEqual([
    "/shop/cart/lines product_id=rice&next=%2Fshop%2Foffline&key=rice",
    "/shop/cart/lines product_id=oil&next=%2Fshop%2Foffline&key=oil",
  ]);
});

test.each([
  ["no line", () => Promise.reject(new TypeError("offline"))],
  ["a server that stumbles", async () => leading("/shop", 503)],
  ["one that is asked too often", async () => leading("/shop", 429)],
  ["a hotel's sign-in page", async () => leading("/hotel/sign-in")],
  ["a page that led nowhere", async () => new Response("<h1>Sign in</h1>")],
])("%s leaves everything waiting, in its order", async (_what, answer) => {
  const { waiting, said } = holding(addition("rice"), addition("oil"));
  const asking = vi.fn(answer);
  vi.stubGlobal("fetch", asking);
  await replay("/shop", waiting);
  expect(said()).toEqual([undefined, undefined]);
  expect(asking).toHaveBeenCalledOnce();
});

test("what the shop will not take, and what is a week old, is told and not sent again", async () => {
  const { waiting, said } = holding(addition("old", { at: Date.now() - 8 * 24 * 3_600_000 }), addition("odd"));
  const asking = vi.fn(async () => leading("/shop", 422));
  vi.stubGlobal("fetch", asking);
  await replay("/shop", waiting);
  expect(said()).toEqual(["try_again", "try_again"]);
  expect(asking).toHaveBeenCalledOnce();
});

test("what she takes back is not sent, and what has landed stays told", async () => {
  const { waiting, said } = holding(addition("rice"), addition("oil"), addition("salt", { said: "" }));
  const asking = vi.fn(async (_url: string, _init: RequestInit) => leading("/shop/offline#add"));
  vi.stubGlobal("fetch", asking);
  await takeBack("/shop", waiting, ["oil", "salt"]);
  await replay("/shop", waiting);
  expect(asking).toHaveBeenCalledOnce();
  expect(String(asking.mock.calls[0]?.[1].body)).toContain("key=rice");
  expect(said()).toEqual(["", ""]);
});
