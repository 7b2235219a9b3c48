/** The views below the pay, in their order. */
export const VIEWS = [
  { id: 'why', name: 'How we got here' },
  { id: 'years', name: 'Years' },
  { id: 'growth', name: 'Growth' },
  { id: 'vesting', name: 'Vesting' },
  { id: 'changes', name: 'Changes' },
  { id: 'claims', name: 'Claims' },
  { id: 'ledger', name: 'Ledger' },
];
