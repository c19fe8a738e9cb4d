/** The keyboard in a drawing: one stop of Tab, and the arrows go from one thing to the next. */
export class Roaming {
  #items: readonly SVGElement[] = [];
  #at = 0;
  readonly #arrived: (item: SVGElement) => void;

  /** `arrived` is told of every step. */
  constructor(root: HTMLElement, arrived: (item: SVGElement) => void) {
    this.#arrived = arrived;
    root.addEventListener('keydown', (event) => this.#key(event));
    root.addEventListener('focusin', ({ target }) => {
      const at = target instanceof SVGElement ? this.#items.indexOf(target) : -1;
      if (at >= 0) this.#stand(at);
    });
  }

  /** Other items; it stands at the one with the same name as before, or at `first`. */
  over(items: readonly SVGElement[], first: SVGElement | undefined): void {
    const before = this.#items[this.#at];
    for (const item of this.#items) item.setAttribute('tabindex', '-1');
    const same = items.findIndex((item) => before !== undefined && nameOf(item) === nameOf(before));
    this.#items = items;
    this.#stand(same >= 0 ? same : Math.max(0, first ? items.indexOf(first) : 0));
  }

  focus(): void {
    this.#items[this.#at]?.focus({ preventScroll: true });
  }

  #stand(at: number): void {
    this.#items[this.#at]?.setAttribute('tabindex', '-1');
    this.#at = at;
    this.#items[at]?.setAttribute('tabindex', '0');
  }

  #key(event: KeyboardEvent): void {
    const item = this.#items.find((each) => each === event.target);
    if (!item || event.ctrlKey || event.altKey || event.metaKey) return;
    const last = this.#items.length - 1;
    const to: Record<string, number> = {
      ...{ ArrowRight: this.#at + 1, ArrowDown: this.#at + 1, ArrowLeft: this.#at - 1, ArrowUp: this.#at - 1 },
      ...{ Home: 0, End: last },
    };
    const next = to[event.key];
    if (next !== undefined) {
      event.preventDefault();
      this.#stand(Math.min(last, Math.max(0, next)));
      const arrived = this.#items[this.#at];
      arrived?.focus({ preventScroll: true });
      if (arrived) this.#arrived(arrived);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      item.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    }
  }
}

/** The same thing in another drawing of the same machines. */
const nameOf = ({ dataset }: SVGElement): string => [dataset.in, dataset.path, dataset.fold, dataset.index].join(' ');
