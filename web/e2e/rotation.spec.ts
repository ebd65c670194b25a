import type { Locator, Page } from "@playwright/test";
import { expect, isInOrder, signIn, test } from "./shop";

/** One picture for whoever looks at the story afterwards, when a folder is named. */
async function picture(page: Page, name: string): Promise<void> {
  if (process.env.OJA_PICTURES)
    await page.screenshot({ path: `${process.env.OJA_PICTURES}/${name}-${page.viewportSize()?.width}.png` });
}

async function save(page: Page): Promise<void> {
  await page.getByRole("region", { name: "What would happen" }).getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("region", { name: "What would happen" })).toBeHidden();
}

async function wish(page: Page, product: string, wanted: string): Promise<void> {
  await page.getByRole("button", { name: `WhatsApp for ${product}` }).click();
  await page.getByRole("option", { name: wanted }).click();
}

test("a merchant tries a smaller limit, keeps a product out, stars another, and takes it all back", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const places = page.getByLabel("Places in WhatsApp");
  const outcome = page.getByRole("region", { name: "What would happen" });
  const rows = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: /WhatsApp for / }) });
  const nameOf = async (row: Locator) => (await row.getByRole("link").textContent()) ?? "";

  await test.step("everything fits, so there is nothing to decide", async () => {
    await signIn(page);
    await page.goto("/dashboard/whatsapp");
    await page.getByRole("link", { name: "Rotation" }).click();
    await expect(page.getByText(/^Everything fits: /)).toBeVisible();
    await expect(rows.filter({ hasText: "There is room for it." }).first()).toBeVisible();
    await isInOrder(page);
    await picture(page, "fits");
  });

  await test.step("a number that is none says so, and a smaller limit is tried out first", async () => {
    await places.fill("0");
    await expect(page.getByText("A whole number from 1 to 100,000.")).toBeVisible();
    await expect(outcome).toBeHidden();
    await places.fill("60");
    await expect(outcome).toContainText(/0 would come in, \d+ would leave\./);
    await outcome.getByText("Which ones?").click();
    await isInOrder(page);
    await picture(page, "tried");
    await outcome.getByRole("button", { name: "Discard" }).click();
    await expect(outcome).toBeHidden();
    await expect(places).not.toHaveValue("60");
    await places.fill("60");
    await save(page);
    await expect(page.getByText(/products share 60 places, so they take turns\./)).toBeVisible();
    await expect(page.getByText("60 of 60")).toBeVisible();
  });

  let kept = "";
  await test.step("she keeps one out, and another comes in for it", async () => {
    const automatic = rows.filter({ has: page.getByRole("button", { name: /^Automatic/ }) });
    kept = await nameOf(automatic.filter({ hasNotText: "Not in WhatsApp." }).first());
    await wish(page, kept, "Never");
    await expect(outcome).toContainText("1 would come in, 1 would leave.");
    await save(page);
    await page.getByRole("link", { name: "Never", exact: true }).click();
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText(kept);
    await expect(rows).toContainText("You said never for WhatsApp.");
    await isInOrder(page);
  });

  let starred = "";
  await test.step("she stars one that waits, and it is in at once", async () => {
    await page.getByRole("link", { name: "Waiting" }).click();
    await expect(rows.first()).toContainText("Not in WhatsApp.");
    const waiting = rows.filter({ hasText: /Others promise more|category has its share|much like others/ }).first();
    starred = await nameOf(waiting);
    await wish(page, starred, "Always (star)");
    await expect(outcome).toContainText("1 would come in, 1 would leave.");
    await picture(page, "waiting");
    await save(page);
    await page.getByRole("link", { name: "Starred" }).click();
    await expect(rows.filter({ hasText: starred })).toContainText("You starred it, so it is always in.");
    await isInOrder(page);
    await picture(page, "starred");
  });

  await test.step("where every place has its star, another star says at once that it does not fit", async () => {
    await places.fill("1");
    await save(page);
    // Those that other stories left have no photo, so WhatsApp does not take them anyway.
    await page.goto("/dashboard/products?search=oil");
    await expect(page.getByRole("link", { name: "Coconut Oil 500 ml" })).toBeVisible();
    const star = page
      .getByRole("button", { name: /^Star / })
      .and(page.locator("[aria-pressed=false]"))
      .first();
    const name = (await star.getAttribute("aria-label")) ?? "";
    await star.click();
    await expect(page.getByText(/^It does not fit: \d+ stars for 1 place\./)).toBeVisible();
    await isInOrder(page);
    await page.getByRole("button", { name, exact: true }).click();
    await expect(page.getByRole("button", { name, exact: true })).toHaveAttribute("aria-pressed", "false");
    await page.goto("/dashboard/whatsapp/rotation");
    await page.getByRole("link", { name: "Starred" }).click();
  });

  await test.step("she takes it all back", async () => {
    await wish(page, starred, "Automatic");
    await page.getByRole("link", { name: "Never", exact: true }).click();
    await wish(page, kept, "Automatic");
    await places.fill("500");
    await expect(outcome).toContainText("3 changes tried out, not saved");
    await save(page);
    await expect(page.getByText(/^Everything fits: /)).toBeVisible();
  });
});
