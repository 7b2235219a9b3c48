import { html, nothing } from 'lit';
import { address } from '../address.js';
import { Asks } from '../asked/asks.js';
import { answered } from '../asked/answered.js';
import { dayAfter, longDate, periodWords, yearOf } from '../dates.js';
import { PageElement } from '../element.js';
import { following } from '../follow.js';
import { icon } from '../icons.js';
import { money } from '../amounts.js';
import { chosenOf, presentFirst } from '../pay/currency-chooser.js';
import { upcomingQuery } from '../pay/upcoming-list.js';
import { NOT_COVERED } from '../record/not-covered.js';
import { growthLines, nextLines } from './lines.js';
import { payNow, payByYear } from './pay.js';

/** What a reader may leave out. @type {[string, string][]} */
const PARTS = [
  ['amounts', 'Amounts'],
  ['years', 'Pay by year'],
  ['growth', 'Growth'],
  ['next', 'What comes next'],
  ['limits', 'Not covered'],
];

/** One page of a career as of a day, to print and to hand on: what it holds is chosen, amounts too. */
class CareerSummary extends PageElement {
  static properties = { shared: {} };

  constructor() {
    super();
    /** @type {Page.Shared} */
    this.shared;
    this.asks = new Asks(this);
  }

  get #left() {
    return (this.shared.address.without ?? '').split('~').filter(Boolean);
  }

  render() {
    const { career, date } = this.shared;
    const left = this.#left;
    const holds = (/** @type {string} */ part) => !left.includes(part);
    return html`<div class="summary">
      <div class="summary-tools" role="group" aria-label="What the summary holds">
        <a href=${address.link({ view: null })} @click=${following({ view: null, without: null })}
          >Back to the career</a
        >
        ${PARTS.map(
          ([part, name]) =>
            html`<label class="check small"
              ><input type="checkbox" .checked=${holds(part)} @change=${() => this.#choose(part)} />${name}</label
            >`,
        )}
        <button class="button main push" @click=${() => window.print()}>${icon('print')}Print</button>
      </div>
      <article class="summary-paper" aria-label="Summary">
        <header>
          <h1>${career.name}</h1>
          <p class="quiet">on ${longDate(date)}</p>
        </header>
        ${this.#position()}
        ${holds('amounts') ? payNow(presentFirst(career.totalsOn(date), career.currencyOn(date)), date) : nothing}
        ${holds('amounts') && holds('years') ? this.#years() : nothing}
        ${holds('growth') ? this.#growth(holds('amounts')) : nothing}
        ${holds('next') ? this.#next(holds('amounts')) : nothing}
        ${holds('limits') ? this.#limits(holds('amounts')) : nothing}
      </article>
    </div>`;
  }

  /** @param {string} part */
  #choose(part) {
    const left = PARTS.map(([each]) => each).filter((each) => (each === part) !== this.#left.includes(each));
    address.go({ without: left.join('~') || null });
  }

  /**
   * @template {'state' | 'periods' | 'growth' | 'upcoming' | 'vesting'} What
   * @param {What} what
   * @param {Api.Query} query
   * @returns {Page.Answer<Page.Values[What]>}
   */
  #about(what, query) {
    const { career, resting, address: now } = this.shared;
    const { id, version } = career;
    const question = { what, career: id, version, query: { ...query, knownAt: now.known } };
    const asked = /** @type {Page.Question} */ (question);
    return /** @type {Page.Answer<Page.Values[What]>} */ (this.asks.about(asked, resting));
  }

  #position() {
    const { career, date } = this.shared;
    const jobs = career.stateOn(date)?.employments ?? [];
    const tenure = this.#about('state', { asOf: date });
    return html`<section>
      <h2>Position</h2>
      ${jobs.length
        ? jobs.map(
            (job) =>
              html`<div class="summary-job">
                <div>
                  <h3>${job.title}, ${job.employer}</h3>
                  <p class="quiet">
                    ${[job.level, job.team, job.location, job.side && 'at the side', job.onLeave && 'on leave']
                      .filter(Boolean)
                      .concat(`since ${longDate(job.since)}`)
                      .join(' · ')}
                  </p>
                </div>
                <p class="quiet">${employed(tenure, job.employmentId)}</p>
              </div>`,
          )
        : html`<p>Not employed on this day.</p>`}
    </section>`;
  }

  #years() {
    const { career, date, address: now } = this.shared;
    if (date < career.first) return nothing;
    const query = { measure: 'realized', from: `${yearOf(career.first)}-01-01`, to: dayAfter(date), by: 'year' };
    return answered(this.#about('periods', { ...query, convention: now.days }), {
      there: ({ periods }) => {
        const paid = periods.flatMap(({ totals }) => totals.map(({ currency }) => currency));
        return payByYear(periods, date, chosenOf(paid, this.shared)[1]);
      },
    });
  }

  /** @param {boolean} amounts */
  #growth(amounts) {
    const { career, date } = this.shared;
    if (date < career.first) return nothing;
    const query = { from: career.first, to: dayAfter(date) };
    return answered(this.#about('growth', query), { there: (growth) => growthLines(growth, amounts) });
  }

  /** @param {boolean} amounts */
  #next(amounts) {
    const { asOf, days } = upcomingQuery(this.shared.date, undefined);
    return answered(this.#about('upcoming', { asOf, days }), {
      there: ({ entries }) => nextLines(entries, this.shared.career, amounts),
    });
  }

  /** @param {boolean} amounts */
  #limits(amounts) {
    const { date } = this.shared;
    const due = this.#about('vesting', { asOf: date }).value?.due;
    return html`<section>
      <h2>Not covered</h2>
      <ul class="summary-limits small quiet">
        ${due
          ? html`<li>
              ${due.tranches} ${due.tranches === 1 ? 'vest' : 'vests'} that fell due and
              ${due.tranches === 1 ? 'is' : 'are'} not
              recorded${amounts && due.worth.length ? `, about ${due.worth.map(money).join(' and ')}` : ''}
            </li>`
          : nothing}
        ${NOT_COVERED.map(([, words]) => html`<li>${words}</li>`)}
      </ul>
    </section>`;
  }
}

/** @param {Page.Answer<Api.State>} tenure @param {string} job */
function employed(tenure, job) {
  const own = tenure.value?.tenure.employments.find(({ employmentId }) => employmentId === job);
  return own ? periodWords(own.withEmployer.period) : '…';
}

customElements.define('career-summary', CareerSummary);
