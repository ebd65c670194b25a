import type { ReactNode } from "react";

function Icon({ children, className = "size-5" }: { children: ReactNode; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={`${className} shrink-0`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const SendIcon = () => (
  <Icon>
    <path d="M4.5 12 19 5l-4.5 14-3.2-5.8L4.5 12Zm6.8 1.2L15 9.5" />
  </Icon>
);
export const PlusIcon = ({ className }: { className?: string }) => (
  <Icon className={className}>
    <path d="M12 5v14M5 12h14" />
  </Icon>
);
export const ListIcon = () => (
  <Icon className="size-4.5">
    <path d="M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.01M4.5 12h.01M4.5 17.5h.01" strokeWidth="2.2" />
  </Icon>
);
export const ReplyIcon = () => (
  <Icon className="size-4.5">
    <path d="m9 6-5 5 5 5M4.5 11H14a6 6 0 0 1 6 6v1" />
  </Icon>
);
export const OpenIcon = () => (
  <Icon className="size-4.5">
    <path d="M13.5 5H19v5.5M19 5l-8.5 8.5M10 5.5H6.5A1.5 1.5 0 0 0 5 7v10.5A1.5 1.5 0 0 0 6.5 19H17a1.5 1.5 0 0 0 1.5-1.5V14" />
  </Icon>
);
export const PinIcon = ({ className }: { className?: string }) => (
  <Icon className={className}>
    <path d="M12 20.5s-6.5-5.6-6.5-10.6a6.5 6.5 0 0 1 13 0c0 5-6.5 10.6-6.5 10.6Z" />
    <circle cx="12" cy="9.8" r="2.3" />
  </Icon>
);
export const PhotoIcon = () => (
  <Icon>
    <rect x="4" y="5" width="16" height="14" rx="2.5" />
    <path d="m4.5 16.5 4.7-4.6 3.4 3.2 2.6-2.4 4.3 3.9M15.5 9h.01" />
  </Icon>
);
export const CloseIcon = () => (
  <Icon>
    <path d="m6.5 6.5 11 11M17.5 6.5l-11 11" />
  </Icon>
);
export const ChevronIcon = ({ className = "size-4" }: { className?: string }) => (
  <Icon className={className}>
    <path d="m9.5 6 6 6-6 6" />
  </Icon>
);
export const CopyIcon = () => (
  <Icon className="size-4">
    <rect x="8.5" y="8.5" width="11" height="11" rx="2.5" />
    <path d="M15.5 5.5A1 1 0 0 0 14.5 4.5h-8a2 2 0 0 0-2 2v8a1 1 0 0 0 1 1" />
  </Icon>
);
export const BoltIcon = () => (
  <Icon className="size-4.5">
    <path d="M13 3.5 5.5 13.5H11l-.5 7 8-10.5H13l0-6.5Z" />
  </Icon>
);
export const MoonIcon = () => (
  <Icon className="size-4.5">
    <path d="M19.5 14.2A7.8 7.8 0 0 1 9.8 4.5a7.8 7.8 0 1 0 9.7 9.7Z" />
  </Icon>
);
export const SunIcon = () => (
  <Icon className="size-4.5">
    <circle cx="12" cy="12" r="3.8" />
    <path d="M12 3.5v1.7M12 18.8v1.7M3.5 12h1.7M18.8 12h1.7M6 6l1.2 1.2M16.8 16.8 18 18M18 6l-1.2 1.2M7.2 16.8 6 18" />
  </Icon>
);
export const SmallIcon = ({ d, className = "size-4.5" }: { d: string; className?: string }) => (
  <Icon className={className}>
    <path d={d} />
  </Icon>
);
export const CartIcon = ({ className = "size-4.5" }: { className?: string }) => (
  <SmallIcon
    className={className}
    d="M4 5h2l2.2 10.2a1.5 1.5 0 0 0 1.5 1.2h7.2a1.5 1.5 0 0 0 1.5-1.1L20 8.5H7M10 20h.01M17 20h.01"
  />
);
export const ShopIcon = ({ className = "size-4.5" }: { className?: string }) => (
  <SmallIcon
    className={className}
    d="M5 10.5V19h14v-8.5M4 9.5 5.5 5h13L20 9.5a2.7 2.7 0 0 1-5.3 0 2.7 2.7 0 0 1-5.4 0A2.7 2.7 0 0 1 4 9.5Z"
  />
);
export const PersonIcon = ({ className = "size-4.5" }: { className?: string }) => (
  <SmallIcon className={className} d="M12 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM5 19.5a7 7 0 0 1 14 0" />
);
export const FileIcon = ({ className = "size-5" }: { className?: string }) => (
  <SmallIcon className={className} d="M7 4h7l4 4v12H7zM14 4v4h4M9.5 13h5M9.5 16h5" />
);
export const PhoneIcon = () => (
  <SmallIcon d="M8.5 4.5 6 5c-1 5 3 12.5 10.5 14l1.5-2.3-3.6-2.6-1.7 1.4a9 9 0 0 1-4-5l1.5-1.4z" />
);
export const FormIcon = () => <SmallIcon d="M6 4h12v16H6zM9 8.5h6M9 12h6M9 15.5h3" />;
export const DotsIcon = () => <SmallIcon className="size-5" d="M12 5.5h.01M12 12h.01M12 18.5h.01" />;
export const DownIcon = () => <SmallIcon className="size-3.5" d="m6 9.5 6 6 6-6" />;
