import { Button, Description, FieldError, Input, Label, Modal, Switch, TextField } from "@heroui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { newUserId, type Shopper } from "./people";

/** Asks who else shops: a name, and a number or none. */
export function NewShopper({
  isOpen,
  onOpenChange,
  onDone,
}: {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onDone: (shopper: Shopper) => void;
}) {
  const { t } = useLingui();
  const [hidesNumber, setHidesNumber] = useState(false);
  const finish = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const name = String(given.get("name")).trim();
    const username = name.toLowerCase().replace(/\W+/g, ".");
    onDone(
      hidesNumber
        ? { user: newUserId(), profile: { name, username } }
        : { user: String(given.get("phone")).replace(/\D/g, ""), profile: { name } },
    );
    onOpenChange(false);
  };
  return (
    <Modal.Backdrop isOpen={isOpen} onOpenChange={onOpenChange}>
      <Modal.Container>
        <Modal.Dialog aria-label={t`New shopper`} className="sm:max-w-sm">
          <Modal.CloseTrigger />
          <Modal.Header>
            <Modal.Heading className="pb-2 text-lg font-semibold">
              <Trans>New shopper</Trans>
            </Modal.Heading>
          </Modal.Header>
          <form onSubmit={finish}>
            <Modal.Body className="flex flex-col gap-4">
              <TextField name="name" isRequired autoFocus>
                <Label>
                  <Trans>Name</Trans>
                </Label>
                <Input placeholder="Ngozi Eze" />
                <FieldError />
              </TextField>
              {hidesNumber ? null : (
                <TextField
                  name="phone"
                  type="tel"
                  isRequired
                  validate={(value) =>
                    /^\d{7,15}$/.test(value.replace(/[\s().+-]/g, "")) ? null : t`Write it with its country code.`
                  }
                >
                  <Label>
                    <Trans>Phone number</Trans>
                  </Label>
                  <Input placeholder="+234 802 555 0199" />
                  <Description>
                    <Trans>Any number will do; nobody is called.</Trans>
                  </Description>
                  <FieldError />
                </TextField>
              )}
              <Switch
                isSelected={hidesNumber}
                onChange={setHidesNumber}
                className="flex flex-row items-center gap-3 text-sm"
              >
                <Switch.Control>
                  <Switch.Thumb />
                </Switch.Control>
                <Switch.Content>
                  <Trans>Hides her number behind a username</Trans>
                </Switch.Content>
              </Switch>
            </Modal.Body>
            <Modal.Footer className="mt-5">
              <Button slot="close" variant="tertiary">
                <Trans>Cancel</Trans>
              </Button>
              <Button type="submit">
                <Trans>Take the phone</Trans>
              </Button>
            </Modal.Footer>
          </form>
        </Modal.Dialog>
      </Modal.Container>
    </Modal.Backdrop>
  );
}
