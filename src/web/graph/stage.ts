/** A part of a drawing, in its own units. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

const largest = 3;
/** Smaller, and nothing can be read. */
const readable = 0.75;

/** A window onto a drawing that is larger than itself: it scrolls as the browser does, and zooms by wheel, fingers and keys. */
export class Stage {
  readonly box: HTMLElement;
  #svg: SVGSVGElement | null = null;
  #area: Area = { x: 0, y: 0, width: 1, height: 1 };
  #scale = 1;
  /** A click at the end of a drag chooses nothing. */
  #dragged = false;

  constructor(box: HTMLElement) {
    this.box = box;
    box.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    box.addEventListener('pointerdown', (event) => this.#grab(event));
    box.addEventListener('click', (event) => this.#dragged && event.stopPropagation(), { capture: true });
    this.#pinch();
  }

  /** This part of the drawing, at the scale that it had. */
  show(svg: SVGSVGElement, area: Area): void {
    this.#svg = svg;
    this.#area = area;
    svg.setAttribute('viewBox', `${area.x} ${area.y} ${area.width} ${area.height}`);
    this.#resize(this.#scale);
  }

  /** As large as can be read, and no wider than there is room. */
  begin(): void {
    this.#resize(Math.min(1, Math.max(readable, this.box.clientWidth / this.#area.width)));
    this.box.scrollTo(0, 0);
  }

  fit(): void {
    this.#resize(this.#fitting());
  }

  /** Around a point of the window; without one, around its middle. */
  zoomBy(factor: number, around?: { clientX: number; clientY: number }): void {
    const svg = this.#svg;
    if (!svg) return;
    const { left, top, width, height } = this.box.getBoundingClientRect();
    const { clientX, clientY } = around ?? { clientX: left + width / 2, clientY: top + height / 2 };
    const before = svg.getBoundingClientRect();
    const [x, y] = [(clientX - before.left) / this.#scale, (clientY - before.top) / this.#scale];
    this.#resize(Math.min(largest, Math.max(Math.min(this.#fitting(), readable), this.#scale * factor)));
    const after = svg.getBoundingClientRect();
    this.box.scrollBy(after.left + x * this.#scale - clientX, after.top + y * this.#scale - clientY);
  }

  /** Into the middle of the window, as far as the drawing reaches. */
  centre(shape: Element): void {
    const [at, window] = [shape.getBoundingClientRect(), this.box.getBoundingClientRect()];
    this.box.scrollBy(
      at.left + Math.min(at.width, window.width) / 2 - (window.left + window.width / 2),
      at.top + Math.min(at.height, window.height) / 2 - (window.top + window.height / 2),
    );
  }

  /** Only if it is not to be seen. */
  reveal(shape: Element): void {
    const [at, window] = [shape.getBoundingClientRect(), this.box.getBoundingClientRect()];
    const isSeen =
      at.left >= window.left && at.top >= window.top && at.right <= window.right && at.bottom <= window.bottom;
    if (!isSeen) this.centre(shape);
  }

  /** Out from under what lies over the right of the window. */
  uncover(shape: Element, cover: Element): void {
    const [at, over] = [shape.getBoundingClientRect(), cover.getBoundingClientRect()];
    const window = this.box.getBoundingClientRect();
    if (over.top >= window.bottom || over.left <= window.left + window.width / 3) return;
    const hidden = Math.min(at.right, window.right) - over.left;
    if (hidden > 0 && at.width < over.left - window.left) this.box.scrollBy(at.right - over.left + 24, 0);
  }

  #fitting(): number {
    const { clientWidth, clientHeight } = this.box;
    return Math.min(1, clientWidth / this.#area.width, clientHeight / this.#area.height);
  }

  #resize(scale: number): void {
    this.#scale = scale;
    this.#svg?.setAttribute('width', String(this.#area.width * scale));
    this.#svg?.setAttribute('height', String(this.#area.height * scale));
  }

  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.zoomBy(Math.exp(-event.deltaY / 300), event);
  }

  /** With a mouse; fingers scroll by themselves. */
  #grab({ pointerType, button, clientX, clientY }: PointerEvent): void {
    this.#dragged = false;
    if (pointerType !== 'mouse' || button !== 0) return;
    const { scrollLeft, scrollTop } = this.box;
    const drag = (event: PointerEvent) => {
      const [dx, dy] = [event.clientX - clientX, event.clientY - clientY];
      if (!this.#dragged && Math.hypot(dx, dy) < 5) return;
      this.#dragged = true;
      this.box.classList.add('dragged');
      this.box.scrollTo(scrollLeft - dx, scrollTop - dy);
    };
    const release = () => {
      this.box.classList.remove('dragged');
      window.removeEventListener('pointermove', drag);
    };
    window.addEventListener('pointermove', drag);
    window.addEventListener('pointerup', release, { once: true });
    window.addEventListener('pointercancel', release, { once: true });
  }

  #pinch(): void {
    let apart: number | null = null;
    this.box.addEventListener(
      'touchmove',
      (event) => {
        const [one, other] = event.touches;
        if (!one || !other) return;
        if (event.cancelable) event.preventDefault();
        const now = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
        const middle = { clientX: (one.clientX + other.clientX) / 2, clientY: (one.clientY + other.clientY) / 2 };
        if (apart !== null) this.zoomBy(now / apart, middle);
        apart = now;
      },
      { passive: false },
    );
    this.box.addEventListener('touchend', () => {
      apart = null;
    });
  }
}
