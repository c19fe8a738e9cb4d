import { useEffect, useId, useRef, useState } from 'react';
import { Field, inputStyle } from './field.tsx';

interface SearchFieldProps {
  label: string;
  placeholder: string;
  /** What is searched for now, by the address. */
  value: string;
  onChange: (text: string) => void;
  className?: string;
}

/** Real milliseconds after the last key, so that not every letter is asked for. */
const pauseMs = 250;

/** Searches while one types; not while a Japanese word is still being converted. */
export function SearchField({ label, placeholder, value, onChange, className }: SearchFieldProps) {
  const id = useId();
  const [text, setText] = useState(value);
  const [isComposing, setComposing] = useState(false);
  const said = useRef(value);
  const tell = useRef(onChange);
  tell.current = onChange;

  useEffect(() => {
    // The address changed otherwise: "back", or the filters were taken away.
    if (value === said.current) return;
    said.current = value;
    setText(value);
  }, [value]);

  useEffect(() => {
    const next = text.trim();
    if (isComposing || next === said.current) return;
    const timer = setTimeout(() => {
      said.current = next;
      tell.current(next);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [text, isComposing]);

  return (
    <Field id={id} label={label} className={className}>
      <input
        id={id}
        type="search"
        autoComplete="off"
        placeholder={placeholder}
        maxLength={200}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        className={inputStyle(false)}
      />
    </Field>
  );
}
