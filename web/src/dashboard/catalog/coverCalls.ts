import { uploadFile } from "@/account/uploading";
import type { Wire } from "../wire";
import type { Box } from "./pictureCalls";

/** A picture as a file again, with its size, so that a part of it can be chosen. */
export type Drawn = { url: string; file: File; width: number; height: number };

/** Has a picture drawn in every width, all of it or a part, and answers where it is. */
export function uploadCover(shopId: string, file: File, box?: Box) {
  const part = box ? `?${new URLSearchParams(Object.entries(box).map(([name, at]) => [name, String(at)]))}` : "";
  return uploadFile<Wire["CoverAnswer"]>(`/api/merchants/${shopId}/covers${part}`, file, () => {});
}

/** The picture at an address of ours, to be cropped. */
export async function drawn(url: string): Promise<Drawn> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(answer.statusText);
  const file = new File([await answer.blob()], "cover.jpg");
  const { width, height } = await createImageBitmap(file);
  return { url, file, width, height };
}
