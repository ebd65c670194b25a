import type { ReactNode } from "react";

function Icon({ children, filled }: { children: ReactNode; filled?: boolean }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className="size-5 shrink-0"
      fill={filled ? "currentColor" : "none"}
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const HomeIcon = () => (
  <Icon>
    <path d="M4 10.5 12 4l8 6.5V19a1 1 0 0 1-1 1h-4.5v-6h-5v6H5a1 1 0 0 1-1-1v-8.5Z" />
  </Icon>
);
export const CameraIcon = () => (
  <Icon>
    <path d="M4 8.5A1.5 1.5 0 0 1 5.5 7h2.2l1.5-2.5h5.6L16.3 7h2.2A1.5 1.5 0 0 1 20 8.5v9a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17.5v-9Z" />
    <circle cx="12" cy="12.8" r="3.2" />
  </Icon>
);
export const OrdersIcon = () => (
  <Icon>
    <path d="M6 3.5h12v17l-3-1.8-3 1.8-3-1.8-3 1.8v-17Z" />
    <path d="M9.5 8.5h5M9.5 12.5h5" />
  </Icon>
);
export const ChatsIcon = () => (
  <Icon>
    <path d="M20.5 11.6a8.3 8.3 0 0 1-12.2 7.3L3.5 20.5l1.6-4.7a8.3 8.3 0 1 1 15.4-4.2Z" />
  </Icon>
);
export const ProductsIcon = () => (
  <Icon>
    <path d="m12 3 8 4.2v9.6L12 21l-8-4.2V7.2L12 3Z" />
    <path d="m4.3 7.3 7.7 4 7.7-4M12 11.3V21" />
  </Icon>
);
export const CustomersIcon = () => (
  <Icon>
    <circle cx="9" cy="8" r="3.4" />
    <path d="M2.8 19.5a6.2 6.2 0 0 1 12.4 0M15.6 4.9a3.4 3.4 0 0 1 0 6.2M17.6 13.9a6.2 6.2 0 0 1 3.6 5.6" />
  </Icon>
);
export const VisitsIcon = () => (
  <Icon>
    <path d="M5 20v-6M12 20V9M19 20V4" />
  </Icon>
);
export const ChannelIcon = () => (
  <Icon>
    <path d="M12 19v-6" />
    <circle cx="12" cy="10.5" r="1.8" />
    <path d="M8.3 14.2a5.2 5.2 0 0 1 0-7.4M15.7 6.8a5.2 5.2 0 0 1 0 7.4M5.5 17a9.2 9.2 0 0 1 0-13M18.5 4a9.2 9.2 0 0 1 0 13" />
  </Icon>
);
export const SettingsIcon = () => (
  <Icon>
    <path d="M4 8h9M17 8h3M4 16h3M11 16h9" />
    <circle cx="15" cy="8" r="2" />
    <circle cx="9" cy="16" r="2" />
  </Icon>
);
export const MoreIcon = () => (
  <Icon filled>
    <circle cx="5.5" cy="12" r="1" />
    <circle cx="12" cy="12" r="1" />
    <circle cx="18.5" cy="12" r="1" />
  </Icon>
);
export const CloseIcon = () => (
  <Icon>
    <path d="m6 6 12 12M18 6 6 18" />
  </Icon>
);
export const PlusIcon = () => (
  <Icon>
    <path d="M12 5v14M5 12h14" />
  </Icon>
);
export const UploadIcon = () => (
  <Icon>
    <path d="M12 15.5V4.5M7.5 8.5 12 4l4.5 4.5M4.5 15v3.5a1.5 1.5 0 0 0 1.5 1.5h12a1.5 1.5 0 0 0 1.5-1.5V15" />
  </Icon>
);
export const StarIcon = ({ filled }: { filled: boolean }) => (
  <Icon filled={filled}>
    <path d="m12 3.8 2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8L12 3.8Z" />
  </Icon>
);
export const PenIcon = () => (
  <Icon>
    <path d="m5 19 .8-3.8L16 5l3 3L8.8 18.2 5 19ZM13.5 7.5l3 3" />
  </Icon>
);
export const TrashIcon = () => (
  <Icon>
    <path d="M4 7h16M9.5 7V4.5h5V7M6.5 7l.8 12.5h9.4L17.5 7M10.5 11v5M13.5 11v5" />
  </Icon>
);
export const CheckIcon = () => (
  <Icon>
    <path d="m5 12.5 4.5 4.5L19 7.5" />
  </Icon>
);
export const CrossIcon = () => (
  <Icon>
    <path d="M6.5 6.5l11 11M17.5 6.5l-11 11" />
  </Icon>
);
export const BackIcon = () => (
  <span className="rtl:-scale-x-100">
    <Icon>
      <path d="m14.5 5.5-6.5 6.5 6.5 6.5" />
    </Icon>
  </span>
);
export const ForwardIcon = () => (
  <span className="rtl:-scale-x-100">
    <Icon>
      <path d="m9.5 5.5 6.5 6.5-6.5 6.5" />
    </Icon>
  </span>
);
export const ChevronsIcon = () => (
  <Icon>
    <path d="m8 9.5 4-4 4 4M8 14.5l4 4 4-4" />
  </Icon>
);
export const OutsideIcon = () => (
  <Icon>
    <path d="M13.5 5h5.5v5.5M19 5l-8.5 8.5M17.5 14v4.5a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1H10" />
  </Icon>
);
export const CopyIcon = () => (
  <Icon>
    <path d="M9 9h10.5v10.5H9V9Z" />
    <path d="M5.5 15H4.5V4.5H15v1" />
  </Icon>
);
export const SendIcon = () => (
  <span className="rtl:-scale-x-100">
    <Icon>
      <path d="M4.5 12 4 4.5 20.5 12 4 19.5l.5-7.5Zm0 0h7" />
    </Icon>
  </span>
);
export const ReplyIcon = () => (
  <span className="rtl:-scale-x-100">
    <Icon>
      <path d="M9.5 6 4.5 11l5 5M5 11h8.5a6 6 0 0 1 6 6v1" />
    </Icon>
  </span>
);
export const BotIcon = () => (
  <Icon>
    <path d="M12 3.5V7M6.5 7h11A2.5 2.5 0 0 1 20 9.5v7a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 4 16.5v-7A2.5 2.5 0 0 1 6.5 7Z" />
    <path d="M9 12v1.5M15 12v1.5" />
  </Icon>
);
export const PersonIcon = () => (
  <Icon>
    <circle cx="12" cy="8" r="3.8" />
    <path d="M4.8 20a7.2 7.2 0 0 1 14.4 0" />
  </Icon>
);
export const PinIcon = () => (
  <Icon>
    <path d="M12 21s6.5-5.8 6.5-11a6.5 6.5 0 1 0-13 0c0 5.2 6.5 11 6.5 11Z" />
    <circle cx="12" cy="10" r="2.2" />
  </Icon>
);
export const BagIcon = () => (
  <Icon>
    <path d="M5.5 8.5h13l1 12h-15l1-12Z" />
    <path d="M9 8.5V7a3 3 0 0 1 6 0v1.5" />
  </Icon>
);
export const WarningIcon = () => (
  <Icon>
    <path d="M12 4.5 21 19.5H3L12 4.5ZM12 10v4.5M12 17v.2" />
  </Icon>
);
export const ClockIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="8" />
    <path d="M12 7.5V12l3 2" />
  </Icon>
);
export const ListIcon = () => (
  <Icon>
    <path d="M8.5 6.5H20M8.5 12H20M8.5 17.5H20M4.3 6.5h.1M4.3 12h.1M4.3 17.5h.1" />
  </Icon>
);
export const FileIcon = () => (
  <Icon>
    <path d="M6 3.5h8l4.5 4.5v12.5H6v-17Z" />
    <path d="M13.5 3.5V8.5h5M9 13h6M9 16.5h6" />
  </Icon>
);
export const ClipIcon = () => (
  <Icon>
    <path d="m20 11.5-8.2 8.2a5 5 0 0 1-7.1-7.1l8.6-8.6a3.3 3.3 0 0 1 4.7 4.7l-8.5 8.5a1.7 1.7 0 0 1-2.4-2.4l7.8-7.8" />
  </Icon>
);
export const SoundIcon = () => (
  <Icon>
    <path d="M5 10v4M9 6.5v11M13 9v6M17 4.5v15M21 10.5v3" />
  </Icon>
);
export const FilmIcon = () => (
  <Icon>
    <rect x="3" y="6" width="12.5" height="12" rx="2.5" />
    <path d="m15.5 10.5 5.5-3v9l-5.5-3" />
  </Icon>
);
export const DownloadIcon = () => (
  <Icon>
    <path d="M12 4v11m0 0 4.5-4.5M12 15l-4.5-4.5M5 20h14" />
  </Icon>
);
export const OffersIcon = () => (
  <Icon>
    <path d="M4.5 10v4.5h3L16 19V5.5L7.5 10h-3Z" />
    <path d="M18.8 9.8a3.5 3.5 0 0 1 0 4.9M8 14.8l1 4.2h2" />
  </Icon>
);
export const OffersOffIcon = () => (
  <Icon>
    <path d="M4.5 10v4.5h3L16 19v-3M16 12V5.5l-4.4 2.4M8 14.8l1 4.2h2M4 4l16 16" />
  </Icon>
);
