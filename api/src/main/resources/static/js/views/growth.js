import { html, nothing, svg } from 'lit';
import { address } from '../address.js';
import { amount, number, said, signedPercent } from '../amounts.js';
import { answered } from '../asked/answered.js';
import { Asks } from '../asked/asks.js';
import { dayNumber, longDate, periodWords, plusDays, yearOf } from '../dates.js';
import { PageElement } from '../element.js';
import { colourOf, shapeIn } from '../facts/kinds.js';
import { factMark } from '../facts/mark.js';
import { constantWords, metricWords, valueWords } from '../facts/words.js';
import { kindOf } from '../facts/kinds.js';
import { follow } from '../follow.js';
import { amountTicks, dateTicks, linePath, stack } from '../pay/geometry.js';

const LANES = [
  { id: 'position', name: 'Position', kinds: ['HIRE', 'PROMOTION', 'TRANSFER'] },
  { id: 'pay', name: 'Pay', kinds: ['RAISE', 'ADJUSTMENT'] },
  { id: 'achievements', name: 'Achievements', kinds: ['ACHIEVEMENT'] },
  { id: 'incidents', name: 'Incidents', kinds: ['INCIDENT'] },
];
const laneOf = (kind) => LANES.find(({ kinds }) => kinds.includes(kind)) ?? LANES[0];

/** Promotions, raises, achievements and incidents on one timeline with pay, up to the chosen day. */
class GrowthView extends PageElement {
  static properties = { shared: {}, measured: { state: true } };

  constructor() {
    super();
    this.asks = new Asks(this);
  }

  connectedCallback() {
    super.connectedCallback();
    this.observer = new ResizeObserver(([{ contentRect }]) => (this.measured = Math.round(contentRect.width)));
    this.observer.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.observer.disconnect();
  }

  render() {
    const {
      career,
      date,
      resting,
      address: { known: knownAt },
    } = this.shared;
    if (date < career.first)
      return html`<p class="quiet">Growth begins with the first fact, on ${longDate(career.first)}.</p>`;
    const query = { from: career.first, to: plusDays(date, 1), knownAt };
    const answer = this.asks.about({ what: 'growth', career: career.id, version: career.version, query }, resting);
    return answered(answer, { there: (value) => this.#growth(value) }, 'growth stack');
  }

  #growth(value) {
    const { date, address: now } = this.shared;
    const chosen = now.kind ? now.kind.split('~') : LANES.map(({ id }) => id);
    const entries = value.entries.filter(({ kind }) => chosen.includes(laneOf(kind).id));
    return html` ${this.#rates(value)} ${this.measured ? this.#timeline(value.entries, chosen) : nothing}
      <div class="row" role="group" aria-label="Shown">
        ${LANES.map(
          ({ id, name }) =>
            html` <label class="check small"
              ><input
                type="checkbox"
                .checked=${chosen.includes(id)}
                @change=${() => this.#choose(id, chosen)}
              />${name}</label
            >`,
        )}
      </div>
      ${entries.length
        ? this.#entries(entries)
        : html`<p class="quiet">Nothing of this kind up to ${longDate(date)}.</p>`}`;
  }

  #choose(id, chosen) {
    const kinds = LANES.map((lane) => lane.id).filter((each) => (each === id) !== chosen.includes(each));
    address.go({ kind: kinds.length === LANES.length ? null : kinds.join('~') || 'nothing' });
  }

  #rates({ from, rates, promotions }) {
    const words = { BASE: 'Base', ANNUALIZED: 'Annualized total' };
    return html`<dl class="numbers">
      ${rates.map(
        (rate) =>
          html`<div>
            <dt>${words[rate.of] ?? rate.of}, ${rate.currency}</dt>
            <dd>
              <strong>${rate.percent === null ? '–' : signedPercent(rate.percent)}</strong>
              <span class="small quiet"
                >${amount(rate.before)} to
                ${amount(rate.after)}${rate.perYear ? html`, ${signedPercent(rate.perYear)} a year` : nothing}</span
              >
            </dd>
          </div>`,
      )}
      <div>
        <dt>Promotions</dt>
        <dd>
          <strong>${promotions.count}</strong>
          <span class="small quiet"
            >${promotions.between.length
              ? `${periodWords(promotions.between.at(-1).period)} between the last two`
              : `since ${longDate(from)}`}</span
          >
        </dd>
      </div>
    </dl>`;
  }

  /* A lane for each kind of event, over the pay of the day. */
  #timeline(entries, chosen) {
    const { career, date } = this.shared;
    const width = this.measured;
    const narrow = width < 560;
    const [left, right, lane] = [narrow ? 12 : 112, 12, 30];
    const lanes = LANES.filter(({ id }) => chosen.includes(id));
    const payHeight = 84;
    const height = payHeight + lanes.length * lane + 30;
    const range = career.rangeWith(date);
    const [start, end] = [dayNumber(range.from), dayNumber(range.to) + 1];
    const x = (day) =>
      left + ((Math.min(Math.max(dayNumber(day), start), end) - start) / (end - start)) * (width - left - right);
    const currencies = career.currencies;
    const line = (currency) => {
      const bands = stack(
        career.points.filter((point) => point.to > range.from && point.from <= range.to),
        currency,
      ).map((band) => ({ ...band, tops: [band.tops[2]] }));
      const top = amountTicks(Math.max(...bands.map((band) => band.tops[0]), 1), 3).at(-1);
      const px = (day) =>
        left + ((Math.min(Math.max(day, start), end) - start) / (end - start)) * (width - left - right);
      return linePath(bands, 0, px, (value) => payHeight - (value / top) * (payHeight - 12));
    };
    return html`<figure class="chart lanes">
      <svg
        class="plot"
        width=${width}
        height=${height}
        viewBox="0 0 ${width} ${height}"
        role="img"
        aria-label="Timeline of ${entries.length} events over the annualized total; the list below has them all"
      >
        ${narrow ? nothing : svg`<text x="0" y="44">Total, ${currencies.join(' and ')}</text>`}
        ${currencies.map(
          (currency, index) => svg`<path class="total-line ${index ? 'second' : ''}" d=${line(currency)}/>`,
        )}
        <path class="axis" d="M${left} ${payHeight}H${width - right}" />
        ${lanes.map(({ name, id }, index) => {
          const y = payHeight + index * lane + 22;
          return svg`<path class="grid" d="M${left} ${y}H${width - right}"/>
            ${narrow ? nothing : svg`<text x="0" y=${y + 4}>${name}</text>`}
            ${entries
              .filter(({ kind }) => laneOf(kind).id === id)
              .map((entry) => {
                const kind = kindOf(entry.fact.fact.type);
                return svg`<svg class="of-${colourOf(kind)} event" x=${x(entry.on) - 6} y=${y - 6} width="12" height="12" viewBox="0 0 12 12" overflow="visible">
                <title>${longDate(entry.on)}: ${said(entry.title ?? '')}</title>${shapeIn(kind)}</svg>`;
              })}`;
        })}
        ${dateTicks(range.from, plusDays(range.to, 1), width - left - right, narrow ? 56 : 72).map(
          ({ day, label, edge }) => svg`
          <text class=${edge} x=${x(day)} y=${height - 4}>${label}</text>`,
        )}
        <path class="marker" d="M${x(date)} 4V${height - 22}" />
      </svg>
    </figure>`;
  }

  #entries(entries) {
    const years = Map.groupBy(entries.toReversed(), ({ on }) => yearOf(on));
    return html`${[...years].map(
      ([year, list]) =>
        html` <section class="growth-year">
          <h3 class="overline">${year}</h3>
          <ol class="entries">
            ${list.map((entry) => this.#entry(entry))}
          </ol>
        </section>`,
    )}`;
  }

  #entry({ number: at, on, kind, title, before, after, percent, fact: { fact } }) {
    const { metrics, lesson, severity, role, impact, category, status, note } = fact;
    const tags = [severity, role, category, status && status !== 'DONE' ? status : null]
      .filter(Boolean)
      .map(constantWords);
    return html`<li>
      <time datetime=${on}>${longDate(on)}</time>
      ${factMark(fact.type)}
      <div>
        <p>
          <a href=${address.link({ fact: at })} @click=${(event) => follow(event, { fact: at })}
            >${this.#title(kind, title, after)}</a
          >
          ${percent ? html` <strong class="percent">${signedPercent(percent)}</strong>` : nothing}
        </p>
        ${before || after ? html`<p class="small quiet">${moved(before, after)}</p>` : nothing}
        ${metrics?.length
          ? html`<p class="metrics">
              ${metrics.map((metric) => html`<span class="metric">${this.#metric(metric)}</span>`)}
            </p>`
          : nothing}
        ${impact ? html`<p class="small">${said(impact)}</p>` : nothing}
        ${lesson ? html`<p class="lesson"><span class="label">Lesson</span> ${said(lesson)}</p>` : nothing}
        ${note ? html`<p class="small note">${said(note)}</p>` : nothing}
        ${tags.length ? html`<p class="small quiet">${tags.join(' · ')}</p>` : nothing}
      </div>
    </li>`;
  }

  #title(kind, title, after) {
    return said(title ?? (kind === 'RAISE' ? `Raise to ${valueWords(after)}` : constantWords(kind)));
  }

  #metric(metric) {
    if (metric.from !== undefined && metric.from !== null) {
      return html`<strong>${number(metric.from)} → ${number(metric.to)} ${metric.unit}</strong> ${metric.name}`;
    }
    return metric.change
      ? html`<strong>${String(metric.change).startsWith('-') ? '' : '+'}${number(metric.change)} ${metric.unit}</strong>
          ${metric.name === metric.unit ? '' : metric.name}`
      : metricWords(metric);
  }
}

/* Before and after may be money, a title, or a whole position: only what differs is said. */
function moved(before, after) {
  if (before && after && typeof before === 'object' && typeof after === 'object' && !before.currency) {
    const names = Object.keys({ ...before, ...after }).filter(
      (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
    );
    return names.map((name) => `${valueWords(before[name], name)} to ${valueWords(after[name], name)}`).join(', ');
  }
  return before ? `${valueWords(before)} to ${valueWords(after)}` : valueWords(after);
}

customElements.define('growth-view', GrowthView);
