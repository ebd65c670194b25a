import { useMutation, useQueryClient } from "@tanstack/react-query";
import { uploadFile } from "@/account/uploading";
import { api, unwrap } from "@/api/client";
import type { Wire } from "../wire";

export type ChatFile = Wire["MediaOut"];

/** What the file chooser offers; what WhatsApp refuses all the same, the server says in words. */
export const ACCEPTED =
  "image/jpeg,image/png,image/webp,video/mp4,video/3gpp,audio/aac,audio/amr,audio/mpeg,audio/mp4,audio/ogg," +
  ".pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.txt,.csv";

/** How a file is shown: by its bytes, whatever its sender called it. */
export function shapeOf(file: ChatFile): "image" | "sticker" | "audio" | "video" | "document" {
  const [family] = file.mime_type.split("/");
  if (family === "image") return file.kind === "sticker" ? "sticker" : "image";
  if (family === "audio" || family === "video") return family;
  return "document";
}

/** "84 KB", "2.4 MB": as people say it. */
export function sizeOf(bytes: number, locale?: string): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, bytes / 1000), "KB"] : [bytes / 1_000_000, "MB"];
  return `${value.toLocaleString(locale, { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`;
}

/** Hands a file over, to be sent by its id. */
export const uploadToChat = (
  shopId: string,
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<ChatFile> =>
  uploadFile<Wire["FileAnswer"]>(`/api/merchants/${shopId}/files`, file, onProgress, signal).then(({ data }) => data);

type Content = Wire["Outgoing"];

function messageWith(file: ChatFile, caption: string): Content {
  const named = { file_id: file.id };
  switch (file.kind) {
    case "image":
      return { type: "image", image: { ...named, caption } };
    case "video":
      return { type: "video", video: { ...named, caption } };
    case "audio":
      return { type: "audio", audio: { ...named, voice: false } };
    case "sticker":
      return { type: "sticker", sticker: named };
    default:
      return { type: "document", document: { ...named, caption, filename: file.filename } };
  }
}

/** Sounds and stickers have no words under them. */
const hasCaption = (file: ChatFile) => file.kind !== "audio" && file.kind !== "sticker";

/** Files in their order, the words under the first that can carry them, else after all. */
export function messagesWith(files: ChatFile[], words: string): Content[] {
  const bearer = files.find(hasCaption);
  const messages = files.map((file) => messageWith(file, file === bearer ? words : ""));
  if (words && !bearer) messages.push({ type: "text", text: { body: words, preview_url: false } });
  return messages;
}

/** Asks once more for a file that could not be fetched. */
export function useFetchAgain(shopId: string, fileId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/files/{file_id}/again", {
          params: { path: { merchant_id: shopId, file_id: fileId } },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: [shopId, "conversations"] }),
  });
}
