import type { ReactNode } from 'react';

/** Line drawings of our own; what they stand for is always said in words, too. */
function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      className="size-5 shrink-0"
    >
      {children}
    </svg>
  );
}

const icon = (drawing: ReactNode) => () => <Icon>{drawing}</Icon>;

export const Cross = icon(<path d="M6 6l12 12M18 6L6 18" />);
export const Check = icon(<path d="M5 12.5l4.5 4.5L19 7.5" />);
export const Plus = icon(<path d="M12 5v14M5 12h14" />);
export const Bars = icon(<path d="M4 7h16M4 12h16M4 17h16" />);
export const Down = icon(<path d="M6 9l6 6 6-6" />);
export const Right = icon(<path d="M9 6l6 6-6 6" />);
export const Loupe = icon(<path d="M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16.5 16.5L21 21" />);
export const Board = icon(<path d="M4 5h16v14H4zM4 10h16M10 10v9" />);
export const Tasks = icon(<path d="M4 6.5l1.5 1.5L8.5 5M4 12.5L5.5 14l3-3M4 18.5L5.5 20l3-3M12 7h8M12 13h8M12 19h8" />);
export const Envelope = icon(<path d="M3.5 6h17v12h-17zM4 7l8 6.5L20 7" />);
export const Graph = icon(<path d="M5 4h5v4H5zM14 10h5v4h-5zM5 16h5v4H5zM10 6h6.5v4M10 18h6.5v-4" />);
export const People = icon(
  <path d="M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM3.5 19c0-3 2.5-5 5.5-5s5.5 2 5.5 5M16 6a2.5 2.5 0 0 1 0 5M17 14.5c2 .5 3.5 2 3.5 4.5" />,
);
export const Gear = icon(
  <path d="M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M18.4 5.6l-2.1 2.1M7.7 16.3l-2.1 2.1" />,
);
export const Scroll = icon(<path d="M6 4h9l3 3v13H6zM9 10h6M9 13.5h6M9 17h4" />);
export const Question = icon(
  <path d="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM9.6 9.5a2.4 2.4 0 1 1 3.4 2.2c-.7.4-1 .8-1 1.8M12 16.5v.1" />,
);
export const Person = icon(<path d="M12 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM5 20c0-4 3-6 7-6s7 2 7 6" />);
export const Warning = icon(<path d="M12 4L3 19.5h18L12 4zM12 10v4.5M12 17v.1" />);
export const Copied = icon(<path d="M9 9h10v11H9zM5 15V4h10" />);
export const Out = icon(<path d="M14 5h5v5M19 5l-8 8M10 6H5v13h13v-5" />);
export const Lock = icon(<path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" />);
