import type { APIRequestContext } from "@playwright/test";

const SANDBOX = "/sandbox/api/numbers";

/** A second number at Meta, under an app of the shop's own: the sandbox plays it. */
export async function playNumber(request: APIRequestContext, base: string) {
  const number = {
    display_phone_number: "+234 701 555 0100",
    merchant_name: "Starling Market Ikeja",
    token: "EAAstarling-market-token",
    app_secret: "starling-market-app-secret",
    webhook_url: `${base}/nowhere`,
  };
  const played = await (await request.post(base + SANDBOX, { data: number })).json();
  return {
    ...number,
    phoneNumberId: played.phone_number_id as string,
    wabaId: played.waba_id as string,
    /** Something changes at Meta. */
    news: (data: Record<string, unknown>) =>
      request.post(`${base}${SANDBOX}/${played.phone_number_id}/account-events`, { data }),
    /** The webhook is saved in the app's console: from now on it leads to the shop's own path. */
    deliverTo: (webhook_url: string) =>
      request.post(base + SANDBOX, {
        data: { ...number, phone_number_id: played.phone_number_id, waba_id: played.waba_id, webhook_url },
      }),
    save: (verify_token: string) =>
      request.post(`${base}${SANDBOX}/${played.phone_number_id}/challenge`, { data: { verify_token } }),
    write: (body: string, user = "2348030001111") =>
      request.post(`${base}/sandbox/api/chats/${played.phone_number_id}/${user}/messages`, {
        data: { type: "text", text: { body }, profile: { name: "Chidi" } },
      }),
  };
}
