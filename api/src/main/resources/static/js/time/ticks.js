import { svg } from 'lit';
import { dayNumber } from '../dates.js';
import { colourOf, isGrowth, kindOf, shapeIn } from '../facts/kinds.js';

/** Pixels that a tick needs for itself. */
const APART = 11;

/**
 * Facts whose ticks would touch, drawn as one.
 *
 * @typedef {{ x: number, growth: boolean, facts: Api.DatedFact[] }} Group `x` in pixels from the first day
 */

/**
 * The facts where they stand on the bar, gathered where they would overlap: above the line what was given, below it what
 * was done.
 *
 * @param {Api.DatedFact[]} facts by date
 * @param {number} from the number of the first day
 * @param {number} to
 * @param {number} width
 * @returns {Group[]}
 */
export function groupsOf(facts, from, to, width) {
  /** @type {Group[]} */
  const groups = [];
  /** @type {Map<boolean, Group>} */
  const last = new Map();
  for (const fact of facts) {
    const x = ((dayNumber(fact.effectiveOn) - from) / (to - from)) * width;
    const growth = isGrowth(kindOf(fact.fact.type));
    const near = last.get(growth);
    if (near && x - near.x < APART) near.facts.push(fact);
    else {
      const group = { x, growth, facts: [fact] };
      last.set(growth, group);
      groups.push(group);
    }
  }
  return groups;
}

/**
 * A tick in the shape of its fact, or with the number of its facts.
 *
 * @param {Group} group
 */
export function tick({ x, growth, facts }) {
  const side = growth ? 'below' : 'above';
  const kinds = new Set(facts.map(({ fact }) => kindOf(fact.type)));
  const kind = kindOf(facts[0].fact.type);
  if (facts.length === 1)
    return svg`<svg class="tick of-${colourOf(kind)} ${side}" x=${x} y="50%" overflow="visible">
      <g>${shapeIn(kind)}</g></svg>`;
  const colour = kinds.size === 1 ? colourOf(kind) : 'ink';
  return svg`<svg class="tick counted of-${colour} ${side}" x=${x} y="50%" overflow="visible">
    <text>${facts.length}</text></svg>`;
}

/**
 * The group under a pixel, of the side that it is on.
 *
 * @param {Group[]} groups
 * @param {number} x
 * @param {boolean} growth
 */
export const groupAt = (groups, x, growth) =>
  groups
    .filter((group) => Math.abs(group.x - x) < APART)
    .toSorted(
      (a, b) => Number(b.growth === growth) - Number(a.growth === growth) || Math.abs(a.x - x) - Math.abs(b.x - x),
    )[0];
