import { ApiError } from "@/api/client";
import { currentToken, renew } from "./session";

/** Sends a file as a form and tells how much of it has gone. XMLHttpRequest, since `fetch` cannot tell. */
export async function uploadFile<Answer>(
  path: string,
  file: File,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
  isRetry = false,
): Promise<Answer> {
  const { status, body } = await post(path, file, onProgress, signal);
  if (status === 401 && !isRetry && (await renew())) return uploadFile(path, file, onProgress, signal, true);
  if (status >= 200 && status < 300) return body as Answer;
  throw new ApiError(status, body);
}

function post(path: string, file: File, onProgress: (share: number) => void, signal?: AbortSignal) {
  return new Promise<{ status: number; body: unknown }>((resolve, reject) => {
    const form = new FormData();
    form.append("file", file);
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.setRequestHeader("Authorization", `Bearer ${currentToken()}`);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onload = () => resolve({ status: request.status, body: readable(request.responseText) });
    request.onerror = () => reject(new ApiError(0, null));
    request.onabort = () => reject(new ApiError(0, null));
    signal?.addEventListener("abort", () => request.abort(), { once: true });
    request.send(form);
  });
}

function readable(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
