import { useEffect, useState } from "react";

const asked = () => new URLSearchParams(location.search).get("theme");
const system = () => matchMedia("(prefers-color-scheme: dark)").matches;

/** Dark or light: as the address says (`?theme=`), else as the system. */
export function useTheme(): [boolean, () => void] {
  const [isDark, setDark] = useState(() => (asked() ? asked() === "dark" : system()));
  useEffect(() => {
    document.documentElement.classList.toggle("dark", isDark);
    document.documentElement.classList.toggle("light", !isDark);
  }, [isDark]);
  return [isDark, () => setDark(!isDark)];
}
