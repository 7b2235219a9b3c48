/** What stands on one line of the timeline. @typedef {{ id: string, name: string, kinds: string[] }} Lane */

/** @type {Lane[]} */
export const LANES = [
  { id: 'position', name: 'Position', kinds: ['HIRE', 'TRANSFER'] },
  { id: 'promotions', name: 'Promotions', kinds: ['PROMOTION'] },
  { id: 'pay', name: 'Pay', kinds: ['RAISE', 'ADJUSTMENT'] },
  { id: 'hours', name: 'Hours', kinds: ['HOURS'] },
  { id: 'achievements', name: 'Achievements', kinds: ['ACHIEVEMENT'] },
  { id: 'incidents', name: 'Incidents', kinds: ['INCIDENT'] },
];

/** @param {string} kind */
export const laneOf = (kind) => LANES.find(({ kinds }) => kinds.includes(kind)) ?? LANES[0];
