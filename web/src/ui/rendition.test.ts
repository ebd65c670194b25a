import { expect, test } from "vitest";
import { small } from "./rendition";

const name = "3f9a0b1c2d3e4f5061728394a5b6c7d8e9f0a1b2";

test("a picture of ours is shown in its smallest width", () => {
  expect(small(`/media/pictures/${name}-1600x1200/1080.jpg`)).toBe(`/media/pictures/${name}-1600x1200/200.webp`);
  expect(small(`https://shop.example/media/pictures/${name}-900x900/900.jpg`)).toBe(
    `https://shop.example/media/pictures/${name}-900x900/200.webp`,
  );
});

test("one that is hardly wider has no smaller one", () => {
  const url = `/media/pictures/${name}-220x220/220.jpg`;
  expect(small(url)).toBe(url);
  expect(small(`/media/pictures/${name}-223x100/223.jpg`)).toContain("/200.webp");
});

test("Cloudinary draws it when asked", () => {
  const at = "https://res.cloudinary.com/demo/image/upload/c_limit,q_auto,";
  expect(small(`${at}w_1080/v12/oja/1-2/${name}-1600x1200.jpg`)).toBe(`${at}w_200/v12/oja/1-2/${name}-1600x1200.webp`);
});

test("a picture from elsewhere stays as it is", () => {
  for (const url of ["/media/3f/3f9a.jpg", "https://supplier.example/rice.jpg", ""]) expect(small(url)).toBe(url);
});
