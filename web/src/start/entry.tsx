import "./start.css";
import { I18nProvider } from "@lingui/react";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { wordsOf } from "@/ui/words";
import { StartPage } from "./StartPage";
import { messages } from "./words/en.po";

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={wordsOf("en", messages)}>
        <StartPage />
      </I18nProvider>
    </StrictMode>,
  );
