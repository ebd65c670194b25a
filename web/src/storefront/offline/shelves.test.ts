import { beforeEach, expect, test, vi } from "vitest";
import { find, keep, limits, outdated, shelfName } from "./shelves";

/** As much of a browser's cache as we use: names in the order in which they came. */
class Box {
  kept = new Map<string, Response>();
  match = async (name: string) => this.kept.get(name)?.clone();
  put = async (name: string, response: Response) => void this.kept.set(name, response);
  delete = async (name: string) => this.kept.delete(name);
  keys = async () => [...this.kept.keys()];
}

const boxes = new Map<string, Box>();

beforeEach(() => {
  boxes.clear();
  vi.stubGlobal("caches", {
    open: async (name: string) => boxes.get(name) ?? boxes.set(name, new Box()).get(name),
  });
});

const names = () => [...(boxes.get("oja/shop:pages")?.kept.keys() ?? [])];

test("the oldest pages give way, and one that was seen again is not old", async () => {
  for (let page = 0; page < limits.pages.entries; page++) await keep("/shop", "pages", `/p/${page}`, new Response("a"));
  await keep("/shop", "pages", "/p/0", new Response("again"));
  await keep("/shop", "pages", "/p/new", new Response("b"));
  expect(names()).toHaveLength(limits.pages.entries);
  expect(names()).not.toContain("/p/1");
  expect(names().slice(-2)).toEqual(["/p/0", "/p/new"]);
  expect(await (await find("/shop", "pages", "/p/0"))?.text()).toBe("again");
});

test("what is too big is not kept, and a full disk is no trouble", async () => {
  await keep("/shop", "pages", "/p/big", new Response("a".repeat(limits.pages.bytes + 1)));
  expect(names()).toEqual([]);
  boxes.set("oja/shop:pages", Object.assign(new Box(), { put: () => Promise.reject(new Error("QuotaExceededError")) }));
  await expect(keep("/shop", "pages", "/p/1", new Response("a"))).resolves.toBeUndefined();
});

test("an earlier layout of this shop goes; other shops' shelves stay", () => {
  const current = shelfName("/shop", "pages");
  expect(outdated([current, "oja/shop:v0", "oja/shops:v0", "oja:v0", "another"], "/shop")).toEqual(["oja/shop:v0"]);
});
