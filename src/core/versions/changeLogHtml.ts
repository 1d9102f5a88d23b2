/**
 * A change log as a page of its own: no script, nothing that is fetched. Each change stands in its line of the text, and
 * words tell what changed, not colour alone.
 */
import { escapeHtml, PAGE_END, pageBeginning } from '../report/html.ts'
import { REPORT_STYLE } from '../report/style.ts'
import type { LoggedChange, LoggedVersion } from './changeLog.ts'

/** The sentences of the page, in the reader's language. */
export interface ChangeLogWords {
  readonly language: string
  /** The articles' own, as a BCP 47 code; null where nobody knows it. */
  readonly textLanguage: string | null
  readonly heading: string
  /** What the page says of itself. */
  readonly facts: readonly string[]
  readonly was: string
  readonly now: string
  readonly title: string
  readonly nothing: string
  /** `number` is the later version's, from 2. */
  readonly versionOf: (entry: LoggedVersion, number: number) => string
  readonly quoteChanged: string
  readonly kindOf: (change: LoggedChange) => string
  readonly figuresOf: (figures: NonNullable<LoggedChange['figures']>) => string
}

const STYLE = `${REPORT_STYLE}
.changes { padding-left: 1.6rem; }
.changes li { margin: 0 0 1.1rem; break-inside: avoid; }
.changes li::marker { color: #5d5a54; font: 0.78rem system-ui, sans-serif; }
.changes p { margin: 0.1rem 0 0; overflow-wrap: anywhere; white-space: pre-line; }
.kind { color: #5d5a54; font: 0.82rem/1.5 system-ui, sans-serif; }
.kind b { margin-left: 0.5rem; color: #1d1c1a; font-variant-numeric: tabular-nums; }
.kind strong { margin-left: 0.5rem; color: #a3302b; }
.around { color: #5d5a54; }
del { background: #f8e3e0; color: #1d1c1a; text-decoration: line-through #b3362c; }
ins { background: #dcefe7; color: #1d1c1a; text-decoration: underline #0b7a5c; text-underline-offset: 3px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media print { h2 { break-after: avoid; } }
`

/** The page. */
export function changeLogHtml(log: readonly LoggedVersion[], words: ChangeLogWords): string {
  const { language, heading, facts } = words
  const sections = log.map((entry, index) => {
    const title = entry.title ? titleRow(entry.title, words) : ''
    const rows = entry.changes.map((change) => changeRow(change, words)).join('\n')
    const list = title || rows ? `<ol class="changes">\n${title}${rows}\n</ol>` : `<p>${escapeHtml(words.nothing)}</p>`
    return `<section>\n<h2>${escapeHtml(words.versionOf(entry, index + 2))}</h2>\n${list}\n</section>`
  })
  const about =
    facts.length === 0 ? '' : `<ul class="facts">${facts.map((fact) => `<li>${escapeHtml(fact)}</li>`).join('')}</ul>`
  const head = pageBeginning({ language, title: heading, style: STYLE })
  return `${head}<h1>${escapeHtml(heading)}</h1>\n${about}\n${sections.join('\n')}\n${PAGE_END}`
}

function titleRow({ before, after }: NonNullable<LoggedVersion['title']>, words: ChangeLogWords): string {
  const text = `${marked('del', words.was, before)}<br>${marked('ins', words.now, after)}`
  return `<li><span class="kind">${escapeHtml(words.title)}</span>${paragraph(text, words)}</li>\n`
}

function changeRow(change: LoggedChange, words: ChangeLogWords): string {
  const { kind, figures, inQuote, around } = change
  const alarm = inQuote ? ` <strong>${escapeHtml(words.quoteChanged)}</strong>` : ''
  const numbers = figures ? ` <b>${escapeHtml(words.figuresOf(figures))}</b>` : ''
  const { before, after } = change.words
  const sides = [
    before === null ? '' : marked('del', words.was, before),
    after === null ? '' : marked('ins', words.now, after),
  ]
  const within = [besides(around.before), sides.filter(Boolean).join(' '), besides(around.after)].join('')
  const text = kind === 'moved' ? escapeHtml(after ?? '') : within
  return `<li><span class="kind">${escapeHtml(words.kindOf(change))}${numbers}${alarm}</span>${paragraph(text, words)}</li>`
}

function paragraph(html: string, { textLanguage }: ChangeLogWords): string {
  return `<p${textLanguage === null ? '' : ` lang="${escapeHtml(textLanguage)}"`} dir="auto">${html}</p>`
}

function besides(words: string): string {
  return words === '' ? '' : `<span class="around">${escapeHtml(words)}</span>`
}

/** Words of one version, after a label that only screen readers read. */
function marked(element: 'del' | 'ins', label: string, words: string): string {
  return `<span class="unseen">${escapeHtml(label)} </span><${element}>${escapeHtml(words)}</${element}>`
}
