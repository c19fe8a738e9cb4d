/** Small signs of 10 x 10, drawn, because no font is sure to have them. */
export const icons = {
  /** It stays where it is. */
  within: 'M8.5 3.5A4 4 0 1 0 9 6M9 1v2.7H6.3',
  /** It leads to a state that stands elsewhere. */
  out: 'M1 1v8M1 5h7M5.5 2.5 8.5 5 5.5 7.5',
  /** It comes from a state that stands elsewhere. */
  into: 'M9 1v8M0 5h6.5M4 2.5 6.5 5 4 7.5',
  next: 'M1.5 .5 9.5 5 1.5 9.5z',
  blocked: 'M5 .8a4.2 4.2 0 1 0 .01 0zM2 2l6 6',
  entered: 'M1 5.5 4 8.5 9 1.5',
} as const;
