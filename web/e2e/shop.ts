import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { type APIRequestContext, test as base, expect, type Page } from "@playwright/test";

type Login = { email: string; password: string; merchant_id: string };
type Demo = { logins: Login[]; numbers: { phone_number_id: string; display_number: string; merchant: string }[] };

/** The demo world's own list of logins and numbers. */
export function demo(): Demo {
  return JSON.parse(readFileSync(`${process.env.OJA_HOME}/demo.json`, "utf8"));
}

export const ada = (): Login => {
  const login = demo().logins.find(({ email }) => email.startsWith("ada@"));
  if (!login) throw new Error("demo.json names no Ada.");
  return login;
};

/** Every story: nothing may be said on the console. */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      context.on("console", (line) => {
        if (line.type() === "error" || line.type() === "warning")
          complaints.push(`${line.text()} (${line.location().url})`);
      });
      context.on("weberror", (error) => complaints.push(String(error.error())));
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** No accessibility violation on what is shown, and nothing wider than the screen. */
export async function isInOrder(page: Page): Promise<void> {
  await isAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

/** No accessibility violation on what is shown, by the rules that these tags name beside those of WCAG. */
export async function isAccessible(page: Page, ...tags: string[]): Promise<void> {
  // Halfway through an animation colours are not what they are; one that was just asked for begins with the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.waitForFunction(
    () =>
      !document.querySelector("[data-entering], [data-exiting]") &&
      document
        .getAnimations()
        .every((one) => one.playState !== "running" || one.effect?.getTiming().iterations === Infinity),
  );
  const { violations } = await new AxeBuilder({ page })
    // React Aria's own announcements name things that may be gone by now; they go a few seconds later.
    .exclude("[data-live-announcer]")
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", ...tags])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join("\n")}`)).toEqual([]);
}

export async function signIn(page: Page, login: { email: string; password: string } = ada()): Promise<void> {
  await page.goto("/dashboard");
  await page.getByLabel("E-mail").fill(login.email);
  await page.getByLabel("Password").fill(login.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Today", level: 1 })).toBeVisible();
}

type Bubble = { id: string; direction: "in" | "out"; body: Record<string, unknown> };
type Reply = { id: string; title: string };

/** A shopper's phone without a screen: what she sends and sees, through the sandbox's driver. */
export class Shopper {
  private last = "";

  constructor(
    private readonly request: APIRequestContext,
    readonly user: string,
    readonly name: string,
    private readonly line = demo().numbers[0]?.phone_number_id ?? "",
  ) {}

  private get chat(): string {
    return `/sandbox/api/chats/${this.line}/${this.user}/messages`;
  }

  async send(content: Record<string, unknown>): Promise<void> {
    const sent = await this.request.post(this.chat, { data: { ...content, profile: { name: this.name } } });
    expect(sent.ok(), await sent.text()).toBe(true);
    this.last = (await sent.json()).id;
  }

  say = (body: string) => this.send({ type: "text", text: { body } });

  tap = ({ id, title }: Reply) =>
    this.send({ type: "interactive", interactive: { type: "button_reply", button_reply: { id, title } } });

  pick = ({ id, title }: Reply) =>
    this.send({ type: "interactive", interactive: { type: "list_reply", list_reply: { id, title } } });

  /** Waits until the shop says something that fits; what it is. */
  async hears(fits: RegExp): Promise<Record<string, unknown>> {
    let found: Record<string, unknown> | undefined;
    await expect
      .poll(
        async () => {
          const answer = await this.request.get(this.chat, { params: this.last ? { after: this.last, wait: 2 } : {} });
          const bubbles: Bubble[] = await answer.json();
          found = bubbles.findLast(
            ({ direction, body }) => direction === "out" && fits.test(JSON.stringify(body)),
          )?.body;
          return found !== undefined;
        },
        { timeout: 20_000, message: `the shop says ${fits}` },
      )
      .toBe(true);
    return found ?? {};
  }
}

/** The button or row of a message whose title fits. */
export function choice(body: Record<string, unknown>, title: RegExp): Reply {
  const found: Reply[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (value && typeof value === "object") {
      const one = value as Record<string, unknown>;
      if (typeof one.id === "string" && typeof one.title === "string") found.push(one as Reply);
      Object.values(one).forEach(look);
    }
  };
  look(body);
  const fitting = found.find((one) => title.test(one.title));
  if (!fitting) throw new Error(`No choice ${title} among ${found.map((one) => one.title).join(", ")}`);
  return fitting;
}

/** A wa_id nobody has used yet. */
export const newNumber = () => `23480${String(Date.now()).slice(-8)}`;
