import { useEffect, useRef, useState } from "react";
import { useShop } from "../shop";
import { type ChatFile, uploadToChat } from "./files";

/** A file in the composer: going up, there, or refused. */
export type Attachment = {
  id: number;
  file: File;
  preview: string | null;
  share: number;
  uploaded: ChatFile | null;
  problem: string | null;
};

const MOST = 10;
let next = 0;

/** The files that wait in the composer; each goes up as soon as it is chosen. */
export function useAttachments() {
  const shop = useShop();
  const [waiting, setWaiting] = useState<Attachment[]>([]);
  const flights = useRef(new Map<number, AbortController>());

  useEffect(() => {
    const all = flights.current;
    return () => {
      for (const flight of all.values()) flight.abort();
    };
  }, []);

  const change = (id: number, news: Partial<Attachment>) =>
    setWaiting((now) => now.map((one) => (one.id === id ? { ...one, ...news } : one)));

  function add(files: Iterable<File>) {
    const room = MOST - waiting.length;
    for (const file of [...files].slice(0, Math.max(0, room))) {
      const id = next++;
      const flight = new AbortController();
      flights.current.set(id, flight);
      const preview = /^image\/(jpeg|png|webp)$/.test(file.type) ? URL.createObjectURL(file) : null;
      setWaiting((now) => [...now, { id, file, preview, share: 0, uploaded: null, problem: null }]);
      uploadToChat(shop.id, file, (share) => change(id, { share }), flight.signal)
        .then((uploaded) => change(id, { uploaded, share: 1 }))
        .catch((error: Error) => change(id, { problem: error.message }));
    }
  }

  function remove(id: number) {
    flights.current.get(id)?.abort();
    flights.current.delete(id);
    const gone = waiting.find((one) => one.id === id);
    if (gone?.preview) URL.revokeObjectURL(gone.preview);
    setWaiting((now) => now.filter((one) => one.id !== id));
  }

  return {
    waiting,
    add,
    remove,
    clear: () => {
      for (const { id } of waiting) remove(id);
    },
    /** What can be sent; null while something is still going up, or was refused. */
    ready: waiting.every((one) => one.uploaded) ? waiting.flatMap((one) => one.uploaded ?? []) : null,
  };
}
