import { beforeEach, expect, test, vi } from "vitest";
import { measure } from "./measure";

const told: unknown[] = [];

beforeEach(() => {
  told.length = 0;
  sessionStorage.clear();
  vi.spyOn(performance, "getEntriesByType").mockReturnValue([{ type: "navigate" } as unknown as PerformanceEntry]);
  vi.stubGlobal("navigator", {
    connection: { saveData: true },
    sendBeacon: (_url: string, said: string) => told.push(JSON.parse(said)),
  });
});

function open(address: string, { from = "", data = "", ...wishes }: Record<string, unknown> = {}): Document {
  history.replaceState(null, "", address);
  Object.assign(navigator, wishes);
  const attributes = data || 'data-told="/starling/told" data-page="home"';
  const page = new DOMParser().parseFromString(`<body ${attributes}></body>`, "text/html");
  Object.defineProperty(page, "referrer", { value: from });
  measure(page);
  return page;
}

const added = (page: Document, action: string) => {
  const form = page.createElement("form");
  form.action = action;
  page.body.append(form);
  const fields = new FormData();
  form.dispatchEvent(Object.assign(new Event("formdata", { bubbles: true }), { formData: fields }));
  return fields.get("by");
};

test("a visit begins from outside the shop, and not from another of its pages", () => {
  open("/starling", { from: "https://l.instagram.com/?u=secret" });
  open("/starling/p/rice", { from: `${location.origin}/starling` });
  open("/starling/p/rice", { from: `${location.origin}/starling?q=rice` });
  open("/starling", { from: `${location.origin}/starlingtwo` });
  open("/starling");
  expect(told).toMatchObject([
    { is_entry: true, referrer: "l.instagram.com" },
    { is_entry: false, referrer: "" },
    { is_entry: false, referrer: "" },
    { is_entry: true },
    { is_entry: true, referrer: "" },
  ]);
});

test("the last link that said where it stood goes along with what is added, and with nothing else", () => {
  open("/starling?utm_source=instagram&q=rice&fbclid=1");
  expect(added(open("/starling/p/rice"), "/starling/cart/lines")).toBe("utm_source=instagram");
  expect(added(open("/starling/p/rice?m=7k3m"), "/starling/cart/lines")).toBe("m=7k3m");
  expect(added(open("/starling"), "/starling/cart/handoff")).toBeNull();
});

test("who does not want to be counted tells nothing and keeps nothing", () => {
  open("/starling?utm_source=instagram", { globalPrivacyControl: true });
  expect(added(open("/starling"), "/starling/cart/lines")).toBeNull();
  open("/starling", { globalPrivacyControl: undefined, doNotTrack: "1" });
  expect(told).toEqual([]);
  expect(sessionStorage.length).toBe(0);
});

test("a page of one person alone tells nothing", () => {
  open("/starling/cart", { data: "data-other" });
  expect(told).toEqual([]);
});
