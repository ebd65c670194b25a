/** True when she asks for less: her browser said so to the server, or says so here. */
export function savesData(page: Document): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true || page.querySelector("[data-saves]") !== null;
}
