/** English numbers: digits with a decimal point, and number words apart or hyphenated ("two hundred and twenty-one"). */
import { words } from '../language.ts'
import type { NumberTable, PairTable } from '../numberTable.ts'
import { phrases, phrasesFor } from '../phrases.ts'

const VALUES: ReadonlyMap<string, number> = new Map([
  ...`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`
    .split(/\s+/)
    .map((word, value) => [word, value] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, 20 + 10 * index] as const),
  ['nought', 0],
])

/** A part of a whole by its name and its plural. */
const part = (name: string, parts: number) => [[name, 1 / parts] as const, [`${name}s`, 1 / parts] as const]

/** How English writes and names numbers. */
export const englishNumbers: NumberTable = {
  decimal: '.',
  wordValue: (word) => VALUES.get(word) ?? null,
  joiners: words('and'),
  articles: words('a an one'),
  scales: new Map([
    ['dozen', 12],
    ['dozens', 12],
    ['hundred', 100],
    ['thousand', 1e3],
    ['k', 1e3],
    ['lakh', 1e5],
    ['million', 1e6],
    ['m', 1e6],
    ['mn', 1e6],
    ['mln', 1e6],
    ['crore', 1e7],
    ['billion', 1e9],
    ['b', 1e9],
    ['bn', 1e9],
    ['bln', 1e9],
    ['trillion', 1e12],
    ['tn', 1e12],
    ['trn', 1e12],
    ['tln', 1e12],
  ]),
  fractions: new Map([
    ['half', 1 / 2],
    ['halves', 1 / 2],
    ...part('third', 3),
    ...part('quarter', 4),
    ...part('fourth', 4),
    ...part('fifth', 5),
    ...part('sixth', 6),
    ...part('seventh', 7),
    ...part('eighth', 8),
    ...part('ninth', 9),
    ...part('tenth', 10),
    ...part('twentieth', 20),
    ...part('hundredth', 100),
    ...part('thousandth', 1000),
  ]),
  partsHavePlurals: true,
  plainParts: words('half halves quarter quarters'),
  beforePart: words('by to whom which'),
  behindPart: words('of less more lower higher smaller larger is was are were'),
  loosePart: {
    word: 'half',
    value: 1 / 2,
    before: words('by whom which'),
    behind: words('of the its his her their our'),
  },
  fixed: phrases([
    ['half a dozen', 6],
    ['half a', 0.5],
    ['half an', 0.5],
  ]),
  fixedBeforeScale: phrases([
    ['a quarter of a', 1 / 4],
    ['a third of a', 1 / 3],
    ['three quarters of a', 3 / 4],
    ['three - quarters of a', 3 / 4],
    ['two thirds of a', 2 / 3],
  ]),
  roundWords: new Map(),
  halves: phrases([
    ['and a half', 0.5],
    ['and a quarter', 0.25],
    ['and three quarters', 0.75],
  ]),
  negatives: words('minus negative'),
}

/** How English puts two numbers together. */
export const englishPairs: PairTable = {
  shares: phrases(phrasesFor(true, 'in every, in, out of every, out of, of every')),
  ranges: phrases(phrasesFor(true, 'to, or, through, -, –, —')),
  listJoiners: words('and'),
  between: phrases([
    ['between', 'and'],
    ['anywhere between', 'and'],
    ['anywhere from', 'to'],
  ]),
  changes: phrases(phrasesFor(['to'], 'from')),
  changesWhenLed: phrases<readonly string[]>([]),
  changeLeads: words(
    'by up down rose fell risen fallen rises falls grew grown jumped dropped climbed increased decreased',
  ),
  rangeLeads: words('ranging ranges ranged range varying varies anywhere lasting'),
}
