/** A document as one HTML file that needs nothing else and runs nothing. */
import { escapeHtml, PAGE_END, pageBeginning } from '../report/html.ts'
import type { Run, TableBlock, WrittenBlock, WrittenDocument } from './document.ts'

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.6 "Source Serif 4", Georgia, serif; }
body { margin: 0 auto; max-width: 42rem; padding: 2rem 1.25rem 4rem; }
h1, h2, h3, h4 { font-family: "Inter Variable", system-ui, sans-serif; line-height: 1.25; break-after: avoid; }
h1 { font-size: 1.75rem; } h2 { font-size: 1.3rem; margin-top: 2.5rem; } h3 { font-size: 1.05rem; margin-top: 2rem; }
blockquote { border-left: 3px solid; margin: 1rem 0; padding-left: 1rem; opacity: .85; }
mark { background: light-dark(#fbeec2, #4d4420); color: inherit; padding: 0 .1em; }
sup { font: 600 .7em "Inter Variable", system-ui, sans-serif; }
.faint { opacity: .75; } a { color: light-dark(#1a56b0, #8ab4f8); overflow-wrap: anywhere; }
li p { margin: 0; } @media print { body { max-width: none; padding: 0; } }`

/** The document. Addresses that aren't of the web are shown and lead nowhere. */
export function documentHtml({ title, language, blocks }: WrittenDocument): string {
  const head = pageBeginning({ language: language || 'en', title, style: STYLE })
  return `${head}${blocksHtml(blocks)}\n${PAGE_END}`
}

function blocksHtml(blocks: readonly WrittenBlock[]): string {
  const parts: string[] = []
  for (const [index, block] of blocks.entries()) {
    const isFirst = block.kind === 'item' && blocks[index - 1]?.kind !== 'item'
    const isLast = block.kind === 'item' && blocks[index + 1]?.kind !== 'item'
    parts.push(`${isFirst ? '<ul>\n' : ''}${blockHtml(block)}${isLast ? '\n</ul>' : ''}`)
  }
  return parts.join('\n')
}

function blockHtml(block: WrittenBlock): string {
  if (block.kind === 'table') return tableBlockHtml(block)
  const { kind, level = 1, runs } = block
  const inner = runs.map(runHtml).join('')
  if (kind === 'heading') return `<h${level}>${inner}</h${level}>`
  if (kind === 'item') return `<li>${inner}</li>`
  return kind === 'quote' ? `<blockquote><p>${inner}</p></blockquote>` : `<p>${inner}</p>`
}

function tableBlockHtml({ rows }: TableBlock): string {
  const cells = (row: TableBlock['rows'][number]) =>
    row.map(
      ({ runs, isHeader }) => `<t${isHeader ? 'h' : 'd'}>${runs.map(runHtml).join('')}</t${isHeader ? 'h' : 'd'}>`,
    )
  return `<table>${rows.map((row) => `<tr>${cells(row).join('')}</tr>`).join('\n')}</table>`
}

function runHtml({ text, isStrong, isFaint, isNumber, isMarked, href }: Run): string {
  let html = escapeHtml(text).replaceAll('\n', '<br>')
  if (isNumber) html = `<sup>${html}</sup>`
  if (isMarked) html = `<mark>${html}</mark>`
  if (isStrong) html = `<strong>${html}</strong>`
  if (isFaint) html = `<span class="faint">${html}</span>`
  return href && /^https?:\/\//i.test(href) ? `<a href="${escapeHtml(href)}" rel="noreferrer">${html}</a>` : html
}
