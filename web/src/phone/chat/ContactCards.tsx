import { Avatar } from "@heroui/react";
import { Trans } from "@lingui/react/macro";
import { initials, toneOf } from "../people";
import type { Contact } from "../sandbox";

/** People whose numbers are shared. */
export function ContactCards({ contacts }: { contacts: Contact[] }) {
  return (
    <ul className="min-w-56">
      {contacts.map((contact) => (
        <li
          key={`${contact.name.formatted_name} ${contact.phones?.[0]?.phone}`}
          className="flex items-center gap-2.5 p-1.5"
        >
          <Avatar size="sm" style={{ backgroundColor: toneOf(contact.name.formatted_name) }}>
            <Avatar.Fallback className="bg-transparent text-xs font-semibold text-white">
              {initials(contact.name.formatted_name)}
            </Avatar.Fallback>
          </Avatar>
          <span className="min-w-0">
            <span dir="auto" className="block break-words font-medium">
              {contact.name.formatted_name}
            </span>
            {contact.phones?.map(({ phone, wa_id }) => (
              <span key={phone ?? wa_id} className="block text-[13px] text-muted">
                {phone ?? `+${wa_id}`}
              </span>
            ))}
            {contact.origin === "contact_request" ? (
              <span className="block text-[12px] text-muted">
                <Trans>Shared because the shop asked</Trans>
              </span>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
