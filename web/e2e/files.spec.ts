import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { demo, expect, isInOrder, newNumber, Shopper, signIn, test } from "./shop";

const picture = readFileSync(fileURLToPath(new URL("../../docs/images/start-phone.png", import.meta.url)));
const letter = Buffer.from("%PDF-1.7\n%%EOF\n");

test("a picture of a shopper is shown, and a picture of the team reaches her phone", async ({ page, request }) => {
  const line = demo().numbers[0]?.phone_number_id ?? "";
  const zainab = new Shopper(request, newNumber(), `Zainab ${newNumber().slice(-4)}`);
  const keep = async (type: string, data: Buffer) =>
    (await request.post(`/sandbox/api/media/${line}`, { data, headers: { "Content-Type": type } })).json();
  await zainab.send({ type: "image", image: { ...(await keep("image/png", picture)), caption: "Like this one" } });
  await zainab.send({
    type: "document",
    document: { ...(await keep("application/pdf", letter)), filename: "address.pdf" },
  });
  await zainab.send({ type: "image", image: { id: "1", mime_type: "image/png" } });

  await signIn(page);
  await page.goto("/dashboard/chats");
  await page.getByRole("link", { name: new RegExp(zainab.name) }).click();
  const chat = page.getByRole("log");
  await expect(chat.getByRole("link", { name: /address\.pdf/ })).toHaveAttribute("download", "address.pdf");
  await expect(chat.getByText("WhatsApp has forgotten this file")).toBeVisible({ timeout: 20_000 });
  await expect(chat.getByRole("button", { name: "Try again" })).toBeVisible();
  const thumbnail = chat.getByRole("button", { name: "Open the picture: Like this one" });
  await thumbnail.scrollIntoViewIfNeeded();
  await expect
    .poll(() => thumbnail.locator("img").evaluate((it: HTMLImageElement) => it.complete && it.naturalWidth > 0))
    .toBe(true);
  await isInOrder(page);
  await thumbnail.click();
  const large = page.getByRole("dialog").getByRole("img", { name: "Like this one" });
  await expect(large).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(large).toBeHidden();

  await page
    .locator("form input[type=file]")
    .setInputFiles({ name: "shelf.png", mimeType: "image/png", buffer: picture });
  await expect(page.getByRole("list", { name: "Attached files" }).getByText("KB")).toBeVisible();
  await isInOrder(page);
  await page.getByRole("textbox", { name: "Reply" }).fill("We have it in red");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(chat.getByRole("button", { name: "Open the picture: We have it in red" })).toBeVisible();
  await expect(page.getByRole("list", { name: "Attached files" })).toBeHidden();

  await expect
    .poll(async () => {
      const url = `/sandbox/api/chats/${line}/${zainab.user}/messages`;
      const seen: { body: { image?: { id: string; caption?: string } } }[] = await (await request.get(url)).json();
      const sent = seen.find(({ body }) => body.image?.caption === "We have it in red")?.body.image;
      return sent ? (await (await request.get(`/sandbox/api/media/${sent.id}`)).body()).equals(picture) : false;
    })
    .toBe(true);
});
