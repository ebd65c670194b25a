import { toast } from "@heroui/react/toast";
import { MutationCache, QueryClient } from "@tanstack/react-query";
import { ApiError } from "@/api/client";

declare module "@tanstack/react-query" {
  interface Register {
    mutationMeta: {
      /** The form shows the refusal itself, so no toast. */
      shownInline?: boolean;
    };
  }
}

/**
 * Every error is shown exactly once: what a page reads is shown by its failed face, what a person does by a toast here,
 * unless the form that asked shows it (`meta.shownInline`).
 */
export const queryClient = new QueryClient({
  mutationCache: new MutationCache({
    onError: (error, _variables, _context, mutation) => {
      if (!mutation.meta?.shownInline) toast.danger(sentence(error));
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) =>
        failures < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
    },
  },
});

/** What to tell a person about an error. */
export const sentence = (error: unknown) =>
  error instanceof Error ? error.message : "Something went wrong. Please try again.";
