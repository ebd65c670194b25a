import { expect, test } from "vitest";
import { messagesWith, shapeOf, sizeOf } from "./files";
import { file } from "./fixtures";

test("a file is shown as what it is, not as what it was called", () => {
  expect(shapeOf(file({ kind: "image", mime_type: "application/pdf" }))).toBe("document");
  expect(shapeOf(file({ kind: "document", mime_type: "image/gif" }))).toBe("image");
  expect(shapeOf(file({ kind: "sticker", mime_type: "image/webp" }))).toBe("sticker");
  expect(shapeOf(file({ kind: "audio", mime_type: "audio/ogg" }))).toBe("audio");
});

test("sizes are told as people say them", () => {
  expect(sizeOf(400, "en")).toBe("1 KB");
  expect(sizeOf(84_000, "en")).toBe("84 KB");
  expect(sizeOf(2_440_000, "en")).toBe("2.4 MB");
  expect(sizeOf(16_777_216, "en")).toBe("17 MB");
});

test("words go under the first file that can carry them, else after all", () => {
  const sound = file({ kind: "audio" });
  const sticker = file({ kind: "sticker" });
  const picture = file({ kind: "image" });
  expect(messagesWith([sound, picture, file({})], "Red")).toEqual([
    { type: "audio", audio: { file_id: "0199", voice: false } },
    { type: "image", image: { file_id: "0199", caption: "Red" } },
    { type: "document", document: { file_id: "0199", caption: "", filename: "prices.pdf" } },
  ]);
  expect(messagesWith([sticker], "Thanks")).toEqual([
    { type: "sticker", sticker: { file_id: "0199" } },
    { type: "text", text: { body: "Thanks", preview_url: false } },
  ]);
  expect(messagesWith([], "Hello")).toEqual([{ type: "text", text: { body: "Hello", preview_url: false } }]);
});
