/** Dutch numbers: digits with a decimal comma, and number words written as one ("tweeëntwintigduizend"). */
import { type NumberTable, words } from '../language.ts'

const SMALL: Readonly<Record<string, number>> = {
  nul: 0,
  een: 1,
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  acht: 8,
  negen: 9,
  tien: 10,
  elf: 11,
  twaalf: 12,
  dertien: 13,
  veertien: 14,
  vijftien: 15,
  zestien: 16,
  zeventien: 17,
  achttien: 18,
  negentien: 19,
}

const TENS: Readonly<Record<string, number>> = {
  twintig: 20,
  dertig: 30,
  veertig: 40,
  vijftig: 50,
  zestig: 60,
  zeventig: 70,
  tachtig: 80,
  negentig: 90,
}

/** The value of a Dutch number word of one piece; null for any other word. `drieënhalf` is 3.5. */
export function dutchWordValue(word: string): number | null {
  const plain = word.replaceAll('ë', 'e').replaceAll('é', 'e').replaceAll('è', 'e')
  if (plain === 'anderhalf' || plain === 'anderhalve') return 1.5
  const half = /^(.+)en(?:half|halve)$/.exec(plain)
  if (half) {
    const whole = belowMillion(half[1] ?? '')
    return whole === null ? null : whole + 0.5
  }
  return belowMillion(plain)
}

function belowMillion(word: string): number | null {
  const at = word.indexOf('duizend')
  if (at < 0) return belowThousand(word, 99)
  const thousands = at === 0 ? 1 : belowThousand(word.slice(0, at), 9)
  const rest = remainder(word.slice(at + 'duizend'.length))
  return thousands === null || rest === null ? null : thousands * 1000 + rest
}

/** Up to 999, or to 9999 told in hundreds ("vijftienhonderd") where `mostHundreds` is 99. */
function belowThousand(word: string, mostHundreds: number): number | null {
  const at = word.indexOf('honderd')
  if (at < 0) return belowHundred(word)
  const hundreds = at === 0 ? 1 : belowHundred(word.slice(0, at))
  const rest = remainder(word.slice(at + 'honderd'.length))
  if (hundreds === null || rest === null || hundreds === 0 || hundreds > mostHundreds) return null
  return hundreds * 100 + rest
}

function remainder(word: string): number | null {
  if (word === '') return 0
  return belowThousand(word, 9) ?? (word.startsWith('en') ? belowThousand(word.slice(2), 9) : null)
}

function belowHundred(word: string): number | null {
  const known = SMALL[word] ?? TENS[word]
  if (known !== undefined) return known
  for (const [ten, value] of Object.entries(TENS)) {
    if (!word.endsWith(`en${ten}`)) continue
    const unit = SMALL[word.slice(0, -ten.length - 2)]
    return unit !== undefined && unit > 0 && unit < 10 ? value + unit : null
  }
  return null
}

/** How Dutch writes and names numbers. */
export const dutchNumbers: NumberTable = {
  decimal: ',',
  wordValue: dutchWordValue,
  joiners: words('en'),
  articles: words('een één eén'),
  scales: {
    dozijn: 12,
    honderd: 100,
    duizend: 1e3,
    miljoen: 1e6,
    mln: 1e6,
    miljard: 1e9,
    mld: 1e9,
    mrd: 1e9,
    biljoen: 1e12,
  },
  fractions: {
    half: 1 / 2,
    halve: 1 / 2,
    helft: 1 / 2,
    derde: 1 / 3,
    kwart: 1 / 4,
    vierde: 1 / 4,
    vijfde: 1 / 5,
    zesde: 1 / 6,
    zevende: 1 / 7,
    achtste: 1 / 8,
    negende: 1 / 9,
    tiende: 1 / 10,
    twintigste: 1 / 20,
    vijfentwintigste: 1 / 25,
    honderdste: 1 / 100,
    duizendste: 1 / 1000,
  },
  phrases: [
    ['een half', 0.5],
    ['een halve', 0.5],
    ['een dozijn', 12],
  ],
  shares: ['op de', 'op elke', 'van de', 'uit de', 'op iedere'],
  ranges: ['tot en met', 'à', 'tot', 'of', '-', '–', '—'],
  between: ['tussen', 'en'],
  vague: [
    'een paar honderd',
    'een paar duizend',
    'enkele honderden',
    'enkele duizenden',
    'enkele tientallen',
    'tienduizenden',
    'honderdduizenden',
    'tientallen',
    'honderden',
    'duizenden',
    'miljoenen',
    'miljarden',
    'tal van',
  ],
  vagueWithUnit: ['enkele', 'een paar', 'enige', 'een handvol'],
}
