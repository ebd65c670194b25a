// A client that others wrote for Meta, talking to the sandbox: what it sends is taken, what is posted it verifies.
import { GraphApiError, WhatsAppClient } from "@kapso/whatsapp-cloud-api";
import { normalizeWebhook, verifySignature } from "@kapso/whatsapp-cloud-api/server";
import { expect, test } from "@playwright/test";
import { accessToken, appSecret, Business } from "./business";
import { newNumber } from "./shop";

const png = Buffer.from("89504e470d0a1a0a".concat("00".repeat(64)), "hex");

test.skip(({ viewport }) => (viewport?.width ?? 0) < 400, "Once is enough: no screen is involved.");

test("kapso's client sends every kind, moves a file, and knows our refusals", async ({ request, baseURL }) => {
  const shop = await new Business(request).open();
  const { number } = shop;
  const client = new WhatsAppClient({
    accessToken,
    baseUrl: `${baseURL}/sandbox/graph`,
    graphVersion: "v26.0",
  });
  const to = newNumber();
  const chat = `/sandbox/api/chats/${number.phone_number_id}/${to}/messages`;
  const content = { type: "text", text: { body: "Ẹ káàárọ̀ / hi" }, profile: { name: "Chidi" } };
  const question: string = (await (await request.post(chat, { data: content })).json()).id;
  const whom = { phoneNumberId: number.phone_number_id, to };
  const link = "https://shop.example/a";
  const { messages, media } = client;
  const text = "Hello";

  await test.step("sixteen kinds are taken", async () => {
    const sent = [
      await messages.sendText({ ...whom, body: text }),
      await messages.sendImage({ ...whom, image: { link: `${link}.png`, caption: "Fresh" } }),
      await messages.sendAudio({ ...whom, audio: { link: `${link}.mp3` } }),
      await messages.sendVideo({ ...whom, video: { link: `${link}.mp4` } }),
      await messages.sendDocument({ ...whom, document: { link: `${link}.pdf`, filename: "invoice.pdf" } }),
      await messages.sendSticker({ ...whom, sticker: { link: `${link}.webp` } }),
      await messages.sendLocation({ ...whom, location: { latitude: 6.5, longitude: 3.37, name: "Yaba Market" } }),
      await messages.sendContacts({
        ...whom,
        contacts: [{ name: { formattedName: "Ngozi Eze", firstName: "Ngozi" }, phones: [{ phone: "+2348025550199" }] }],
      }),
      await messages.sendReaction({ ...whom, reaction: { messageId: question, emoji: "👍" } }),
      await messages.sendInteractiveButtons({ ...whom, bodyText: text, buttons: [{ id: "a", title: "Browse" }] }),
      await messages.sendInteractiveList({
        ...whom,
        bodyText: text,
        buttonText: "See",
        sections: [{ title: "Food", rows: [{ id: "r", title: "Rice" }] }],
      }),
      await messages.sendInteractiveCtaUrl({ ...whom, bodyText: text, parameters: { displayText: "Open", url: link } }),
      await messages.sendInteractiveProduct({
        ...whom,
        bodyText: text,
        catalogId: number.catalog_id,
        productRetailerId: "SM-1",
      }),
      await messages.sendInteractiveProductList({
        ...whom,
        header: { type: "text", text: "For you" },
        bodyText: text,
        catalogId: number.catalog_id,
        sections: [{ title: "Food", productItems: [{ productRetailerId: "SM-1" }] }],
      }),
      await messages.sendInteractiveCatalogMessage({ ...whom, bodyText: text, parameters: {} }),
      await messages.sendTemplate({
        ...whom,
        template: {
          name: "order_update",
          language: { code: "en" },
          components: [
            {
              type: "body",
              parameters: ["Chidi", "ORD-1", "on its way."].map((word) => ({ type: "text", text: word })),
            },
          ],
        },
      }),
    ];
    for (const answer of sent) expect(answer.messages[0]?.id).toMatch(/^wamid\./);
    expect((await messages.markRead({ phoneNumberId: number.phone_number_id, messageId: question })).success).toBe(
      true,
    );
  });

  await test.step("a file goes up, comes down and is gone", async () => {
    const { id: mediaId } = await media.upload({
      ...whom,
      type: "image/png",
      file: new Blob([png]),
      fileName: "a.png",
    });
    expect((await media.get({ mediaId })).mimeType).toBe("image/png");
    const bytes = (await media.download({ mediaId, auth: "always" })) as ArrayBuffer;
    expect(Buffer.from(bytes).equals(png)).toBe(true);
    expect((await media.delete({ mediaId })).success).toBe(true);
    await expect(media.get({ mediaId })).rejects.toThrow();
  });

  await test.step("a template is made and deleted", async () => {
    const businessAccountId = number.waba_id;
    const name = "back_in_stock";
    const components = [{ type: "BODY", text: "Your rice is back. Reply to keep one." }];
    const made = await client.templates.create({
      businessAccountId,
      name,
      language: "en",
      category: "UTILITY",
      components,
    });
    expect(made.id).toBeTruthy();
    const names = async () => (await client.templates.list({ businessAccountId })).data.map((one) => one.name);
    expect(await names()).toContain(name);
    expect((await client.templates.delete({ businessAccountId, name })).success).toBe(true);
    expect(await names()).not.toContain(name);
  });

  await test.step("refusals are understood", async () => {
    const refused = async (sending: Promise<unknown>) => {
      const error = await sending.catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(GraphApiError);
      return error as GraphApiError;
    };
    const stranger = new WhatsAppClient({ accessToken: "stolen", baseUrl: `${baseURL}/sandbox/graph` });
    expect((await refused(stranger.messages.sendText({ ...whom, body: text }))).isAuthError()).toBe(true);
    const nobody = await refused(messages.sendText({ ...whom, to: "1555013131026", body: text }));
    expect(nobody.code).toBe(131026);
    const buttons = ["1", "2", "3", "4"].map((id) => ({ type: "reply", reply: { id, title: `Choice ${id}` } }));
    const four = { type: "button", body: { text }, action: { buttons } };
    expect((await refused(messages.sendInteractiveRaw({ ...whom, interactive: four }))).httpStatus).toBe(400);
    const slow = await refused(messages.sendText({ ...whom, to: "1555013131056", body: text }));
    expect(slow.isRateLimit()).toBe(true);
  });

  await test.step("its verifier and its parser accept what the sandbox posts", async () => {
    await expect.poll(() => shop.posts.length).toBeGreaterThan(4);
    for (const { raw, signature } of shop.posts) {
      expect(verifySignature({ appSecret, rawBody: raw, signatureHeader: signature })).toBe(true);
      const touched = Buffer.concat([raw, Buffer.from(" ")]);
      expect(verifySignature({ appSecret, rawBody: touched, signatureHeader: signature })).toBe(false);
    }
    const heard = shop.posts.map(({ raw }) => normalizeWebhook(JSON.parse(raw.toString())));
    const said = heard.flatMap((one) => one.messages);
    expect(said).toMatchObject([{ id: question, type: "text", from: to, text: { body: "Ẹ káàárọ̀ / hi" } }]);
    expect(new Set(heard.flatMap((one) => one.statuses.map(({ status }) => status)))).toContain("sent");
  });
  shop.close();
});
