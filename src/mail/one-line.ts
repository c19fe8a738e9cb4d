/** Titles and names are typed by people: one line each, whatever they hold. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
