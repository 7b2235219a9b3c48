import { html, nothing } from 'lit';
import { amount, isZero, minus, signed, signedPercent, percentChange } from '../amounts.js';
import { longDate } from '../dates.js';
import { factMark } from '../facts/mark.js';
import { factWords, fieldWords, valueWords } from '../facts/words.js';
import { COMPONENT_NAMES, COMPONENTS } from '../pay/measures.js';
import { swatch } from '../pay/swatch.js';

/** What a dry run says would happen: the facts, and pay and position before and after. */
export function preview({ asOf, facts, before, after }) {
  const changed = positionChanges(before?.state, after.state);
  const currencies = [...new Set([before?.state, after.state].flatMap((state) => state?.compensation.totals.map(({ currency }) => currency) ?? []))].sort();
  return html`<section class="preview stack" aria-label="Preview" aria-live="polite">
    <h3>What this would change</h3>
    <ul class="of-facts">${facts.map((fact) => html`<li class="fact-line">${factMark(fact.fact.type)}<span><span class="title">${factWords(fact, before?.state.employment).title}</span>
      <small>${fact.effectiveOn ? `effective ${longDate(fact.effectiveOn)}, ` : ''}would be fact ${fact.number}</small></span></li>`)}</ul>
    ${currencies.map((currency) => totals(currency, before?.state, after.state, asOf))}
    ${changed.length ? html`<dl class="pairs">${changed.map(([name, old, value]) => html`<div><dt>${fieldWords(name)}</dt>
      <dd><span class="old">${valueWords(old, name)}</span> to <strong>${valueWords(value, name)}</strong></dd></div>`)}</dl>` : nothing}
    ${!changed.length && currencies.every((currency) => same(currency, before?.state, after.state))
      ? html`<p class="quiet">Neither pay nor position on ${longDate(asOf)} would change.</p>` : nothing}
  </section>`;
}

const of = (state, currency) => state?.compensation.totals.find((total) => total.currency === currency);
const same = (currency, before, after) => of(before, currency)?.totalWithBenefits === of(after, currency)?.totalWithBenefits;

function totals(currency, before, after, asOf) {
  const [old, value] = [of(before, currency), of(after, currency)];
  const row = (name, read, kind = '', mark = nothing) => {
    const [from, to] = [old ? read(old) : '0', value ? read(value) : '0'];
    if (isZero(from) && isZero(to)) return nothing;
    const difference = minus(to, from);
    return html`<tr class=${kind}><th scope="row">${mark}${name}</th><td class="n quiet">${old ? amount(from) : ''}</td><td class="n">${amount(to)}</td>
      <td class="n">${isZero(difference) ? '' : signed(difference)}</td><td class="n">${isZero(difference) || isZero(from) ? '' : signedPercent(percentChange(from, to))}</td></tr>`;
  };
  return html`<div class="scroll"><table class="figures small"><caption class="small quiet">Annualized on ${longDate(asOf)}, ${currency}</caption>
    <thead><tr><th scope="col"><span class="hidden-visually">Component</span></th><th scope="col" class="n">Before</th><th scope="col" class="n">After</th><th scope="col" class="n" colspan="2">Difference</th></tr></thead>
    <tbody>${COMPONENTS.map((name) => row(COMPONENT_NAMES[name], (total) => total.components[name], '', swatch(name)))}
      ${row('Total', (total) => total.total, 'sum')}</tbody></table></div>`;
}

const positionChanges = (before, after) => ['employer', 'title', 'level', 'team', 'location', 'manager', 'employmentType', 'baseSalary', 'bonusTarget', 'onLeave']
  .map((name) => [name, before?.employment?.[name] ?? null, after.employment?.[name] ?? null])
  .filter(([, old, value]) => JSON.stringify(old) !== JSON.stringify(value));
