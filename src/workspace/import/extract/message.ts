/** Mail messages and newsletters (RFC 5322): the HTML part, else the plain one, with sender, subject and date. */
import PostalMime from 'postal-mime'
import { isoDate, isoTime } from './dates.ts'
import { type Extracted, NO_DETAILS } from './extracted.ts'
import { readMarkup } from './page/page.ts'
import { languageTag, short } from './page/pageDetails.ts'
import { plainBlocks } from './plainBlocks.ts'

/** How deep messages and parts may lie in each other. */
const DEEPEST = 32

/** A message as text; null where it has none. */
export async function readMessage(bytes: Uint8Array): Promise<Extracted | null> {
  const message = await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST })
  const { html, text, subject, from } = message
  const made = html && /\S/.test(html) ? readMarkup(html) : { ...plainBlocks(trimmed(text ?? '')), omitted: [] }
  if (!/\S/.test(made.text)) return null
  const written = message.headers.find(({ key }) => key === 'date')?.value ?? message.date
  return {
    text: made.text,
    blocks: made.blocks,
    omitted: made.omitted,
    details: {
      ...NO_DETAILS,
      title: short(subject),
      author: short(from?.name || from?.address),
      published: isoDate(written),
      captured: isoTime(written),
      language: languageTag(languageOf(html) ?? message.headers.find(({ key }) => key === 'content-language')?.value),
    },
    replaced: made.text.split('\uFFFD').length - 1,
  }
}

/** The language that the part of HTML names. */
function languageOf(html: string | undefined): string | undefined {
  return /<html\b[^>]*?\blang\s*=\s*["']?\s*([\w-]+)/i.exec(html ?? '')?.[1]
}

function trimmed(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '')
}
