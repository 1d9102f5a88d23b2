/** Dutch numbers: digits with a decimal comma, and number words written as one ("tweeëntwintigduizend"). */
import { words } from '../language.ts'
import type { NumberTable, PairTable } from '../numberTable.ts'
import { phrases, phrasesFor } from '../phrases.ts'

const SMALL: ReadonlyMap<string, number> = new Map(
  `nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien
  negentien`
    .split(/\s+/)
    .map((word, value) => [word, value]),
)

const TENS: ReadonlyMap<string, number> = new Map([
  ['twintig', 20],
  ['dertig', 30],
  ['veertig', 40],
  ['vijftig', 50],
  ['zestig', 60],
  ['zeventig', 70],
  ['tachtig', 80],
  ['negentig', 90],
])

/** How number words begin: what begins otherwise needs no further look. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  [...SMALL.keys(), ...TENS.keys(), 'honderd', 'duizend', 'anderhalf', 'één', 'eén', 'éen'].map((word) =>
    word.slice(0, 2),
  ),
)

/** The longest number word that is read; longer ones are no words of news. */
const LONGEST = 80

/** The value of a Dutch number word of one piece; null for any other word. "drieënhalf" is 3.5. */
export function dutchWordValue(word: string): number | null {
  if (word.length > LONGEST || !BEGINNINGS.has(word.slice(0, 2))) return null
  const plain = /[^a-z]/.test(word) ? word.normalize('NFD').replace(/\p{M}/gu, '') : word
  if (plain === 'anderhalf' || plain === 'anderhalve') return 1.5
  const half = plain.endsWith('enhalf') ? 6 : plain.endsWith('enhalve') ? 7 : 0
  if (half === 0) return belowMillion(plain)
  const whole = belowMillion(plain.slice(0, -half))
  return whole === null ? null : whole + 0.5
}

function belowMillion(word: string): number | null {
  const at = word.indexOf('duizend')
  if (at < 0) return belowThousand(word, 99)
  const thousands = at === 0 ? 1 : belowThousand(word.slice(0, at), 9)
  const rest = remainder(word.slice(at + 'duizend'.length), (part) => belowThousand(part, 9))
  return thousands === null || rest === null ? null : thousands * 1000 + rest
}

/** Up to 999, or to 9999 told in hundreds ("vijftienhonderd") where `mostHundreds` is 99. */
function belowThousand(word: string, mostHundreds: number): number | null {
  const at = word.indexOf('honderd')
  if (at < 0) return belowHundred(word)
  const hundreds = at === 0 ? 1 : belowHundred(word.slice(0, at))
  const rest = remainder(word.slice(at + 'honderd'.length), belowHundred)
  if (hundreds === null || rest === null || hundreds === 0 || hundreds > mostHundreds) return null
  return hundreds * 100 + rest
}

function remainder(word: string, read: (part: string) => number | null): number | null {
  if (word === '') return 0
  return read(word) ?? (word.startsWith('en') ? read(word.slice(2)) : null)
}

function belowHundred(word: string): number | null {
  const known = SMALL.get(word) ?? TENS.get(word)
  if (known !== undefined) return known
  for (const [ten, value] of TENS) {
    if (!word.endsWith(`en${ten}`)) continue
    const unit = SMALL.get(word.slice(0, -ten.length - 2))
    return unit !== undefined && unit > 0 && unit < 10 ? value + unit : null
  }
  return null
}

/** How Dutch writes and names numbers. */
export const dutchNumbers: NumberTable = {
  decimal: ',',
  wordValue: dutchWordValue,
  joiners: words('en'),
  articles: words('een één eén éen'),
  scales: new Map([
    ['dozijn', 12],
    ['dozijnen', 12],
    ['k', 1e3],
    ['honderd', 100],
    ['duizend', 1e3],
    ['miljoen', 1e6],
    ['mln', 1e6],
    ['miljard', 1e9],
    ['mld', 1e9],
    ['mrd', 1e9],
    ['biljoen', 1e12],
    ['biljard', 1e15],
    ['triljoen', 1e18],
  ]),
  fractions: new Map([
    ['half', 1 / 2],
    ['halve', 1 / 2],
    ['derde', 1 / 3],
    ['kwart', 1 / 4],
    ['vierde', 1 / 4],
    ['vijfde', 1 / 5],
    ['zesde', 1 / 6],
    ['zevende', 1 / 7],
    ['achtste', 1 / 8],
    ['negende', 1 / 9],
    ['tiende', 1 / 10],
    ['twintigste', 1 / 20],
    ['vijfentwintigste', 1 / 25],
    ['honderdste', 1 / 100],
    ['duizendste', 1 / 1000],
  ]),
  partsHavePlurals: false,
  plainParts: words('half halve kwart'),
  beforePart: words('met tot op wie waarvan'),
  behindPart: words('van minder meer lager hoger kleiner groter is was zijn waren wordt werd worden werden procent'),
  loosePart: null,
  fixed: phrases([
    ['een half', 0.5],
    ['een halve', 0.5],
  ]),
  fixedBeforeScale: phrases([
    ['half', 1 / 2],
    ['een kwart', 1 / 4],
    ['driekwart', 3 / 4],
    ['drie kwart', 3 / 4],
  ]),
  roundWords: new Map([
    ['tiental', 10],
    ['twaalftal', 12],
    ['vijftiental', 15],
    ['twintigtal', 20],
    ['vijfentwintigtal', 25],
    ['dertigtal', 30],
    ['veertigtal', 40],
    ['vijftigtal', 50],
    ['zestigtal', 60],
    ['zeventigtal', 70],
    ['tachtigtal', 80],
    ['negentigtal', 90],
    ['honderdtal', 100],
  ]),
  halves: phrases([
    ...phrasesFor(0.5, 'en een half, en een halve, en half'),
    ...phrasesFor(0.25, 'en een kwart'),
    ...phrasesFor(0.75, 'en driekwart'),
  ]),
  negatives: words('min minus'),
}

/** How Dutch puts two numbers together. */
export const dutchPairs: PairTable = {
  shares: phrases(phrasesFor(true, 'op de, op elke, op iedere, op')),
  ranges: phrases(phrasesFor(true, 'tot en met, tot, à, of, t / m, -, –, —')),
  listJoiners: words('en'),
  between: phrases(phrasesFor('en', 'tussen, tussen de')),
  changes: phrases(phrasesFor(['naar'], 'van')),
  changesWhenLed: phrases(phrasesFor(['tot', 'op'], 'van')),
  changeLeads: words(
    `met toe af terug omhoog omlaag op stijgt steeg stegen gestegen daalt daalde daalden gedaald groeit groeide groeiden
    gegroeid kromp krimpt gekrompen ging gingen gegaan zakte zakten gezakt klom verhoogd verlaagd opgelopen uitgebreid`,
  ),
  rangeLeads: words('variërend uiteenlopend'),
}
