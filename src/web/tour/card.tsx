import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { beside } from './beside.ts';

interface CardProps {
  target: HTMLElement;
  title: string;
  children: ReactNode;
  onEscape: () => void;
}

/** Beside what it speaks of, wherever that moves; the page stays in use, and takes no focus away from who has gone on. */
export function Card({ target, title, children, onEscape }: CardProps) {
  const id = useId();
  const card = useRef<HTMLDialogElement>(null);
  // Never seen there: it is measured and put in its place before anything is drawn.
  const [place, setPlace] = useState({ left: 0, top: 0 });

  useLayoutEffect(() => {
    const settle = () => {
      const size = card.current?.getBoundingClientRect();
      if (!size) return;
      const { clientWidth: width, clientHeight: height } = document.documentElement;
      setPlace(beside(target.getBoundingClientRect(), size, { width, height }));
    };
    settle();
    const observer = new ResizeObserver(settle);
    for (const element of [target, document.body, card.current]) if (element) observer.observe(element);
    addEventListener('scroll', settle, { capture: true, passive: true });
    return () => {
      observer.disconnect();
      removeEventListener('scroll', settle, { capture: true });
    };
  }, [target]);

  useEffect(() => card.current?.focus({ preventScroll: true }), []);

  const leave = useRef(onEscape);
  leave.current = onEscape;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) leave.current();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);

  return (
    <dialog
      open
      ref={card}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      style={place}
      className="no-print fixed z-50 m-0 w-88 max-w-[calc(100vw-24px)] rounded-12 border-2 border-focus bg-surface p-4 text-ink shadow-3 outline-none"
    >
      <h2 id={`${id}-title`} className="text-lg">
        {title}
      </h2>
      <div id={`${id}-text`}>{children}</div>
    </dialog>
  );
}
