import { useLingui } from "@lingui/react/macro";
import { PinIcon } from "../icons";
import type { Place } from "../sandbox";
import { Sheet } from "./Sheet";

/** Places to be at; a simulator has no satellites. */
const places: Place[] = [
  { name: "Yaba Market", address: "24 Murtala Muhammed Way, Yaba, Lagos", latitude: 6.5095, longitude: 3.3711 },
  { name: "Lekki Phase 1", address: "12 Admiralty Way, Lekki, Lagos", latitude: 6.4474, longitude: 3.4723 },
  { name: "Allen Avenue", address: "58 Allen Avenue, Ikeja, Lagos", latitude: 6.6018, longitude: 3.3515 },
  { name: "Surulere", address: "9 Bode Thomas Street, Surulere, Lagos", latitude: 6.4946, longitude: 3.3561 },
];

export function PlaceSheet({ onPick, onClose }: { onPick: (place: Place) => void; onClose: () => void }) {
  const { t } = useLingui();
  return (
    <Sheet title={t`Send a location`} onClose={onClose}>
      <ul>
        {places.map((place, index) => (
          <li key={place.name}>
            <button
              type="button"
              data-first={index === 0 ? true : undefined}
              onClick={() => onPick(place)}
              className="flex min-h-14 w-full items-center gap-3 px-5 py-2 text-start outline-none hover:bg-surface-secondary focus-visible:bg-surface-secondary"
            >
              <span className="grid size-9 place-items-center rounded-full bg-accent-soft text-accent">
                <PinIcon />
              </span>
              <span>
                <span className="block text-[15px]">{place.name}</span>
                <span className="block text-[13px] text-muted">{place.address}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
