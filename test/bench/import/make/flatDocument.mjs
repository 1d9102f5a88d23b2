/** An article as an OpenDocument text in one XML file, which LibreOffice reads and writes on in other formats. */
import { PHRASES } from './phrases.mjs'

const SPACES = [
  ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
  ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
  ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
  ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
  ['svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
  ['meta', 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
]
const FONTS = {
  ar: 'Noto Naskh Arabic',
  he: 'DejaVu Sans',
  th: 'Noto Sans Thai;Noto Sans',
  zh: 'Noto Sans CJK SC',
  ja: 'Noto Serif CJK JP',
}
const COUNTRIES = { en: 'GB', nl: 'NL', de: 'DE', fr: 'FR', ar: 'SA', he: 'IL', zh: 'CN', ja: 'JP', th: 'TH' }

/**
 * @param {{ blocks: { tag: string, words: string, mark: string | null, row: number | null }[], details: Record<string, string | null> }} page
 * @param {{ columns: number, tracked: boolean }} form
 * @returns {{ xml: string, main: string[], note: string, furniture: string[] }}
 */
export function flatDocument({ blocks, details }, { columns, tracked }) {
  const language = (details.language ?? 'en').split('-')[0] ?? 'en'
  const phrases = PHRASES[language]
  const main = blocks.filter(({ mark }) => mark === 'm')
  const said = []
  let paragraphs = 0
  const parts = main.map((block, index) => {
    const words = block.words.replaceAll('↩', '').trim()
    said.push(words)
    if (block.tag === 'h1') return `<text:p text:style-name="Title">${escaped(words)}</text:p>`
    if (/^h[2-6]$/.test(block.tag))
      return `<text:h text:outline-level="1" text:style-name="Heading_20_1">${escaped(words)}</text:h>`
    if (block.row !== null) return cell(main, index)
    if (block.tag === 'li')
      return `<text:list text:style-name="L1"><text:list-item><text:p text:style-name="Body">${escaped(words)}</text:p></text:list-item></text:list>`
    paragraphs += 1
    let inner = escaped(words)
    if (paragraphs === 2) {
      inner += note(phrases.note)
      said[said.length - 1] += '1'
    }
    if (paragraphs === 3) inner += comment(phrases.comment)
    if (paragraphs === 4 && tracked) {
      inner += `<text:change-start text:change-id="c1"/>${escaped(phrases.added)}<text:change-end text:change-id="c1"/><text:change text:change-id="c2"/>`
      said[said.length - 1] += phrases.added
    }
    return `<text:p text:style-name="Body">${inner}</text:p>`
  })
  const furniture = [phrases.head, `${phrases.page} 1 2 3 4`, phrases.comment, ...(tracked ? [phrases.deleted] : [])]
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${SPACES.map(([name, uri]) => `xmlns:${name}="${uri}"`).join(' ')} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>${escaped(details.title)}</dc:title><meta:initial-creator>${escaped(details.author ?? details.publisher)}</meta:initial-creator><dc:creator>${escaped(details.author ?? details.publisher)}</dc:creator><meta:creation-date>${details.published}T09:30:00</meta:creation-date><dc:date>${details.published}T09:30:00</dc:date></office:meta>
${styles(language, columns, phrases)}
<office:body><office:text>${tracked ? changes(phrases.deleted, details.published) : ''}${parts.join('\n')}</office:text></office:body>
</office:document>`
  return { xml, main: said, note: phrases.note, furniture }
}

function styles(language, columns, { head, page }) {
  const font = FONTS[language] ?? 'Noto Serif'
  const country = COUNTRIES[language]
  const isRtl = language === 'ar' || language === 'he'
  const kinds = ['', '-asian', '-complex']
  const look = kinds
    .map(
      (kind) =>
        `${kind ? 'style' : 'fo'}:language${kind}="${language}" ${kind ? 'style' : 'fo'}:country${kind}="${country}" style:font-name${kind}="${font}" ${kind ? 'style' : 'fo'}:font-size${kind}="11pt"`,
    )
    .join(' ')
  const sized = (size) => kinds.map((kind) => `${kind ? 'style' : 'fo'}:font-size${kind}="${size}pt"`).join(' ')
  const mode = isRtl ? 'style:writing-mode="rl-tb" fo:text-align="start"' : ''
  return `<office:font-face-decls><style:font-face style:name="${font}" svg:font-family="${font
    .split(';')
    .map((name) => `'${name}'`)
    .join(';')}"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:paragraph-properties ${mode}/><style:text-properties ${look}/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Body" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0.25cm" ${mode}/></style:style>
<style:style style:name="Footnote" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties ${sized(9)}/></style:style>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0.4cm" ${mode}/><style:text-properties ${sized(20)} fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"><style:paragraph-properties fo:margin-top="0.4cm" fo:margin-bottom="0.2cm" ${mode}/><style:text-properties ${sized(14)} fo:font-weight="bold"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:space-before="0.4cm" text:min-label-width="0.4cm"/></text:list-level-style-bullet></text:list-style>
</office:styles>
<office:automatic-styles><style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="14.8cm" fo:page-height="21cm" fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="1.5cm" fo:margin-right="1.5cm"${isRtl ? ' style:writing-mode="rl-tb"' : ''}>${columns > 1 ? `<style:columns fo:column-count="${columns}" fo:column-gap="0.7cm"/>` : ''}</style:page-layout-properties><style:header-style><style:header-footer-properties fo:margin-bottom="0.5cm" fo:min-height="0.6cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:margin-top="0.5cm" fo:min-height="0.6cm"/></style:footer-style></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1"><style:header><text:p>${escaped(head)}</text:p></style:header><style:footer><text:p>${escaped(page)} <text:page-number text:select-page="current">1</text:page-number></text:p></style:footer></style:master-page></office:master-styles>`
}

/** The first cell of a table brings the whole of it along. */
function cell(main, index) {
  if (main[index - 1]?.row != null) return ''
  const rows = []
  for (let at = index; main[at]?.row != null; at += 1) {
    if (main[at].row !== main[at - 1]?.row || at === index) rows.push([])
    rows.at(-1).push(main[at].words)
  }
  const width = Math.max(...rows.map(({ length }) => length))
  const made = rows.map(
    (cells) =>
      `<table:table-row>${cells.map((words) => `<table:table-cell office:value-type="string"><text:p text:style-name="Body">${escaped(words)}</text:p></table:table-cell>`).join('')}</table:table-row>`,
  )
  return `<table:table table:name="T${index}"><table:table-column table:number-columns-repeated="${width}"/>${made.join('')}</table:table>`
}

function note(words) {
  return `<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p text:style-name="Footnote"><text:s/>${escaped(words)}</text:p></text:note-body></text:note>`
}

function comment(words) {
  return `<office:annotation><dc:creator>Desk</dc:creator><dc:date>2026-01-05T10:00:00</dc:date><text:p>${escaped(words)}</text:p></office:annotation>`
}

function changes(deleted, day) {
  const info = `<office:change-info><dc:creator>Desk</dc:creator><dc:date>${day}T10:00:00</dc:date></office:change-info>`
  return `<text:tracked-changes><text:changed-region text:id="c1"><text:insertion>${info}</text:insertion></text:changed-region><text:changed-region text:id="c2"><text:deletion>${info}<text:p><text:s/>${escaped(deleted.trim())}</text:p></text:deletion></text:changed-region></text:tracked-changes>`
}

function escaped(words) {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
