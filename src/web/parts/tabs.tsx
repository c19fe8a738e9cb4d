import { createLink, type LinkComponent, useLocation } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, type ReactNode, useEffect, useRef } from 'react';

/** Pages of one thing beside each other: links, each with an address. Scrolls sideways on a phone. */
export function LinkTabs({ label, children }: { label: string; children: ReactNode }) {
  const bar = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another tab
  useEffect(() => {
    const { current } = bar;
    const tab = current?.querySelector<HTMLElement>('[aria-current]');
    if (current && tab) current.scrollLeft = tab.offsetLeft - (current.clientWidth - tab.offsetWidth) / 2;
  }, [pathname]);
  return (
    <nav ref={bar} aria-label={label} className="no-print relative -mx-1 overflow-x-auto border-b border-line">
      <ul className="flex gap-1 px-1">{children}</ul>
    </nav>
  );
}

function TabAnchor({ children, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <li>
      <a
        {...rest}
        className="inline-flex min-h-11 items-center whitespace-nowrap border-b-4 border-transparent px-3 text-quiet hover:text-ink data-[status=active]:border-accent data-[status=active]:font-bold data-[status=active]:text-ink"
      >
        {children}
      </a>
    </li>
  );
}

const RoutedTab = createLink(TabAnchor);

/** The one of the present page has `aria-current`. */
export const LinkTab: LinkComponent<typeof TabAnchor> = (props) => <RoutedTab preload="intent" {...props} />;
