import type { components } from "@/api/schema";

/** Types of the API, by the names the server gives them. */
export type Wire = components["schemas"];
export type Merchant = Wire["MerchantOut"];
export type Pagination = Wire["Pagination"];
