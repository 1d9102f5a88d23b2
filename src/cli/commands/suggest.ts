/** `factmark suggest (FILE | --article ID)`: what the rules propose for a text. Nothing is written. */

import { resolve } from 'node:path'
import type { Language } from '../../core/model/language.ts'
import { TAGS } from '../../core/model/tag.ts'
import { ok, type Result } from '../../core/result.ts'
import { suggest, USUAL_KINDS } from '../../core/suggest/suggest.ts'
import { guessLanguage } from '../../workspace/import/guessLanguage.ts'
import { readText } from '../../workspace/import/readFile.ts'
import { answer, type CommonOptions, type Console, complain, DONE, shelfFor, WRONG_USAGE, wrongId } from '../console.ts'

/** The options of `suggest`. */
export interface SuggestOptions extends CommonOptions {
  readonly article?: string
  readonly language?: Language
  readonly claims?: boolean
}

/** Prints the suggestions for a file, or for the article that the options name; the exit code. */
export async function suggestCommand(
  console: Console,
  file: string | undefined,
  options: SuggestOptions,
): Promise<number> {
  const wrong = wrongId([options.article])
  if (wrong) return complain(console, wrong, WRONG_USAGE)
  const source = await (file === undefined
    ? textOfArticle(console, options)
    : readText(resolve(console.base, file), file, console.startExtractor))
  if (!source.ok) return complain(console, source.error)
  const { text } = source.value
  const named = 'language' in source.value ? source.value.language : source.value.details.language
  const known = named ?? (await guessLanguage(text)) ?? console.language
  const found = suggest(text, options.language ?? known, options.claims ? new Set(TAGS) : USUAL_KINDS)
  if (options.json) answer(console, found)
  else
    for (const { tag, start, end, quote } of found) console.out(`${tag}\t${start}\t${end}\t${JSON.stringify(quote)}\n`)
  return DONE
}

async function textOfArticle(
  console: Console,
  options: SuggestOptions,
): Promise<Result<{ readonly text: string; readonly language: string }>> {
  const shelf = await shelfFor(console, options)
  if (!shelf.ok) return shelf
  const stored = await shelf.value.library.article(options.article ?? '')
  return stored.ok ? ok(stored.value.article) : stored
}
