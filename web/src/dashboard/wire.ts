import { ApiError, signedFetch } from "@/api/client";

export type Pagination = {
  total: number;
  pages: number;
  current_page: number;
  limit: number;
  next_cursor?: string | null;
};
export type Listing<Name extends string, T> = {
  status: string;
  data: { [key in Name]: T[] } & { pagination: Pagination };
};
export type Single<T> = { status: string; data: T };

export type Merchant = {
  id: string;
  name: string;
  email: string;
  phone: string;
  whatsapp_number: string;
  subdomain: string;
  logo_url: string | null;
  tagline: string;
  accent: string | null;
  currency: string;
  country: string;
  timezone: string;
  locale: string;
  plan: string;
  trial_ends_at: string | null;
  storefront_url: string;
};

type Query = Record<string, string | number | boolean | undefined>;

export async function ask<T>(
  method: string,
  path: string,
  options: { query?: Query; body?: unknown; signal?: AbortSignal } = {},
): Promise<T> {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(options.query ?? {}))
    if (value !== undefined && value !== "") query.set(key, String(value));
  const search = query.size ? `?${query}` : "";
  const response = await signedFetch(
    new Request(`${path}${search}`, {
      method,
      signal: options.signal,
      headers: options.body === undefined ? {} : { "Content-Type": "application/json" },
      body: options.body === undefined ? null : JSON.stringify(options.body),
    }),
  );
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new ApiError(response.status, answer);
  return answer as T;
}
