import { expect, isInOrder, signIn, test } from "./shop";

const shop = "/starlingmarket";

test("what Ada says in French is read by who reads French", async ({ page, context }, { project }) => {
  test.setTimeout(90_000);
  const words = `Bienvenue au marché (${project.name})`;
  const best = `best-${project.name}-${Date.now() % 100_000}`;
  const isPhone = (page.viewportSize()?.width ?? 0) < 1024;
  await signIn(page);
  await page.goto("/dashboard/settings/design");
  await page.getByLabel("Announcement").fill("Welcome to the market");
  await page.getByRole("button", { name: "French" }).click();
  await expect(page.getByRole("heading", { name: "Words in this language" })).toBeVisible();
  await page.getByLabel("Announcement").fill(words);
  await expect(page.getByText("Saved as a draft. Shoppers do not see it yet.")).toBeVisible();
  await isInOrder(page);
  if (isPhone) await page.getByRole("button", { name: "Preview", exact: true }).click();
  await expect(page.frameLocator("iframe").getByText(words)).toBeVisible();
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("This is what shoppers see.")).toBeVisible();

  await page.goto("/dashboard/collections/new");
  await page.getByLabel("Name", { exact: true }).fill(best);
  await page.getByRole("button", { name: "Create" }).click();
  await page.getByRole("button", { name: "French" }).click();
  await page.getByLabel("Name in this language").fill("Les meilleurs");
  await page.getByRole("button", { name: "Save this language" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await isInOrder(page);

  const shopper = await context.newPage();
  await shopper.goto(`${shop}?lang=fr`);
  await expect(shopper.getByText(words)).toBeVisible();
  await isInOrder(shopper);
  await shopper.goto(`${shop}/collections/${best}?lang=fr`);
  await expect(shopper.getByRole("heading", { name: "Les meilleurs" })).toBeVisible();
  await shopper.goto(`${shop}?lang=en`);
  await expect(shopper.getByText("Welcome to the market")).toBeVisible();
});

test("Ada says how long it takes, and a shopper reads when she gets it", async ({ page, context }) => {
  test.setTimeout(90_000);
  await signIn(page);
  await page.goto("/dashboard/settings/delivery");
  await page.getByLabel("Ready in").fill("2");
  await page.getByLabel("Days on the way, from").first().fill("1");
  await page.getByLabel("to", { exact: true }).first().fill("3");
  await isInOrder(page);
  const save = page.getByRole("button", { name: "Save" }).first();
  if (await save.isEnabled()) await save.click();
  await expect(save).toBeDisabled();

  const shopper = await context.newPage();
  await shopper.goto(shop);
  await shopper.goto((await shopper.locator("h3 a").first().getAttribute("href")) ?? "");
  await expect(shopper.getByText(/^Ready for pickup /)).toBeVisible();
  await expect(shopper.getByText(/^Arrives /)).toBeVisible();
  await isInOrder(shopper);
});
