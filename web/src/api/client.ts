import createClient, { type Middleware } from "openapi-fetch";
import type { paths } from "./schema";

/** What every refused call answers. */
export type Problem = {
  status: "error";
  code: string;
  message: string;
  errors?: { field?: string; message: string; code?: string }[];
};

/** A refused call, thrown by `unwrap`: `message` is a sentence for a person. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(problem.message);
  }
}

let readToken: () => string | null = () => null;

/** Tells the client where the access token is kept; called once by the page that signs people in. */
export function readTokenFrom(read: () => string | null): void {
  readToken = read;
}

const bearer: Middleware = {
  onRequest({ request }) {
    const token = readToken();
    if (token) request.headers.set("Authorization", `Bearer ${token}`);
    return request;
  },
};

export const api = createClient<paths>({ baseUrl: "/" });
api.use(bearer);

const unreadable: Problem = {
  status: "error",
  code: "unreadable_answer",
  message: "The server gave an answer we could not read. Please try again.",
};

/** The data of a call that went well; throws `ApiError` for one that was refused. */
export async function unwrap<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok) return data as T;
  throw new ApiError(response.status, isProblem(error) ? error : unreadable);
}

function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "code" in value && "message" in value;
}
