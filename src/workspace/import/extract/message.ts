/** Mail messages and newsletters (RFC 5322): the HTML part, else the plain one, with sender, subject and date. */
import PostalMime, { type Attachment } from 'postal-mime'
import type { OmittedPart } from '../../../core/model/articleBlock.ts'
import { countWords } from '../../../core/text/words.ts'
import { isoDate, isoTime } from './dates.ts'
import { type Extracted, NO_DETAILS } from './extracted.ts'
import { excerptOf } from './markup/runs.ts'
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
  const attached = message.attachments.flatMap(attachment)
  const written = message.headers.find(({ key }) => key === 'date')?.value ?? message.date
  return {
    text: made.text,
    blocks: made.blocks,
    omitted: [...made.omitted, ...attached].map((part, index) => ({ ...part, id: `o${index + 1}` })),
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

/** What is attached, by its name and, of a text, how it begins; pictures that the message shows itself are none. */
function attachment({ filename, mimeType, related, content }: Attachment): readonly OmittedPart[] {
  if (filename === null || related) return []
  const words = mimeType === 'text/plain' && typeof content !== 'string' ? new TextDecoder().decode(content) : ''
  return [
    { id: '', kind: 'embedded', words: countWords(`${filename} ${words}`), excerpt: excerptOf(`${filename} ${words}`) },
  ]
}

function trimmed(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '')
}
