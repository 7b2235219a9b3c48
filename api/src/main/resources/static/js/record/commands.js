import { isDate, LAST_DAY, plusDays } from '../dates.js';
import { commandOf } from './command-schema.js';
import { isEnd } from './ends.js';
import { filled } from './draft.js';

// What a form begins with and what it sends: its draft as a command, and the span over which its preview is asked for.

/** @typedef {import('./record-form.js').RecordForm} Form */

/* Whose fields are those of the fact that they are about. */
const OF_A_FACT = ['Correct', 'Another'];

/**
 * The draft that a form begins with: of a correction, or another one like a fact, what the fact says, else its day alone.
 *
 * @param {Form} form
 * @returns {Page.Draft}
 */
export function draftOf({ record, of, career, date }) {
  const recorded = of ? career?.fact(of) : null;
  if (record === 'Correct' && recorded) {
    const { type: _, ...fields } = structuredClone(recorded.fact);
    return { effectiveOn: recorded.effectiveOn, ...fields };
  }
  if (record === 'Another' && recorded) {
    const { type: _, employmentId: __, ...fields } = structuredClone(recorded.fact);
    return { ...fields, effectiveOn: date };
  }
  if (record === 'Retract') return { fact: of ?? undefined, reason: '' };
  if (record === 'new') return {};
  return { effectiveOn: date && isEnd(record) ? plusDays(date, 1) : date };
}

/**
 * The command whose fields a form shows; none where the program knows none for the fact.
 *
 * @param {Form} form
 */
export function typeOf({ record, of, career, schemas }) {
  if (record === 'new') return 'Hire';
  const recorded = OF_A_FACT.includes(record) && of ? career?.fact(of) : null;
  return recorded ? (commandOf(schemas, recorded.fact.type) ?? '') : record;
}

/**
 * The fields that a form does not ask for: what is settled, and what cannot matter yet.
 *
 * @param {Form} form
 */
export function withoutIn({ record, of }) {
  if (record === 'new') return ['side', 'employmentId'];
  return record === 'Retract' && of ? ['fact'] : [];
}

/**
 * @param {{ record: string, of: number | null, type: string, draft: Page.Draft, name: string }} form `type` is that of
 *   the fields of the form, `name` that of a new career
 * @returns {Api.Command | Api.Command[]}
 */
function commandsOf({ record, of, type, draft, name }) {
  const fields = fieldsOf(draft);
  if (record === 'Correct') return { type: 'Correct', fact: of, replacement: { type, ...fields } };
  if (record !== 'new') return { type, ...fields };
  return [
    { type: 'NameCareer', ...fieldsOf({ effectiveOn: fields.effectiveOn ?? '', name }) },
    { type: 'Hire', ...fields },
  ];
}

/** What a form asks for when its preview is asked for. @param {Form} form @returns {import('./recording.js').Wanted} */
export function previewOf(form) {
  const { record, of, draft, name, career } = form;
  const commands = commandsOf({ record, of, type: typeOf(form), draft, name });
  const about = of ?? draft.fact;
  return { commands, query: previewed(commands, career?.fact(Number(about))?.effectiveOn) };
}

/** @param {Page.Draft} draft */
const fieldsOf = (draft) => /** @type {Page.Draft} */ (filled(draft) ?? {});

/** @param {Api.Command} command */
const dayOf = ({ effectiveOn, replacement }) =>
  replacement instanceof Object ? Reflect.get(replacement, 'effectiveOn') : effectiveOn;

/**
 * The difference is shown on the day of the newest fact, however far back, and over its calendar year.
 *
 * @param {Api.Command | Api.Command[]} commands
 * @param {string | undefined} otherwise the day where none is given
 */
export function previewed(commands, otherwise) {
  const days = [commands].flat().map(dayOf).filter(isDate).sort();
  const asOf = days.at(-1) ?? otherwise;
  if (!asOf) return {};
  const year = Number(asOf.slice(0, 4));
  return { asOf, from: `${year}-01-01`, to: year === 2199 ? LAST_DAY : `${year + 1}-01-01` };
}
