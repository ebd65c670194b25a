import { Card } from "@heroui/react";
import { Trans } from "@lingui/react/macro";

export function App() {
  return (
    <main className="mx-auto max-w-sm p-6">
      <Card>
        <Card.Header>
          <Card.Title>
            <Trans>Welcome to Oja</Trans>
          </Card.Title>
        </Card.Header>
      </Card>
    </main>
  );
}
