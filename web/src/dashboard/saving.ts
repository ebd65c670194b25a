import { ApiError, signedFetch } from "@/api/client";

/** Fetches a file that only who is signed in may have, and lets the browser save it under a name. */
export async function saveFile(path: string, name: string): Promise<void> {
  const response = await signedFetch(new Request(path));
  if (!response.ok) throw new ApiError(response.status, await response.json().catch(() => null));
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
