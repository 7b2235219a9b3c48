const SPEEDS = [0.5, 1, 2, 4];
const PACE = 1100;

/** Plays a career from fact to fact. It moves the page's date and knows nothing else. */
export class Player {
  constructor(page) {
    this.page = page;
    this.playing = false;
    this.speed = 1;
  }

  toggle() {
    if (this.playing) this.stop();
    else this.play();
  }

  play() {
    const { page } = this;
    if (!page.career) return;
    this.playing = true;
    if (!page.career.dateAfter(page.date) || page.date >= page.career.last) page.moveTo(page.career.first);
    this.#next();
    page.playingChanged();
  }

  stop() {
    if (!this.playing) return;
    clearTimeout(this.waiting);
    this.playing = false;
    this.page.playingChanged();
  }

  faster() {
    this.speed = SPEEDS[(SPEEDS.indexOf(this.speed) + 1) % SPEEDS.length];
    this.page.requestUpdate();
    if (this.playing) this.#next();
  }

  #next() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      const { career, date } = this.page;
      if (date >= career.last || !this.page.step(1)) this.stop();
      else this.#next();
    }, PACE / this.speed);
  }
}
