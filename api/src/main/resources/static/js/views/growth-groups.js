import { svg } from 'lit';
import { colourOf, kindOf, shapeIn } from '../facts/kinds.js';
import { laneOf } from './growth-lanes.js';

/** Pixels that a mark needs for itself. */
const APART = 15;

/** Events of one lane whose marks would overlap, drawn as one. @typedef {{ x: number, lane: string, entries: Api.GrowthEntry[] }} Group */

/**
 * The events of each lane, gathered where their marks would overlap.
 *
 * @param {Api.GrowthEntry[]} entries by date
 * @param {(day: string) => number} x
 */
export function groupsOf(entries, x) {
  /** @type {Group[]} */
  const groups = [];
  /** @type {Map<string, Group>} */
  const last = new Map();
  for (const entry of entries) {
    const lane = laneOf(entry.kind).id;
    const at = x(entry.on);
    const near = last.get(lane);
    if (near && at - near.x < APART) near.entries.push(entry);
    else {
      const group = { x: at, lane, entries: [entry] };
      last.set(lane, group);
      groups.push(group);
    }
  }
  return groups;
}

/**
 * An event in the shape of its kind, or how many there are.
 *
 * @param {Group} group
 * @param {number} y
 */
export function groupMark({ x, entries }, y) {
  const kinds = [...new Set(entries.map(({ fact }) => kindOf(fact.fact.type)))];
  const colour = kinds.length === 1 ? colourOf(kinds[0]) : 'ink';
  if (entries.length > 1) return svg`<text class="counted of-${colour}" x=${x} y=${y + 4}>${entries.length}</text>`;
  return svg`<svg class="of-${colour} event" x=${x - 6} y=${y - 6} width="12" height="12" viewBox="0 0 12 12"
    overflow="visible">${shapeIn(kinds[0])}</svg>`;
}
