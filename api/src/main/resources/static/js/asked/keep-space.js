import { Directive, directive, PartType } from 'lit/directive.js';

/**
 * Keeps the height that an element had, while `waiting`: what stands below it does not jump when its content is taken
 * away until an answer is there.
 */
class KeepSpace extends Directive {
  constructor(part) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('keepSpace stands in the tag of an element');
  }

  render() {}

  /* Runs before the content of the element is drawn anew, so that its height is still that of the content before. */
  update({ element }, [waiting]) {
    if (waiting && !this.kept) {
      cancelAnimationFrame(this.frame);
      element.style.minHeight = `${element.getBoundingClientRect().height}px`;
    } else if (!waiting && this.kept) this.#letGo(element);
    this.kept = waiting;
  }

  /* In the second frame: in the first one charts find out how wide they are. */
  #letGo(element) {
    const next = (act) => (this.frame = requestAnimationFrame(act));
    next(() => next(() => (element.style.minHeight = '')));
  }
}

export const keepSpace = directive(KeepSpace);
