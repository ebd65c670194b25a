import "./dashboard.css";
import { Toast } from "@heroui/react/toast";
import { I18nProvider } from "@lingui/react";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { wordsOf } from "@/ui/words";
import { queryClient } from "./query";
import { router } from "./routes";
import { applyTheme } from "./theme";
import { messages } from "./words/en.po";

applyTheme();

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={wordsOf("en", messages)}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
        <Toast.Provider placement="bottom end" className="max-md:mb-16" />
      </I18nProvider>
    </StrictMode>,
  );
