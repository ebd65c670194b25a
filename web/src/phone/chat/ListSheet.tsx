import type { Interactive, Row } from "../sandbox";
import { Sheet } from "./Sheet";

/** The rows of a list message. */
export function ListSheet({
  list,
  onPick,
  onClose,
}: {
  list: Interactive;
  onPick: (row: Row) => void;
  onClose: () => void;
}) {
  const sections = list.action?.sections ?? [];
  return (
    <Sheet title={list.action?.button ?? ""} onClose={onClose}>
      {sections.map((section, index) => (
        <section key={section.title ?? index}>
          {section.title ? (
            <h3 className="px-5 pt-3 pb-1 text-xs font-semibold tracking-wide text-accent uppercase">
              {section.title}
            </h3>
          ) : null}
          <ul>
            {section.rows?.map((row, place) => (
              <li key={row.id} className="border-separator not-last:border-b mx-5">
                <button
                  type="button"
                  data-first={index === 0 && place === 0 ? true : undefined}
                  onClick={() => onPick(row)}
                  className="-mx-5 flex min-h-12 w-[calc(100%+2.5rem)] flex-col justify-center px-5 py-2 text-start outline-none hover:bg-surface-secondary focus-visible:bg-surface-secondary"
                >
                  <span className="text-[15px]">{row.title}</span>
                  {row.description ? <span className="text-[13px] text-muted">{row.description}</span> : null}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Sheet>
  );
}
