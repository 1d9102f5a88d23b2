/** `factmark changes`: what changed in an article over its versions. */
import { resolve } from 'node:path'
import { changeLog, type LoggedVersion } from '../../core/versions/changeLog.ts'
import { type ChangeLogWords, changeLogHtml } from '../../core/versions/changeLogHtml.ts'
import { quotedPassages } from '../../core/versions/quotedPassages.ts'
import { changeLogWords } from '../../i18n/changeLogWords.ts'
import { attempt } from '../../workspace/disk/files.ts'
import { writeOut } from '../../workspace/disk/output.ts'
import { answer, type CommonOptions, type Console, complain, DONE, shelfFor, WRONG_USAGE, wrongId } from '../console.ts'

/** The options of `factmark changes`. */
export interface ChangesOptions extends CommonOptions {
  /** The latest version that counts. */
  readonly article: string
  /** Where a page is written to. */
  readonly out?: string
}

/** Prints the changes, or writes them as a page; returns the exit code. */
export async function changesCommand(console: Console, options: ChangesOptions): Promise<number> {
  const { article: id, out, json } = options
  const wrong = wrongId([id])
  if (wrong) return complain(console, wrong, WRONG_USAGE)
  const shelf = await shelfFor(console, options)
  if (!shelf.ok) return complain(console, shelf.error)
  const stored = await shelf.value.library.article(id)
  if (!stored.ok) return complain(console, stored.error)
  const { article } = stored.value
  const earlier = await shelf.value.layers.earlierVersions(article)
  if (!earlier.ok) return complain(console, earlier.error)
  const versions = [...earlier.value.toReversed(), article]
  const { layers } = shelf.value
  const quoted = await quotedPassages(versions, async (version) => {
    const places = await layers.places({ article: version.id })
    const read = await Promise.all(places.map(({ annotator }) => layers.checked(version, annotator)))
    return read.flatMap((layer) => (layer.ok ? [layer.value] : []))
  })
  const log = changeLog(versions, quoted)
  const words = changeLogWords(console.translator, console.language, article, new Date(console.now()))
  if (out !== undefined) {
    const written = await attempt('file-unwritable', out, () =>
      writeOut(resolve(console.base, out), changeLogHtml(log, words)),
    )
    if (!written.ok) return complain(console, written.error)
  }
  if (json) answer(console, log)
  else if (out === undefined) for (const [index, entry] of log.entries()) console.out(told(entry, index + 2, words))
  return DONE
}

function told(entry: LoggedVersion, number: number, words: ChangeLogWords): string {
  const rows = entry.changes.map((change) => {
    const { before, after } = change.words
    const numbers = change.figures ? ` ${words.figuresOf(change.figures)}` : ''
    const sides = [
      before !== null && change.kind !== 'moved' && `${words.was} ${flat(before)}`,
      after !== null && `${words.now} ${flat(after)}`,
    ]
    const alarm = change.inQuote ? ` ${words.quoteChanged}.` : ''
    return `  ${words.kindOf(change)}${numbers}.${alarm} ${sides.filter(Boolean).join(' ')}\n`
  })
  const title = entry.title
    ? `  ${words.title}. ${words.was} ${entry.title.before} ${words.now} ${entry.title.after}\n`
    : ''
  return `${words.versionOf(entry, number)}: ${entry.from} → ${entry.to}\n${title}${rows.join('') || (title ? '' : `  ${words.nothing}\n`)}`
}

function flat(words: string): string {
  return words.replace(/\s+/g, ' ')
}
