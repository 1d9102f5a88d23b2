/**
 * Rich Text Format (Microsoft's specification 1.9.1), read by its control words to the markup that pages are read from.
 * None of the libraries for it is maintained, so this is a small reader of our own.
 */

import type { OmittedKind } from '../../../../core/model/articleBlock.ts'
import { latin1Of } from '../../bytes.ts'
import type { Extracted } from '../extracted.ts'
import { omittedParts } from '../markup/runs.ts'
import { readMarkup } from '../page/page.ts'
import { languageTag, short } from '../page/pageDetails.ts'
import { RtfWriter } from './rtfWriter.ts'
import { rtfTokens } from './tokens.ts'

/** A file of rich text as text. Throws where it isn't one. */
export function readRtf(bytes: Uint8Array): Extracted {
  const source = latin1Of(bytes)
  if (!/^\s*\{\\rtf/.test(source)) throw new Error('no main document part')
  const left: { words: string; left: OmittedKind }[] = []
  const writer = new RtfWriter((words, kind) => left.push({ words, left: kind }))
  for (const token of rtfTokens(source)) writer.take(token)
  const { html, headline, info, undecoded } = writer.result()
  const language = languageTag(info.language)
  const { text, blocks, omitted } = readMarkup(html, { language, isOurs: true })
  return {
    text,
    blocks,
    omitted: [...omitted, ...omittedParts(left)].map((part, index) => ({ ...part, id: `o${index + 1}` })),
    details: {
      // Letters that a program can't write are question marks.
      title: short(headline ?? (/\p{L}/u.test(info.title) ? info.title : null)),
      author: short(info.author),
      publisher: short(info.company),
      published: info.created,
      captured: null,
      source: null,
      language,
    },
    replaced: undecoded,
  }
}
