/** Documents to import, made here: the smallest that real programs would read. */
import { deflateRawSync } from 'node:zlib'

/** A ZIP file of these entries; `claimed` is the unpacked size that its directory names instead of the true one. */
export function zip(entries: Readonly<Record<string, string | Buffer>>, claimed?: number): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(entries)) {
    const raw = Buffer.from(content)
    const packed = deflateRawSync(raw)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(raw), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(claimed ?? raw.length, 18)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), packed])
    const tail = Buffer.alloc(16)
    tail.writeUInt32LE(offset, 12)
    directory.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02\x14\0', 'latin1'),
        head,
        Buffer.alloc(0),
        tail.subarray(2),
        Buffer.from(name),
      ]),
    )
    parts.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, central, Buffer.from('PK\x05\x06', 'latin1'), end])
}

/** A Word document of these paragraphs. */
export function docx(paragraphs: readonly string[], claimed?: number): Buffer {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('')
  return zip(
    {
      '[Content_Types].xml':
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      '_rels/.rels':
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
    claimed,
  )
}

const WORD_TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'

/** A Word document whose body is this XML, and further files of the package by their names, such as `word/styles.xml`. */
export function docxOf(body: string, files: Readonly<Record<string, string>> = {}): Buffer {
  const root = (name: string, inner: string) =>
    `<?xml version="1.0"?><w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inner}</w:${name}>`
  const parts = Object.entries(files).map(([name, inner]) => {
    const kind = /word\/(\w+?)\d*\.xml/.exec(name)?.[1] ?? ''
    const roots: Readonly<Record<string, string>> = { header: 'hdr', footer: 'ftr' }
    return [name, kind === '' ? inner : root(roots[kind] ?? kind, inner)] as const
  })
  return zip({
    '[Content_Types].xml': WORD_TYPES,
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(parts),
  })
}

/** An OpenDocument text whose body is this XML; `automatic` are its automatic styles, `meta` its properties. */
export function odtOf(body: string, automatic = '', meta = ''): Buffer {
  const spaces = ['office', 'text', 'table', 'style', 'meta', 'draw']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ')
  const fo =
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${spaces} ${fo}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'meta.xml': `<office:document-meta ${spaces} ${fo}><office:meta>${meta}</office:meta></office:document-meta>`,
  })
}

/** A book of these chapters, each the body of a page; `metadata` is XML, `files` lie beside them by their paths. */
export function epubOf(
  chapters: readonly string[],
  metadata = '',
  files: Readonly<Record<string, string>> = {},
): Buffer {
  const items = chapters.map(
    (_, index) => `<item id="c${index}" href="text/c%20${index}.xhtml" media-type="application/xhtml+xml"/>`,
  )
  const spine = chapters.map((_, index) => `<itemref idref="c${index}"/>`)
  return zip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OEBPS/book.opf': `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>${metadata}</metadata><manifest><item id="nav" href="nav.xhtml" properties="nav"/>${items.join('')}</manifest><spine><itemref idref="nav"/>${spine.join('')}</spine></package>`,
    'OEBPS/nav.xhtml': '<html><body><nav><a href="c0">Inhoud</a></nav></body></html>',
    ...Object.fromEntries(
      chapters.map((body, index) => [
        `OEBPS/text/c ${index}.xhtml`,
        `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`,
      ]),
    ),
    ...files,
  })
}

/** A piece of a PDF page: words at a place in points from the foot, in a size (12 if left out). */
export type Placed = readonly [words: string, x: number, y: number, size?: number]

/** A PDF file of pages with words at these places, in Helvetica. `info` is its dictionary of properties. */
export function pdfPages(pages: readonly (readonly Placed[])[], info = ''): Buffer {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`)
  const objects = pages.flatMap((pieces, index) => {
    const drawn = pieces.map(
      ([words, x, y, size = 12]) => `/F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${words.replace(/[()\\]/g, '\\$&')}) Tj`,
    )
    const content = Buffer.from(`BT ${drawn.join(' ')} ET`, 'latin1').toString('latin1')
    return [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]
  })
  return pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      ...objects,
    ],
    info,
  )
}

/** A PDF file of one page with these lines; each is so many points below the one before. */
export function pdf(lines: readonly (readonly [text: string, down: number])[]): Buffer {
  const shown = lines.map(([text, down]) => `0 -${down} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj`).join(' ')
  const content = `BT /F1 12 Tf 72 780 Td ${shown} ET`
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ])
}

/** A PDF file of a few kB that never ends: forms within forms, each drawn forty times by the one around it. */
export function endlessPdf(): Buffer {
  const forms = Array.from({ length: 12 }, (_, index) => {
    const content = index < 11 ? '/X Do '.repeat(40) : 'BT /F1 12 Tf (maar) Tj ET'
    const inner = index < 11 ? `/XObject << /X ${6 + index} 0 R >>` : '/Font << /F1 4 0 R >>'
    return `<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << ${inner} >> /Length ${content.length} >>\nstream\n${content}\nendstream`
  })
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources << /XObject << /X 6 0 R >> >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...forms,
  ])
}

function pdfOf(objects: readonly string[], info = ''): Buffer {
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  return Buffer.from(
    `${text}trailer << /Size ${objects.length + 1} /Root 1 0 R ${info && `/Info << ${info} >> `}>>\nstartxref\n${table}\n%%EOF`,
    'latin1',
  )
}

/** A web page with an article among what pages have beside it. */
export function page(paragraphs: readonly string[], more = ''): string {
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Ruim dertig locaties bezocht</title>
<style>p{color:red}</style><script>globalThis.pwned=1</script></head><body onload="alert(1)"><nav><a href="/">Voorpagina</a></nav>
<article><h1>Ruim dertig locaties bezocht</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}${more}</article>
<footer>Alle rechten voorbehouden</footer></body></html>`
}

function crc32(bytes: Buffer): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}
