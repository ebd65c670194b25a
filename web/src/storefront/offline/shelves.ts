/** What is kept in this browser for one shop, and how much of it at most. Another layout would need other names. */
export const limits = {
  pages: { entries: 30, bytes: 256 * 1024 },
  own: { entries: 30, bytes: 256 * 1024 },
  pictures: { entries: 60, bytes: 160 * 1024 },
  assets: { entries: 24, bytes: 512 * 1024 },
};

export type Shelf = keyof typeof limits;

export const shelfName = (base: string, shelf: Shelf) => `oja${base}:${shelf}`;

/** Everything of this shop that an earlier layout kept. */
export function outdated(names: string[], base: string): string[] {
  const current = new Set(Object.keys(limits).map((shelf) => shelfName(base, shelf as Shelf)));
  return names.filter((name) => name.startsWith(`oja${base}:`) && !current.has(name));
}

/** Puts an answer on its shelf, the newest last; the oldest give way. What is too big, or finds no room, is not kept. */
export async function keep(base: string, shelf: Shelf, address: string, response: Response): Promise<void> {
  try {
    const body = await response.blob();
    if (body.size > limits[shelf].bytes) return;
    const cache = await caches.open(shelfName(base, shelf));
    await cache.delete(address);
    await cache.put(address, new Response(body, { headers: response.headers }));
    const names = await cache.keys();
    const tooMany = names.slice(0, Math.max(0, names.length - limits[shelf].entries));
    for (const name of tooMany) await cache.delete(name);
  } catch {
    // A full disk: the shop works as without us.
  }
}

export async function find(base: string, shelf: Shelf, address: string): Promise<Response | undefined> {
  return (await caches.open(shelfName(base, shelf))).match(address, { ignoreVary: true });
}
