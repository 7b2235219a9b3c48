import { svg } from 'lit';
import { axisAmount } from '../amounts.js';

/**
 * The lines of a chart's amounts, each with its amount before it.
 *
 * @param {number[]} ticks
 * @param {(value: number) => number} y
 * @param {number} left where the lines begin
 * @param {number} right where they end
 */
export const amountAxis = (ticks, y, left, right) =>
  ticks.map(
    (value) => svg`<path class=${value ? 'grid' : 'axis'} d="M${left} ${y(value)}H${right}"/>
    <text class="end" x=${left - 8} y=${y(value) + 4}>${axisAmount(value)}</text>`,
  );
