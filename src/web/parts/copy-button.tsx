import { useEffect, useState } from 'react';
import { useWords } from '../words/words.tsx';
import { Button } from './button.tsx';
import { Check, Copied } from './icons.tsx';

/** Takes a text to the clipboard, and says that it did. Where the browser gives none (http on another machine), it is not there. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { t } = useWords();
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(false), 3_000);
    return () => clearTimeout(timer);
  }, [done]);
  if (!navigator.clipboard) return null;
  return (
    <Button kind="quiet" onPress={() => navigator.clipboard.writeText(text).then(() => setDone(true))}>
      {done ? <Check /> : <Copied />}
      <span aria-live="polite">{done ? t('parts.copied') : (label ?? t('parts.copy'))}</span>
    </Button>
  );
}
