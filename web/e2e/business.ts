import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { type APIRequestContext, expect } from "@playwright/test";
import { newNumber } from "./shop";

export const accessToken = "token-of-the-story";
export const appSecret = "secret-of-the-story";

/** One webhook, as it came. */
export type Post = { raw: Buffer; signature: string };

/** A business of a story's own at the sandbox: it hears everything and answers nothing by itself. */
export class Business {
  readonly posts: Post[] = [];
  number = { phone_number_id: "", waba_id: "", catalog_id: "", display_phone_number: "" };

  private readonly server = createServer(async (request: IncomingMessage, answer) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    this.posts.push({ raw: Buffer.concat(parts), signature: String(request.headers["x-hub-signature-256"]) });
    answer.end("taken");
  });

  constructor(private readonly request: APIRequestContext) {}

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    const { port } = this.server.address() as AddressInfo;
    const number = {
      display_phone_number: `+${newNumber()}`,
      merchant_name: "Story Stores",
      token: accessToken,
      app_secret: appSecret,
      webhook_url: `http://127.0.0.1:${port}/`,
    };
    this.number = await (await this.request.post("/sandbox/api/numbers", { data: number })).json();
    return this;
  }

  close(): void {
    this.server.close();
  }

  /** Every message of shoppers that came, in the order of arrival. */
  get heard(): Record<string, unknown>[] {
    return this.posts.flatMap(({ raw }) => JSON.parse(raw.toString()).entry[0].changes[0].value.messages ?? []);
  }

  async send(to: string, content: Record<string, unknown>): Promise<void> {
    await this.graph(`${this.number.phone_number_id}/messages`, { messaging_product: "whatsapp", to, ...content });
  }

  async graph(path: string, data: Record<string, unknown>): Promise<void> {
    const answer = await this.request.post(`/sandbox/graph/v26.0/${path}`, {
      data,
      headers: { Authorization: `Bearer ${accessToken}` },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
  }
}
