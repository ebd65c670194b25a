import { afterEach, expect, test, vi } from "vitest";
import { ApiError, readTokenFrom, renewTokenWith, signedFetch, unwrap } from "./client";

afterEach(() => vi.unstubAllGlobals());

const ask = () => new Request("http://shop.example/api/x", { method: "POST", body: "hello" });

test("renews a token that has run out, once, and sends the same body again", async () => {
  let token = "old";
  const seen: [string | null, string][] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const sent = request.headers.get("Authorization");
    seen.push([sent, await request.text()]);
    return new Response("{}", { status: sent === "Bearer new" ? 200 : 401 });
  });
  readTokenFrom(() => token);
  renewTokenWith(async () => {
    token = "new";
    return true;
  });
  expect((await signedFetch(ask())).status).toBe(200);
  expect(seen).toEqual([
    ["Bearer old", "hello"],
    ["Bearer new", "hello"],
  ]);
});

test("gives the refusal back when there is no new token", async () => {
  const calls = vi.fn(async () => new Response("{}", { status: 401 }));
  vi.stubGlobal("fetch", calls);
  readTokenFrom(() => "old");
  renewTokenWith(async () => false);
  expect((await signedFetch(ask())).status).toBe(401);
  expect(calls).toHaveBeenCalledTimes(1);
});

test("says in a sentence that the server cannot be reached", async () => {
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("Failed to fetch");
  });
  await expect(signedFetch(ask())).rejects.toThrow(/could not reach Oja/);
});

test("turns a refusal into an error with the sentence about each field", async () => {
  const problem = {
    status: "error",
    code: "invalid",
    message: "Please check price.",
    errors: [{ field: "price", reason: "write a number" }],
  };
  const refused = unwrap(Promise.resolve({ error: problem, response: new Response(null, { status: 422 }) }));
  const error = await refused.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApiError);
  expect((error as ApiError).about("price")).toBe("write a number");
  expect((error as ApiError).message).toBe("Please check price.");
});
