import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { Skeleton } from "@/ui/Skeleton";
import { Failed } from "../Faces";
import { useShop } from "../shop";
import { previewQuery } from "./calls";

/** The real shop in a phone, with the draft; where it was scrolled to stays when the draft changes. */
export function Preview({ shown, language }: { shown: number; language: string }) {
  const { t } = useLingui();
  const preview = useQuery(previewQuery(useShop().id));
  const frame = useRef<HTMLIFrameElement>(null);
  const scrolled = useRef(0);
  if (preview.isError) return <Failed error={preview.error} retry={() => void preview.refetch()} />;
  return (
    <figure className="flex flex-col items-center gap-3">
      <div className="h-[40rem] w-[20rem] overflow-hidden rounded-[2.4rem] border-8 border-[#0b0d0c] bg-[#0b0d0c] shadow-xl">
        {preview.data ? (
          <iframe
            ref={frame}
            title={t`Your shop, with this design`}
            src={`${preview.data.url}&draft=${shown}${language ? `&lang=${language}` : ""}`}
            onLoad={() => {
              const page = frame.current?.contentWindow;
              page?.scrollTo(0, scrolled.current);
              page?.addEventListener("scroll", () => {
                scrolled.current = page.scrollY;
              });
            }}
            className="h-[780px] w-[380px] origin-top-left scale-80 rounded-[2rem] bg-background"
          />
        ) : (
          <Skeleton className="size-full" />
        )}
      </div>
      <figcaption className="text-xs text-muted">
        <Trans>Links open your shop as it is now, in a tab of their own.</Trans>
      </figcaption>
    </figure>
  );
}
