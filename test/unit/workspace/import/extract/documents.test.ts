import { describe, expect, it } from 'vitest'
import { docxOf, epubOf, odtOf } from '../../../../support/documents.ts'
import { omittedWords, read, shown } from './reading.ts'

const run = (words: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`
const p = (inner: string, properties = '') => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`
const item = (words: string, list: number, level = 0) =>
  p(run(words), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

describe('a Word document', () => {
  it('keeps breaks, hyphens, scripts, and words in fields, links and content controls', async () => {
    const body = p(
      `${run('Kop')}<w:r><w:br/></w:r>${run('Door Anna')}<w:hyperlink>${run(' hier')}</w:hyperlink><w:sdt><w:sdtContent>${run(' en')}</w:sdtContent></w:sdt><w:r><w:t>10</w:t></w:r>${run('6', '<w:vertAlign w:val="superscript"/>')}<w:r><w:noBreakHyphen/><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>`,
    )
    expect((await read('docx', docxOf(body))).text).toBe('Kop\nDoor Anna hier en10⁶\u2011x')
  })

  it('leaves out hidden, struck and deleted words, comments and running heads, and says so', async () => {
    const body = [
      p(
        `${run('Zichtbaar')}${run(' verborgen woord', '<w:vanish/>')}${run(' via stijl', '<w:rStyle w:val="H"/>')}${run(' wel', '<w:vanish w:val="0"/>')}`,
      ),
      p(
        `${run('Nieuw')}<w:ins w:id="1">${run(' erbij')}</w:ins><w:del w:id="2"><w:r><w:delText> eraf gehaald</w:delText></w:r></w:del>${run(' fout', '<w:strike/>')}`,
      ),
    ]
    const made = await read(
      'docx',
      docxOf(body.join(''), {
        'word/styles.xml': '<w:style w:styleId="H" w:type="character"><w:rPr><w:vanish/></w:rPr></w:style>',
        'word/comments.xml': `<w:comment w:id="0">${p(run('Klopt dit wel'))}</w:comment>`,
        'word/header1.xml': p(run('De Haven')),
        'word/footer2.xml': p(run('De Haven')),
      }),
    )
    expect(made.text).toBe('Zichtbaar wel\n\nNieuw erbij')
    expect(omittedWords(made)).toEqual({ hidden: 4, deleted: 2, struck: 1, comments: 3, 'running-head': 2 })
  })

  it('numbers lists as Word does, over levels and interruptions', async () => {
    const level = (index: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%1.%2)')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`
    const body = [
      item('een', 1),
      item('onder', 1, 1),
      item('nog', 1, 1),
      item('twee', 1),
      p(run('tussen')),
      item('drie', 1),
      item('punt', 2),
    ]
    const made = await read('docx', docxOf(body.join(''), { 'word/numbering.xml': numbering }))
    expect(made.text).toBe('1. een\n1.a) onder\n1.b) nog\n2. twee\n\ntussen\n\n3. drie\n• punt')
    expect(shown(made)[1]).toBe('list-item2 (1.a)): 1.a) onder')
  })

  it('knows headings, tables, notes and text boxes', async () => {
    const note = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
    const cell = (words: string) => `<w:tc>${p(run(words))}</w:tc>`
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${p(run('In een kader.'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(run('In een kader.'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const body = [
      p(run('De titel'), '<w:pStyle w:val="T"/>'),
      p(run('Kopje'), '<w:pStyle w:val="K1"/>'),
      p(`${run('Tekst')}${note(2)}${run(' verder.')}${box}`),
      `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Jaar')}${cell('Banen')}</w:tr><w:tr>${cell('2024')}${cell('12')}</w:tr></w:tbl>`,
    ]
    const made = await read(
      'docx',
      docxOf(body.join(''), {
        'word/styles.xml':
          '<w:style w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:styleId="K1"><w:name w:val="heading 1"/></w:style>',
        'word/footnotes.xml': `<w:footnote w:id="0" w:type="separator">${p(run('x'))}</w:footnote><w:footnote w:id="2">${p(run('De noot.'))}</w:footnote>`,
        'docProps/core.xml':
          '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Sjabloon</dc:title><dc:creator>Anna Smit</dc:creator><dcterms:created>2026-03-04T10:00:00Z</dcterms:created></cp:coreProperties>',
      }),
    )
    expect(shown(made)).toEqual([
      'heading2: De titel',
      'heading3: Kopje',
      'paragraph: Tekst¹ verder.',
      'paragraph: In een kader.',
      'cell 0,0 header: Jaar',
      'cell 0,1 header: Banen',
      'cell 1,0: 2024',
      'cell 1,1: 12',
      'note (¹): ¹ De noot.',
    ])
    expect(made.details).toMatchObject({ title: 'De titel', author: 'Anna Smit', published: '2026-03-04' })
  })
})

describe('an OpenDocument text', () => {
  it('is read with its lists, notes, looks and properties', async () => {
    const automatic = `<style:style style:name="V"><style:text-properties text:display="none"/></style:style><style:style style:name="S"><style:text-properties style:text-position="super 58%"/></style:style><text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-bullet text:level="2"/></text:list-style>`
    const changes =
      '<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Bo</dc:creator><dc:date>2026-03-04</dc:date></office:change-info><text:p>is weg</text:p></text:deletion></text:changed-region></text:tracked-changes>'
    const body = `${changes}<text:h text:outline-level="1">Kop</text:h><text:p>Een<text:span text:style-name="V"> geheim</text:span><text:s text:c="2"/>tekst<text:span text:style-name="S">2</text:span><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>De noot.</text:p></text:note-body></text:note><text:line-break/>verder<office:annotation><dc:creator>Bo</dc:creator><text:p>klopt dit</text:p></office:annotation>.</text:p><text:list text:style-name="L"><text:list-item><text:p>een</text:p><text:list><text:list-item><text:p>onder</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>twee</text:p></text:list-item></text:list>`
    const meta =
      '<dc:title>Iets</dc:title><meta:initial-creator>Anna</meta:initial-creator><dc:language>nl-NL</dc:language><meta:creation-date>2026-03-04T10:00:00</meta:creation-date>'
    const made = await read('odt', odtOf(body, automatic, meta))
    expect(made.text).toBe('Kop\n\nEen tekst²¹\nverder.\n\n1. een\n• onder\n2. twee\n\n¹ De noot.')
    expect(omittedWords(made)).toEqual({ deleted: 2, hidden: 1, comments: 2 })
    expect(made.details).toMatchObject({ title: 'Kop', author: 'Anna', published: '2026-03-04', language: 'nl-NL' })
  })
})

describe('rich text', () => {
  it('is read with its code pages, looks, lists, tables and notes', async () => {
    const source = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}}{\stylesheet{\s1 heading 1;}}{\info{\title Iets}{\author Anna}{\creatim\yr2026\mo3\dy4}}{\header De Haven}\pard\s1 Kop\par\pard Caf\'e9 \u8364 ?42{\v  geheim}{\f1 \'cf\'f0\'e8}{\super 2}\line verder{\footnote \pard De noot.\par}\par{\listtext 1.\tab}\pard een\par\trowd\pard\intbl Jaar\cell Banen\cell\row\pard\intbl 2024\cell 12\cell\row\pard Slot.\par{\pict 0a0b}}`
    const made = await read('rtf', Buffer.from(source, 'latin1'))
    expect(made.text).toBe('Kop\n\nCafé €42При²\nverder¹\n\n1. een\n\nJaar\tBanen\n2024\t12\n\nSlot.\n\n¹ De noot.')
    expect(omittedWords(made)).toEqual({ hidden: 1, 'running-head': 2 })
    expect(made.details).toMatchObject({ title: 'Kop', author: 'Anna', published: '2026-03-04' })
  })

  it('is called by its title style, written by whom it says first, and tells deleted letters as words', async () => {
    const source = String.raw`{\rtf1\ansi\ansicpg1252{\stylesheet{\s0 Normal;}{\s3 Title;}}{\info{\title ????? ??}{\author Anna}{\author Anna}}\pard\s3 Kop van het stuk\par\pard\s0 Tekst{\deleted \u1604 ?\u1605 ?\u1606 ? weg} hier.\par}`
    const made = await read('rtf', Buffer.from(source, 'latin1'))
    expect(made.text).toBe('Kop van het stuk\n\nTekst hier.')
    expect(made.details).toMatchObject({ title: 'Kop van het stuk', author: 'Anna' })
    expect(made.omitted).toMatchObject([{ kind: 'deleted', words: 2, excerpt: 'لمن weg' }])
  })
})

describe('a message', () => {
  it('is read from its HTML, else from its text, with subject, sender and day', async () => {
    const head =
      'From: =?utf-8?Q?De_Haven?= <nieuws@example.org>\r\nSubject: =?utf-8?B?T2NodGVuZCDigJM=?=\r\nDate: Wed, 4 Mar 2026 00:30:00 +0100\r\n'
    const html = await read(
      'eml',
      `${head}Content-Type: text/html; charset=utf-8\r\n\r\n<table><tr><td><p>Dag, <q>lezer</q>.</p><p>Tweede.</p></td></tr></table>`,
    )
    expect(html.text).toBe('Dag, “lezer”.\n\nTweede.')
    expect(html.details).toMatchObject({
      title: 'Ochtend –',
      author: 'De Haven',
      published: '2026-03-04',
      captured: '2026-03-03T23:30:00.000Z',
    })
    const named = await read('eml', `${head}Content-Type: text/html\r\n\r\n<html dir=rtl lang="ar"><p>نص.</p></html>`)
    expect(named.details.language).toBe('ar')
    const plain = await read('eml', `${head}Content-Type: text/plain; charset=utf-8\r\n\r\nDag.\r\n\r\nTweede.\r\n`)
    expect(shown(plain)).toEqual(['paragraph: Dag.', 'paragraph: Tweede.'])
  })
})

describe('a book', () => {
  it('is read chapter by chapter in its order, without its table of contents', async () => {
    const made = await read(
      'epub',
      epubOf(
        ['<h1>Een</h1><p>Eerste.<a id="x"/></p>', '<h1>Twee</h1><p>Tweede.</p>'],
        '<dc:title>Het boek</dc:title><dc:creator>Anna</dc:creator><dc:language>nl</dc:language><dc:date>2026</dc:date>',
      ),
    )
    expect(shown(made)).toEqual(['heading2: Een', 'paragraph: Eerste.', 'heading2: Twee', 'paragraph: Tweede.'])
    expect(made.details).toMatchObject({ title: 'Het boek', author: 'Anna', language: 'nl', published: '2026' })
  })
})

describe('Markdown', () => {
  it('becomes the text that it stands for', async () => {
    const source =
      '---\ntitle: Iets\ndate: 2026-03-04\n---\n# Kop\n\nEen **vet** [woord](http://x)[^a].\n\n1. een\n2. twee\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> Citaat\n\n[^a]: De noot.\n'
    const made = await read('markdown', source)
    expect(made.text).toBe('Kop\n\nEen vet woord¹.\n\n1. een\n2. twee\n\na\tb\n1\t2\n\nCitaat\n\n¹ De noot.')
    expect(made.details).toMatchObject({ title: 'Kop', published: '2026-03-04' })
  })

  it('without any is text like any other', async () => {
    expect((await read('markdown', 'Een regel.\n\nNog een: 3 < 4 & 5 > 2.')).text).toBe(
      'Een regel.\n\nNog een: 3 < 4 & 5 > 2.',
    )
  })
})
