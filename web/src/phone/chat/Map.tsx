import { PinIcon } from "../icons";
import type { Place } from "../sandbox";

/** A drawn street plan: nothing is fetched, and the pin is what matters. */
export function PlaceMap({ place }: { place: Place }) {
  return (
    <figure className="w-60">
      <div className="relative h-28 overflow-hidden rounded-lg bg-[#e9efe4] dark:bg-[#26302a]">
        <svg viewBox="0 0 240 112" className="size-full" aria-hidden="true">
          <path d="M-4 86 74 60l52 16 120-46v90H-4Z" className="fill-[#cfe3ee] dark:fill-[#1f3440]" />
          <g fill="none" className="stroke-white dark:stroke-[#3c4840]" strokeWidth="7">
            <path d="M-5 30h250M60-5v70M126-5l10 120M196-5l-8 70M-5 60l260-44" />
          </g>
          <path d="M-5 44 250 8" fill="none" strokeWidth="4" className="stroke-[#f4cf7c] dark:stroke-[#84683099]" />
        </svg>
        <span className="absolute inset-0 grid place-items-center pb-4 text-danger drop-shadow">
          <PinIcon className="size-8" />
        </span>
      </div>
      <figcaption className="px-1 pt-1.5">
        <span className="block font-medium">{place.name ?? `${place.latitude}, ${place.longitude}`}</span>
        {place.address ? <span className="block text-[13px] text-muted">{place.address}</span> : null}
      </figcaption>
    </figure>
  );
}
