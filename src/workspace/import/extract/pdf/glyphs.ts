/**
 * Characters that a PDF's font maps to nothing: what its encoding calls the glyph says more (Adobe Glyph List, ISO
 * 32000-2, 9.10.2). Ligatures come out as the letters that they are.
 */
import type { PDFPageProxy } from './pdfjs.ts'

const NAMES: Readonly<Record<string, string>> = {
  ff: 'ff',
  fi: 'fi',
  fl: 'fl',
  ffi: 'ffi',
  ffl: 'ffl',
  ft: 'ft',
  st: 'st',
  ij: 'ij',
  IJ: 'IJ',
  germandbls: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  hyphen: '-',
  endash: '–',
  emdash: '—',
  quoteleft: '‘',
  quoteright: '’',
  quotedblleft: '“',
  quotedblright: '”',
  quotesinglbase: '‚',
  quotedblbase: '„',
  guillemotleft: '«',
  guillemotright: '»',
  ellipsis: '…',
  bullet: '•',
  Euro: '€',
  space: ' ',
  eacute: 'é',
  egrave: 'è',
  euml: 'ë',
  iuml: 'ï',
  odieresis: 'ö',
  udieresis: 'ü',
  adieresis: 'ä',
  ecircumflex: 'ê',
  agrave: 'à',
  aacute: 'á',
  ccedilla: 'ç',
  ntilde: 'ñ',
  oacute: 'ó',
  iacute: 'í',
}

/** The characters of a glyph by its name; null where the name says nothing. */
function charactersOf(name: string): string | null {
  const known = NAMES[name]
  if (known !== undefined) return known
  if (/^[A-Za-z]$/.test(name)) return name
  const code = /^(?:uni|u)([0-9A-F]{4,6})$/.exec(name)?.[1]
  if (code !== undefined && Number.parseInt(code, 16) > 0x1f && Number.parseInt(code, 16) < 0x110000)
    return String.fromCodePoint(Number.parseInt(code, 16))
  const stem = name.replace(/\..*$/, '')
  if (stem !== name && stem !== '') return charactersOf(stem)
  if (!name.includes('_')) return null
  const parts = name.split('_').map(charactersOf)
  return parts.every((part) => part !== null) ? parts.join('') : null
}

/** `OPS.setFont` and `OPS.showText` of pdf.js. */
const SET_FONT = 37
const SHOW_TEXT = 44

/** pdf.js draws with a function of ECMAScript 2024 that Node 20 doesn't have; a copy does as well as a transfer. */
function prepare(): void {
  if (!('transferToFixedLength' in ArrayBuffer.prototype)) {
    Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
      configurable: true,
      value(this: ArrayBuffer, length = this.byteLength) {
        const copy = new Uint8Array(length)
        copy.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
        return copy.buffer
      },
    })
  }
}

/** What each NUL of a page's text stands for, in the order in which they are drawn; null where nobody knows. */
export async function charactersOfNuls(page: PDFPageProxy): Promise<readonly (string | null)[]> {
  prepare()
  const { fnArray, argsArray } = await page.getOperatorList()
  const found: (string | null)[] = []
  let differences: readonly (string | undefined)[] = []
  for (const [index, operator] of fnArray.entries()) {
    const [first] = argsArray[index] ?? []
    if (operator === SET_FONT && typeof first === 'string') differences = differencesOf(page, first)
    if (operator !== SHOW_TEXT || !Array.isArray(first)) continue
    for (const glyph of first as readonly unknown[]) {
      if (typeof glyph !== 'object' || glyph === null || Reflect.get(glyph, 'unicode') !== '\0') continue
      const name = differences[Number(Reflect.get(glyph, 'originalCharCode'))]
      found.push(name === undefined ? null : charactersOf(name))
    }
  }
  return found
}

function differencesOf(page: PDFPageProxy, font: string): readonly (string | undefined)[] {
  try {
    const loaded: unknown = page.commonObjs.get(font)
    const differences: unknown =
      typeof loaded === 'object' && loaded !== null ? Reflect.get(loaded, 'differences') : null
    return Array.isArray(differences) ? differences : []
  } catch {
    // A font that is not there has no names.
    return []
  }
}

/** Whether a page shows a picture, as a scan does. */
export async function isPicture(page: PDFPageProxy): Promise<boolean> {
  prepare()
  const { fnArray } = await page.getOperatorList()
  return fnArray.some((operator) => operator >= FIRST_IMAGE && operator <= LAST_IMAGE)
}

/** `OPS.paintImageMaskXObject` to `OPS.paintSolidColorImageMask`. */
const FIRST_IMAGE = 83
const LAST_IMAGE = 90
