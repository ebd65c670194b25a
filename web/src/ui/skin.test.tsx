import { readFileSync } from "node:fs";
import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { Button, ButtonLink, Chip, SearchInput, Select, TextInput } from "./skin";

const sheets = ["button", "chip", "input", "search-field"]
  .map((name) => readFileSync(`node_modules/@heroui/styles/dist/components/${name}.css`, "utf8"))
  .join("\n");

const everything = (
  <>
    {(["primary", "secondary", "tertiary", "ghost", "outline", "danger-soft"] as const).map((variant) => (
      <Button key={variant} variant={variant} size="lg" wide iconOnly />
    ))}
    <ButtonLink href="/" size="sm" />
    {(["default", "accent", "success", "warning", "danger"] as const).map((color) => (
      <Chip key={color} color={color}>
        a
      </Chip>
    ))}
    <SearchInput />
    <TextInput />
    <Select />
  </>
);

test("every class of the skin exists in HeroUI's stylesheet", () => {
  const { container } = render(everything);
  const used = new Set([...container.querySelectorAll("[class]")].flatMap((element) => [...element.classList]));
  expect(used.size).toBeGreaterThan(15);
  const missing = [...used].filter((name) => !new RegExp(`\\.${name}(?![\\w-])`).test(sheets));
  expect(missing).toEqual([]);
});
