/** Something to be put into the cart. `said` is how that went: empty when it is there, else the server's word for why not. */
export type Addition = { key: string; name: string; at: number; fields: [string, string][]; said?: string };

export interface Waiting {
  all(): Promise<Addition[]>;
  put(addition: Addition): Promise<void>;
  remove(key: string): Promise<void>;
}

const store = "additions";

/** What waits in this browser for one shop, the oldest first; pages and the worker see the same. */
export function waitingFor(base: string): Waiting {
  const within = async <Found>(mode: IDBTransactionMode, act: (rows: IDBObjectStore) => IDBRequest<Found>) => {
    const database = await open(`oja${base}`);
    try {
      const transaction = database.transaction(store, mode);
      const request = act(transaction.objectStore(store));
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
      return request.result;
    } finally {
      database.close();
    }
  };
  return {
    all: async () => {
      const every: Addition[] = await within("readonly", (rows) => rows.getAll());
      return every.sort((one, other) => one.at - other.at);
    },
    put: async (addition) => {
      await within("readwrite", (rows) => rows.put(addition));
    },
    remove: async (key) => {
      await within("readwrite", (rows) => rows.delete(key));
    },
  };
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: "key" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
