/** A change log as a page of its own: no script, nothing that is fetched. Words tell what changed, not colour alone. */
import { escapeHtml, PAGE_END, pageBeginning } from '../report/html.ts'
import type { LoggedChange, LoggedVersion } from './changeLog.ts'

/** The sentences of the page, in the reader's language. */
export interface ChangeLogWords {
  readonly language: string
  readonly heading: string
  readonly was: string
  readonly now: string
  readonly title: string
  readonly nothing: string
  readonly versionOf: (entry: LoggedVersion) => string
  readonly quoteChanged: string
  readonly kindOf: (change: LoggedChange) => string
  readonly figuresOf: (figures: NonNullable<LoggedChange['figures']>) => string
}

const STYLE = `body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 Georgia,serif;color:#1c1b19;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}li{margin:0 0 .9rem}b,.kind{font-family:system-ui,sans-serif;font-size:.85rem}
.kind{display:block;color:#5b5852}strong{color:#a3302b}.kind b{display:block;color:#1c1b19;font-variant-numeric:tabular-nums}del{color:#5b5852}ins{text-decoration:underline}`

/** The page. */
export function changeLogHtml(log: readonly LoggedVersion[], words: ChangeLogWords): string {
  const sections = log.map((entry) => {
    const title = entry.title
      ? `<li><span class="kind">${escapeHtml(words.title)}</span>${sides(words, entry.title.before, entry.title.after)}</li>`
      : ''
    const rows = entry.changes.map((change) => row(change, words)).join('\n')
    const list = title || rows ? `<ol>\n${title}${rows}\n</ol>` : `<p>${escapeHtml(words.nothing)}</p>`
    return `<section>\n<h2>${escapeHtml(words.versionOf(entry))}</h2>\n${list}\n</section>`
  })
  const head = pageBeginning({ language: words.language, title: words.heading, style: STYLE })
  return `${head}<h1>${escapeHtml(words.heading)}</h1>\n${sections.join('\n')}\n${PAGE_END}`
}

function row(change: LoggedChange, words: ChangeLogWords): string {
  const { kind, figures, inQuote } = change
  const alarm = inQuote ? ` <strong>${escapeHtml(words.quoteChanged)}</strong>` : ''
  const numbers = figures ? ` <b>${escapeHtml(words.figuresOf(figures))}</b>` : ''
  const text =
    kind === 'moved' ? escapeHtml(change.words.after ?? '') : sides(words, change.words.before, change.words.after)
  return `<li><span class="kind">${escapeHtml(words.kindOf(change))}${alarm}${numbers}</span>${text}</li>`
}

function sides(words: ChangeLogWords, before: string | null, after: string | null): string {
  const was = before === null ? '' : `${escapeHtml(words.was)} <del>${escapeHtml(before)}</del>`
  const now = after === null ? '' : `${escapeHtml(words.now)} <ins>${escapeHtml(after)}</ins>`
  return [was, now].filter(Boolean).join('<br>')
}
