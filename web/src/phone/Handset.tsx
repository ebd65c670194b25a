import { type ReactNode, useEffect, useState } from "react";

/** The phone itself: a frame on a wide screen, the whole screen on a small one. */
export function Handset({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-0 w-full flex-1 flex-col lg:h-[min(740px,calc(100dvh-8.5rem))] lg:w-[360px] lg:flex-none lg:rounded-[2.9rem] lg:bg-[#0b0d0c] lg:p-2.5 lg:shadow-[0_30px_70px_-20px_rgb(0_0_0/0.65),inset_0_0_0_1.5px_rgb(255_255_255/0.16)]">
      <div className="relative flex min-h-0 flex-1 flex-col overflow-hidden bg-[#f1ebdd] lg:rounded-[2.3rem] dark:bg-[#111614]">
        <StatusBar />
        {children}
      </div>
    </div>
  );
}

function StatusBar() {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date()), 10_000);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <div
      aria-hidden="true"
      className="hidden items-center justify-between bg-(--brand) px-7 pt-3 pb-1.5 text-[13px] font-semibold text-(--brand-foreground) tabular-nums lg:flex"
    >
      <span>{now.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}</span>
      <span className="h-5 w-20 rounded-full bg-[#0b0d0c]" />
      <svg viewBox="0 0 44 14" className="h-3 w-10" fill="currentColor" aria-hidden="true">
        <path d="M0 9h3v4H0zM5 6.5h3V13H5zM10 4h3v9h-3zM15 1.5h3V13h-3z" />
        <rect
          x="23.7"
          y="2.2"
          width="16.6"
          height="9.6"
          rx="2.6"
          fill="none"
          stroke="currentColor"
          strokeOpacity=".55"
        />
        <rect x="25.4" y="3.9" width="11" height="6.2" rx="1.3" />
        <path d="M41.8 5.2v3.6c.9-.2 1.4-.9 1.4-1.8s-.5-1.6-1.4-1.8Z" fillOpacity=".55" />
      </svg>
    </div>
  );
}
