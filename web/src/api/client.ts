import createClient from "openapi-fetch";
import type { paths } from "./schema";

/** What every refused call answers. */
export type Problem = {
  status: "error";
  code: string;
  message: string;
  errors: { field?: string; reason?: string }[];
};

const unreachable: Problem = {
  status: "error",
  code: "unreachable",
  message: "We could not reach Oja. Check your connection and try again.",
  errors: [],
};

const unreadable: Problem = {
  status: "error",
  code: "unreadable_answer",
  message: "The server gave an answer we could not read. Please try again.",
  errors: [],
};

/** A refused call, thrown by `unwrap`: `message` is a sentence for a person. */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(
    readonly status: number,
    problem: unknown,
  ) {
    const readable = isProblem(problem) ? problem : unreadable;
    super(readable.message);
    this.problem = readable;
  }

  /** The sentence about one field of a form, when the refusal names it. */
  about(field: string): string | undefined {
    return this.problem.errors.find((error) => error.field === field)?.reason;
  }
}

let readToken: () => string | null = () => null;
let renewToken: () => Promise<boolean> = async () => false;

/** Tells the client where the access token is kept; called once by the page that signs people in. */
export function readTokenFrom(read: () => string | null): void {
  readToken = read;
}

/** Tells the client how to get a fresh access token; true when there is one. */
export function renewTokenWith(renew: () => Promise<boolean>): void {
  renewToken = renew;
}

/** `fetch` with the access token. A token that has run out is renewed once, and the call made again. */
export async function signedFetch(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await reach(signed(request));
  if (response.status !== 401 || !readToken() || !(await renewToken())) return response;
  return reach(signed(again));
}

async function reach(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw new ApiError(0, unreachable);
  }
}

function signed(request: Request): Request {
  const token = readToken();
  if (token) request.headers.set("Authorization", `Bearer ${token}`);
  return request;
}

export const api = createClient<paths>({ baseUrl: "/", fetch: signedFetch });

/** The data of a call that went well; throws `ApiError` for one that was refused. */
export async function unwrap<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok) return data as T;
  throw new ApiError(response.status, error);
}

function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "code" in value && "message" in value && "errors" in value;
}
