export { whenText } from '../domain/day-text.ts';
