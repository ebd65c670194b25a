// Generated from the server's OpenAPI document by `npm run api:generate`. Do not edit.
export type paths = Record<string, never>;
