import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { Formatted } from "./Formatted";

const html = (text: string) => render(<Formatted text={text} />).container.innerHTML;

test("shows bold, italic and struck words as WhatsApp does", () => {
  expect(html("*Total* _soon_ ~old~")).toContain("<strong>Total</strong> <em>soon</em> <s>old</s>");
});

test("leaves lonely marks alone", () => {
  expect(html("2 * 3 * 4 and snake_case_name")).toContain("2 * 3 * 4 and snake_case_name");
});

test("never takes words for markup", () => {
  expect(html("<b>hi</b>")).toContain("&lt;b&gt;hi&lt;/b&gt;");
});
