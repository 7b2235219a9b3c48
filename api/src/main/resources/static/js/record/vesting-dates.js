import { nothing } from 'lit';
import { Asks } from '../asked/asks.js';
import { isDate } from '../dates.js';
import { PageElement } from '../element.js';
import { filled } from './draft.js';
import { sizeOf } from '../views/grant-sizes.js';
import { dates } from './preview-vesting.js';

/* Of a grant of 100: its tranches are then percents, whatever is granted. */
const OF_100 = { grantId: 'the-terms-that-are-typed', value: { amount: '100.00', currency: 'USD' } };

/**
 * The dates that the terms of a grant give, while they are typed: the server is asked what the grant would be. What it
 * cannot read yet shows nothing.
 */
class VestingDates extends PageElement {
  static properties = { draft: {}, career: {} };

  constructor() {
    super();
    /** @type {Page.Draft} */
    this.draft;
    /** @type {Page.Career | null} */
    this.career;
    this.asks = new Asks(this);
  }

  render() {
    const { career } = this;
    const { effectiveOn, vesting, employment } = /** @type {Page.Draft} */ (filled(this.draft) ?? {});
    if (!career || !vesting || !isDate(String(effectiveOn))) return nothing;
    const { value } = this.asks.about({
      what: 'preview',
      career: career.id,
      version: career.version,
      commands: { type: 'GrantRsu', effectiveOn, ...OF_100, vesting, employment },
      query: { asOf: String(effectiveOn) },
    });
    if (!value) return nothing;
    const grant = value.after.vesting.find(({ grantId }) => grantId === OF_100.grantId);
    return grant?.tranches.length ? dates(grant, (share) => `${sizeOf(share).replace('.00', '')} %`) : nothing;
  }
}

customElements.define('vesting-dates', VestingDates);
