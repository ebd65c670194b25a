import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { Words } from "./Words";

const html = (text: string) => render(<Words text={text} />).container.innerHTML;

test("shows bold, italic, struck and typed words, one inside the other", () => {
  const shown = html("*Total: _NGN 12,400_* was ~13,000~ ```SM-1```");
  expect(shown).toContain("Total: <em>NGN 12,400</em></strong>");
  expect(shown).toContain("<s>13,000</s>");
  expect(shown).toContain(">SM-1</code>");
});

test("leaves marks inside words and sums alone", () => {
  expect(html("snake_case_name 2*3*4 * not bold *")).toContain("snake_case_name 2*3*4 * not bold *");
});

test("makes links of addresses, without the full stop behind them", () => {
  const shown = html("See https://shop.example/p/rice?q=1.");
  expect(shown).toContain('href="https://shop.example/p/rice?q=1"');
});

test("never lets markup through", () => {
  expect(html("<img src=x onerror=alert(1)>")).not.toContain("<img");
});
