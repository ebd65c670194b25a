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
    await expect(rows.first()).toContainText("There is room for it.");
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
    kept = await nameOf(rows.filter({ has: page.getByRole("button", { name: /^Automatic/ }) }).first());
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
    const waiting = rows.filter({ hasText: /Others promise more|category has its share/ }).first();
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
