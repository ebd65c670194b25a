import { ProgressBar } from "@heroui/react/progress-bar";
import { FileIcon } from "../icons";

export function Bar({ label, share, isWaiting }: { label: string; share: number; isWaiting: boolean }) {
  return (
    <ProgressBar aria-label={label} value={share * 100} isIndeterminate={isWaiting} className="w-full">
      <span className="flex min-w-0 items-center gap-2 text-sm font-medium">
        <FileIcon />
        <span className="truncate">{label}</span>
      </span>
      <ProgressBar.Output />
      <ProgressBar.Track>
        <ProgressBar.Fill />
      </ProgressBar.Track>
    </ProgressBar>
  );
}
