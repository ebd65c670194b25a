import { userAgent } from "./browser";
import { ada, expect, isInOrder, signIn, test } from "./shop";

const mark = () => Date.now().toString(36).slice(-5);

test("categories are put in order and hung below one another by keyboard, renamed, archived and brought back", async ({
  page,
}) => {
  const [first, second] = [`Aaa ${mark()}`, `Bbb ${mark()}`];
  await signIn(page);
  await page.goto("/dashboard/categories");
  for (const name of [first, second]) {
    await page.getByRole("textbox", { name: "New category" }).fill(name);
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await expect(page.getByRole("button", { name: `Move ${name}` })).toBeVisible();
  }
  const list = page.getByRole("list", { name: "Your categories" });
  const line = (name: string) =>
    list.getByRole("listitem").filter({ has: page.getByRole("link", { name, exact: true }) });
  const names = async () =>
    (await list.getByRole("link").allTextContents()).filter((name) => name === first || name === second);

  const dots = page.getByRole("button", { name: `Move ${second}` });
  await dots.focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("status").filter({ hasText: `${second} is picked up` })).toBeAttached();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("status").filter({ hasText: `Below ${first}, place 1` })).toBeAttached();
  await expect(dots).toBeFocused();
  const kept = page.waitForResponse((answer) => answer.url().endsWith("/move"));
  await page.keyboard.press("Space");
  await expect(page.getByRole("status").filter({ hasText: `${second} is put down` })).toBeAttached();
  expect((await kept).ok()).toBe(true);
  await isInOrder(page);
  await page.reload();
  await expect.poll(names).toEqual([first, second]);
  await expect(line(second)).toHaveAttribute("data-depth", "1");

  await page.getByRole("button", { name: `Move ${second}` }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("status").filter({ hasText: "is back where it was" })).toBeAttached();
  await expect(line(second)).toHaveAttribute("data-depth", "1");

  await page.getByRole("button", { name: `Rename ${second}` }).click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(`${second} new`);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: `More about ${second} new` }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("textbox", { name: "Description", exact: true }).fill("Everything for the kitchen.");
  await isInOrder(page);
  await drawer.getByRole("button", { name: "Save", exact: true }).click();
  await expect(drawer).toBeHidden();

  await page.getByRole("button", { name: `More about ${second} new` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Archive" }).click();
  await expect(line(`${second} new`)).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(line(`${second} new`)).toBeVisible();
});

test("a category is dragged to another place", async ({ page }) => {
  const [first, second] = [`Ccc ${mark()}`, `Ddd ${mark()}`];
  await signIn(page);
  await page.goto("/dashboard/categories");
  for (const name of [first, second]) {
    await page.getByRole("textbox", { name: "New category" }).fill(name);
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await expect(page.getByRole("button", { name: `Move ${name}` })).toBeVisible();
  }
  const dots = page.getByRole("button", { name: `Move ${second}` });
  await dots.scrollIntoViewIfNeeded();
  const from = await dots.boundingBox();
  const over = await page.getByRole("button", { name: `Move ${first}` }).boundingBox();
  if (!from || !over) throw new Error("not on the screen");
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, over.y + 4, { steps: 5 });
  await page.mouse.move(from.x + 12, over.y - 2, { steps: 3 });
  const kept = page.waitForResponse((answer) => answer.url().endsWith("/move"));
  await page.mouse.up();
  await expect(page.getByRole("status").filter({ hasText: `${second} is put down` })).toBeAttached();
  const list = page.getByRole("list", { name: "Your categories" });
  await expect
    .poll(async () =>
      (await list.getByRole("link").allTextContents()).filter((name) => name === first || name === second),
    )
    .toEqual([second, first]);
  expect((await kept).ok()).toBe(true);
  await page.reload();
  await expect(list.getByRole("link").first()).toBeVisible();
  expect((await list.getByRole("link").allTextContents()).filter((name) => name === first || name === second)).toEqual([
    second,
    first,
  ]);
});

test("a collection is made by a rule and another by hand, and both stand in the shop", async ({ page }) => {
  const [cheap, best] = [`Cheap ${mark()}`, `Best ${mark()}`];
  await signIn(page);
  await page.goto("/dashboard/collections/new");
  await page.getByRole("textbox", { name: "Name" }).fill(cheap);
  await page.getByRole("button", { name: /How products get in/ }).click();
  await page.getByRole("option", { name: "By rules" }).click();
  await page.getByRole("textbox", { name: "Value of rule 1" }).fill("5000");
  await expect(page.getByRole("status").filter({ hasText: /\d+ products? fits? now/ })).toBeVisible();
  await isInOrder(page);
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { name: cheap, level: 1 })).toBeVisible();

  await page.goto("/dashboard/collections/new");
  await page.getByRole("textbox", { name: "Name" }).fill(best);
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { name: best, level: 1 })).toBeVisible();
  await page.getByRole("searchbox", { name: "Search products to add" }).fill("rice");
  const found = page.getByRole("list", { name: "Found" });
  const adders = found.getByRole("button", { name: /^Add / });
  await adders.first().click();
  const inside = page.getByRole("list", { name: "In this collection" }).getByRole("listitem");
  await expect(inside).toHaveCount(1);
  await adders.first().click();
  await expect(inside).toHaveCount(2);
  const before = await inside
    .getByRole("button", { name: /^Move / })
    .evaluateAll((all) => all.map((it) => it.ariaLabel));
  await inside
    .nth(1)
    .getByRole("button", { name: /^Move / })
    .focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Space");
  await expect
    .poll(() => inside.getByRole("button", { name: /^Move / }).evaluateAll((all) => all.map((it) => it.ariaLabel)))
    .toEqual([before[1], before[0]]);
  await isInOrder(page);

  await page.goto("/dashboard/collections");
  await expect(page.getByRole("link", { name: best })).toBeVisible();
  await isInOrder(page);
  await page.goto("/starlingmarket");
  await page.getByRole("link", { name: new RegExp(`^${best}`) }).click();
  await expect(page.getByRole("heading", { name: best, level: 1 })).toBeVisible();
  await isInOrder(page);
});

test("stock is adjusted with its reason, and who waits is told or shown", async ({ page, browser, request }) => {
  const name = `Lantern ${mark()}`;
  await signIn(page);
  const { merchant_id } = ada();
  const signedIn = await request.post("/api/auth/login", { data: { email: ada().email, password: ada().password } });
  const headers = { Authorization: `Bearer ${(await signedIn.json()).token}` };
  const made = await request.post(`/api/merchants/${merchant_id}/products`, {
    data: { name, price: "5000", stock_quantity: 0 },
    headers,
  });
  const slug = (await made.json()).data.slug;

  const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await visitor.goto(`/starlingmarket/p/${slug}`);
  await visitor.getByRole("textbox", { name: "Your WhatsApp number" }).fill("+234 803 999 1122");
  await visitor.getByRole("checkbox").check();
  await visitor.getByRole("button", { name: "Tell me", exact: true }).click();
  await expect(visitor.getByText("We will write to you on WhatsApp")).toBeVisible();
  await visitor.context().close();

  await page.goto(`/dashboard/stock?search=${encodeURIComponent(name)}`);
  await page.getByRole("textbox", { name: `Low at, of ${name}` }).fill("3");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("textbox", { name: "How many" }).fill("12");
  await drawer.getByRole("textbox", { name: "Note" }).fill("Delivery of Monday");
  await drawer.getByRole("button", { name: "Write it down" }).click();
  await expect(drawer.getByText("Delivery of Monday")).toBeVisible();
  await expect(drawer.getByText("+12")).toBeVisible();
  await isInOrder(page);
  const saving = page.waitForEvent("download");
  await drawer.getByRole("button", { name: "Save as CSV" }).click();
  expect((await saving).suggestedFilename()).toBe("stock-movements.csv");

  for (const view of ["", "?view=low", "?view=waiting", "?view=held", "?view=ledger", "?view=places"]) {
    await page.goto(`/dashboard/stock${view}`);
    await expect(page.getByRole("heading", { name: "Stock", level: 1 })).toBeVisible();
    await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
    await isInOrder(page);
  }
});

test("what was looked for in vain gets a meaning, and is found from then on", async ({ page }) => {
  const word = `ricx${mark().replace(/\d/g, "q")}`;
  await page.setExtraHTTPHeaders({ "User-Agent": userAgent });
  await signIn(page);
  await page.goto(`/starlingmarket?q=${word}`);
  await expect(page.getByRole("heading", { name: `Nothing found for “${word}”` })).toBeVisible();
  await page.goto("/dashboard/search-words");
  const miss = page.getByRole("listitem").filter({ hasText: word });
  await miss.getByRole("button", { name: `Another word… for “${word}”` }).click();
  await page.getByRole("textbox", { name: "It means" }).fill("rice");
  await isInOrder(page);
  await miss.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("list", { name: "Your words" }).getByText(word)).toBeVisible();
  await page.goto(`/starlingmarket?q=${word}`);
  await expect(page.getByRole("link", { name: /rice/i }).first()).toBeVisible();

  await page.getByText("Sort and filter").click();
  await page.getByRole("link", { name: /₦/ }).first().click();
  await expect(page.getByRole("list", { name: "Chosen" })).toBeVisible();
  await isInOrder(page);
});

test("a collection gets a picture of its own, cropped and described, and the shop shows it", async ({ page }) => {
  test.setTimeout(120_000);
  const name = `Pictured ${mark()}`;
  await signIn(page);
  await page.goto("/dashboard/collections/new");
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  const form = page.locator("#collection");
  await form.getByLabel("Picture file").setInputFiles("../docs/images/storefront-desktop.png");
  const alt = form.getByRole("textbox", { name: "What is to be seen" });
  await alt.fill("A market stall");
  await isInOrder(page);
  await form.getByRole("button", { name: "Crop" }).click();
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByRole("img", { name: "A market stall" })).toBeVisible();
  await isInOrder(page);
  await sheet.getByRole("button", { name: "Crop" }).click();
  await expect(sheet).toBeHidden({ timeout: 30_000 });
  await expect(form.getByRole("presentation").first()).toHaveAttribute("src", /-(\d+)x\1\//);
  await expect(alt).toHaveValue("A market stall");
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  await page.getByRole("searchbox", { name: "Search products to add" }).fill("rice");
  await page.getByRole("list", { name: "Found" }).getByRole("button", { name: /^Add / }).first().click();
  await expect(page.getByRole("list", { name: "In this collection" }).getByRole("listitem")).toHaveCount(1);

  await page.goto("/starlingmarket");
  const shelf = page.getByRole("link", { name: new RegExp(name) });
  await expect(shelf.getByRole("img", { name: "A market stall" })).toBeVisible();
  await isInOrder(page);
});
