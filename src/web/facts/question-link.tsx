import { useWords } from '../words/words.tsx';
import { questionText } from './faults.ts';
import type { Field } from './fields.ts';

interface QuestionLinkProps {
  field: Field;
  onAsk: (field: Field) => void;
  /** Left out: the question. */
  text?: string;
}

/** Leads to a question of the form. */
export function QuestionLink({ field, onAsk, text }: QuestionLinkProps) {
  const words = useWords();
  return (
    <button
      type="button"
      // At the top, where the mark of its list stands, however many lines it takes.
      className="cursor-pointer text-left align-top text-accent underline underline-offset-4"
      onClick={() => onAsk(field)}
    >
      {text ?? questionText(field, words)}
    </button>
  );
}
