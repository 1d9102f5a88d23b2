/** What needs no words, for a language that there is no table for. */
import type { QuantityTable } from './figureTable.ts'
import { phrases, phrasesFor } from './phrases.ts'
import type { SpeechTable } from './speechTable.ts'
import { SIGN_BOUNDS, symbolUnits } from './symbols.ts'

const NOTHING: ReadonlySet<string> = new Set()
const NO_PHRASES = phrases<never>([])

/** Digits with a sign or a unit of the SI beside them. */
export const neutralQuantities: QuantityTable = {
  decimal: null,
  wordValue: () => null,
  joiners: NOTHING,
  articles: NOTHING,
  scales: new Map(),
  fractions: new Map(),
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
  units: phrases(symbolUnits('%')),
  wholes: NO_PHRASES,
  vague: NO_PHRASES,
  vagueWithUnit: NO_PHRASES,
  percentUnit: '%',
  isCounted: () => false,
  isModifier: () => false,
  countLeads: NO_PHRASES,
  partLinks: NO_PHRASES,
  determiners: NOTHING,
  months: NOTHING,
  labels: NOTHING,
  beforeYear: NOTHING,
  beforeClock: NOTHING,
  afterClock: NOTHING,
  ordinalEndings: NOTHING,
}

/** A name and a colon before a quotation. */
export const neutralSpeech: SpeechTable = {
  sources: [],
  notSources: NOTHING,
  verbs: NOTHING,
  weakVerbs: NOTHING,
  bareVerbs: NOTHING,
  clauseVerbs: NOTHING,
  infinitive: '',
  tellVerbs: NOTHING,
  labelVerbs: NOTHING,
  splitVerbs: new Map(),
  verbSecond: false,
  leads: NOTHING,
  sourceFrames: [],
  inDocument: '',
  pronouns: new Map(),
  determiners: NOTHING,
  nameLinks: NOTHING,
  placeLinks: NOTHING,
  coordinators: NOTHING,
  relatives: NOTHING,
  complementers: NOTHING,
  auxiliaries: NOTHING,
  betweens: NOTHING,
  stops: NOTHING,
  blockers: NOTHING,
  anonymous: [],
  documents: NOTHING,
  isOrganisation: () => false,
  peoples: NOTHING,
  isPerson: () => false,
  abbreviations: NOTHING,
  notFactual: NOTHING,
  claimLeads: NOTHING,
}
