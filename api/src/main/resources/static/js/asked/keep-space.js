import { Directive, directive, PartType } from 'lit/directive.js';

/**
 * What had the focus, as the button that asked again, may go with the content: then the answer in its place has it.
 *
 * @param {HTMLElement} element
 */
const keepFocus = (element) =>
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  });

/**
 * Keeps the height that an element had, while `waiting`: what stands below it does not jump when its content is taken
 * away until an answer is there.
 */
class KeepSpace extends Directive {
  /** @param {import('lit/directive.js').PartInfo} part */
  constructor(part) {
    super(part);
    /** @type {boolean | undefined} */
    this.kept;
    this.frame = 0;
    if (part.type !== PartType.ELEMENT) throw new Error('keepSpace stands in the tag of an element');
  }

  /** @param {boolean} _waiting */
  render(_waiting) {}

  /**
   * Runs before the content of the element is drawn anew, so that its height is still that of the content before.
   *
   * @override
   * @param {import('lit/directive.js').ElementPart} part
   * @param {[boolean]} waiting
   */
  update(part, [waiting]) {
    const element = /** @type {HTMLElement} */ (part.element);
    if (waiting && !this.kept) {
      cancelAnimationFrame(this.frame);
      element.style.minHeight = `${element.getBoundingClientRect().height}px`;
    } else if (!waiting && this.kept) {
      if (element.contains(document.activeElement)) keepFocus(element);
      this.#letGo(element);
    }
    this.kept = waiting;
  }

  /**
   * In the second frame: in the first one charts find out how wide they are.
   *
   * @param {HTMLElement} element
   */
  #letGo(element) {
    /** @param {FrameRequestCallback} act */
    const next = (act) => (this.frame = requestAnimationFrame(act));
    next(() => next(() => (element.style.minHeight = '')));
  }
}

export const keepSpace = directive(KeepSpace);
