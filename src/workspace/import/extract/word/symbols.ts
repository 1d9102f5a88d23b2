/** Signs that documents write as places in a symbol font (ECMA-376, 17.3.3.30): the usual ones of Symbol and Wingdings. */

const SYMBOL: Readonly<Record<string, string>> = {
  '61': 'α',
  '62': 'β',
  '63': 'χ',
  '64': 'δ',
  '65': 'ε',
  '66': 'φ',
  '67': 'γ',
  '6c': 'λ',
  '6d': 'μ',
  '6e': 'ν',
  '70': 'π',
  '71': 'θ',
  '72': 'ρ',
  '73': 'σ',
  '74': 'τ',
  '77': 'ω',
  '44': 'Δ',
  '53': 'Σ',
  '57': 'Ω',
  a3: '≤',
  a5: '∞',
  ab: '↔',
  ac: '←',
  ad: '↑',
  ae: '→',
  af: '↓',
  b0: '°',
  b1: '±',
  b2: '″',
  b3: '≥',
  b4: '×',
  b7: '•',
  b8: '÷',
  b9: '≠',
  bb: '≈',
  bc: '…',
  d0: '∠',
  d6: '√',
  a2: '′',
  e5: '∑',
  '2d': '−',
  '25': '%',
  '2b': '+',
}

const WINGDINGS: Readonly<Record<string, string>> = {
  '28': '☎',
  '2a': '✉',
  '4a': '☺',
  '4c': '☹',
  '6c': '●',
  '6e': '■',
  '6f': '□',
  '71': '❑',
  '75': '◆',
  '76': '❖',
  '9f': '•',
  a7: '▪',
  a8: '◻',
  d8: '➢',
  df: '←',
  e0: '→',
  e1: '↑',
  e2: '↓',
  e8: '➔',
  f0: '⇨',
  fb: '✗',
  fc: '✓',
  fd: '☒',
  fe: '☑',
}

/** The sign at a place (hexadecimal, with or without Word's F0) of a font; U+FFFD where it isn't known. */
export function symbolOf(font: string, place: string): string {
  const code = Number.parseInt(place, 16)
  if (Number.isNaN(code)) return '\uFFFD'
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const key = low.toString(16)
  if (/^symbol$/i.test(font)) return SYMBOL[key] ?? '\uFFFD'
  if (/^wingdings$/i.test(font)) return WINGDINGS[key] ?? '\uFFFD'
  // In any other font a place outside the private area is that character.
  return code < 0xe000 && code > 0x1f ? String.fromCodePoint(code) : '\uFFFD'
}
