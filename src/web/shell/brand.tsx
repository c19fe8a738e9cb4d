import { Link } from '@tanstack/react-router';
import mark from '../mark.svg';
import { useWords } from '../words/words.tsx';

export function Brand() {
  const { t } = useWords();
  return (
    <Link to="/" className="flex min-h-11 items-center gap-2.5 px-2 text-lg font-bold">
      <img src={mark} alt="" className="size-7" />
      {t('shell.brand')}
    </Link>
  );
}
