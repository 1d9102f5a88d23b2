/** The same files by the bare libraries alone: their text, without blocks, details or an account of what was left out. */
import { Readability } from '@mozilla/readability'
import { strFromU8, unzipSync } from 'fflate'
import { parseHTML } from 'linkedom'
import PostalMime from 'postal-mime'
import { SaxesParser } from 'saxes'
import { extractText, getDocumentProxy } from 'unpdf'
import { pageIn } from '../../../src/workspace/import/extract/mht.ts'

type Bare = (bytes: Uint8Array) => string | Promise<string>

/** By kind of file; none for RTF, of which no library is kept. */
export const bare: Readonly<Record<string, Bare>> = {
  html: (bytes) => readable(new TextDecoder().decode(bytes)),
  mht: (bytes) => readable(pageIn(bytes)?.text ?? ''),
  docx: (bytes) => xmlWords(bytes, /^word\/document\.xml$/),
  odt: (bytes) => xmlWords(bytes, /^content\.xml$/),
  epub: (bytes) => xmlWords(bytes, /\.xhtml$/),
  eml: async (bytes) => (await PostalMime.parse(bytes)).text ?? '',
  pdf: async (bytes) => {
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }), {
      mergePages: true,
    })
    return text
  },
}

function readable(html: string): string {
  const { document } = parseHTML(html)
  const page = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0])
  return page.parse()?.textContent ?? ''
}

function xmlWords(bytes: Uint8Array, name: RegExp): string {
  const words: string[] = []
  for (const entry of Object.values(unzipSync(bytes, { filter: (file) => name.test(file.name) }))) {
    const parser = new SaxesParser()
    parser.on('text', (text) => words.push(text))
    parser.write(strFromU8(entry)).close()
  }
  return words.join(' ')
}
