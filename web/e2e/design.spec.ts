import { expect, isInOrder, signIn, test } from "./shop";

test("Ada designs her shop, sees it in the phone, publishes it, and takes a slip back", async ({ page, context }) => {
  await signIn(page);
  await page.goto("/dashboard/settings");
  await page.getByRole("link", { name: "Design the shop" }).click();
  await expect(page.getByRole("heading", { name: "Shop design", level: 1 })).toBeVisible();
  const isPhone = (page.viewportSize()?.width ?? 0) < 1024;
  const look = (at: "Design" | "Preview") =>
    isPhone ? page.getByRole("button", { name: at, exact: true }).click() : Promise.resolve();
  const frame = page.frameLocator("iframe");
  const saved = page.getByText("Saved as a draft. Shoppers do not see it yet.");

  await page.getByText("Atelier", { exact: true }).click();
  await page.getByLabel("Announcement").fill("Free delivery in Lagos");
  await page.getByLabel("Instagram").fill("@starling");
  await expect(saved).toBeVisible();
  await isInOrder(page);
  await look("Preview");
  await expect(frame.getByText("Free delivery in Lagos")).toBeVisible();
  await expect(frame.getByRole("link", { name: "Instagram" })).toBeAttached();
  await look("Design");

  await page.getByRole("button", { name: "Add a block" }).click();
  await page.getByRole("option", { name: "Welcome with the cover" }).click();
  await page.getByLabel("Title", { exact: true }).fill("Fresh from the market");
  await page.getByLabel("Button", { exact: true }).fill("See it all");
  await page.getByText("Tell shoppers when you are open").click();
  await page.getByRole("button", { name: "Add a block" }).click();
  await page.getByRole("option", { name: "Opening hours" }).click();

  const blocks = page.getByRole("list", { name: "Blocks" }).getByRole("listitem");
  await expect(blocks.last()).toContainText("Opening hours");
  await blocks.last().getByRole("button").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Space");
  await expect(blocks.last()).toContainText("All products");
  await page.getByRole("button", { name: /^Hide Collections/ }).click();
  await expect(saved).toBeVisible();
  await isInOrder(page);
  await look("Preview");
  await expect(frame.getByRole("heading", { name: "Fresh from the market" })).toBeVisible();
  await expect(frame.getByRole("heading", { name: "Opening hours" })).toBeAttached();

  const shop = await context.newPage();
  await shop.goto("/starlingmarket");
  await expect(shop.getByText("Free delivery in Lagos")).toHaveCount(0);
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("This is what shoppers see.")).toBeVisible();
  await shop.reload();
  await expect(shop.getByText("Free delivery in Lagos")).toBeVisible();
  await expect(shop.getByRole("link", { name: "See it all" })).toHaveAttribute("href", "/starlingmarket#products");
  await isInOrder(shop);
  await shop.close();

  await look("Design");
  await page.getByLabel("Announcement").fill("A slip");
  await expect(saved).toBeVisible();
  await page.getByRole("button", { name: "Discard" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Discard" }).click();
  await expect(page.getByLabel("Announcement")).toHaveValue("Free delivery in Lagos");

  // As it was, for the stories after this one.
  await page.getByText("Market", { exact: true }).click();
  await page.getByLabel("Announcement").fill("");
  await page.getByLabel("Instagram").fill("");
  await page.getByText("Tell shoppers when you are open").click();
  for (const name of ["Welcome with the cover", "Opening hours"])
    await page.getByRole("button", { name: new RegExp(`^Remove ${name}`) }).click();
  await page.getByRole("button", { name: /^Show Collections/ }).click();
  await expect(saved).toBeVisible();
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("This is what shoppers see.")).toBeVisible();
});
