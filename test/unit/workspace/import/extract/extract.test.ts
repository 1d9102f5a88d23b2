import { describe, expect, it } from 'vitest'
import { extract } from '../../../../../src/workspace/import/extract/extract.ts'
import type { RichKind } from '../../../../../src/workspace/import/extract/extracted.ts'
import { docx, page, pdf, zip } from '../../../../support/documents.ts'
import { codeOf, unwrap } from '../../support.ts'

const LONG = 'De ploeg heeft ruim dertig locaties bezocht, zei de woordvoerder, en vond er niets bijzonders. '
  .repeat(6)
  .trim()

async function textIn(kind: RichKind, content: string | Buffer): Promise<string> {
  return unwrap(await extract(kind, Buffer.from(content), 'bestand')).text
}

describe('a web page', () => {
  it('becomes its headline and its paragraphs, and nothing of what is beside them', async () => {
    const text = await textIn('html', page([LONG, 'Tweede &amp; laatste<br>regel, met <b>vet</b>  en <i>cursief</i>.']))
    expect(text).toBe(`Ruim dertig locaties bezocht\n\n${LONG}\n\nTweede & laatste\nregel, met vet en cursief.`)
  })

  it('leaves scripts, handlers, styles, frames, images and trackers behind', async () => {
    const evil =
      '<script>alert(1)</script><img src=x onerror="alert(2)" alt="geheim"><iframe src="https://example.org">nee</iframe><style>.a{}</style><svg onload=alert(3)><text>nee</text></svg><p onclick="alert(4)">Klaar <a href="javascript:alert(5)">hier</a>.</p><object data="x">nee</object>'
    const text = await textIn('html', page([LONG, LONG], evil))
    expect(text).not.toMatch(/alert|nee|geheim|javascript|example\.org|\.a\{/)
    expect(text).toContain('Klaar hier.')
    expect(Reflect.get(globalThis, 'pwned')).toBeUndefined()
  })

  it('is read in the encoding that it names', async () => {
    const html = page([LONG, 'Zei ze: “één”.']).replace('utf-8', 'windows-1252')
    const bytes = Buffer.from(html.replace('“', '\x93').replace('”', '\x94'), 'latin1')
    expect(await textIn('html', bytes)).toContain('Zei ze: “één”.')
  })

  it('nested a hundred thousand deep is refused at once', async () => {
    const outcome = await extract('html', Buffer.from(`${'<div>'.repeat(100_000)}diep`), 'diep.html')
    expect(codeOf(outcome)).toBe('import-unreadable')
  })

  it('nested as deep as it may be, or of a hundred thousand paragraphs that never end, is read', async () => {
    expect(await textIn('html', `${'<div>'.repeat(1400)}${LONG}`)).toContain('dertig')
    expect(await textIn('html', `<ul>${'<li>punt<br>'.repeat(20_000)}`)).toContain('punt')
  }, 20_000)

  it('without text is refused', async () => {
    expect(codeOf(await extract('html', Buffer.from('<html><body><img src=x></body></html>'), 'leeg.html'))).toBe(
      'import-no-text',
    )
  })
})

describe('a saved web page', () => {
  const encoded = {
    base64: (html: string) => Buffer.from(html).toString('base64').replace(/.{76}/g, '$&\r\n'),
    'quoted-printable': (html: string) =>
      [...Buffer.from(html)]
        .map((byte) =>
          byte > 126 || byte === 61
            ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
            : String.fromCharCode(byte),
        )
        .join('')
        .replace(/.{70}(?![^=]{0,2}$)/g, (line) => (/=.?$/.test(line) ? line : `${line}=\r\n`)),
    '8bit': (html: string) => Buffer.from(html).toString('latin1'),
  }
  for (const [encoding, encode] of Object.entries(encoded)) {
    it(`in ${encoding} is read like the page`, async () => {
      const html = page([LONG, 'Één keer: € 48,5 miljoen.'])
      const mht = `From: <Saved>\r\nContent-Type: multipart/related;\r\n\ttype="text/html"; boundary="--B"\r\n\r\n----B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n----B\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${encode(html)}\r\n----B--\r\n`
      expect(await textIn('mht', Buffer.from(mht, 'latin1'))).toBe(await textIn('html', html))
    })
  }

  it('that is none is refused', async () => {
    expect(codeOf(await extract('mht', Buffer.from('no page here'), 'a.mht'))).toBe('import-unreadable')
  })
})

describe('a Word document', () => {
  it('becomes its paragraphs', async () => {
    expect(await textIn('docx', docx(['Eerste alinea.', 'Tweede &amp; laatste.']))).toBe(
      'Eerste alinea.\n\nTweede & laatste.',
    )
  })

  it('that says it unpacks to more than the limit is refused before it is unpacked', async () => {
    expect(codeOf(await extract('docx', docx(['bom'], 2 ** 31), 'bom.docx'))).toBe('import-expands')
  })

  it('that is no ZIP file, or one without a document, is refused', async () => {
    expect(codeOf(await extract('docx', Buffer.from('PK but no more'), 'a.docx'))).toBe('import-unreadable')
    expect(codeOf(await extract('docx', zip({ 'x.txt': 'x' }), 'a.docx'))).toBe('import-unreadable')
  })
})

describe('a PDF file', () => {
  it('becomes paragraphs, with words made whole that were hyphenated at a line’s end', async () => {
    const text = await textIn(
      'pdf',
      pdf([
        ['Ruim dertig loca-', 0],
        ['ties zijn bezocht, in Noord-', 14],
        ['Holland.', 14],
        ['Een tweede alinea.', 40],
      ]),
    )
    expect(text).toBe('Ruim dertig locaties zijn bezocht, in Noord-Holland.\n\nEen tweede alinea.')
  })

  it('that is torn or none is refused', async () => {
    expect(codeOf(await extract('pdf', Buffer.from('%PDF-1.4 and nothing else'), 'a.pdf'))).toBe('import-unreadable')
    expect(codeOf(await extract('pdf', pdf([]), 'a.pdf'))).toBe('import-no-text')
  })
})
