import { type ButtonVariants, buttonVariants } from "@heroui/styles";
import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes } from "react";

type Look = Pick<ButtonVariants, "variant" | "size" | "fullWidth">;

function Anchor({
  variant,
  size,
  fullWidth,
  className,
  children,
  ...rest
}: Look & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a {...rest} className={`${buttonVariants({ variant, size, fullWidth })} ${className ?? ""}`}>
      {children}
    </a>
  );
}

/** A link within the dashboard that looks like a button. */
export const LinkButton = createLink(Anchor);

/** A link out of the dashboard that looks like a button; opens in a tab of its own. */
export function OutsideButton({ children, ...rest }: Look & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <Anchor target="_blank" rel="noopener" {...rest}>
      {children}
    </Anchor>
  );
}
