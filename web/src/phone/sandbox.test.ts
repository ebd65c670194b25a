import { expect, test } from "vitest";
import { nearby } from "./sandbox";

test("a picture on this machine is fetched by the page's own name for it", () => {
  const here = new URL("http://localhost:8000/sandbox");
  expect(nearby("http://127.0.0.1:8000/media/a.png?w=2", here)).toBe("/media/a.png?w=2");
});

test("pictures elsewhere stay where they are", () => {
  const here = new URL("http://localhost:8000/sandbox");
  expect(nearby("http://127.0.0.1:9000/a.png", here)).toBe("http://127.0.0.1:9000/a.png");
  expect(nearby("https://shop.example/a.png", here)).toBe("https://shop.example/a.png");
});
