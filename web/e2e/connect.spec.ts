import { playNumber } from "./numbers";
import { expect, isInOrder, signIn, test } from "./shop";

test("Ada connects a number of her own, from the token to the ticks, and takes it off again", async ({
  page,
  request,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const number = await playNumber(request, baseURL ?? "");
  await signIn(page);
  await page.goto("/dashboard/whatsapp/connect");
  await page.getByRole("button", { name: "With my own Meta app" }).click();

  await page.getByLabel("Access token").fill("EAA-copied-wrongly");
  await page.getByRole("button", { name: "Find my numbers" }).click();
  await expect(page.getByText("Meta does not accept this access token")).toBeVisible();
  await isInOrder(page);
  await page.getByLabel("Access token").fill(number.token);
  await page.getByRole("button", { name: "Find my numbers" }).click();
  await page.getByRole("button", { name: /555 0100/ }).click();

  await page.getByLabel("App secret").fill(number.app_secret);
  await page.getByRole("button", { name: "Try it and connect" }).click();

  const told = page.getByRole("listitem").filter({ hasText: "Callback URL" }).locator("span.font-mono");
  await expect(told).toHaveCount(2);
  const [address = "", word = ""] = await told.allTextContents();
  await isInOrder(page);
  await number.deliverTo(address);
  await number.save(word);
  await expect(page.getByText("Meta has called the webhook address")).toBeVisible();
  await page.getByRole("button", { name: "Go on" }).click();

  await number.write("Hi");
  await expect(page.getByText("Something from Meta has arrived here.")).toBeVisible({ timeout: 20_000 });
  await isInOrder(page);
  await page.getByRole("button", { name: "Go on" }).click();

  await page.getByLabel("Your own WhatsApp number").fill("+2348030001111");
  await page.getByRole("button", { name: "Send the test message" }).click();
  await expect(page.getByText("It has arrived on your phone.")).toBeVisible({ timeout: 20_000 });
  await page.getByRole("link", { name: "Finish" }).click();

  await expect(page.getByRole("heading", { name: "How it is doing" })).toBeVisible();
  await expect(page.getByText("The app hears what happens on the account.")).toBeVisible();
  await isInOrder(page);

  await number.news({ ban_state: "DISABLE" });
  await expect(page.getByText("Meta has closed this WhatsApp business account.")).toBeVisible({ timeout: 20_000 });
  await page.goto("/dashboard/orders");
  await expect(page.getByRole("link", { name: /See what to do/ })).toBeVisible();
  await isInOrder(page);
  await number.news({ ban_state: "REINSTATE" });
  await expect(page.getByRole("link", { name: /See what to do/ })).toBeHidden({ timeout: 20_000 });

  await page.goto("/dashboard/whatsapp/desk");
  await page.getByRole("listitem").getByRole("link", { name: "text" }).first().click();
  await expect(page.getByRole("heading", { name: "What came of it" })).toBeVisible();
  await isInOrder(page);

  await page.goto(`/dashboard/whatsapp/${number.phoneNumberId}`);
  await page.getByRole("button", { name: "Disconnect" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Disconnect" }).click();
  await expect(page.getByRole("heading", { name: "WhatsApp", level: 1 })).toBeVisible();
  await expect(page.getByText("+234 701 555 0100", { exact: true })).toBeHidden();
});
