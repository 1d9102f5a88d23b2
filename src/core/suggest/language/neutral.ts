/** Numbers in a language that there is no table for: digits with a sign or a unit of the SI beside them, and no words. */
import type { QuantityTable } from './figureTable.ts'
import { phrases, phrasesFor } from './phrases.ts'
import { CURRENCIES, SIGN_BOUNDS, symbolUnits } from './symbols.ts'

const NOTHING: ReadonlySet<string> = new Set()
const NO_PHRASES = phrases<never>([])

/** What needs no words. */
export const neutralQuantities: QuantityTable = {
  decimal: null,
  wordValue: () => null,
  joiners: NOTHING,
  articles: NOTHING,
  scales: new Map(),
  fractions: new Map(),
  plainParts: NOTHING,
  beforePart: NOTHING,
  behindPart: NOTHING,
  loosePart: null,
  fixed: NO_PHRASES,
  halves: NO_PHRASES,
  negatives: NOTHING,
  shares: NO_PHRASES,
  ranges: phrases(phrasesFor(true, '-, –, —')),
  between: NO_PHRASES,
  changes: NO_PHRASES,
  bounds: phrases(SIGN_BOUNDS),
  boundsOfQuantities: NO_PHRASES,
  boundsOfMeasures: NO_PHRASES,
  boundsBehind: NO_PHRASES,
  currencies: phrases(CURRENCIES),
  units: phrases(symbolUnits('%')),
  wholes: NO_PHRASES,
  vague: NO_PHRASES,
  vagueWithUnit: NO_PHRASES,
  joinedUnits: [],
  percentUnit: '%',
  isCounted: () => false,
  isModifier: () => false,
  countLeads: NO_PHRASES,
  partLinks: NO_PHRASES,
  determiners: NOTHING,
  stressedArticles: NOTHING,
  bareFollowers: NOTHING,
  months: NOTHING,
  monthsHaveCapitals: false,
  labels: NOTHING,
  beforeYear: NOTHING,
  beforeClock: NOTHING,
  afterClock: NO_PHRASES,
  clockUnits: NOTHING,
  behindClock: NO_PHRASES,
}
