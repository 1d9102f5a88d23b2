/** Word's formulas (ISO/IEC 29500-1, 22.1) as MathML, which the one walker reads. */
import { childrenOf, wordsOf, type XmlElement } from '../../../../core/formats/xml.ts'
import { childOf, escaped } from '../packed.ts'

/** A formula as markup. */
export function mathOf(formula: XmlElement): string {
  return `<math>${partsOf(formula)}</math>`
}

function partsOf(element: XmlElement | null): string {
  return (element?.children ?? []).map((child) => (typeof child === 'string' ? '' : partOf(child))).join('')
}

function partOf(part: XmlElement): string {
  const row = (name: string) => `<mrow>${partsOf(childOf(part, name))}</mrow>`
  switch (part.name) {
    case 'm:t':
      return `<mi>${escaped(wordsOf(part))}</mi>`
    case 'm:f':
      return `<mfrac>${row('m:num')}${row('m:den')}</mfrac>`
    case 'm:rad': {
      const degree = row('m:deg')
      return degree === '<mrow></mrow>' ? `<msqrt>${row('m:e')}</msqrt>` : `<mroot>${row('m:e')}${degree}</mroot>`
    }
    case 'm:sSup':
      return `<msup>${row('m:e')}${row('m:sup')}</msup>`
    case 'm:sSub':
      return `<msub>${row('m:e')}${row('m:sub')}</msub>`
    case 'm:sSubSup':
      return `<msubsup>${row('m:e')}${row('m:sub')}${row('m:sup')}</msubsup>`
    case 'm:sPre':
      return `<msubsup><mrow></mrow>${row('m:sub')}${row('m:sup')}</msubsup>${row('m:e')}`
    case 'm:limLow':
      return `<munder>${row('m:e')}${row('m:lim')}</munder>`
    case 'm:limUpp':
      return `<mover>${row('m:e')}${row('m:lim')}</mover>`
    case 'm:nary':
      return `<munderover><mo>${sign(part, 'm:naryPr', 'm:chr', '∫')}</mo>${row('m:sub')}${row('m:sup')}</munderover>${row('m:e')}`
    case 'm:d': {
      const all = childrenOf(part, 'm:e').map(partsOf)
      const between = sign(part, 'm:dPr', 'm:sepChr', '|')
      const [open, close] = [sign(part, 'm:dPr', 'm:begChr', '('), sign(part, 'm:dPr', 'm:endChr', ')')]
      return `<mo>${open}</mo>${all.join(`<mo>${between}</mo>`)}<mo>${close}</mo>`
    }
    case 'm:m':
      return `<mtable>${childrenOf(part, 'm:mr').map(matrixRow).join('')}</mtable>`
    case 'm:eqArr':
      return `<mtable>${childrenOf(part, 'm:e').map(equation).join('')}</mtable>`
    case 'w:del':
    case 'w:moveFrom':
      return ''
    default:
      return partsOf(part)
  }
}

function matrixRow(row: XmlElement): string {
  return `<mtr>${childrenOf(row, 'm:e')
    .map((cell) => `<mtd>${partsOf(cell)}</mtd>`)
    .join('')}</mtr>`
}

function equation(line: XmlElement): string {
  return `<mtr><mtd>${partsOf(line)}</mtd></mtr>`
}

/** The sign that a part's properties choose. */
function sign(part: XmlElement, properties: string, name: string, usual: string): string {
  const chosen = childOf(childOf(part, properties), name)
  return escaped(chosen ? (chosen.attributes['m:val'] ?? '') : usual)
}
