/** The mark of Oja: an awning over a stall. */
export const Mark = () => (
  <svg viewBox="0 0 32 32" className="size-8 shrink-0" aria-hidden="true">
    <rect width="32" height="32" rx="9" fill="#0d5a43" />
    <path d="M7 13.2 8.7 8h14.6l1.7 5.2a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0Z" fill="#f4b73f" />
    <path
      d="M9 18v6h14v-6"
      fill="none"
      stroke="#fbf8ef"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
