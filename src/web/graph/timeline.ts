import type { CourseEvent } from '../../contract/course.ts';
import { dayOf } from '../../domain/day.ts';
import { briefDay, whenText } from '../../domain/day-text.ts';
import type { Words } from '../words/say.ts';
import { button, html } from './html.ts';

/** Half of the thumb: the marks stand where its middle comes to. */
const thumb = 11;
/** Days are named with so much room between them. */
const labelWidth = 76;

/** A slider over all that happened, an event a step, with the days below it. */
export class Timeline {
  readonly box: HTMLElement;
  /** After which event; null: now, whatever comes. */
  seq: number | null = null;
  #course: readonly CourseEvent[] = [];
  /** The newest event when somebody went back. */
  #seen = 0;
  #nameOf: (target: string) => string = (target) => target;
  readonly #words: Words;
  readonly #travelled: () => void;
  readonly #slider = html('input', { type: 'range', min: '0', step: '1' });
  readonly #when = html('p', { class: 'moment' });
  readonly #days = html('div', { class: 'days', 'aria-hidden': 'true' });
  readonly #news = html('p', { class: 'news', role: 'status' });
  readonly #now: HTMLButtonElement;

  constructor(words: Words, travelled: () => void) {
    const { t } = words;
    this.#words = words;
    this.#travelled = travelled;
    this.#slider.setAttribute('aria-label', t('graph.time.slider'));
    this.#slider.addEventListener('input', () => {
      // It says its own value.
      this.#when.ariaLive = 'off';
      this.#go(Number(this.#slider.value));
    });
    this.#now = html('button', { type: 'button', class: 'now' }, t('graph.time.now'));
    this.#now.addEventListener('click', () => {
      this.#go(this.#last);
      this.#slider.focus();
    });
    const step = (by: number) => () => {
      this.#when.ariaLive = 'polite';
      this.#go(Number(this.#slider.value) + by);
    };
    this.box = html(
      'div',
      { class: 'time', role: 'group', 'aria-label': t('graph.time') },
      html('div', { class: 'told' }, this.#when, this.#news, this.#now),
      html(
        'div',
        { class: 'ride' },
        button(t('graph.time.earlier'), '‹', step(-1)),
        html('div', { class: 'rail' }, this.#slider, this.#days),
        button(t('graph.time.later'), '›', step(1)),
      ),
    );
    new ResizeObserver(() => this.#markDays()).observe(this.#days);
  }

  /** Where another one stood: the same in another language. */
  goOn(from: Timeline): void {
    this.seq = from.seq;
    this.#seen = from.#seen;
  }

  /** With whatever happened since; who went back stays there, and is told. */
  show(course: readonly CourseEvent[], nameOf: (target: string) => string): void {
    const grown = course.length !== this.#course.length;
    this.#course = course;
    this.#nameOf = nameOf;
    this.box.hidden = course.length === 0;
    this.#slider.max = String(this.#last);
    const at = this.seq === null ? this.#last : course.findIndex(({ seq }) => seq === this.seq);
    this.#slider.value = String(Math.max(0, at));
    if (grown) this.#markDays();
    this.#tell();
  }

  get #last(): number {
    return Math.max(0, this.#course.length - 1);
  }

  #go(index: number): void {
    const at = Math.min(this.#last, Math.max(0, index));
    this.#slider.value = String(at);
    if (this.seq === null) this.#seen = this.#course.at(-1)?.seq ?? 0;
    this.seq = at === this.#last ? null : (this.#course[at]?.seq ?? null);
    this.#tell();
    this.#travelled();
  }

  #tell(): void {
    const { t, say, lang } = this.#words;
    const event = this.#course[Number(this.#slider.value)];
    if (!event) return;
    const [when, where, what] = [whenText(event.at, lang), this.#nameOf(event.target), say(event.label)];
    const said = t('graph.time.at', { when, where, what });
    const isNow = this.seq === null;
    this.#when.textContent = isNow ? t('graph.time.isNow', { said }) : t('graph.time.past', { said });
    this.#slider.setAttribute('aria-valuetext', said);
    this.#now.hidden = isNow;
    const news = isNow ? 0 : this.#course.filter(({ seq }) => seq > this.#seen).length;
    this.#news.textContent = news > 0 ? t('graph.news', { count: news }) : '';
  }

  #markDays(): void {
    const width = this.#days.clientWidth - 2 * thumb;
    const days = new Map<string, number>();
    for (const [index, { at }] of this.#course.entries()) if (!days.has(dayOf(at))) days.set(dayOf(at), index);
    let free = Number.NEGATIVE_INFINITY;
    const marks = [...days].map(([day, index]) => {
      const left = thumb + (this.#last === 0 ? 0 : index / this.#last) * width;
      const mark = html('span', { class: 'day' });
      mark.style.left = `${left}px`;
      if (left >= free && left + labelWidth - thumb <= width + 2 * thumb + labelWidth / 2) {
        mark.append(html('span', {}, briefDay(day, this.#words.lang)));
        free = left + labelWidth;
      }
      return mark;
    });
    this.#days.replaceChildren(...marks);
  }
}
