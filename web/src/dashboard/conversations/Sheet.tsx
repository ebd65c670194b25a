import { Modal } from "@heroui/react/modal";
import type { ReactNode } from "react";

/** Something to choose, over the chat: a sheet from below on a phone, a window elsewhere. */
export function Sheet({
  title,
  isOpen,
  close,
  children,
}: {
  title: ReactNode;
  isOpen: boolean;
  close: () => void;
  children: ReactNode;
}) {
  return (
    <Modal.Backdrop
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <Modal.Container placement="auto" scroll="inside">
        <Modal.Dialog className="w-full text-foreground sm:max-w-lg">
          <Modal.CloseTrigger />
          <Modal.Header>
            <Modal.Heading className="text-lg font-semibold">{title}</Modal.Heading>
          </Modal.Header>
          {children}
        </Modal.Dialog>
      </Modal.Container>
    </Modal.Backdrop>
  );
}
