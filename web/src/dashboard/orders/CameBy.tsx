import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Sheet } from "../Faces";
import type { Order } from "./calls";

/** The link that led to an order: a campaign's, or one in a message of ours. */
export function CameBy({ order }: { order: Order }) {
  const came = order.came_by;
  if (!came) return null;
  const named = [came.campaign, came.source, came.medium, came.content].filter(Boolean);
  return (
    <Sheet title={<Trans>Came by</Trans>}>
      {named.length > 0 ? <p className="text-sm break-words">{named.join(" · ")}</p> : null}
      {came.conversation_id ? (
        <p className="text-sm">
          <Trans>a link in your message.</Trans>{" "}
          <Link
            to="/chats/$conversationId"
            params={{ conversationId: came.conversation_id }}
            className="text-link underline-offset-4 hover:underline"
          >
            <Trans>See it in the chat</Trans>
          </Link>
        </p>
      ) : null}
    </Sheet>
  );
}
