/**
 * HeroUI's classes on native elements: the same look without a script, for pages that must work before one runs.
 * This is the only file that names those classes; skin.test.tsx fails when one is missing from HeroUI's stylesheet.
 */
import type {
  AnchorHTMLAttributes,
  ButtonHTMLAttributes,
  InputHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
} from "react";
import { SearchIcon } from "./icons";

type Look = {
  variant?: "primary" | "secondary" | "tertiary" | "ghost" | "outline" | "danger-soft";
  size?: "sm" | "md" | "lg";
  wide?: boolean;
  iconOnly?: boolean;
};

const buttonLook = ({ variant = "primary", size = "md", wide, iconOnly }: Look, more = "") =>
  [
    `button button--${variant} button--${size}`,
    wide ? "button--full-width" : "",
    iconOnly ? "button--icon-only" : "",
    more,
  ]
    .filter(Boolean)
    .join(" ");

export function Button({
  variant,
  size,
  wide,
  iconOnly,
  className,
  type = "submit",
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type={type} className={buttonLook({ variant, size, wide, iconOnly }, className)} {...rest} />;
}

export function ButtonLink({
  variant,
  size,
  wide,
  iconOnly,
  className,
  children,
  ...rest
}: Look & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a className={buttonLook({ variant, size, wide, iconOnly }, className)} {...rest}>
      {children}
    </a>
  );
}

export function Chip({
  color = "default",
  children,
}: {
  color?: "default" | "accent" | "success" | "warning" | "danger";
  children: ReactNode;
}) {
  return (
    <span className={`chip chip--${color} chip--soft`}>
      <span className="chip__label">{children}</span>
    </span>
  );
}

export function SearchInput({ className = "", ...rest }: InputHTMLAttributes<HTMLInputElement>) {
  return (
    <div className="search-field search-field--full-width">
      <div className={`search-field__group search-field__group--full-width ${className}`}>
        <span data-slot="search-field-search-icon" className="search-field__search-icon">
          <SearchIcon />
        </span>
        <input type="search" data-slot="search-field-input" className="search-field__input" {...rest} />
      </div>
    </div>
  );
}

export function TextInput({ className = "", ...rest }: InputHTMLAttributes<HTMLInputElement>) {
  return <input className={`input ${className}`} {...rest} />;
}

export function Select({ className = "", children, ...rest }: SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <select className={`input ${className}`} {...rest}>
      {children}
    </select>
  );
}
